#include "word/shape.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/utf8.h"

namespace planverk::exchange::word {

namespace {

constexpr std::size_t longest_label = 60;

/// Attributes that a Word text decides.
constexpr auto told =
    std::to_array<std::string_view>({"marker", "start", "columns", "rows", "header", "href", "code", "src", "use"});
/// Elements that say how a table is set, and are the author's to change.
constexpr auto untold = std::to_array<std::string_view>({"column", "tableNote"});
/// Elements of a line that a Word text has.
constexpr auto given = std::to_array<std::string_view>({"b", "i", "a", "note", "ins", "del", "lang", "br"});
/// Elements that print words which stand elsewhere.
constexpr auto computed = std::to_array<std::string_view>({"val", "cite", "abbr", "ref"});
constexpr auto of_lines =
    std::to_array<std::string_view>({"ref", "cite", "abbr", "val", "claim", "nb", "placeholder", "lead"});

template <std::size_t Count>
bool among(const std::array<std::string_view, Count>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

std::string tidy(std::string_view text) {
  return std::string(utf8::trim(utf8::collapse(text)));
}

void add_shape(const edit::Element& element, std::string& out) {
  if (among(untold, element.name)) return;
  out += '<' + element.name;
  for (const auto& [name, value] : element.attributes) {
    if (among(told, name)) out += ' ' + name + '=' + value;
  }
  out += '>';
  std::string text;
  const auto flush = [&] {
    // Space beside the borders of elements is not told apart from space within them.
    out += utf8::collapse(text);
    text.clear();
  };
  for (const edit::Piece& piece : element.content) {
    text += piece.text;
    for (const edit::Element& child : piece.element) {
      flush();
      add_shape(child, out);
    }
  }
  flush();
  out += "</" + element.name + '>';
}

/// Space between tags is taken for indentation: it says nothing.
std::string without_indents(const std::string& shape) {
  std::string out;
  for (std::size_t at = 0; at < shape.size(); ++at) {
    if (shape[at] != ' ') {
      out += shape[at];
      continue;
    }
    const std::size_t end = std::min(shape.find_first_not_of(' ', at), shape.size());
    const bool between_tags = out.ends_with('>') && end < shape.size() && shape[end] == '<';
    if (!between_tags) out += ' ';
    at = end - 1;
  }
  return out;
}

/// Words with a mark in place of those that are not known here.
void add_words(const edit::Element& element, char unknown, std::string& out) {
  const bool hidden = unknown != 0 && among(computed, element.name);
  if (hidden) {
    out += unknown;
    return;
  }
  for (const edit::Piece& piece : element.content) {
    out += piece.text;
    for (const edit::Element& child : piece.element) {
      const bool parts =
          !(among(given, child.name) || among(of_lines, child.name)) || child.name == "br" || child.name == "note";
      if (parts) out += ' ';
      add_words(child, unknown, out);
      if (parts) out += ' ';
    }
  }
}

std::map<std::string, int> counted(std::string_view text) {
  std::map<std::string, int> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) ++out[std::string(text.substr(0, end))];
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace

std::string shape_of(const edit::Element& element) {
  std::string out;
  add_shape(element, out);
  return without_indents(out);
}

std::string words_of(const edit::Element& element) {
  std::string out;
  add_words(element, 0, out);
  return tidy(out);
}

bool has_own_markup(const edit::Element& element) {
  return std::ranges::any_of(element.content, [](const edit::Piece& piece) {
    return std::ranges::any_of(
        piece.element, [](const edit::Element& child) { return among(of_lines, child.name) || has_own_markup(child); });
  });
}

bool may_print(const edit::Element& element, std::string_view words) {
  constexpr char unknown = '\1';  // stands in no plan
  std::string pattern;
  add_words(element, unknown, pattern);
  pattern = tidy(pattern);
  std::size_t at = 0;
  bool free = false;  // unknown words stand before the next piece
  for (std::size_t begin = 0; begin <= pattern.size();) {
    const std::size_t end = std::min(pattern.find(unknown, begin), pattern.size());
    const std::string_view piece = std::string_view(pattern).substr(begin, end - begin);
    const bool last = end == pattern.size();
    std::size_t place = words.find(piece, at);
    if (last && free && words.size() >= at + piece.size() && words.ends_with(piece))
      place = words.size() - piece.size();
    if (place == std::string_view::npos || (!free && place != at)) return false;
    at = place + piece.size();
    free = true;
    if (last) return at == words.size();
    begin = end + 1;
  }
  return at == words.size();
}

double likeness(std::string_view one, std::string_view other) {
  const auto left = counted(one), right = counted(other);
  int all = 0, shared = 0;
  for (const auto& [word, count] : left) {
    all += count;
    const auto place = right.find(word);
    if (place != right.end()) shared += std::min(count, place->second);
  }
  for (const auto& [word, count] : right) all += count;
  return all == 0 ? 1.0 : 2.0 * shared / all;
}

bool is_plain(const edit::Element& element) {
  return std::ranges::all_of(element.content, [](const edit::Piece& piece) { return piece.element.empty(); });
}

std::string shortened(std::string_view words) {
  if (words.size() <= longest_label) return std::string(words);
  std::size_t end = words.rfind(' ', longest_label);
  if (end == std::string_view::npos || end == 0) end = longest_label;
  while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) --end;
  return std::string(words.substr(0, end)) + " …";
}

}  // namespace planverk::exchange::word
