/// The document of a plan that a Word text goes into.
#pragma once

#include <optional>
#include <string>

#include "exchange/readers.h"
#include "xml/tree.h"

namespace planverk::exchange::word {

struct Target {
  xml::Node document;  ///< null: it is made anew
  std::string id;
  std::string kind;
  std::string language;  ///< tag
  std::string date;      ///< yyyy-mm-dd; may be empty
  xml::Node subject;     ///< the case that it is about; may be null
};

/// By the id that was said, else the only one there is; a new one of the kind that was said where the plan has none.
/// None, with a finding of `word-document`.
[[nodiscard]] std::optional<Target> find_target(const Surroundings& around, Span place, Diagnostics& found);

}  // namespace planverk::exchange::word
