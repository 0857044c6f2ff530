#include "content/words.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace planverk::foreign {

namespace {

constexpr std::size_t most_bytes = 16 << 20;  ///< of one page or form
constexpr std::size_t most_beside = 100'000;
constexpr double word_gap = 0.18;  ///< of the font's size: narrower than any space, wider than kerning
constexpr double line_gap = 0.7;   ///< … across the line: raised marks stay in theirs

enum class Gap { none, word, line };

Gap gap(const ShownText& last, const ShownText& next) {
  const double size = std::max(last.size, next.size);
  double along = last.to.x - last.from.x;
  double across = last.to.y - last.from.y;
  const double length = std::hypot(along, across);
  along = length > 0 ? along / length : 1;
  across = length > 0 ? across / length : 0;
  const double x = next.from.x - last.to.x;
  const double y = next.from.y - last.to.y;
  const double forth = x * along + y * across;
  const double aside = std::abs(y * along - x * across);
  if (!(aside <= line_gap * size) || forth < -size) return Gap::line;
  return forth > word_gap * size ? Gap::word : Gap::none;
}

}  // namespace

void Words::put(const ShownText& at, std::string_view letters) {
  if (words_.size() > most_bytes) return;
  if (begun_) {
    const Gap between = gap(last_, at);
    const bool apart = words_.empty() || words_.back() == ' ' || words_.back() == '\n';
    if (between == Gap::line && (words_.empty() || words_.back() != '\n')) words_ += '\n';
    if (between == Gap::word && !apart && !letters.starts_with(' ')) words_ += ' ';
  }
  words_ += letters;
}

void Words::text(const ShownText& shown, const std::vector<Mark>&) {
  if (replaced_ == 0) {
    put(shown, shown.letters);
  } else if (!pending_.empty()) {
    put(shown, std::exchange(pending_, {}));
  }
  begun_ = true;
  last_.from = shown.from;
  last_.to = shown.to;
  last_.size = shown.size;
}

void Words::begin_mark(const std::vector<Mark>& marks) {
  const Mark& mark = marks.back();
  if (actual_ == Actual::beside) {
    for (const auto& text : {mark.actual_text, mark.alternative, mark.expansion}) {
      if (text && !text->empty() && beside_.size() < most_beside) beside_.push_back(*text);
    }
  } else if (replaced_ == 0 && mark.actual_text) {
    replaced_ = marks.size();
    pending_ = *mark.actual_text;
  }
}

void Words::end_mark(const std::vector<Mark>& marks) {
  if (replaced_ != marks.size()) return;
  if (words_.size() <= most_bytes) words_ += std::exchange(pending_, {});
  replaced_ = 0;
}

}  // namespace planverk::foreign
