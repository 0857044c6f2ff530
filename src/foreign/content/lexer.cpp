#include "content/lexer.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "survey/tokens.h"

namespace planverk::foreign {

namespace {

constexpr std::size_t most_depth = 32;
constexpr std::size_t most_operands = 64;  ///< SCN of DeviceN takes the most, some thirty
constexpr std::size_t most_items = 1 << 20;

bool is_regular(char c) {
  return !is_pdf_space(c) && !is_pdf_delimiter(c);
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// Numbers as producers write them: `-.5`, `5.`, `+3`, `--4` (read as readers do).
bool as_number(std::string_view word, double& into) {
  std::string_view digits = word;
  double sign = 1;
  while (!digits.empty() && (digits.front() == '-' || digits.front() == '+')) {
    if (digits.front() == '-') sign = -1;
    digits.remove_prefix(1);
  }
  if (digits.empty() ||
      !std::ranges::all_of(digits, [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == '-'; })) {
    return false;
  }
  double value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
  if (error != std::errc{}) value = 0;  // a lone point
  into = sign * value;
  return true;
}

}  // namespace

void Lexer::skip_space() {
  while (!at_end()) {
    if (is_pdf_space(peek())) {
      ++at_;
    } else if (peek() == '%') {
      while (!at_end() && peek() != '\n' && peek() != '\r') ++at_;
    } else {
      return;
    }
  }
}

std::string_view Lexer::word() {
  const std::size_t begin = at_;
  while (!at_end() && is_regular(peek())) ++at_;
  return bytes_.substr(begin, at_ - begin);
}

void Lexer::name(std::string& into) {
  ++at_;
  into = "/";
  while (!at_end() && is_regular(peek())) {
    const int high = peek() == '#' ? hex_digit(peek(1)) : -1;
    const int low = high < 0 ? -1 : hex_digit(peek(2));
    if (low >= 0) {
      into += static_cast<char>(high * 16 + low);
      at_ += 3;
    } else {
      into += bytes_[at_++];
    }
  }
}

void Lexer::literal_string(std::string& into) {
  ++at_;
  for (std::size_t depth = 1; !at_end(); ++at_) {
    char c = peek();
    if (c == '\\') {
      ++at_;
      c = peek();
      if (c >= '0' && c <= '7') {
        unsigned value = 0;
        for (int digit = 0; digit < 3 && peek() >= '0' && peek() <= '7'; ++digit, ++at_) {
          value = value * 8 + static_cast<unsigned>(peek() - '0');
        }
        into += static_cast<char>(value & 0xFF);
        --at_;
        continue;
      }
      if (c == '\r' && peek(1) == '\n') ++at_;
      if (c == '\r' || c == '\n') continue;
      constexpr std::string_view escaped = "nrtbf";
      constexpr std::string_view meant = "\n\r\t\b\f";
      const std::size_t which = escaped.find(c);
      into += which == std::string_view::npos ? c : meant[which];
      continue;
    }
    if (c == '(') ++depth;
    if (c == ')' && --depth == 0) break;
    into += c;
  }
  ++at_;
}

void Lexer::hex_string(std::string& into) {
  int high = -1;
  for (++at_; !at_end() && peek() != '>'; ++at_) {
    const int digit = hex_digit(peek());
    if (digit < 0) continue;
    if (high < 0) {
      high = digit;
    } else {
      into += static_cast<char>(high * 16 + digit);
      high = -1;
    }
  }
  if (high >= 0) into += static_cast<char>(high * 16);
  ++at_;
}

void Lexer::collection(Operand& into, std::string_view end, std::size_t depth) {
  at_ += end.size();
  for (;;) {
    skip_space();
    if (at_end()) return;
    if (bytes_.substr(at_, end.size()) == end) {
      at_ += end.size();
      return;
    }
    Operand item;
    if (!operand(item, depth + 1)) {
      if (word().empty()) ++at_;  // no operand and no word: a stray delimiter
      continue;
    }
    if (into.items.size() < most_items) into.items.push_back(std::move(item));
  }
}

bool Lexer::operand(Operand& into, std::size_t depth) {
  if (at_end()) return false;
  const char c = peek();
  if (c == '/') {
    into.kind = Operand::Kind::name;
    name(into.text);
    return true;
  }
  if (c == '(') {
    into.kind = Operand::Kind::string;
    literal_string(into.text);
    return true;
  }
  if (c == '<' && peek(1) != '<') {
    into.kind = Operand::Kind::string;
    hex_string(into.text);
    return true;
  }
  if ((c == '[' || c == '<') && depth < most_depth) {
    into.kind = c == '[' ? Operand::Kind::array : Operand::Kind::dictionary;
    collection(into, c == '[' ? "]" : ">>", depth);
    return true;
  }
  if (!is_regular(c)) return false;
  const std::size_t begin = at_;
  const std::string_view text = word();
  if (as_number(text, into.number)) {
    into.kind = Operand::Kind::number;
    return true;
  }
  if (text == "true" || text == "false") {
    into.kind = Operand::Kind::boolean;
    into.number = text == "true" ? 1 : 0;
    return true;
  }
  if (text == "null") return true;
  at_ = begin;
  return false;
}

bool Lexer::next(Instruction& into) {
  into.operands.clear();
  for (;;) {
    skip_space();
    if (at_end()) return false;
    Operand found;
    if (operand(found, 0)) {
      if (into.operands.size() >= 2 * most_operands) {
        into.operands.erase(into.operands.begin(), into.operands.begin() + most_operands);
      }
      into.operands.push_back(std::move(found));
      continue;
    }
    into.name = word();
    if (into.name.empty()) {
      ++at_;
      continue;
    }
    if (into.name == "BI") skip_picture();
    return true;
  }
}

/// The samples end with `EI` between white space; what follows has to look like content again, since samples may hold
/// `EI` too.
void Lexer::skip_picture() {
  constexpr std::size_t looked_at = 16;
  std::size_t at = bytes_.find("ID", at_);
  if (at == std::string_view::npos) {
    at_ = bytes_.size();
    return;
  }
  for (at = bytes_.find("EI", at + 2); at != std::string_view::npos; at = bytes_.find("EI", at + 2)) {
    if (!is_pdf_space(bytes_[at - 1])) continue;
    if (at + 2 < bytes_.size() && !is_pdf_space(bytes_[at + 2])) continue;
    const std::string_view after = bytes_.substr(at + 2, looked_at);
    const bool content = std::ranges::all_of(
        after, [](char c) { return (c >= ' ' && c <= '~') || c == '\n' || c == '\r' || c == '\t'; });
    if (!content) continue;
    at_ = at + 2;
    return;
  }
  at_ = bytes_.size();
}

}  // namespace planverk::foreign
