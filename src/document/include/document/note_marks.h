/// What stands between the marks of notes that follow each other directly: without it, 4 and 5 would read as 45.
#pragma once

#include <string_view>

#include "document/tree.h"

namespace planverk::document {

/// A comma and a space at which no line breaks: a mark begins none.
inline constexpr std::string_view note_separator = ",\u00A0";

/// That text parts two marks, and is raised as they are.
[[nodiscard]] bool parts_note_marks(const Tree& tree, NodeId text);

}  // namespace planverk::document
