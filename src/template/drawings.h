/// Drawings that templates ask for by `<chart kind="…">`: a template names the parts, the shapes are made here. In:
/// parts in order, and the width to draw in. Out: a drawing of base/drawing.h; nothing under 9 pt, no meaning by colour
/// alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/drawing.h"
#include "base/length.h"

namespace planverk::templates {

struct DrawingPart {
  std::string label;  ///< name: of a bar, of a step
  std::string text;   ///< what is written at or in it
  std::string value;  ///< a canonical decimal: how long it is
  std::string ink;    ///< yes, partly, no
  std::string kind;   ///< of a flow: empty for a step, `feedback`
};

/// One bar across the whole width, a segment for each part that is not zero.
[[nodiscard]] Drawing draw_goal_bar(const std::vector<DrawingPart>& parts, Length width);
/// A bar under each name, its value behind it.
[[nodiscard]] Drawing draw_bars(const std::vector<DrawingPart>& parts, Length width);
/// Steps as boxes with arrows between them and a feedback bar beneath.
[[nodiscard]] Drawing draw_flow(const std::vector<DrawingPart>& parts, Length width);

/// A filled arrow head whose tip is at `tip`, pointing right (`dx` = 1), left (−1) or, with `dy`, down or up.
[[nodiscard]] Path arrow_head(Point tip, int dx, int dy, Ink ink);

}  // namespace planverk::templates
