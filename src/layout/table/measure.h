/// What cells want of the columns that they stand in.
#pragma once

#include <string>

#include "flow/builder.h"

namespace planverk::layout {

/// How wide the content of `node` wants to be in that frame.
[[nodiscard]] Measure measure_content(Context& context, document::NodeId node, const Frame& frame);
[[nodiscard]] Measure widest(Measure a, const Measure& b);
[[nodiscard]] Measure with_room(Measure a, Length room);
/// An amount, perhaps with its unit: it aligns on its decimal mark.
[[nodiscard]] bool is_number(const document::Tree& tree, document::NodeId cell);
/// The words below a node, for messages.
[[nodiscard]] std::string words_below(const document::Tree& tree, document::NodeId node);

}  // namespace planverk::layout
