/// The cover: a band at the left edge, logo and organisation at the top, what the document is in the middle, a warm bar
/// under the title, the facts at the bottom. What the tree
/// does not name (the organisation, when no paragraph shows the logo) is an artifact.
#pragma once

#include "page/filler.h"

namespace planverk::layout {

void lay_out_cover(Context& context, PageFiller& filler, document::NodeId cover);

}  // namespace planverk::layout
