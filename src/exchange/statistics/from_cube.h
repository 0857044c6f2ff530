/// A slice of a cube as a plan has it: a dataset with series, or the values of an indicator.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "exchange/delivery.h"
#include "statistics/agreed.h"
#include "statistics/cube.h"
#include "statistics/slice.h"
#include "xml/tree.h"

namespace planverk::exchange::statistics {

struct FromCube {
  std::vector<Arrival> arrivals;
  std::vector<Message> told;  ///< values that are missing, with the source's signs; digits that went
};

/// A dataset of that id, or one of a name made of the table's. What the plan already says of it (label, unit) stays as it is;
/// series are known again by their label. A missing value is no point: it is not zero.
[[nodiscard]] FromCube dataset_of(const Cube& cube, const Slice& slice, xml::Node root, std::string_view id);

/// Values of an indicator, a period a key; the slice has one series. A missing value is a value without a number.
[[nodiscard]] FromCube indicator_of(const Cube& cube, const Slice& slice, xml::Node indicator);

/// What a source's terms say of those whose numbers are taken: Statistics Norway, Sweden, Finland, Denmark; empty of others.
[[nodiscard]] std::string_view licence_of(std::string_view source, std::string_view href);

}  // namespace planverk::exchange::statistics
