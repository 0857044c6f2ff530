/// What holds for the structs of all subjects: each keeps its element; texts are views into the variant's tree,
/// pointers lead to other structs of the same Views (plan/views.h), and a reference whose target the variant no longer
/// has is null. Money and scores are Decimal, as written.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "xml/tree.h"

namespace planverk::plan {

/// How an entity is found by its id: the element's name, and the list of the Views that it stands in.
template <class Entity>
struct Register;

/// An enumerator and its word in plans.
template <class Enum>
struct EnumWord {
  Enum value;
  std::string_view word;
};
/// The enumerator of a word; `fallback` for any other.
template <class Enum, std::size_t count>
[[nodiscard]] constexpr Enum value_of(const EnumWord<Enum> (&table)[count], std::string_view word, Enum fallback) {
  for (const EnumWord<Enum>& each : table) {
    if (each.word == word) return each.value;
  }
  return fallback;
}
/// The word of an enumerator; empty when it has none.
template <class Enum, std::size_t count>
[[nodiscard]] constexpr std::string_view word_of(const EnumWord<Enum> (&table)[count], Enum value) {
  for (const EnumWord<Enum>& each : table) {
    if (each.value == value) return each.word;
  }
  return {};
}

}  // namespace planverk::plan
