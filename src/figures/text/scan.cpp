#include "text/scan.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "base/word_list.h"

namespace planverk::figures {

namespace {

bool is_word_character(char32_t c) {
  return (c >= '0' && c <= '9') || is_letter(c);
}

/// Whether a word character stands right before or right behind this place.
bool word_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  std::size_t start = at - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
  return is_word_character(utf8::next(text, start));
}

bool word_behind(std::string_view text, std::size_t at) {
  return at < text.size() && is_word_character(utf8::next(text, at));
}

constexpr std::array<std::string_view, 4> spaces{" ", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89"};

/// The space that begins there (ordinary, no-break, narrow, thin), or nothing.
std::string_view space_at(std::string_view text, std::size_t at) {
  for (const std::string_view space : spaces) {
    if (text.substr(at).starts_with(space)) return space;
  }
  return {};
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  for (std::string_view space = space_at(text, at); !space.empty(); space = space_at(text, at)) at += space.size();
  return at;
}

std::size_t digits_from(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

}  // namespace

bool is_letter(char32_t c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return true;
  return c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7;
}

bool is_upper(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}

std::string lower(std::string_view text) {
  // Latin-1's capitals lie as far from their small letters in UTF-8 as ASCII's do, in the byte behind 0xC3: À is C3 80,
  // à is C3 A0; × (C3 97) is no letter.
  std::string out(text);
  unsigned char before = 0;
  for (char& byte : out) {
    const auto value = static_cast<unsigned char>(byte);
    const bool capital =
        before == 0xC3 ? value >= 0x80 && value <= 0x9E && value != 0x97 : value >= 'A' && value <= 'Z';
    if (capital) byte = static_cast<char>(value + 0x20);
    before = value;
  }
  return out;
}

std::vector<Word> words_in(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (!is_word_character(utf8::next(text, at))) continue;
    std::size_t end = at;
    while (at < text.size() && is_word_character(utf8::next(text, at))) end = at;
    words.push_back({text.substr(begin, end - begin), begin});
  }
  return words;
}

bool begins_with_words(std::string_view text, std::string_view phrase) {
  return text.starts_with(phrase) && !word_behind(text, phrase.size());
}

std::size_t find_words(std::string_view text, std::string_view phrase, std::size_t from) {
  for (std::size_t at = text.find(phrase, from); at != std::string_view::npos; at = text.find(phrase, at + 1)) {
    if (!word_before(text, at) && !word_behind(text, at + phrase.size())) return at;
  }
  return std::string_view::npos;
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
  const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > most) return most + 1;
  std::vector<std::size_t> above(b.size() + 1);
  for (std::size_t i = 0; i <= b.size(); ++i) above[i] = i;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = above[0];
    above[0] = i;
    for (std::size_t k = 1; k <= b.size(); ++k) {
      const std::size_t change = diagonal + (a[i - 1] == b[k - 1] ? 0 : 1);
      diagonal = above[k];
      above[k] = std::min({change, above[k] + 1, above[k - 1] + 1});
    }
  }
  return std::min(above.back(), most + 1);
}

std::vector<YearSpan> year_spans(std::string_view text) {
  std::vector<YearSpan> spans;
  const auto year_at = [&](std::size_t at) {
    if (digits_from(text, at) != 4) return 0;
    const int year = std::stoi(std::string(text.substr(at, 4)));
    return year >= 1900 && year <= 2199 ? year : 0;
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    const std::size_t length = digits_from(text, at);
    const bool joined_before = word_before(text, at) || (at > 0 && (text[at - 1] == '-' || text[at - 1] == '/'));
    const std::size_t begin = at;
    at += length - 1;
    const int first = length == 4 && !joined_before ? year_at(begin) : 0;
    if (first == 0) continue;
    std::size_t dash = skip_spaces(text, begin + 4);
    const bool spaced_before = dash != begin + 4;
    const std::size_t dash_at = dash;
    const char32_t mark = dash < text.size() ? utf8::next(text, dash) : U' ';
    if (mark != U'-' && mark != U'\u2013' && mark != U'\u2010' && mark != U'\u2011' && mark != U'\u2212') continue;
    const std::size_t second_at = skip_spaces(text, dash);
    const int second = year_at(second_at);
    const std::size_t end = second_at + 4;
    const bool goes_on = end < text.size() && (text[end] == '-' || text[end] == '/' || word_behind(text, end));
    if (second <= first || goes_on) continue;
    spans.push_back({begin, end, mark == U'\u2013' && !spaced_before && second_at == dash && dash_at == begin + 4});
    at = end - 1;
  }
  return spans;
}

/// Digits in groups of three, joined by spaces or by the mark that is not the decimal one, and a fraction. The other
/// mark before anything but three digits can only be a decimal mark typed in another language's way.
NumberRead number_at(std::string_view text, std::size_t at, char decimal_mark) {
  constexpr std::size_t most_whole_digits = 15;
  constexpr std::size_t most_decimals = 6;
  std::size_t length = digits_from(text, at);
  std::string digits(text.substr(at, length));
  at += length;
  std::string_view grouping;
  while (digits.size() <= most_whole_digits) {
    std::string_view separator = space_at(text, at);
    if (separator.empty() && at < text.size() && (text[at] == '.' || text[at] == ',')) separator = text.substr(at, 1);
    const std::size_t next = at + separator.size();
    length = separator.empty() ? 0 : digits_from(text, next);
    if (length == 0) break;
    const bool mark = separator == "." || separator == ",";
    const bool first_group = grouping.empty() && digits.size() <= 3;
    if (separator.front() != decimal_mark && length == 3 && (first_group || grouping == separator)) {
      grouping = separator;
      digits += text.substr(next, 3);
      at = next + 3;
      continue;
    }
    if (mark) {
      digits += '.';
      digits += text.substr(next, std::min(length, most_decimals));
      at = next + length;
    }
    break;
  }
  return {at, Decimal::parse(digits)};
}

std::vector<Amount> amounts_in(std::string_view text, const std::vector<std::string>& units, char decimal_mark) {
  std::vector<Amount> amounts;
  constexpr std::size_t longest = 40;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    const std::size_t begin = at;
    const NumberRead number = number_at(text, at, decimal_mark);
    at = number.end - 1;
    if (!number.value || word_before(text, begin)) continue;
    const std::size_t unit_at = skip_spaces(text, number.end);
    const std::string behind = lower(text.substr(std::min(unit_at, text.size()), longest));
    std::size_t length = 0;
    for (const std::string& unit : units) {
      if (unit.size() > length && begins_with_words(behind, unit)) length = unit.size();
    }
    if (length == 0) continue;
    amounts.push_back({begin, unit_at + length, *number.value, text.substr(unit_at, length)});
  }
  return amounts;
}

std::vector<Amount> amounts_in(std::string_view text, std::string_view units, char decimal_mark) {
  std::vector<std::string> words;
  for (const std::string_view unit : WordList(units)) {
    if (!unit.empty()) words.emplace_back(unit);
  }
  return amounts_in(text, words, decimal_mark);
}

namespace {

/// `-3`, `\u22123`, not `2020-3` or `A-3`.
bool has_minus(std::string_view text, std::size_t digit) {
  for (const std::string_view minus : {"-", "\xE2\x88\x92", "\xE2\x80\x93"}) {
    const std::string_view before = text.substr(0, digit);
    if (!before.ends_with(minus)) continue;
    const std::size_t at = digit - minus.size();
    return at == 0 || text[at - 1] == ' ' || text[at - 1] == '(';
  }
  return false;
}

}  // namespace

std::optional<Decimal> first_number(std::string_view text, char decimal_mark) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at]) || word_before(text, at)) continue;
    const auto value = number_at(text, at, decimal_mark).value;
    return value && has_minus(text, at) ? std::optional(value->negated()) : value;
  }
  return std::nullopt;
}

}  // namespace planverk::figures
