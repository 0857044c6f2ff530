#include "table/number.h"

#include <string>

#include "base/utf8.h"

namespace planverk::exchange {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Space, no-break space, thin and narrow no-break space.
bool is_gap(char32_t c) {
  return c == U' ' || c == U'\u00A0' || c == U'\u2009' || c == U'\u202F';
}

/// The number without its sign, and in ASCII: gaps are spaces, minus signs `-`.
struct Plain {
  std::string text;
  bool negative = false;
  bool percent = false;
};

std::optional<Plain> plain(std::string_view written) {
  Plain out;
  written = utf8::trim(written);
  for (std::size_t at = 0; at < written.size();) {
    const char32_t c = utf8::next(written, at);
    if (c == U'\u2212' || c == U'\u2013') {
      out.text += '-';
    } else if (is_gap(c)) {
      out.text += ' ';
    } else if (c == U'\u2019') {
      out.text += '\'';
    } else if (c < 0x80) {
      out.text += static_cast<char>(c);
    } else {
      return std::nullopt;
    }
  }
  const auto drop_gaps = [&] {
    while (out.text.starts_with(' ')) out.text.erase(0, 1);
    while (out.text.ends_with(' ')) out.text.pop_back();
  };
  drop_gaps();
  if (out.text.ends_with('%')) {
    out.percent = true;
    out.text.pop_back();
    drop_gaps();
  }
  if (out.text.starts_with('(') && out.text.ends_with(')')) {
    out.negative = true;
    out.text = out.text.substr(1, out.text.size() - 2);
  } else if (out.text.starts_with('-') || out.text.starts_with('+')) {
    out.negative = out.text.front() == '-';
    out.text.erase(0, 1);
  }
  drop_gaps();
  return out;
}

/// Digits in groups of three with `mark` between them (or none at all) without the marks; empty where it is neither.
std::string without_groups(std::string_view digits, char mark) {
  std::string out;
  const std::size_t first = digits.find(mark);
  if (first == 0 || (first != std::string_view::npos && first > 3)) return {};
  for (std::size_t at = 0; at < digits.size(); ++at) {
    if (digits[at] != mark) {
      if (!is_digit(digits[at])) return {};
      out += digits[at];
      continue;
    }
    // Three digits, and then the end or another mark.
    if (digits.size() - at < 4 || (digits.size() - at > 4 && digits[at + 4] != mark)) return {};
  }
  return out;
}

std::string whole_part(std::string_view digits, char other) {
  for (const char mark : {' ', other, '\''}) {
    const std::string out = without_groups(digits, mark);
    if (!out.empty()) return out;
  }
  return {};
}

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

NumberReading made(const Plain& from, std::string_view whole, std::string_view fraction) {
  std::string text = (from.negative ? "-" : "") + std::string(whole);
  if (!fraction.empty()) text += "." + std::string(fraction);
  const auto number = Decimal::parse(text);
  return number ? NumberReading{NumberReading::Kind::number, *number, from.percent} : NumberReading{};
}

}  // namespace

NumberReading read_number(std::string_view written, const language::Pack& pack) {
  const auto from = plain(written);
  if (!from || from->text.empty()) return {};
  const std::string_view text = from->text;
  const char own = pack.decimal_mark == "." ? '.' : ',';
  const char other = own == '.' ? ',' : '.';
  if (const std::size_t at = text.find(own); at != std::string_view::npos) {
    if (text.find(own, at + 1) == std::string_view::npos) {
      const std::string whole = whole_part(text.substr(0, at), other);
      return whole.empty() || !all_digits(text.substr(at + 1)) ? NumberReading{} : made(*from, whole, text.substr(at + 1));
    }
    const std::string whole = without_groups(text, own);  // `1,234,567` in a language with decimal comma
    return whole.empty() ? NumberReading{} : made(*from, whole, {});
  }
  const std::size_t mark = text.find(other);
  if (mark == std::string_view::npos || text.find(other, mark + 1) != std::string_view::npos || pack.digit_group == std::string(1, other)) {
    const std::string whole = whole_part(text, other);
    if (!whole.empty()) return made(*from, whole, {});
    if (mark == std::string_view::npos) return {};
  }
  // One mark that the language has no decimals with: an author of another language, or a program's export.
  const std::string whole = without_groups(text.substr(0, mark), ' ');
  const std::string_view fraction = text.substr(mark + 1);
  if (whole.empty() || !all_digits(fraction)) return {};
  const bool may_be_thousands = fraction.size() == 3 && whole.size() <= 3 && whole != "0";
  if (may_be_thousands) return {NumberReading::Kind::ambiguous, {}, from->percent};
  return made(*from, whole, fraction);
}

}  // namespace planverk::exchange
