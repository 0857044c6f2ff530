/// What the charts share: how series look, lines of words, legends, values as numbers of one kind.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "charts.h"
#include "document/drawing.h"

namespace planverk::templates::chart {

inline constexpr Length text_size = 9_pt;
inline constexpr Length leading = 12_pt;
inline constexpr Length edge = 0.75_pt;  ///< of outlines
/// What is higher does not fit a page with its caption: the form gives way, or words are left to the table.
inline constexpr Length most_height = 520_pt;

[[nodiscard]] Length width_of(std::string_view text, Weight weight = Weight::regular);
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text, Length width, Weight weight = Weight::regular);
void write(Drawing& drawing, std::string text, Point at, Anchor anchor = Anchor::start, Weight weight = Weight::regular,
           Ink ink = Ink::text);
/// The same for lines below each other; `top` is above the first. Gives what is below the last.
Length write_lines(Drawing& drawing, const std::vector<std::string>& lines, Length x, Length top,
                   Anchor anchor = Anchor::start, Weight weight = Weight::regular, Ink ink = Ink::text);
/// The baseline of a line of words whose middle is at `middle`.
[[nodiscard]] Length baseline_at(Length middle);

[[nodiscard]] std::vector<Point> box(Length left, Length top, Length width, Length height);
/// An area in the look of the series with that number: fill or pattern, and an outline.
void draw_area(Drawing& drawing, const std::vector<Point>& area, std::size_t series);
/// So many series look different from each other.
inline constexpr std::size_t looks = 8;

/// A square of each series and its label, in rows. Gives the height it takes.
Length draw_legend(Drawing& drawing, const std::vector<std::string>& labels, Length top, Length width);

[[nodiscard]] double number_of(Decimal value);
/// a × part, for parts from 0 to 1.
[[nodiscard]] Length part_of(Length whole, double part);
[[nodiscard]] std::vector<Decimal> values_of(const ChartData& data);
[[nodiscard]] std::vector<std::string> labels_of(const ChartData& data);
/// The sum of one key over all series, or of one series over all keys; none when nothing is known.
[[nodiscard]] std::optional<Decimal> sum_of_key(const ChartData& data, std::size_t key);
[[nodiscard]] std::optional<Decimal> sum_of(const ChartSeries& series);

/// Places for things of these heights that want to stand around these middles: in order, none over another, within
/// `top` and `bottom` where they fit. Gives the tops.
[[nodiscard]] std::vector<Length> spread(const std::vector<Length>& middles, const std::vector<Length>& heights,
                                         Length top, Length bottom);

}  // namespace planverk::templates::chart
