#include "json/value.h"

#include <algorithm>
#include <charconv>

namespace planverk::exchange::json {

namespace {

constexpr int most_exponent = 40;

struct Digits {
  bool negative = false;
  std::string all;  ///< without point
  int scale = 0;    ///< how many of them stand behind it; below zero: zeros that follow
};

/// The digits of a number that the parser has already found well-formed.
std::optional<Digits> digits_of(std::string_view text) {
  Digits digits;
  if (text.starts_with('-')) {
    digits.negative = true;
    text.remove_prefix(1);
  }
  int exponent = 0;
  if (const std::size_t e = text.find_first_of("eE"); e != std::string_view::npos) {
    std::string_view power = text.substr(e + 1);
    if (power.starts_with('+')) power.remove_prefix(1);
    const auto [end, error] = std::from_chars(power.data(), power.data() + power.size(), exponent);
    if (error != std::errc() || end != power.data() + power.size()) return std::nullopt;
    if (exponent > most_exponent || exponent < -most_exponent) return std::nullopt;
    text = text.substr(0, e);
  }
  const std::size_t point = text.find('.');
  digits.all = text.substr(0, point);
  if (point != std::string_view::npos) {
    digits.all += text.substr(point + 1);
    digits.scale = static_cast<int>(text.size() - point - 1);
  }
  digits.scale -= exponent;
  return digits;
}

/// Cuts what a Decimal has no room for; true when the part that goes is half a unit or more.
bool cut(Digits& digits) {
  if (digits.scale <= Decimal::max_scale) return false;
  const auto beyond = static_cast<std::size_t>(digits.scale - Decimal::max_scale);
  digits.scale = Decimal::max_scale;
  if (beyond > digits.all.size()) {
    digits.all = "0";
    return false;
  }
  const std::size_t kept = digits.all.size() - beyond;
  const bool up = digits.all[kept] >= '5';
  digits.all.resize(kept);
  if (digits.all.empty()) digits.all = "0";
  return up;
}

}  // namespace

const Value* Value::find(std::string_view name) const {
  for (std::size_t i = names.size(); i-- > 0;) {
    if (names[i] == name) return &items[i];
  }
  return nullptr;
}

std::string_view Value::word() const {
  return kind == Kind::text || kind == Kind::number ? std::string_view(text) : std::string_view();
}

std::string_view Value::word_of(std::string_view name) const {
  const Value* member = find(name);
  return member == nullptr ? std::string_view() : member->word();
}

std::optional<Decimal> Value::number() const {
  if (kind != Kind::number) return std::nullopt;
  auto digits = digits_of(text);
  if (!digits) return std::nullopt;
  const bool up = cut(*digits);
  if (digits->scale < 0) digits->all.append(static_cast<std::size_t>(-digits->scale), '0');
  std::int64_t units = 0;
  const char* end = digits->all.data() + digits->all.size();
  const auto [stop, error] = std::from_chars(digits->all.data(), end, units);
  if (error != std::errc() || stop != end || units == INT64_MAX) return std::nullopt;
  if (up) ++units;
  return Decimal(digits->negative ? -units : units, std::max(0, digits->scale));
}

Span span_of(FileId file, const Value& value) {
  const bool quoted = value.kind == Value::Kind::text;
  const std::size_t length = value.items.empty() && !value.text.empty() ? value.text.size() : 1;
  // Text with escapes is longer in the file than here: one sign is enough to show the place then.
  return {file, value.offset + (quoted && !value.text.empty() ? 1U : 0U),
          static_cast<std::uint32_t>(value.text.find_first_of("\"\\\n\r\t") == std::string::npos ? length : 1)};
}

std::string pointer(std::string_view parent, std::string_view name) {
  std::string out(parent);
  out += '/';
  for (const char c : name) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

std::string pointer(std::string_view parent, std::size_t index) { return std::string(parent) + '/' + std::to_string(index); }

}  // namespace planverk::exchange::json
