/// A subject: its registers in the vocabulary, and how they become structs. One file a subject has both; the list
/// of the subjects stands in CMakeLists.txt.
#pragma once

#include <span>
#include <string_view>

#include "subjects/view_reader.h"
#include "vocabulary/tables.h"

namespace planverk::plan {

struct Subject {
  std::string_view registers;  ///< its elements below the root
  std::span<const ElementType> types;
  /// True when the element was one of its own.
  bool (*read)(ViewReader& reader, xml::Node node, std::string_view name);
  /// References become pointers, when the lists no longer move.
  void (*link)(ViewReader& reader);
};

[[nodiscard]] std::span<const Subject* const> subjects();

}  // namespace planverk::plan
