#include "text/break_points.h"

#include <algorithm>

#include "base/utf8.h"
#include "language/hyphenation.h"

namespace planverk::layout {

namespace {

constexpr char32_t soft_hyphen = 0xAD;

bool is_ascii_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/// `kommunen.example`, `regjeringen.no/ia`: a full stop between a name and two small letters or more. An abbreviation
/// (`bl.a.`, `f.eks.`) has a single letter on one side of it; a number has no letter behind.
bool has_domain(std::string_view word) {
  for (std::size_t dot = word.find('.'); dot != std::string_view::npos; dot = word.find('.', dot + 1)) {
    if (dot < 2 || !is_ascii_word(word[dot - 1]) || !is_ascii_word(word[dot - 2])) continue;
    std::size_t end = dot + 1;
    while (end < word.size() && word[end] >= 'a' && word[end] <= 'z') ++end;
    if (end - dot > 2) return true;
  }
  return false;
}

bool is_address(std::string_view word) {
  return word.find("://") != std::string_view::npos || word.starts_with("www.") ||
         word.find('@') != std::string_view::npos || has_domain(word);
}

/// A stretch of letters: where it begins, how many, and whether it looks like an abbreviation.
struct Stretch {
  std::size_t start = 0;
  std::size_t letters = 0;
  bool capital_inside = false;
};

void take(Stretch& stretch, char32_t character, std::size_t at) {
  if (stretch.letters == 0) stretch.start = at;
  if (stretch.letters > 0 && utf8::is_capital(character)) stretch.capital_inside = true;
  ++stretch.letters;
}

/// How many letters follow from `at`.
std::size_t letters_from(std::string_view word, std::size_t at) {
  std::size_t count = 0;
  while (at < word.size() && utf8::is_letter(utf8::next(word, at))) ++count;
  return count;
}

/// In ordinary writing.
bool breaks_after(char32_t character, const Stretch& before, std::size_t letters_after) {
  switch (character) {
    case '-':
    case 0x2010:
      return before.letters >= 2 && !before.capital_inside && letters_after >= 2;
    case 0x2013:
    case 0x2014:
      return before.letters >= 2 && letters_after >= 2;
    case '/':
      return before.letters >= 3 && letters_after >= 3;
    case 0x200B:
      return true;
    default:
      return false;
  }
}

/// After the marks of an address, so that nobody takes a mark at the line's end for punctuation of the sentence: at
/// least two characters go on, and marks in a row stay together.
void find_address_breaks(std::string_view word, std::vector<BreakPoint>& points) {
  // Not after a hyphen: nobody could tell whether it belongs to the address.
  constexpr std::string_view marks = "/._?&=@:";
  for (std::size_t at = 1; at + 1 < word.size(); ++at) {
    const char mark = word[at - 1];
    if (marks.find(mark) == std::string_view::npos || mark == ':') continue;
    const auto goes_on = [&](std::size_t place) {
      return place < word.size() && (is_ascii_word(word[place]) || static_cast<unsigned char>(word[place]) >= 0xC3) &&
             marks.find(word[place]) == std::string_view::npos;
    };
    const bool follows_slashes = at >= 2 && mark == '/' && word[at - 2] == '/';
    if (!follows_slashes && goes_on(at) && goes_on(at + 1))
      points.push_back({static_cast<std::uint32_t>(at), BreakKind::plain});
  }
}

/// A joint near the word's edge is no better than any place within.
BreakKind kind_of(bool joint, bool edge) {
  if (joint) return edge ? BreakKind::dictionary : BreakKind::joint;
  return edge ? BreakKind::edge : BreakKind::dictionary;
}

void dictionary_breaks_of(std::string_view letters, std::size_t start, const language::Pack& language,
                          std::vector<BreakPoint>& points, bool& known) {
  static thread_local std::vector<language::HyphenPlace> places;
  places.clear();
  known = language::hyphenate(letters, language, places) && known;
  std::size_t at = 0;
  std::size_t count = 0;
  const std::size_t whole = utf8::length(letters);
  for (const language::HyphenPlace& place : places) {
    for (; count < place.letters_before; ++count) (void)utf8::next(letters, at);
    const bool edge = place.letters_before == language::letters_before_hyphen ||
                      whole - place.letters_before == language::letters_after_hyphen;
    points.push_back({static_cast<std::uint32_t>(start + at), kind_of(place.joint, edge)});
  }
}

/// What stays with the letter before it.
bool ends_lines(char32_t character) {
  switch (character) {
    case '-':
    case 0x2010:
    case soft_hyphen:
    case '.':
    case ',':
    case ';':
    case ':':
    case '!':
    case '?':
    case ')':
      return true;
    default:
      return false;
  }
}

bool may_be_marked(std::string_view word) {
  return std::any_of(word.begin(), word.end(),
                     [](char c) { return c == '-' || c == '/' || c == '.' || c == '@' || c == '\xC2' || c == '\xE2'; });
}

}  // namespace

void find_written_breaks(std::string_view word, std::vector<BreakPoint>& points) {
  if (!may_be_marked(word)) return;
  if (is_address(word)) {
    find_address_breaks(word, points);
    return;
  }
  Stretch before;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t start = at;
    const char32_t character = utf8::next(word, at);
    if (character == soft_hyphen) {
      if (start > 0 && at < word.size()) points.push_back({static_cast<std::uint32_t>(at), BreakKind::soft});
      continue;  // the letters around it are one stretch
    }
    if (utf8::is_letter(character)) {
      take(before, character, start);
      continue;
    }
    if (at < word.size() && breaks_after(character, before, letters_from(word, at))) {
      points.push_back({static_cast<std::uint32_t>(at), BreakKind::plain});
    }
    before = {};
  }
}

bool find_dictionary_breaks(std::string_view word, const language::Pack& language, std::vector<BreakPoint>& points) {
  bool known = true;
  if (word.size() < language::letters_before_hyphen + language::letters_after_hyphen || is_address(word)) return known;
  if (word.find("\u00AD") != std::string_view::npos) return known;
  Stretch stretch;
  bool after_digit = false;
  const auto close = [&](std::size_t end, bool before_digit) {
    if (stretch.letters >= language::letters_before_hyphen + language::letters_after_hyphen &&
        !stretch.capital_inside && !after_digit && !before_digit) {
      dictionary_breaks_of(word.substr(stretch.start, end - stretch.start), stretch.start, language, points, known);
    }
    stretch = {};
  };
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t start = at;
    const char32_t character = utf8::next(word, at);
    if (utf8::is_letter(character)) {
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
  const bool address = is_address(word);
  bool letter_before = false;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t start = at;
    const char32_t character = utf8::next(word, at);
    const bool mark = character >= 0x300 && character <= 0x36F;
    if (mark) continue;
    const bool letter = utf8::is_letter(character);
    const bool torn = letter && letter_before && !address;
    if (start > 0 && !ends_lines(character))
      points.push_back({static_cast<std::uint32_t>(start), torn ? BreakKind::torn : BreakKind::letter});
    letter_before = letter;
  }
}

}  // namespace planverk::layout
