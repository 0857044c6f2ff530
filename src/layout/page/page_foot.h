/// The foot of the document's first page of text (document/page_foot.h). No page repeats it.
#pragma once

#include "flow/builder.h"

namespace planverk::layout {

class PageFoot {
 public:
  explicit PageFoot(Context& context) : context_(context), flow_(lines_), builder_(context, flow_) {}

  /// Before the first page is shaped.
  void add(document::NodeId node, const Frame& frame);
  /// What it takes of the page at hand; nothing once it stands.
  [[nodiscard]] Length height();
  /// Ends at `bottom`.
  void place(Painter& painter, Length x, Length bottom);

 private:
  Context& context_;
  Lines lines_;
  Flow flow_;
  FlowBuilder builder_;
  Length gap_;  ///< between the text and it
};

}  // namespace planverk::layout
