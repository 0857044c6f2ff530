/// Titles beside a table say what its heads are steps of, with an arrow to the end that the steps grow to. They are
/// artifacts, since every head says it too.
#pragma once

#include <memory>
#include <optional>

#include "flow/builder.h"

namespace planverk::layout {

class EdgeTitle {
 public:
  /// The words of `title` on one line, in the style's semibold face.
  EdgeTitle(Context& context, document::NodeId title, const style::TextStyle& style);

  /// What a title in that style takes beside the rows, and below the heads.
  [[nodiscard]] static Length beside(const style::TextStyle& style) { return style.leading + 6_pt; }
  [[nodiscard]] static Length below(const style::TextStyle& style) { return style.leading + 3_pt; }
  /// Reading upwards along the left edge `x`, in the middle around `middle`.
  void paint_beside(Painter& painter, Length x, Length middle) const;
  /// From left to right below the edge `y`, in the middle around `middle`.
  void paint_below(Painter& painter, Length middle, Length y) const;

 private:
  [[nodiscard]] Length arrow_room() const;

  Lines lines_;
  Length size_, width_;
  std::optional<document::Side> towards_;
};

/// A title below the columns whose middle is `middle`, as a block of its own.
[[nodiscard]] std::unique_ptr<Block> make_foot_title(Context& context, document::NodeId title,
                                                     const style::TextStyle& style, Length middle);

}  // namespace planverk::layout
