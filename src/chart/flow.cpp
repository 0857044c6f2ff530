// Steps as boxes with arrows between them, in as many rows as their words need.
#include <algorithm>

#include "arrows.h"
#include "document/drawing.h"
#include "forms.h"

namespace planverk::chart {

using document::rectangle;

namespace {

constexpr Length padding = 5_pt;
constexpr Length arrow_room = 16_pt;
constexpr Length row_room = 22_pt;
constexpr Length back_room = 16_pt;  ///< at the left, for the way back past several rows
constexpr Length line = 1_pt;
constexpr Length text_gap = 4_pt;
constexpr std::size_t most_lines = 8;  ///< of a box's text, before steps move to another row

struct Words {
  Lines title, text;
};

/// The look of a level: told by the outline and a bar at the left, not by colour alone.
void draw_box(Sheet& sheet, Point at, Length width, Length height, std::size_t level) {
  constexpr Ink fills[] = {Ink::tint, Ink::paper, Ink::paper, Ink::tint};
  const Length thick = level == 1 || level == 3 ? 2_pt : line;
  sheet.add(rectangle({at.x + thick / 2, at.y + thick / 2}, width - thick, height - thick,
                      fills[level % std::size(fills)], Ink::outline, thick, level % 2 == 0 ? 3_pt : 0_pt));
  if (level < 2) return;
  sheet.add(rectangle({at.x + 3_pt, at.y + 3_pt}, width - 6_pt, height - 6_pt, Ink::none, Ink::outline, 0.5_pt,
                      level % 2 == 0 ? 2_pt : 0_pt));
}

/// What the levels are, in words beside a sample of their boxes. Gives what is below.
Length draw_levels(Sheet& sheet, const std::vector<Label>& levels, Length above) {
  constexpr Length sample_width = 18_pt, sample_height = 11_pt, gap = 5_pt, between = 16_pt;
  Length left, top = above + 9_pt, below = above;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const Lines lines = sheet.lines_of(levels[i].text, sheet.width() - sample_width - gap);
    const Length needed = sample_width + gap + sheet.widest_of(lines);
    if (left.milli > 0 && left + needed > sheet.width()) {
      left = 0_pt;
      top = below + 3_pt;
    }
    draw_box(sheet, {left, top + 0.5_pt}, sample_width, sample_height, i);
    sheet.write_lines(lines, left + sample_width + gap, top, {.source = levels[i].source});
    below = max(below, top + max(height_of(lines), leading) + line);
    left += needed + between;
  }
  return below;
}

class Boxes {
 public:
  Boxes(const Flow& flow, Sheet& sheet) : flow_(flow), sheet_(sheet), count_(flow.steps.size()) { settle_rows(); }

  /// Gives what is below all of it.
  Length draw() {
    Length top;
    for (std::size_t first = 0; first < count_; first += a_row_) {
      if (first > 0) draw_way_down(first, top);
      draw_row(first, std::min(first + a_row_, count_), top);
      top += heights_.back() + row_room;
    }
    const Length bottom = top - row_room;
    return flow_.feedback ? draw_feedback(*flow_.feedback, bottom) : bottom;
  }

 private:
  /// As few rows as give every word its room; one step a row at last, as wide as its longest word.
  void settle_rows() {
    for (std::size_t rows = 1;; ++rows) {
      a_row_ = (count_ + rows - 1) / rows;
      left_ = flow_.feedback && a_row_ < count_ ? back_room : 0_pt;
      const auto boxes = static_cast<std::int32_t>(a_row_);
      width_ = (sheet_.width() - left_ - arrow_room * (boxes - 1)) / boxes;
      set_words();
      if (words_fit() || a_row_ == 1) break;
    }
    if (a_row_ > 1) return;
    for (const Flow::Step& step : flow_.steps) {
      width_ = max(width_, sheet_.widest_word(step.title.text, Weight::semibold) + padding * 2);
      width_ = max(width_, sheet_.widest_word(step.text.text) + padding * 2);
    }
    set_words();
  }

  void set_words() {
    words_.clear();
    const Length room = width_ - padding * 2;
    for (const Flow::Step& step : flow_.steps)
      words_.push_back(
          {sheet_.lines_of(step.title.text, room, Weight::semibold), sheet_.lines_of(step.text.text, room)});
  }

  [[nodiscard]] bool words_fit() const {
    const Length room = width_ - padding * 2;
    return std::ranges::all_of(words_, [&](const Words& words) {
      return sheet_.widest_of(words.title, Weight::semibold) <= room && sheet_.widest_of(words.text) <= room &&
             words.title.size() + words.text.size() <= most_lines;
    });
  }

  [[nodiscard]] Length left_of(std::size_t index) const {
    return left_ + (width_ + arrow_room) * static_cast<std::int32_t>(index % a_row_);
  }
  [[nodiscard]] Length middle_of(std::size_t index) const { return left_of(index) + width_ / 2; }

  void draw_row(std::size_t first, std::size_t end, Length top) {
    Length titles, texts;
    for (std::size_t i = first; i < end; ++i) {
      titles = max(titles, height_of(words_[i].title));
      texts = max(texts, height_of(words_[i].text));
    }
    const Length gap = texts.milli > 0 ? text_gap : 0_pt;
    heights_.push_back(titles + gap + texts + padding * 2 + 2_pt);
    for (std::size_t i = first; i < end; ++i) {
      const Flow::Step& step = flow_.steps[i];
      draw_box(sheet_, {left_of(i), top}, width_, heights_.back(), step.level);
      sheet_.write_lines(
          words_[i].title, middle_of(i), top + padding,
          {.anchor = Anchor::middle, .weight = Weight::semibold, .ink = Ink::accent, .source = step.title.source});
      sheet_.write_lines(words_[i].text, middle_of(i), top + padding + titles + gap,
                         {.anchor = Anchor::middle, .source = step.text.source});
      const Length right = left_of(i) + width_, y = top + heights_.back() / 2;
      if (i + 1 < end) draw_arrow(sheet_, {{right + 2_pt, y}, {right + arrow_room - 1_pt, y}});
    }
  }

  /// From the row above to the step `first` below it.
  void draw_way_down(std::size_t first, Length top) {
    const Length from = middle_of(first - 1), to = middle_of(first), above = top - row_room;
    if (from == to) {
      draw_arrow(sheet_, {{from, above + 2_pt}, {to, top - 1_pt}});
      return;
    }
    const Length between = above + row_room / 2 - 1_pt;
    draw_arrow(sheet_, {{from, above + 2_pt}, {from, between}, {to, between}, {to, top - 1_pt}});
  }

  /// From under the last box down to the bar, and from the bar back to the first.
  Length draw_feedback(const Label& feedback, Length bottom) {
    constexpr Length drop = 18_pt, inset = 20_pt;
    const Length right = left_ + (width_ + arrow_room) * static_cast<std::int32_t>(a_row_) - arrow_room;
    const Length width = right - left_, top = bottom + drop;
    const Lines lines = sheet_.lines_of(feedback.text, width - padding * 4, Weight::semibold);
    const Length height = max(height_of(lines), leading) + padding * 2;
    sheet_.add(rectangle({left_ + line / 2, top}, width - line, height, Ink::paper, Ink::outline, line, 3_pt));
    sheet_.write_lines(lines, left_ + width / 2, top + padding,
                       {.anchor = Anchor::middle, .weight = Weight::semibold, .source = feedback.source});
    if (a_row_ >= count_) {
      draw_arrow(sheet_, {{right - inset, bottom}, {right - inset, top}});
      draw_arrow(sheet_, {{left_ + inset, top}, {left_ + inset, bottom}});
      return top + height + line;
    }
    draw_arrow(sheet_, {{middle_of(count_ - 1), bottom}, {middle_of(count_ - 1), top}});
    const Length x = left_ / 3, first = heights_.front() / 2;
    draw_arrow(sheet_, {{left_, top + height / 2}, {x, top + height / 2}, {x, first}, {left_ - 1_pt, first}});
    return top + height + line;
  }

  const Flow& flow_;
  Sheet& sheet_;
  std::size_t count_, a_row_ = 1;
  Length left_, width_;
  std::vector<Words> words_;
  std::vector<Length> heights_;  ///< of the rows drawn
};

}  // namespace

Flow flow_of(const Parts& parts) {
  Flow flow;
  std::vector<std::string> levels;
  for (const Part& part : parts) {
    if (part.kind != "level") continue;
    levels.push_back(part.series);
    flow.levels.push_back({part.text, part.source});
  }
  for (const Part& part : parts) {
    if (part.kind == "feedback") {
      flow.feedback = Label{part.text, part.source};
    } else if (part.kind.empty()) {
      const auto level = std::ranges::find(levels, part.series);
      flow.steps.push_back({{part.label, part.source},
                            {part.text, part.source},
                            level == levels.end() ? 0 : static_cast<std::size_t>(level - levels.begin())});
    } else if (part.kind != "level") {
      parts.refuse(part, "kind", part.kind);
    }
  }
  return flow;
}

Drawing draw_flow(const Flow& flow, Sheet sheet) {
  if (flow.steps.empty()) return {};
  const Length boxes = Boxes(flow, sheet).draw();
  return std::move(sheet).finish(draw_levels(sheet, flow.levels, boxes));
}

}  // namespace planverk::chart
