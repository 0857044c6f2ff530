/// Datasets: their numbers, and the figures that they are written as.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "plan/views.h"
#include "table/rows.h"

namespace planverk::figures {

struct SeriesNumbers {
  std::optional<Decimal> total;
  std::size_t most = 0, least = 0;  ///< points
  int decimals = 0;                 ///< of the value that is stated with most
  bool masked = false;
};

/// Of a dataset whose series say what of a staff they count.
struct StaffNumbers {
  std::optional<Decimal> people, posts, vacancies;
  std::optional<Decimal> all_posts;     ///< filled and vacant
  std::optional<Decimal> vacancy_rate;  ///< vacant ones of all, in percent
  std::optional<Decimal> posts_per_person;
};

struct DataFigures {
  std::vector<SeriesNumbers> series;
  std::vector<StaffNumbers> staff;  ///< by dataset
};

namespace figure_rows {

inline constexpr std::string_view of_dataset = "the dataset's";

inline constexpr Figure data_rows[] = {
    value("dataset", "@fig:total", number, of_dataset, "The sum of all series."),
    value("dataset", "@fig:all-posts", number, {}, "Its posts, filled and vacant."),
    value("dataset", "@fig:vacancy-rate", number, "%", "The vacant ones' share of all posts."),
    value("dataset", "@fig:posts-per-person", number, {}, "Its filled posts for each of its people."),
    element("dataset", "fig:row", "A key, in the order of first mention."),
    value("dataset/fig:row", "@key", text, {}, "The key."),
    value("dataset/fig:row", "@total", number, of_dataset, "The sum over the series."),
    element("dataset/fig:row", "fig:cell", "A series' point at that key."),
    value("dataset/fig:row/fig:cell", "@of", reference, {}, "The series."),
    value("dataset/fig:row/fig:cell", "@value", number, of_dataset, "The point's value."),
    value("dataset/fig:row/fig:cell", "@share", number, "%", "The point's share of its series."),
    value("dataset/fig:row/fig:cell", "@unit", text, {}, "The series' unit, in the form that goes with the value."),
    value("series", "@fig:total", number, of_dataset, "The sum of its points."),
    value("series", "@fig:total-unit", text, {}, "Its unit, in the form that goes with the sum."),
    value("series", "@fig:most", number, of_dataset, "Its greatest value."),
    value("series", "@fig:most-key", text, {}, "The first key that has it."),
    value("series", "@fig:least", number, of_dataset, "Its least value."),
    value("series", "@fig:least-key", text, {}, "The first key that has it."),
    value("pt", "@fig:value", number, of_dataset, "Its value, with as many decimals as the finest of its series."),
    value("pt", "@fig:share", number, "%", "Its share of the series."),
};

}  // namespace figure_rows

}  // namespace planverk::figures
