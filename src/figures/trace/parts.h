/// How a subject notes what its figures are made of (SUBJECT/trace.cpp): once they stand on the tree, so that a part is
/// an element and its attribute, whatever computed it. A figure is named by its place in the vocabulary, as when it is
/// written (table/write.h).
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "count/numbers.h"
#include "figures/traces.h"
#include "plan/variant.h"
#include "table/write.h"

namespace planverk::figures {

using TraceParts = std::vector<std::optional<TracePart>>;

/// The attribute as it stands there; none where it has no number.
[[nodiscard]] std::optional<TracePart> part(xml::Node node, std::string_view attribute);
/// The same with another sign than it is stated with.
[[nodiscard]] std::optional<TracePart> minus(std::optional<TracePart> part);
/// What stands there is reckoned with as `value`: in another unit.
[[nodiscard]] std::optional<TracePart> part(xml::Node node, std::string_view attribute,
                                            const std::optional<Decimal>& value);
[[nodiscard]] std::optional<TracePart> day(xml::Node node, std::string_view attribute, const Date& day);
/// An element that is counted.
[[nodiscard]] std::optional<TracePart> counted(xml::Node node);

/// Whatever of a tree is a part or a figure: asks each subject NAME for NAME_trace.
void trace_numbers(const plan::Variant& variant, const plan::Views& views, const Uses& uses, const Numbers& numbers,
                   Traces& traces);
/// `val` and `keyFigure`: once their figures are written.
void trace_bound(const plan::Views& views, const Numbers& numbers, xml::Node node, Traces& traces);

}  // namespace planverk::figures
