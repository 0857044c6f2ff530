/// A batch whose addresses were found and which can be done as far as that can be told before it is done.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "base/diagnostic.h"
#include "edit/operation.h"
#include "snapshot.h"

namespace planverk::edit {

/// Where an element comes to stand among what stands in a file before the batch. Several at one anchor stand in the
/// order of the batch.
struct Anchor {
  enum class Where { first, last, before, after };
  Where where = Where::last;
  PartPlace part;  ///< the sibling; of `first` and `last` the parent, in the file that is meant
};

struct Step {
  const Operation* operation = nullptr;
  std::size_t index = 0;  ///< in the batch
  xml::Node node;         ///< the element; of an insertion its parent
  PartPlace at;
  Anchor anchor;  ///< of insertions and moves
};

struct Batch {
  std::vector<Step> steps;
  std::set<PartPlace> leaving;  ///< elements that are removed or moved
};

/// None when there were findings.
std::optional<Batch> resolve(const Snapshot& plan, std::span<const Operation> operations, const Limits& limits,
                             Diagnostics& found);

}  // namespace planverk::edit
