/// The tables of the vocabulary, one file a subject, and the short forms in which they are written.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "plan/vocabulary.h"

namespace planverk::plan {

[[nodiscard]] std::span<const ElementType> inline_types();
/// Inlines that may stand wherever words do; `in_line`: those of a paragraph's own words too.
void add_inline_names(bool in_line, std::vector<std::string_view>& out);
[[nodiscard]] std::span<const ElementType> block_types();
[[nodiscard]] std::span<const ElementType> view_types();
[[nodiscard]] std::span<const ElementType> control_types();
[[nodiscard]] std::span<const ElementType> document_types();

namespace tables {

using enum ValueType;

/// Text that stands in documents as it is, or as a title in them.
inline constexpr Printed printed_text = Printed::words;
inline constexpr Printed title_text = Printed::title;

constexpr AttributeType need(std::string_view name, Printed printed, std::string_view meaning) {
  return {name, text, true, {}, {}, meaning, printed};
}
constexpr AttributeType may(std::string_view name, Printed printed, std::string_view meaning) {
  return {name, text, false, {}, {}, meaning, printed};
}
/// An attribute that must be there.
constexpr AttributeType need(std::string_view name, ValueType type, std::string_view meaning) {
  return {name, type, true, {}, {}, meaning};
}
constexpr AttributeType need(std::string_view name, ValueType type, std::string_view allowed,
                             std::string_view meaning) {
  return {name, type, true, allowed, {}, meaning};
}
/// An attribute that may be there; its absence means "not given".
constexpr AttributeType may(std::string_view name, ValueType type, std::string_view meaning) {
  return {name, type, false, {}, {}, meaning};
}
constexpr AttributeType may(std::string_view name, ValueType type, std::string_view allowed, std::string_view meaning) {
  return {name, type, false, allowed, {}, meaning};
}
/// An attribute whose absence means `fallback`.
constexpr AttributeType or_else(std::string_view fallback, std::string_view name, ValueType type,
                                std::string_view meaning) {
  return {name, type, false, {}, fallback, meaning};
}
constexpr AttributeType or_else(std::string_view fallback, std::string_view name, ValueType type,
                                std::string_view allowed, std::string_view meaning) {
  return {name, type, false, allowed, fallback, meaning};
}

inline constexpr AttributeType named{"id", id, true, {}, {}, "The name by which the rest of the plan refers to it."};
inline constexpr AttributeType may_be_named{"id", id, false, {}, {}, "A name for references to it."};
inline constexpr AttributeType taken_from{
    "origin", reference, false, "origin", {}, "Where it was taken over from; else that of the element around it."};

/// The words of an enumeration's table, one space between them.
template <const auto& table>
inline constexpr auto joined_words = [] {
  constexpr std::size_t size = [] {
    std::size_t all = 0;
    for (const auto& each : table) all += each.word.size() + 1;
    return all - 1;
  }();
  std::array<char, size> out{};
  std::size_t at = 0;
  for (const auto& each : table) {
    if (at > 0) out[at++] = ' ';
    for (const char c : each.word) out[at++] = c;
  }
  return out;
}();
template <const auto& table>
inline constexpr std::string_view words_of{joined_words<table>.data(), joined_words<table>.size()};

}  // namespace tables
}  // namespace planverk::plan
