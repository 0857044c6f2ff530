// Boxes side by side: letterheads, signatures, a table beside a figure.
#include <algorithm>
#include <utility>

#include "flow/builder.h"

namespace planverk::layout {

using document::NodeId;

namespace {

/// Stays together while an empty page can hold it with what stands bound above it; else each column goes on by itself.
class Columns final : public Block {
 public:
  Columns(Context& context, NodeId parent, std::span<const NodeId> children, std::size_t places, const Frame& frame)
      : context_(context), parent_(parent), column_(frame.column) {
    if (children.empty()) return;
    const document::Tree& tree = context.tree();
    const document::Properties& properties = tree.properties(parent);
    const style::BlockStyle& look = context.look(style::StyleFor::columns, parent);
    const Length gap = look.gap;
    std::int64_t shares = 0;
    for (std::size_t i = 0; i < places; ++i) shares += share(properties.columns, i);
    const Length room = frame.width - gap * static_cast<std::int32_t>(places - 1);
    columns_.reserve(children.size());
    Length x;
    for (std::size_t i = 0; i < children.size(); ++i) {
      const Length width = room.scaled(share(properties.columns, i), shares);
      columns_.push_back(std::make_unique<Column>(x));
      Frame inner = frame;
      inner.x = {};
      inner.width = width;
      inner.align = align_of(tree.properties(children[i]).align, LineAlign::start);
      if (look.text) inner.text = &*look.text;
      if (look.last_at_end && i > 0 && i + 1 == children.size()) inner.align = LineAlign::end;
      FlowBuilder(context, columns_.back()->flow).content(children[i], inner);
      x += width + gap;
    }
  }

  Length rest() override {
    Length highest;
    for (const auto& column : columns_) highest = max(highest, column->flow.rest());
    return highest;
  }

  Offer offer(const Region& region) override {
    const Length all = rest();
    Length notes;
    for (const auto& column : columns_) notes += column->flow.notes_of_rest(region.notes);
    Region elsewhere = region.next();
    elsewhere.left = min(elsewhere.left, column_);
    const bool whole_elsewhere = elsewhere.holds(all, notes);
    if (!region.holds(all, notes) && whole_elsewhere && region.moving_helps()) return {};
    if (!whole_elsewhere && !std::exchange(noted_, true)) {
      context_.found.add("layout-overflow", context_.tree()[parent_].source).variant("columns").severity =
          Severity::note;
    }
    const std::optional<Offer> sum = offer_beside(region, [this](const Region& room) -> std::optional<Beside> {
      const Beside parts = offer_each(room);
      return parts.sum().anything || parts.sum().all ? std::optional(parts) : std::nullopt;
    });
    if (sum) return *sum;
    return region.moving_helps() ? Offer{} : offer_each(region).sum();
  }

  void take(Painter& painter, Length x, Length y) override {
    for (const auto& column : columns_) column->flow.take(painter, x + column->x, y);
  }

 private:
  Beside offer_each(Region room) {
    room.at_top = true;
    Beside parts;
    for (const auto& column : columns_) parts.add(room, column->flow.offer(room));
    return parts;
  }

  struct Column {
    explicit Column(Length left) : x(left), flow(lines) {}
    Length x;
    Lines lines;
    Flow flow;
  };

  static std::int64_t share(const std::vector<document::Column>& given, std::size_t i) {
    return i < given.size() && given[i].share > 0 ? given[i].share : 1;
  }

  Context& context_;
  NodeId parent_;
  Length column_;       ///< what an empty page leaves it
  bool noted_ = false;  ///< that it divides
  std::vector<std::unique_ptr<Column>> columns_;
};

}  // namespace

std::unique_ptr<Block> make_columns(Context& context, NodeId parent, std::span<const NodeId> columns,
                                    std::size_t places, const Frame& frame) {
  return std::make_unique<Columns>(context, parent, columns, std::max(places, columns.size()), frame);
}

}  // namespace planverk::layout
