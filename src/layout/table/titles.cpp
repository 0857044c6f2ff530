#include "table/titles.h"

namespace planverk::layout {

using document::Ink;
using document::NodeId;
using document::Side;

namespace {

constexpr Length arrow_gap = 5_pt, arrow_length = 9_pt;
constexpr Length wing = 2500_pt / 1000;
constexpr Length arrow_line = 900_pt / 1000;

/// An arrow whose tip is at (x, y); its shaft comes from (back_x, back_y) · arrow_length.
document::Path arrow(Length x, Length y, int back_x, int back_y) {
  using enum document::PathStep::Type;
  const auto step = [](document::PathStep::Type type, Length to_x, Length to_y) {
    document::PathStep made;
    made.type = type;
    made.to = {to_x, to_y};
    return made;
  };
  const Length along_x = wing * back_x, along_y = wing * back_y, across_x = wing * back_y, across_y = wing * back_x;
  document::Path path;
  path.stroke = Ink::second;
  path.stroke_width = arrow_line;
  path.steps = {step(move, x + arrow_length * back_x, y + arrow_length * back_y), step(line, x, y),
                step(move, x + along_x - across_x, y + along_y - across_y), step(line, x, y),
                step(line, x + along_x + across_x, y + along_y + across_y)};
  return path;
}

class FootTitle final : public Block {
 public:
  FootTitle(Context& context, NodeId title, const style::TextStyle& style, Length middle)
      : title_(context, title, style), height_(EdgeTitle::below(style)), middle_(middle) {}

  Length rest() override { return placed_ ? Length{} : height_; }
  Offer offer(const Region& region) override {
    if (height_ > region.left && region.moving_helps()) return {};
    return {height_, {}, true, true};
  }
  void take(Painter& painter, Length x, Length y) override {
    title_.paint_below(painter, x + middle_, y);
    placed_ = true;
  }

 private:
  EdgeTitle title_;
  Length height_, middle_;
  bool placed_ = false;
};

}  // namespace

EdgeTitle::EdgeTitle(Context& context, NodeId title, const style::TextStyle& style)
    : size_(style.size), towards_(context.tree().properties(title).towards) {
  style::TextStyle look = style;
  look.font = FontStyle::semibold;
  context.runs.clear();
  append_inlines(context.prose, title, run_style(look, language_at(context.prose, title)), context.runs);
  constexpr Length wide_enough = 10'000_pt;
  context.setter.set(context.runs, paragraph_style(look, wide_enough), lines_);
  context.runs.clear();
  for (TextItem& text : lines_.texts) text.tag = {.artifact = Artifact::rule, .piece = {}};
  if (lines_.lines.empty()) return;
  Line& line = lines_.lines.front();
  line.end_link = line.first_link;
  line.end_note = line.first_note;
  width_ = line.width;
}

Length EdgeTitle::arrow_room() const {
  return towards_ ? arrow_gap + arrow_length : Length{};
}

void EdgeTitle::paint_beside(Painter& painter, Length x, Length middle) const {
  if (lines_.lines.empty()) return;
  const Length whole = width_ + arrow_room(), low = middle + whole / 2;
  const bool down = towards_ == Side::end;
  painter.line_upwards(lines_, 0, x + size_, down ? low - arrow_room() : low);
  if (towards_) painter.path(arrow(x + size_ * 2 / 3, down ? low : low - whole, 0, down ? -1 : 1), {}, {});
}

void EdgeTitle::paint_below(Painter& painter, Length middle, Length y) const {
  if (lines_.lines.empty()) return;
  const Length whole = width_ + arrow_room(), left = middle - whole / 2;
  const bool back = towards_ == Side::start;
  const Length baseline = y + 3_pt + lines_.lines.front().ascent;
  painter.line(lines_, 0, back ? left + arrow_room() : left, baseline);
  if (towards_) painter.path(arrow(back ? left : left + whole, baseline - size_ / 3, back ? 1 : -1, 0), {}, {});
}

std::unique_ptr<Block> make_foot_title(Context& context, NodeId title, const style::TextStyle& style, Length middle) {
  return std::make_unique<FootTitle>(context, title, style, middle);
}

}  // namespace planverk::layout
