/// Counts what a parser of PDF syntax (ISO 32000-1, 7.2 and 7.3) would make an object of: each costs it memory.
#pragma once

#include <cstdint>
#include <string_view>

namespace planverk::foreign {

/// White space of PDF (7.2.2, table 1).
[[nodiscard]] constexpr bool is_pdf_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}
[[nodiscard]] constexpr bool is_pdf_delimiter(char c) {
  return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' || c == '}' || c == '/' ||
         c == '%';
}

/// Takes syntax in pieces. Comments and the inside of strings are counted as if they were objects: the count is never
/// too low.
class TokenCount {
 public:
  void take(std::string_view piece) {
    for (const char c : piece) {
      if (is_pdf_space(c)) {
        within_ = false;
      } else if (is_pdf_delimiter(c)) {
        count_ += c == '/' || c == '(' || c == '[' || c == '<' ? 1U : 0U;
        within_ = c == '/' || c == '(' || c == '<';
      } else {
        count_ += within_ ? 0U : 1U;
        within_ = true;
      }
    }
  }
  [[nodiscard]] std::uint64_t count() const { return count_; }

 private:
  std::uint64_t count_ = 0;
  bool within_ = false;
};

}  // namespace planverk::foreign
