#include "sheet.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace planverk::chart {

namespace {

constexpr std::string_view soft_hyphen = "\u00AD";

/// Pieces of a word that may stand on lines of their own: each keeps the sign it ends with.
std::vector<std::string> pieces_of(std::string_view word) {
  std::vector<std::string> out(1);
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t before = at;
    const char32_t character = utf8::next(word, at);
    out.back().append(word.substr(before, at - before));
    const bool divides = character == U'-' || character == U'/' || character == U'\u2013' || character == U'\u00AD';
    // A sign at the word's edge is no place to break at.
    if (divides && at < word.size() && out.back().size() > at - before) out.emplace_back();
  }
  return out;
}

/// A soft hyphen shows at a line's end only.
std::string shown(std::string line) {
  const bool broken = line.ends_with(soft_hyphen);
  for (std::size_t at = line.find(soft_hyphen); at != std::string::npos; at = line.find(soft_hyphen, at))
    line.erase(at, soft_hyphen.size());
  if (broken) line += '-';
  return line;
}

}  // namespace

Length baseline_at(Length middle) {
  return middle + text_size.scaled(36, 100);
}

Length height_of(const Lines& lines) {
  return leading * static_cast<std::int32_t>(lines.size());
}

Length Sheet::width_of(std::string_view text, Weight weight) const {
  return measure_.width(text, text_size, weight);
}

Length Sheet::widest_of(const Lines& lines, Weight weight) const {
  Length widest;
  for (const std::string& line : lines) widest = max(widest, width_of(line, weight));
  return widest;
}

Lines Sheet::lines_of(std::string_view text, Length width, Weight weight) const {
  Lines lines;
  std::string line;
  const auto fits = [&](const std::string& words) { return width_of(shown(words), weight) <= width; };
  const auto end_line = [&] {
    if (!line.empty()) lines.push_back(shown(std::exchange(line, {})));
  };
  const std::string words = utf8::collapse(utf8::trim(text));
  for (std::size_t start = 0; start < words.size();) {
    const std::size_t end = std::min(words.find(' ', start), words.size());
    const std::string word = words.substr(start, end - start);
    start = end + 1;
    if (const std::string longer = line.empty() ? word : line + " " + word; fits(longer)) {
      line = longer;
      continue;
    }
    end_line();
    if (fits(word)) {
      line = word;
      continue;
    }
    for (const std::string& piece : pieces_of(word)) {
      if (!line.empty() && !fits(line + piece)) end_line();
      line += piece;
    }
  }
  end_line();
  return lines;
}

Length Sheet::widest_word(std::string_view text, Weight weight) const {
  return widest_of(lines_of(text, 1_pt, weight), weight);
}

void Sheet::add(Path path) {
  if (!path.steps.empty()) drawing_.items.emplace_back(std::move(path));
}

void Sheet::write(std::string text, Point at, const Look& look) {
  if (text.empty()) return;
  drawing_.items.emplace_back(
      DrawnText{at, std::move(text), text_size, look.weight, look.anchor, look.ink, look.source});
}

Length Sheet::write_lines(const Lines& lines, Length x, Length top, const Look& look) {
  for (const std::string& line : lines) {
    write(line, {x, top + text_size}, look);
    top += leading;
  }
  return top;
}

Drawing Sheet::finish(Length height) && {
  Length left, right = room_.width;
  const auto hold = [&](Length from, Length to) {
    left = min(left, from);
    right = max(right, to);
  };
  for (const auto& item : drawing_.items) {
    if (const auto* text = std::get_if<DrawnText>(&item)) {
      const Length own = measure_.width(text->text, text->size, text->weight);
      const Length before = text->anchor == Anchor::end ? own : text->anchor == Anchor::middle ? own / 2 : Length{};
      hold(text->at.x - before, text->at.x - before + own);
      continue;
    }
    for (const PathStep& step : std::get<Path>(item).steps) {
      if (step.type != PathStep::Type::close) hold(step.to.x, step.to.x);
    }
  }
  if (left.milli < 0) move_right(Length{} - left);
  drawing_.width = right - left;
  drawing_.height = height;
  return std::move(drawing_);
}

void Sheet::move_right(Length by) {
  for (auto& item : drawing_.items) {
    if (auto* text = std::get_if<DrawnText>(&item)) {
      text->at.x += by;
      continue;
    }
    for (PathStep& step : std::get<Path>(item).steps) {
      for (Point* point : {&step.to, &step.control1, &step.control2}) point->x += by;
    }
  }
}

}  // namespace planverk::chart
