/// A page of its own as the theme has it: boxes, and regions with the parts of the node that stand in them. Long words
/// go on on a second such page.
#pragma once

#include "page/filler.h"

namespace planverk::layout {

/// `cover`, or the master of the node's style.
void lay_out_master(Context& context, PageFiller& filler, document::NodeId node);

}  // namespace planverk::layout
