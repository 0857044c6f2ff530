/// What stays in place of what is withheld with a reason or a basis: an element that says nothing but these, which
/// templates print (`template/withheld.h`). What is withheld without them goes without a trace.
#pragma once

#include <optional>
#include <string_view>

#include "plan/vocabulary.h"
#include "xml/tree.h"

namespace planverk::plan {

/// `access="restricted"`, and says why or by which law.
[[nodiscard]] bool says_why(xml::Node withheld);
/// Sets `access` and what says why on `mark`.
void say_why(xml::Node mark, xml::Node withheld);

/// How the mark of a withheld element is written. Names, in the vocabulary at that place.
struct MarkForm {
  std::string_view element;   ///< that stands in its place
  std::string_view inner{};   ///< within it, the one that says why; else it does itself
  std::string_view kept{};    ///< attributes that its place in a list goes by
};
/// None where a mark has no place: entries of registers whose views count and add up, settings, what has no words.
/// Cells and rows of tables keep their grid and are not asked for.
[[nodiscard]] std::optional<MarkForm> mark_form(const ElementType& withheld, const ElementType& around);

/// Ids of marks: those that something refers to stay; else an id could tell what is withheld, and an element that must
/// have one is called by its place among the marks.
void settle_mark_ids(xml::Tree& variant);

}  // namespace planverk::plan
