/// Drawings that templates ask for by `<chart kind="…">`: a template names the parts, the shapes are made here. In:
/// parts in order, and the width to draw in. Out: a drawing of base/drawing.h; nothing under 9 pt, no meaning by colour
/// alone.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "base/drawing.h"
#include "base/length.h"

namespace planverk::templates {

struct DrawingPart {
  std::string label;   ///< name: of a bar, of a step
  std::string text;    ///< what is written at or in it
  std::string value;   ///< a canonical decimal: how long it is; a date
  std::string ink;     ///< yes, partly, no; band1 to band4
  std::string kind;    ///< of a flow: empty for a step, `feedback`, `level`; of a year: empty for an event, `month`
  std::string series;  ///< what it is a value of; of a flow's step its level
  std::string until;   ///< where a stretch of time ends
};

/// What a template says of the whole drawing.
struct DrawingOptions {
  Length width;
  std::string unit, row_axis, column_axis;
  std::function<std::string(Decimal)> number;  ///< in the form of the document's language
};

/// The kinds of `<chart kind="…">`, `, ` between them.
[[nodiscard]] std::string drawing_kinds();
[[nodiscard]] bool is_drawing(std::string_view kind);
/// None when there is no such kind.
[[nodiscard]] std::optional<Drawing> draw(std::string_view kind, const std::vector<DrawingPart>& parts,
                                          const DrawingOptions& options);

/// One bar across the whole width, a segment for each part that is not zero.
[[nodiscard]] Drawing draw_goal_bar(const std::vector<DrawingPart>& parts, Length width);
/// Steps as boxes with arrows between them, a feedback bar beneath, and what the levels' outlines mean in words.
[[nodiscard]] Drawing draw_flow(const std::vector<DrawingPart>& parts, Length width);

/// Dates of a year or of a stretch of time along a line, or months of a year around a wheel, each with its words.
/// Months are parts of the kind `month`, January first, with their short names; the others have a date or the number of
/// a month as value, and perhaps a second month as text's end in `until`.
[[nodiscard]] Drawing draw_timeline(const std::vector<DrawingPart>& parts, Length width);
[[nodiscard]] Drawing draw_year_wheel(const std::vector<DrawingPart>& parts, Length width);
/// A small matrix of counts: rows by `series`, columns by `label`, the band by `ink`. A count stands in words of its
/// own.
[[nodiscard]] Drawing draw_mini_matrix(const std::vector<DrawingPart>& parts, const std::string& row_axis,
                                       const std::string& column_axis);

/// A filled arrow head whose tip is at `tip`, pointing right (`dx` = 1), left (−1) or, with `dy`, down or up.
[[nodiscard]] Path arrow_head(Point tip, int dx, int dy, Ink ink);

}  // namespace planverk::templates
