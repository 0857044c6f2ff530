#include "text_break_points.h"

#include <algorithm>

#include "base/utf8.h"
#include "hyphenation.h"

namespace planverk::layout {

namespace {

constexpr char32_t soft_hyphen = 0xAD;

bool is_address(std::string_view word) {
  if (word.find("://") != std::string_view::npos || word.starts_with("www.") ||
      word.find('@') != std::string_view::npos)
    return true;
  // regjeringen.no/ia: a name, a dot, a short domain, a slash.
  const std::size_t slash = word.find('/');
  if (slash == std::string_view::npos) return false;
  const std::size_t dot = word.substr(0, slash).rfind('.');
  return dot != std::string_view::npos && dot > 1 && slash - dot >= 3 && slash - dot <= 7;
}

/// A stretch of letters: where it begins, how many, and whether it looks like an abbreviation.
struct Stretch {
  std::size_t start = 0;
  std::size_t letters = 0;
  bool capital_inside = false;
};

void take(Stretch& stretch, char32_t character, std::size_t at) {
  if (stretch.letters == 0) stretch.start = at;
  if (stretch.letters > 0 && is_capital(character)) stretch.capital_inside = true;
  ++stretch.letters;
}

/// How many letters follow from `at`.
std::size_t letters_from(std::string_view word, std::size_t at) {
  std::size_t count = 0;
  while (at < word.size() && is_letter(utf8::next(word, at))) ++count;
  return count;
}

bool breaks_after(char32_t character, const Stretch& before, std::size_t letters_after, bool address) {
  switch (character) {
    case '-':
    case 0x2010:
      return before.letters >= 2 && !before.capital_inside && letters_after >= 2;
    case 0x2013:
    case 0x2014:
      return before.letters >= 2 && letters_after >= 2;
    case '/':
      return address || (before.letters >= 3 && letters_after >= 3);
    case '?':
    case '&':
      return address;
    case 0x200B:
      return true;
    default:
      return false;
  }
}

void dictionary_breaks_of(std::string_view letters, std::size_t start, Language language,
                          std::vector<BreakPoint>& points, bool& known) {
  static thread_local std::vector<std::uint16_t> places;
  places.clear();
  known = hyphenate(letters, language, places) && known;
  std::size_t at = 0;
  std::size_t count = 0;
  const std::size_t whole = utf8::length(letters);
  for (const std::uint16_t place : places) {
    for (; count < place; ++count) (void)utf8::next(letters, at);
    const bool edge = place == letters_before_hyphen || whole - place == letters_after_hyphen;
    points.push_back({static_cast<std::uint32_t>(start + at), edge ? BreakKind::edge : BreakKind::dictionary});
  }
}

bool may_be_marked(std::string_view word) {
  return std::any_of(word.begin(), word.end(),
                     [](char c) { return c == '-' || c == '/' || c == '?' || c == '&' || c == '\xC2' || c == '\xE2'; });
}

}  // namespace

void find_written_breaks(std::string_view word, std::vector<BreakPoint>& points) {
  if (!may_be_marked(word)) return;
  const bool address = is_address(word);
  Stretch before;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t start = at;
    const char32_t character = utf8::next(word, at);
    if (character == soft_hyphen) {
      if (start > 0 && at < word.size()) points.push_back({static_cast<std::uint32_t>(at), BreakKind::soft});
      continue;  // the letters around it are one stretch
    }
    if (is_letter(character)) {
      take(before, character, start);
      continue;
    }
    const bool slash_pair =
        character == '/' && ((at < word.size() && word[at] == '/') || (start > 0 && word[start - 1] == '/'));
    if (at < word.size() && !slash_pair && breaks_after(character, before, letters_from(word, at), address)) {
      points.push_back({static_cast<std::uint32_t>(at), BreakKind::plain});
    }
    before = {};
  }
}

bool find_dictionary_breaks(std::string_view word, Language language, std::vector<BreakPoint>& points) {
  bool known = true;
  if (word.size() < letters_before_hyphen + letters_after_hyphen || is_address(word)) return known;
  if (word.find("\u00AD") != std::string_view::npos) return known;
  Stretch stretch;
  bool after_digit = false;
  const auto close = [&](std::size_t end, bool before_digit) {
    if (stretch.letters >= letters_before_hyphen + letters_after_hyphen && !stretch.capital_inside && !after_digit &&
        !before_digit) {
      dictionary_breaks_of(word.substr(stretch.start, end - stretch.start), stretch.start, language, points, known);
    }
    stretch = {};
  };
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t start = at;
    const char32_t character = utf8::next(word, at);
    if (is_letter(character)) {
      take(stretch, character, start);
      continue;
    }
    const bool digit = character >= '0' && character <= '9';
    close(start, digit);
    after_digit = digit;
  }
  close(word.size(), false);
  return known;
}

void find_letter_breaks(std::string_view word, std::vector<BreakPoint>& points) {
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t start = at;
    const char32_t character = utf8::next(word, at);
    const bool mark = character >= 0x300 && character <= 0x36F;
    if (start > 0 && !mark) points.push_back({static_cast<std::uint32_t>(start), BreakKind::letter});
  }
}

}  // namespace planverk::layout
