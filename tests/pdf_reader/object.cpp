#include "object.h"

#include <cstdlib>

namespace planverk::test::pdf {

namespace {

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}
bool is_delimiter(char c) {
  return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos;
}
bool is_regular(char c) {
  return !is_space(c) && !is_delimiter(c);
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

void Parser::fail(std::string_view what) const {
  throw std::runtime_error("PDF notation at byte " + std::to_string(at_) + ": " + std::string(what));
}

void Parser::skip_space() {
  while (at_ < text_.size()) {
    if (text_[at_] == '%') {
      while (at_ < text_.size() && text_[at_] != '\n' && text_[at_] != '\r') ++at_;
    } else if (is_space(text_[at_])) {
      ++at_;
    } else {
      return;
    }
  }
}

std::optional<Object> Parser::next() {
  skip_space();
  if (at_ >= text_.size()) return std::nullopt;
  const char c = text_[at_];
  if (is_digit(c) || c == '-' || c == '+' || c == '.') return number_or_reference();
  if (c == '/') return Object{Name{name()}};
  if (c == '(') return Object{literal_string()};
  if (c == '[') return Object{array()};
  if (c == '<') {
    if (at_ + 1 < text_.size() && text_[at_ + 1] == '<') return Object{dictionary()};
    return Object{hex_string()};
  }
  if (!is_regular(c)) fail("a delimiter stands alone");
  const std::size_t start = at_;
  while (at_ < text_.size() && is_regular(text_[at_])) ++at_;
  const std::string_view word = text_.substr(start, at_ - start);
  if (word == "true" || word == "false") return Object{word == "true"};
  if (word == "null") return Object{};
  return Object{Keyword{std::string(word)}};
}

Object Parser::number_or_reference() {
  const auto read = [this] {
    const std::size_t start = at_;
    while (at_ < text_.size() && (is_digit(text_[at_]) || text_[at_] == '-' || text_[at_] == '+' || text_[at_] == '.'))
      ++at_;
    return std::string(text_.substr(start, at_ - start));
  };
  const std::string first = read();
  const double value = std::strtod(first.c_str(), nullptr);
  const std::size_t after = at_;
  // Look ahead for `generation R`.
  if (first.find_first_not_of("0123456789") == std::string::npos) {
    skip_space();
    if (at_ < text_.size() && is_digit(text_[at_])) {
      const std::string generation = read();
      skip_space();
      const bool ends = at_ + 1 >= text_.size() || !is_regular(text_[at_ + 1]);
      if (generation == "0" && at_ < text_.size() && text_[at_] == 'R' && ends) {
        ++at_;
        return Object{Reference{static_cast<int>(value)}};
      }
    }
    at_ = after;
  }
  return Object{value};
}

std::string Parser::literal_string() {
  std::string out;
  int open = 0;
  for (++at_;; ++at_) {
    if (at_ >= text_.size()) fail("a string has no end");
    char c = text_[at_];
    if (c == ')' && open-- == 0) break;
    if (c == '(') ++open;
    if (c == '\\') {
      if (++at_ >= text_.size()) fail("a string has no end");
      c = text_[at_];
      if (c >= '0' && c <= '7') {
        int value = 0;
        for (int digits = 0; digits < 3 && at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '7'; ++digits) {
          value = value * 8 + (text_[at_++] - '0');
        }
        --at_;
        c = static_cast<char>(value);
      } else {
        const std::size_t found = std::string_view("nrtbf").find(c);
        if (found != std::string_view::npos) c = "\n\r\t\b\f"[found];
      }
    } else if (c == '\r') {
      fail("an end of line in a string is not escaped");
    }
    out += c;
  }
  ++at_;
  return out;
}

std::string Parser::hex_string() {
  std::string out;
  int digits = 0;
  int value = 0;
  for (++at_; at_ < text_.size() && text_[at_] != '>'; ++at_) {
    if (is_space(text_[at_])) continue;
    if (hex_value(text_[at_]) < 0) fail("not a hexadecimal digit");
    value = value * 16 + hex_value(text_[at_]);
    if (++digits % 2 == 0) {
      out += static_cast<char>(value);
      value = 0;
    }
  }
  if (digits % 2 != 0) out += static_cast<char>(value * 16);
  ++at_;
  return out;
}

std::string Parser::name() {
  std::string out;
  for (++at_; at_ < text_.size() && is_regular(text_[at_]); ++at_) {
    if (text_[at_] == '#' && at_ + 2 < text_.size()) {
      out += static_cast<char>(hex_value(text_[at_ + 1]) * 16 + hex_value(text_[at_ + 2]));
      at_ += 2;
    } else {
      out += text_[at_];
    }
  }
  return out;
}

Array Parser::array() {
  if (++depth_ > 100) fail("nested too deep");
  Array out;
  for (++at_;;) {
    skip_space();
    if (at_ >= text_.size()) fail("an array has no end");
    if (text_[at_] == ']') break;
    out.push_back(*next());
  }
  ++at_;
  --depth_;
  return out;
}

Dictionary Parser::dictionary() {
  if (++depth_ > 100) fail("nested too deep");
  Dictionary out;
  for (at_ += 2;;) {
    skip_space();
    if (at_ + 1 >= text_.size()) fail("a dictionary has no end");
    if (text_[at_] == '>' && text_[at_ + 1] == '>') break;
    if (text_[at_] != '/') fail("a dictionary's key is not a name");
    std::string key = name();
    auto value = next();
    if (!value) fail("a dictionary has no end");
    if (!out.emplace(std::move(key), std::move(*value)).second) fail("a dictionary has a key twice");
  }
  at_ += 2;
  --depth_;
  return out;
}

void append_utf8(std::string& out, std::uint32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6);
    out += static_cast<char>(0x80 | (c & 63));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 63));
    out += static_cast<char>(0x80 | (c & 63));
  } else {
    out += static_cast<char>(0xF0 | c >> 18);
    out += static_cast<char>(0x80 | (c >> 12 & 63));
    out += static_cast<char>(0x80 | (c >> 6 & 63));
    out += static_cast<char>(0x80 | (c & 63));
  }
}

std::string utf8_of_utf16(std::string_view bytes) {
  std::string out;
  const auto unit = [&](std::size_t at) {
    return static_cast<std::uint32_t>(static_cast<std::uint8_t>(bytes[at])) << 8 |
           static_cast<std::uint8_t>(bytes[at + 1]);
  };
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    std::uint32_t value = unit(at);
    if (value >= 0xD800 && value < 0xDC00 && at + 3 < bytes.size()) {
      value = 0x10000 + ((value - 0xD800) << 10) + (unit(at + 2) - 0xDC00);
      at += 2;
    }
    append_utf8(out, value);
  }
  return out;
}

std::string text_of(std::string_view bytes) {
  if (bytes.starts_with("\xFE\xFF")) return utf8_of_utf16(bytes.substr(2));
  std::string out;
  for (const char c : bytes) append_utf8(out, static_cast<std::uint8_t>(c));
  return out;
}

}  // namespace planverk::test::pdf
