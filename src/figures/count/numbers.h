/// The derived numbers, typed: what the figures stage computes once, writes onto the tree and judges by. Each list has
/// the order and length of the list of the same name in plan::Views. In: views and uses. Out: numbers; what is not
/// known, does not fit 64 bits or is masked has no value.
#pragma once

#include <optional>
#include <vector>

#include "base/decimal.h"
#include "count/uses.h"
#include "plan/variant.h"
#include "plan/views.h"
#include "subject_figures.h"

namespace planverk::figures {

/// What each subject counts (SUBJECT/figures.h).
struct Numbers : SubjectFigures {};

/// The numbers of an entity that stands in a list of the views.
template <class Number, class Entity>
[[nodiscard]] const Number& of(const std::vector<Number>& numbers, const std::vector<Entity>& entities,
                               const Entity* entity) {
  return numbers[static_cast<std::size_t>(entity - entities.data())];
}

[[nodiscard]] Numbers count_numbers(const plan::Variant& variant, const plan::Views& views, const Uses& uses);

/// Writes the numbers onto the tree.
void write_numbers(plan::Variant& variant, const plan::Views& views, const Uses& uses, const Numbers& numbers);

// Both ask each subject in the order of the list in CMakeLists.txt. A subject NAME defines, with the same arguments (one
// that is only written, the second alone),
//   void NAME_count(const plan::Variant&, const plan::Views&, const Uses&, Numbers&)
//   void NAME_write(plan::Variant&, const plan::Views&, const Uses&, const Numbers&)

/// Whether the variant step left restricted parts of it out.
[[nodiscard]] bool is_masked(xml::Node node);
/// Whether elements of that name were taken out of it: what is left can't tell how many there are.
[[nodiscard]] bool has_lost(xml::Node node, std::string_view name);
/// The number without fraction, when it has none and fits.
[[nodiscard]] std::optional<int> whole(Decimal value);
[[nodiscard]] std::optional<Decimal> sum(std::optional<Decimal> a, std::optional<Decimal> b);

}  // namespace planverk::figures
