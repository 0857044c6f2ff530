/// What all charts are drawn on: words measured, broken into lines and written, paths added, and at the end a drawing
/// that holds all of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "chart/chart.h"

namespace planverk::chart {

inline constexpr Length text_size = 9_pt;
inline constexpr Length leading = 12_pt;
inline constexpr Length edge = 0.75_pt;  ///< of outlines

using Lines = std::vector<std::string>;

/// How words stand.
struct Look {
  Anchor anchor = Anchor::start;
  Weight weight = Weight::regular;
  Ink ink = Ink::text;
  Span source = {};
};

/// The baseline of a line of words whose middle is at `middle`.
[[nodiscard]] Length baseline_at(Length middle);
[[nodiscard]] Length height_of(const Lines& lines);

class Sheet {
 public:
  Sheet(document::Room room, const document::TextMeasure& measure) : room_(room), measure_(measure) {}

  [[nodiscard]] Length width() const { return room_.width; }
  [[nodiscard]] document::Room room() const { return room_; }
  [[nodiscard]] const document::TextMeasure& measure() const { return measure_; }
  [[nodiscard]] Length width_of(std::string_view text, Weight weight = Weight::regular) const;
  [[nodiscard]] Length widest_of(const Lines& lines, Weight weight = Weight::regular) const;
  /// Broken between words, and within a word that is wider than `width` behind its own hyphens, slashes and soft
  /// hyphens. What cannot be divided is wider.
  [[nodiscard]] Lines lines_of(std::string_view text, Length width, Weight weight = Weight::regular) const;
  /// The widest that cannot be divided.
  [[nodiscard]] Length widest_word(std::string_view text, Weight weight = Weight::regular) const;

  void add(Path path);
  void write(std::string text, Point at, const Look& look = {});
  /// Lines below each other; `top` is above the first. Gives what is below the last.
  Length write_lines(const Lines& lines, Length x, Length top, const Look& look = {});

  /// The drawing, so high. What stands out at its sides makes it wider.
  [[nodiscard]] Drawing finish(Length height) &&;

 private:
  void move_right(Length by);

  document::Room room_;
  const document::TextMeasure& measure_;
  Drawing drawing_;
};

}  // namespace planverk::chart
