/// A JSON file of another program as a tree with places. Numbers stay the digits that the file has: what is a decimal there
/// is one here (base/decimal.h), never a binary fraction. Read within bounds, by nlohmann-json's
/// SAX parser.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/decimal.h"
#include "base/diagnostic.h"
#include "base/limits.h"
#include "base/sources.h"

namespace planverk::exchange::json {

struct Value {
  enum class Kind : std::uint8_t { null, boolean, number, text, array, object };
  Kind kind = Kind::null;
  std::uint32_t offset = 0;  ///< of its first byte in the file
  std::string text;          ///< of text; the digits of a number; `true` or `false`
  std::vector<std::string> names;  ///< of an object's members, as `items` has them
  std::vector<Value> items;        ///< of an array, or the members' values of an object

  [[nodiscard]] bool is(Kind wanted) const { return kind == wanted; }
  /// The member of that name; null when it is no object or has none. Of a name that stands twice, the last (RFC 8259 4).
  [[nodiscard]] const Value* find(std::string_view name) const;
  /// Text, or the digits of a number (codes are written as either); else empty.
  [[nodiscard]] std::string_view word() const;
  /// A member's word; empty when there is none.
  [[nodiscard]] std::string_view word_of(std::string_view name) const;
  /// The number exactly, where a Decimal can hold it; exponents are worked out. Digits beyond Decimal's scale are rounded
  /// half away from zero.
  [[nodiscard]] std::optional<Decimal> number() const;
};

/// What a file may need: a value takes about a hundred bytes, so these stay within a few hundred megabytes.
struct Bounds {
  std::uint64_t bytes = 64ULL << 20;
  std::uint64_t values = 2'000'000;
  std::uint64_t depth = 64;
};

/// The file's value; none, with a finding of `json-syntax` at its place, when it is not JSON or goes beyond the bounds.
[[nodiscard]] std::optional<Value> parse(const Sources& sources, FileId file, const Bounds& bounds, Diagnostics& found);

/// Where a value stands, for findings: from its first byte to the end of its word.
[[nodiscard]] Span span_of(FileId file, const Value& value);

/// The way to a value as people and RFC 6901 write it: `/sak/tittel`, `/values/3`.
[[nodiscard]] std::string pointer(std::string_view parent, std::string_view name);
[[nodiscard]] std::string pointer(std::string_view parent, std::size_t index);

}  // namespace planverk::exchange::json
