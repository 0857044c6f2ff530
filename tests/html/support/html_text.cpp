#include "support/html_text.h"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <utility>

#include "document/dump.h"

namespace planverk::test {

namespace {

std::string decoded(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, char>, 4> entities{
      {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}}};
  std::string out;
  // Where the page, not the document, lets a word be divided.
  constexpr std::string_view soft_hyphen = "&shy;";
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at).starts_with(soft_hyphen)) {
      at += soft_hyphen.size();
      continue;
    }
    const auto* entity = std::find_if(entities.begin(), entities.end(),
                                      [&](const auto& each) { return text.substr(at).starts_with(each.first); });
    if (entity == entities.end()) {
      out += text[at++];
    } else {
      out += entity->second;
      at += entity->first.size();
    }
  }
  return out;
}

struct Tag {
  std::string name;
  bool closing = false;
  bool childless = false;
  std::map<std::string, std::string> attributes;
  [[nodiscard]] std::string get(const std::string& key) const {
    const auto found = attributes.find(key);
    return found == attributes.end() ? std::string() : found->second;
  }
};

Tag parse_tag(std::string_view inside) {
  Tag tag;
  if (inside.starts_with('/')) {
    tag.closing = true;
    inside.remove_prefix(1);
  }
  if (inside.ends_with('/')) {
    tag.childless = true;
    inside.remove_suffix(1);
  }
  const std::size_t end = std::min(inside.find(' '), inside.size());
  tag.name = inside.substr(0, end);
  for (std::size_t at = end; at < inside.size();) {
    const std::size_t name = inside.find_first_not_of(' ', at);
    const std::size_t equals = inside.find("=\"", at);
    if (name == std::string_view::npos || equals == std::string_view::npos) break;
    const std::size_t close = inside.find('"', equals + 2);
    tag.attributes[std::string(inside.substr(name, equals - name))] =
        decoded(inside.substr(equals + 2, close - equals - 2));
    at = close + 1;
  }
  static constexpr std::array<std::string_view, 6> empty_tags{"br", "img", "col", "meta", "link", "hr"};
  tag.childless = tag.childless || std::find(empty_tags.begin(), empty_tags.end(), tag.name) != empty_tags.end();
  return tag;
}

bool is_in_line(const std::string& name) {
  static constexpr std::array<std::string_view, 14> names{"a",    "span", "strong", "em",  "ins", "del",  "mark",
                                                          "abbr", "sup",  "br",     "img", "svg", "path", "text"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Reads tags and text one after the other; the page is our own, so it is well formed.
class PageReader {
 public:
  explicit PageReader(std::string_view page) {
    const std::size_t start = page.find("<main");
    const std::size_t end = page.find("</main>");
    read(page.substr(start, end - start));
    flush();
  }

  std::string text() {
    std::string out;
    for (const Line& line : lines_) {
      if (!line.note.empty()) continue;
      if (!line.words.empty()) out += line.words + '\n';
      std::deque<std::string> marks(line.marks.begin(), line.marks.end());
      for (; !marks.empty(); marks.pop_front()) {
        const auto note =
            std::find_if(lines_.begin(), lines_.end(), [&](const Line& each) { return each.note == marks.front(); });
        if (note == lines_.end()) continue;
        out += note->words + '\n';
        marks.insert(marks.end(), note->marks.begin(), note->marks.end());
      }
    }
    return out;
  }

  std::vector<std::string> alternatives;

 private:
  struct Line {
    std::string words;
    std::vector<std::string> marks;  ///< ids of the notes whose marks stand in it
    std::string note;                ///< id, when the line is a note
  };

  void read(std::string_view page) {
    for (std::size_t at = 0; at < page.size();) {
      const std::size_t open = std::min(page.find('<', at), page.size());
      if (skipping_ == 0) words_ += decoded(page.substr(at, open - at));
      if (open == page.size()) return;
      const std::size_t close = page.find('>', open);
      tag(parse_tag(page.substr(open + 1, close - open - 1)));
      at = close + 1;
    }
  }

  void tag(const Tag& tag) {
    if (skipping_ > 0) {
      if (!tag.childless) skipping_ += tag.closing ? -1 : 1;
      return;
    }
    const bool hidden = tag.get("aria-hidden") == "true";
    if (tag.name == "img" && !tag.get("alt").empty()) alternatives.push_back(document::normal_words(tag.get("alt")));
    if (tag.name == "svg" && !tag.closing && !hidden)
      alternatives.push_back(document::normal_words(tag.get("aria-label")));
    if (!tag.closing && !tag.childless && (hidden || tag.name == "svg")) {
      skipping_ = 1;
      return;
    }
    if (tag.name == "br") words_ += ' ';
    if (tag.get("role") == "doc-noteref") marks_.push_back(tag.get("href").substr(1));
    if (tag.get("class") == "line") flush();
    if (is_in_line(tag.name)) return;
    flush();
    if (tag.name == "th") in_header_ += tag.closing ? -1 : 1;
    if (tag.name == "table" && tag.closing && in_header_ == 0)
      lines_.push_back({.words = {}, .marks = std::exchange(of_headers_, {}), .note = {}});
    if (tag.name == "section" && tag.get("role") == "doc-endnotes") in_notes_ = true;
    if (tag.name == "li" && !tag.closing && in_notes_) note_ = tag.get("id");
  }

  void flush() {
    std::string words = document::normal_words(words_);
    words_.clear();
    if (in_header_ > 0) {
      // Their notes follow the table.
      of_headers_.insert(of_headers_.end(), marks_.begin(), marks_.end());
      marks_.clear();
    }
    if (!words.empty()) lines_.push_back({.words = std::move(words), .marks = marks_, .note = note_});
    marks_.clear();
    note_.clear();
  }

  std::vector<Line> lines_;
  std::vector<std::string> marks_, of_headers_;
  int in_header_ = 0;  ///< a table in a header cell has its own
  std::string words_;
  std::string note_;
  int skipping_ = 0;
  bool in_notes_ = false;
};

}  // namespace

std::string canonical_text_of_html(std::string_view page) {
  return PageReader(page).text();
}
std::vector<std::string> alternative_texts_of_html(std::string_view page) {
  return PageReader(page).alternatives;
}

}  // namespace planverk::test
