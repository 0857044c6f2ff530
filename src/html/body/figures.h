/// Figures: drawings and pictures with their captions.
#pragma once

#include <optional>

#include "body/context.h"

namespace planverk::html {

class Figures {
 public:
  explicit Figures(Context& context) : context_(context) {}

  void enter(NodeId node);
  void leave();
  /// The walk brings the drawing before the caption; where the theme wants that above, the drawing waits.
  void drawing(NodeId node);
  void enter_caption(NodeId node);
  void leave_caption();

 private:
  void write_drawing(Markup& out, NodeId node);
  void picture(Markup& out, NodeId node);

  Context& context_;
  std::optional<Markup> waiting_;
};

}  // namespace planverk::html
