#include "table/heading.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "base/utf8.h"

namespace planverk::exchange {

namespace {

constexpr char32_t soft_hyphen = 0xAD;

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

/// The length of a line break at `at` with the white space around it; 0 where there is none.
std::size_t line_break(std::string_view text, std::size_t at) {
  std::size_t end = at;
  bool broken = false;
  while (end < text.size() && (text[end] == ' ' || text[end] == '\n' || text[end] == '\r')) {
    broken = broken || text[end] != ' ';
    ++end;
  }
  return broken ? end - at : 0;
}

std::string normal_form(std::string_view text, bool with_parentheses) {
  std::string out;
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (c == U'(' || c == U'[') ++depth;
    if (depth == 0 || with_parentheses) {
      const bool letter = utf8::is_letter(c) || is_digit(c) || c == U'%';
      if (letter) {
        utf8::append(out, utf8::lower(c));
      } else if (c == U'-' && line_break(text, at) > 0) {
        at += line_break(text, at);
      } else if (c != soft_hyphen && !out.empty() && out.back() != ' ') {
        out += ' ';
      }
    }
    if ((c == U')' || c == U']') && depth > 0) --depth;
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

constexpr std::size_t shortest_compared = 5;   // letters: shorter words are alike by chance
constexpr std::size_t longest_compared = 80;   // a heading that is longer is a sentence

/// Bytes to insert, leave out, replace or change over; more than `most` counts as `most` + 1. Neither is longer than
/// `longest_compared`. Nearly all pairs are told apart in their first letters.
std::size_t distance(std::string_view one, std::string_view other, std::size_t most) {
  if (most == 0 || std::max(one.size(), other.size()) - std::min(one.size(), other.size()) > most) return most + 1;
  std::array<std::size_t, longest_compared + 1> last{}, before{}, row{};
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= one.size(); ++i) {
    last = before;
    before = row;
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const std::size_t cost = one[i - 1] == other[j - 1] ? 0 : 1;
      row[j] = std::min({before[j] + 1, row[j - 1] + 1, before[j - 1] + cost});
      if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) row[j] = std::min(row[j], last[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > most) return most + 1;
  }
  return row[other.size()];
}

/// How many of `part`'s words stand in `whole`, in order.
bool holds(const std::vector<std::string_view>& whole, const std::vector<std::string_view>& part) {
  auto at = whole.begin();
  for (const std::string_view word : part) {
    at = std::find(at, whole.end(), word);
    if (at == whole.end()) return false;
    ++at;
  }
  return true;
}

}  // namespace

std::string normal(std::string_view text) {
  std::string out = normal_form(text, false);
  return out.empty() ? normal_form(text, true) : out;
}

std::string normal_whole(std::string_view text) {
  return normal_form(text, true);
}

std::vector<std::string_view> words_of(std::string_view normal) {
  std::vector<std::string_view> words;
  while (!normal.empty()) {
    const std::size_t end = std::min(normal.find(' '), normal.size());
    words.push_back(normal.substr(0, end));
    normal.remove_prefix(std::min(end + 1, normal.size()));
  }
  return words;
}

int likeness(std::string_view heading, std::string_view name) {
  if (heading.empty() || name.empty()) return 0;
  if (heading == name) return 100;
  if (name.size() < shortest_compared || std::max(name.size(), heading.size()) > longest_compared) return 0;
  const std::size_t most = std::max(heading.size(), name.size()) / 6;
  const std::size_t apart = heading.size() < shortest_compared ? most + 1 : distance(heading, name, most);
  if (apart <= most) return 90 - static_cast<int>(5 * std::min<std::size_t>(apart, 3));
  const auto theirs = words_of(heading);
  const auto ours = words_of(name);
  // The more of the heading's words the name covers, the surer; a compound that begins with the name counts half a word.
  if (holds(theirs, ours)) return 55 + static_cast<int>(20 * ours.size() / theirs.size());
  if (ours.size() == 1 && theirs.front().size() > name.size() && theirs.front().starts_with(name)) return 55;
  return 0;
}

}  // namespace planverk::exchange
