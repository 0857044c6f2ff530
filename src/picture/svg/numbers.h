/// Numbers one after the other, with white space or one comma between them, as path data, lists of points and
/// transforms have them.
#pragma once

#include <charconv>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string_view>

namespace planverk::picture {

/// No coordinate is further away from nothing.
inline constexpr double furthest_number = 1e6;

class Numbers {
 public:
  explicit Numbers(std::string_view text) : text_(text) { skip_space(); }

  [[nodiscard]] bool done() const { return at_ >= text_.size(); }
  [[nodiscard]] char ahead() const { return done() ? '\0' : text_[at_]; }
  char take() {
    const char c = ahead();
    ++at_;
    skip_space();
    return c;
  }
  [[nodiscard]] bool number_ahead() const {
    const char c = ahead();
    return (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '+';
  }

  std::optional<double> number() {
    if (!number_ahead()) return std::nullopt;
    if (text_[at_] == '+') ++at_;
    double value = 0;
    const char* const start = text_.data() + at_;
    const auto [end, error] = std::from_chars(start, text_.data() + text_.size(), value);
    // A sign may stand before digits only.
    if (error != std::errc{} || !std::isfinite(value) || std::abs(value) > furthest_number) return std::nullopt;
    at_ += static_cast<std::size_t>(end - start);
    skip_separator();
    return value;
  }
  /// One digit, after which the next number may follow at once.
  std::optional<bool> flag() {
    const char c = ahead();
    if (c != '0' && c != '1') return std::nullopt;
    ++at_;
    skip_separator();
    return c == '1';
  }

 private:
  [[nodiscard]] static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
  void skip_space() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }
  void skip_separator() {
    skip_space();
    if (at_ >= text_.size() || text_[at_] != ',') return;
    ++at_;
    skip_space();
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace planverk::picture
