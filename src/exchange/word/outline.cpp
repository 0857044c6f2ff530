#include "word/outline.h"

#include <algorithm>

#include "base/utf8.h"

namespace planverk::exchange::word {

namespace {

using office::Paragraph;
using office::Run;
using office::TrackedChange;

bool takes_out(const TrackedChange& change) {
  return change.kind == TrackedChange::Kind::deletion || change.kind == TrackedChange::Kind::moved_away;
}

class OutlineMaker {
 public:
  explicit OutlineMaker(const office::WordDocument& document) : document_(document) {}

  Outline make() {
    title_heading_ = heading_that_is_title();
    for (const office::Block& block : document_.blocks) {
      const auto* paragraph = std::get_if<Paragraph>(&block);
      if (paragraph == nullptr || !takes_place(*paragraph)) add_block(block);
    }
    while (!open_.empty()) close();
    return std::move(outline_);
  }

 private:
  /// Titles and headings; false for what is text like any other.
  bool takes_place(const Paragraph& paragraph) {
    const std::string words = heading_words(paragraph, document_);
    if (words.empty()) return false;  // taken out altogether: a change of the text
    const bool nothing_yet = outline_.lead.empty() && open_.empty() && outline_.chapters.empty();
    if (paragraph.role == Paragraph::Role::title || &paragraph == title_heading_)
      return nothing_yet && take(outline_.title, words, paragraph);
    if (paragraph.role == Paragraph::Role::subtitle) return nothing_yet && take(outline_.subtitle, words, paragraph);
    if (paragraph.role != Paragraph::Role::heading) return false;
    open(paragraph, words);
    return true;
  }

  bool take(std::string& place, const std::string& words, const Paragraph& paragraph) {
    if (!place.empty()) return false;
    place = words;
    count_plain(paragraph);
    return true;
  }

  void open(const Paragraph& paragraph, const std::string& words) {
    const int level = std::max(1, paragraph.level);
    while (!open_.empty() && open_.back().level >= level) close();
    const int above = open_.empty() ? top_level() - 1 : open_.back().level;
    if (level > above + 1) outline_.skipped.push_back(&paragraph);
    count_plain(paragraph);
    open_.push_back({words, level, &paragraph, {}, {}});
  }

  void close() {
    Chapter chapter = std::move(open_.back());
    open_.pop_back();
    (open_.empty() ? outline_.chapters : open_.back().chapters).push_back(std::move(chapter));
  }

  void add_block(const office::Block& block) {
    (open_.empty() ? outline_.lead : open_.back().blocks).push_back(&block);
  }

  void count_plain(const Paragraph& paragraph) {
    const bool plain = std::ranges::all_of(paragraph.runs, [](const Run& run) {
      return run.kind == Run::Kind::text && !run.italic && run.changes.empty();
    });
    if (!plain) ++outline_.plain_headings;
  }

  /// The level of the uppermost sections: documents whose title is a heading begin at the second.
  [[nodiscard]] int top_level() {
    if (top_level_ > 0) return top_level_;
    top_level_ = 9;
    for (const office::Block& block : document_.blocks) {
      const auto* paragraph = std::get_if<Paragraph>(&block);
      const bool counts = paragraph != nullptr && paragraph->role == Paragraph::Role::heading &&
                          paragraph != title_heading_ && !heading_words(*paragraph, document_).empty();
      if (counts) top_level_ = std::min(top_level_, std::max(1, paragraph->level));
    }
    return top_level_;
  }

  /// The first heading, where it alone is of the first level and has no text of its own, or is what the file is called.
  const Paragraph* heading_that_is_title() const {
    const Paragraph* first = nullptr;
    bool others_below = false, has_text = false;
    for (const office::Block& block : document_.blocks) {
      const auto* paragraph = std::get_if<Paragraph>(&block);
      if (paragraph == nullptr || heading_words(*paragraph, document_).empty()) {
        if (first == nullptr && paragraph == nullptr) return nullptr;
        has_text = has_text || !others_below;
        continue;
      }
      if (paragraph->role == Paragraph::Role::title) return nullptr;
      if (paragraph->role != Paragraph::Role::heading) {
        if (first == nullptr) return nullptr;
        has_text = has_text || !others_below;
        continue;
      }
      if (first == nullptr && paragraph->level == 1) {
        first = paragraph;
      } else if (first == nullptr || paragraph->level <= 1) {
        return nullptr;
      } else {
        others_below = true;
      }
    }
    if (first == nullptr || !others_below) return nullptr;
    return !has_text || heading_words(*first, document_) == document_.title ? first : nullptr;
  }

  const office::WordDocument& document_;
  Outline outline_;
  std::vector<Chapter> open_;  ///< each in the one before
  const Paragraph* title_heading_ = nullptr;
  int top_level_ = 0;
};

}  // namespace

Outline outline_of(const office::WordDocument& document) {
  return OutlineMaker(document).make();
}

bool is_deleted(const Run& run, const office::WordDocument& document) {
  return std::ranges::any_of(run.changes, [&](std::size_t change) { return takes_out(document.changes[change]); });
}

std::string heading_words(const Paragraph& heading, const office::WordDocument& document) {
  std::string out;
  for (const Run& run : heading.runs) {
    if (is_deleted(run, document)) continue;
    out += run.kind == Run::Kind::line_break ? " " : run.text;
  }
  return std::string(utf8::trim(utf8::collapse(out)));
}

std::string plain_words(const Paragraph& paragraph) {
  return std::string(utf8::trim(utf8::collapse(paragraph.words())));
}

}  // namespace planverk::exchange::word
