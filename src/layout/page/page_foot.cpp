#include "page/page_foot.h"

namespace planverk::layout {

using document::NodeId;

void PageFoot::add(NodeId node, const Frame& frame) {
  gap_ = max(gap_, context_.look(style::StyleFor::paragraph, node).before);
  builder_.block(node, frame);
}

Length PageFoot::height() {
  return flow_.done() ? Length{} : flow_.rest() + gap_;
}

void PageFoot::place(Painter& painter, Length x, Length bottom) {
  if (flow_.done()) return;
  const Length rest = flow_.rest();
  const Offer offer = flow_.offer({rest, rest, true});
  if (offer.anything || offer.all) flow_.take(painter, x, bottom - rest);
}

}  // namespace planverk::layout
