/// A delivery against the plan as it stands: what is new, changed, the same and gone, and the operations that bring the
/// plan there. Nothing is written here.
///
/// What is new or changed by it carries its source: `origin` is set on every arrival that tells something beside its key
/// and whose type has that attribute (an indicator that is only named to hold a value does not, the value does), and the
/// plan's `<origin>` of that id is added or brought up to date.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "edit/manuscript.h"
#include "edit/operation.h"
#include "exchange/delivery.h"

namespace planverk::exchange {

struct Change {
  std::string field;   ///< `likelihood`, `title`, `value 2026`
  std::string before;  ///< empty: was not there
  std::string after;   ///< empty: goes
  std::string place;   ///< where the new value was told
};

struct Difference {
  enum class Kind { same, changed, added, gone };
  Kind kind = Kind::same;
  std::string element;  ///< `risk`
  std::string id;       ///< in the plan, or as it will be
  std::string label;    ///< for people
  std::string place;    ///< in the file; of what is gone: in the plan (file:line)
  std::vector<Change> changes;
};

struct Comparison {
  std::vector<Difference> differences;     ///< in the order of the file, what is gone last
  std::vector<edit::Operation> operations; ///< one batch
};

struct CompareOptions {
  bool remove_gone = false;  ///< else what is gone is only told
  std::string into_file;     ///< the file of the closure that new elements of the root go to; empty: where their siblings stand, else the plan's own
};

/// Elements are matched by their keys. What the file does not tell of an element stays as it is. Findings: rules
/// `import-…`.
[[nodiscard]] Comparison compare(const edit::Manuscript& plan, const Delivery& delivery, const CompareOptions& options,
                                 Diagnostics& found);

}  // namespace planverk::exchange
