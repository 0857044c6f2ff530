#include "written.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace planverk::edit {

namespace {

bool is_attribute(Form form) {
  return form == Form::single_quoted || form == Form::double_quoted;
}

/// What stands for a character, or nothing where it stands for itself. `before` is all that comes before it.
std::string_view escape(char c, Form form, std::string_view before) {
  if (form == Form::cdata) return {};
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '\r':
      return "&#13;";
    case '\n':
      return is_attribute(form) ? "&#10;" : "";
    case '\t':
      return is_attribute(form) ? "&#9;" : "";
    case '"':
      return form == Form::double_quoted ? "&quot;" : "";
    case '\'':
      return form == Form::single_quoted ? "&apos;" : "";
    case '>':  // only because of `]]>`
      return form == Form::text && before.ends_with("]]") ? "&gt;" : "";
    default:
      return {};
  }
}

/// The part of `value` from `begin` to `end`.
std::string written_part(std::string_view value, std::size_t begin, std::size_t end, Form form,
                         std::string_view line_end) {
  std::string out;
  for (std::size_t at = begin; at < end; ++at) {
    if (const std::string_view reference = escape(value[at], form, value.substr(0, at)); !reference.empty()) {
      out += reference;
    } else if (value[at] == '\n') {
      out += line_end;
    } else {
      out += value[at];
    }
  }
  return out;
}

/// A character as it stands in the file: where it begins, and what a reader makes of it.
struct Token {
  std::size_t begin = 0;
  std::string said;
};

std::string referred(std::string_view name) {
  constexpr std::pair<std::string_view, char> known[] = {
      {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
  for (const auto& [word, character] : known) {
    if (word == name) return std::string(1, character);
  }
  const int base = name.starts_with("#x") ? 16 : 10;
  const char* const digits = name.data() + (base == 16 ? 2 : 1);
  std::uint32_t number = 0;
  std::from_chars(digits, name.data() + name.size(), number, base);
  return utf8::encode(static_cast<char32_t>(number));
}

/// The token at `at`, which moves behind it.
Token next_token(std::string_view bytes, std::size_t& at, Form form) {
  Token token{at, {}};
  const char c = bytes[at];
  if (c == '&' && form != Form::cdata) {
    const std::size_t end = std::min(bytes.find(';', at), bytes.size());
    token.said = referred(bytes.substr(at + 1, end - at - 1));
    at = std::min(end + 1, bytes.size());
  } else if (c == '\r' || c == '\n' || (c == '\t' && is_attribute(form))) {
    at += bytes.substr(at, 2) == "\r\n" ? 2U : 1U;
    token.said = is_attribute(form) ? " " : "\n";
  } else {
    utf8::next(bytes, at);
    token.said = bytes.substr(token.begin, at - token.begin);
  }
  return token;
}

/// The old bytes taken apart, and how much of them can stay at both ends.
class Comparison {
 public:
  Comparison(std::string_view bytes, std::string_view value, Form form, std::string_view line_end)
      : bytes_(bytes), value_(value), line_end_(line_end) {
    for (std::size_t at = 0; at < bytes.size();) tokens_.push_back(next_token(bytes, at, form));
    keep_front();
    keep_back();
  }

  [[nodiscard]] Change change(Form form) const {
    const std::size_t begin = offset(front_);
    const std::size_t end = offset(tokens_.size() - back_);
    return {begin, end - begin, written_part(value_, front_said_, value_.size() - back_said_, form, line_end_)};
  }

 private:
  [[nodiscard]] std::size_t offset(std::size_t token) const {
    return token < tokens_.size() ? tokens_[token].begin : bytes_.size();
  }

  void keep_front() {
    while (front_ < tokens_.size() && value_.substr(front_said_).starts_with(tokens_[front_].said)) {
      front_said_ += tokens_[front_++].said.size();
    }
    if (front_ == tokens_.size() && front_said_ == value_.size()) return;
    // A carriage return that stays would make one line end with a line feed that is written behind it.
    while (front_ > 0 && bytes_[offset(front_) - 1] == '\r') front_said_ -= tokens_[--front_].said.size();
  }

  void keep_back() {
    const auto rest = [&] { return value_.substr(front_said_, value_.size() - front_said_ - back_said_); };
    while (front_ + back_ < tokens_.size() && rest().ends_with(last().said)) {
      back_said_ += last().said.size();
      ++back_;
    }
    // What stays behind must not end a section, nor a line, together with what is written before it.
    while (back_ > 0 && joins(rest())) {
      --back_;
      back_said_ -= last().said.size();
    }
  }

  [[nodiscard]] const Token& last() const { return tokens_[tokens_.size() - back_ - 1]; }

  [[nodiscard]] bool joins(std::string_view rest) const {
    const char stays = bytes_[offset(tokens_.size() - back_)];
    const std::string_view before = value_.substr(0, front_said_ + rest.size());
    if (stays == '\n') return line_end_ == "\r" && before.ends_with('\n');
    return stays == '>' && before.ends_with("]]");
  }

  std::string_view bytes_;
  std::string_view value_;
  std::string_view line_end_;
  std::vector<Token> tokens_;
  std::size_t front_ = 0, front_said_ = 0;  ///< tokens that stay, and the length of what they say
  std::size_t back_ = 0, back_said_ = 0;
};

}  // namespace

std::string written(std::string_view value, Form form, std::string_view line_end) {
  return written_part(value, 0, value.size(), form, line_end);
}

bool fits_cdata(std::string_view value) {
  return value.find("]]>") == std::string_view::npos && value.find('\r') == std::string_view::npos;
}

Change change_of(std::string_view old_bytes, std::string_view value, Form form, std::string_view line_end) {
  return Comparison(old_bytes, value, form, line_end).change(form);
}

}  // namespace planverk::edit
