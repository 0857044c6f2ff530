// Text that runs through two or three columns beside each other, with even ends where it ends.
#include "flow/builder.h"

namespace planverk::layout {

using document::NodeId;

namespace {

/// Holds lines only: what is more than a line stands between two such blocks over the whole width.
class TextColumns final : public Block {
 public:
  TextColumns(Context& context, std::span<const NodeId> blocks, std::int32_t columns, const Frame& frame)
      : columns_(columns), gap_(context.theme.block(style::StyleFor::section).gap), flow_(lines_) {
    width_ = (frame.width - gap_ * (columns - 1)) / columns;
    FlowBuilder builder(context, flow_);
    Frame inner = frame;
    inner.x = {};
    inner.width = width_;
    for (const NodeId block : blocks) builder.block(block, inner);
  }

  Length rest() override { return lowest(flow_.rest()).height; }

  Offer offer(const Region& region) override {
    if (const auto whole = offer_with(region, &Flow::notes_of_lines)) return *whole;
    if (region.moving_helps()) return {};
    // Where no page has room for the notes of its first lines, long ones go on on the next.
    if (const auto some = offer_with(region, &Flow::least_notes_of_lines)) return *some;
    forced_ = true;
    Offer all = fill(region.text_room());
    all.notes = flow_.notes_of_lines(end_, region.notes);
    return all;
  }

  void take(Painter& painter, Length x, Length y) override {
    for (std::int32_t i = 0; i < columns_ && !flow_.done(); ++i) {
      flow_.offer(column_region(height_));
      flow_.take(painter, x + (width_ + gap_) * i, y);
    }
    forced_ = false;
  }

 private:
  std::optional<Offer> offer_with(const Region& region, Length (Flow::*notes)(std::size_t, NoteArea*) const) {
    return offer_beside(region, [&](const Region& room) -> std::optional<Beside> {
      Offer part = lowest(room.text_room());
      if (!part.anything) return std::nullopt;
      part.notes = (flow_.*notes)(end_, region.notes);
      Beside parts;
      parts.add(room, part);
      return parts;
    });
  }

  [[nodiscard]] Region column_region(Length height) const {
    return {.left = height, .whole = forced_ ? height : height + 1_pt, .at_top = true};
  }

  /// What the columns hold at that height.
  Offer fill(Length height) {
    height_ = height;
    const auto [end, highest] = flow_.through_columns(column_region(height), columns_);
    end_ = end;
    return {highest, {}, highest.milli > 0, end == flow_.size()};
  }

  /// All that is left in columns as low as can be; if that is higher than `most`, as much as columns of `most` hold.
  Offer lowest(Length most) {
    Offer best = fill(most);
    if (!best.all || !best.anything) return best;
    constexpr std::int32_t fine_enough = 250;
    Length low, high = most;
    while (high.milli - low.milli > fine_enough) {
      const Length middle = low + (high - low) / 2;
      (fill(middle).all ? high : low) = middle;
    }
    return fill(high);
  }

  std::int32_t columns_;
  Length gap_, width_;
  Lines lines_;
  Flow flow_;
  Length height_;        ///< of the columns, as offered last
  std::size_t end_ = 0;  ///< of the flow, where they end
  bool forced_ = false;
};

}  // namespace

std::unique_ptr<Block> make_text_columns(Context& context, std::span<const NodeId> blocks, std::int32_t columns,
                                         const Frame& frame) {
  return std::make_unique<TextColumns>(context, blocks, columns, frame);
}

}  // namespace planverk::layout
