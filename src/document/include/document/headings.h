/// How high headings rank, for outputs that set them in sizes.
#pragma once

#include "document/document.h"

namespace planverk::document {

/// The document shows chapters: it has a cover, a list of contents or numbered headings of the second level. Without,
/// its second level are the sections of a short paper.
[[nodiscard]] bool has_chapters(const Document& document);
/// 0 for a title, 1 for a chapter, to 4 for the least. Within a part all stand a level deeper; on slides each heading
/// is its slide's title.
[[nodiscard]] int heading_rank(int level, bool in_part, bool chapters, bool slides);
[[nodiscard]] bool is_in_part(const Tree& tree, NodeId node);

}  // namespace planverk::document
