// Datasets as numbers: totals, shares, extremes, and the rows of their tables.
#include <algorithm>
#include <unordered_map>

#include "count/numbers.h"
#include "data/staffing.h"
#include "language/pack.h"
#include "table/write.h"

namespace planverk::figures {

namespace {

constexpr int share_decimals = 1;

std::optional<Decimal> total_of(const plan::Series& series) {
  std::optional<Decimal> total = Decimal();
  for (const plan::DataPoint& point : series.points) total = sum(total, point.value);
  return series.points.empty() ? std::nullopt : total;
}

SeriesNumbers numbers_of(const plan::Series& series) {
  SeriesNumbers numbers;
  numbers.masked = is_masked(series.node);
  for (std::size_t i = 0; i < series.points.size(); ++i) {
    const Decimal value = series.points[i].value;
    numbers.decimals = std::max(numbers.decimals, value.scale());
    // The first of equals: what a reader meets first.
    if (value > series.points[numbers.most].value) numbers.most = i;
    if (value < series.points[numbers.least].value) numbers.least = i;
  }
  if (!numbers.masked) numbers.total = total_of(series);
  return numbers;
}

Decimal with_decimals(Decimal value, int decimals) {
  return value.scale() < decimals ? value.rounded(decimals).value_or(value) : value;
}

/// The series' own unit, else the dataset's, in the form that goes with the number.
std::string_view unit_of(const plan::Series& series, const Decimal& number, const language::Pack& words) {
  const xml::Node node = series.node.has("unit") ? series.node : series.node.parent();
  const std::string_view one = node.get("unitOne");
  return !one.empty() && language::takes_singular(words, number.text()) ? one : node.get("unit");
}

/// Numbers of one series have the same number of decimals, so that columns agree.
void write_series(const plan::Series& series, const SeriesNumbers& numbers, const language::Pack& words) {
  xml::Node node = series.node;
  if (numbers.total) {
    write(node, "series/@fig:total", with_decimals(*numbers.total, numbers.decimals));
    write(node, "series/@fig:total-unit", unit_of(series, *numbers.total, words));
  }
  write_flag(node, "*/@fig:masked", numbers.masked);
  for (const plan::DataPoint& point : series.points) {
    xml::Node each = point.node;
    write(each, "pt/@fig:value", with_decimals(point.value, numbers.decimals));
    const bool shared = numbers.total && !point.value.negative() && !numbers.total->negative();
    if (shared) write(each, "pt/@fig:share", Decimal::percent(point.value, *numbers.total, share_decimals));
  }
  // Of a series that lost points nobody can say which is the greatest.
  if (series.points.empty() || numbers.masked) return;
  const plan::DataPoint& most = series.points[numbers.most];
  const plan::DataPoint& least = series.points[numbers.least];
  write(node, "series/@fig:most", with_decimals(most.value, numbers.decimals));
  write(node, "series/@fig:most-key", most.key);
  write(node, "series/@fig:least", with_decimals(least.value, numbers.decimals));
  write(node, "series/@fig:least-key", least.key);
}

void write_staff(const plan::Dataset& dataset, const StaffNumbers& staff) {
  xml::Node node = dataset.node;
  write(node, "dataset/@fig:all-posts", staff.all_posts);
  write(node, "dataset/@fig:vacancy-rate", staff.vacancy_rate);
  write(node, "dataset/@fig:posts-per-person", staff.posts_per_person);
}

/// Keys in the order of their first mention.
std::vector<std::string_view> keys_of(const plan::Dataset& dataset) {
  std::vector<std::string_view> keys;
  std::unordered_map<std::string_view, bool> known;
  for (const plan::Series* series : dataset.series) {
    for (const plan::DataPoint& point : series->points) {
      if (known.emplace(point.key, true).second) keys.push_back(point.key);
    }
  }
  return keys;
}

class RowWriter {
 public:
  RowWriter(const plan::Dataset& dataset, const plan::Views& views, const Numbers& numbers, const language::Pack& words)
      : dataset_(dataset), words_(words) {
    for (const plan::Series* series : dataset.series) {
      const SeriesNumbers& each = of(numbers.series, views.series, series);
      decimals_ = std::max(decimals_, each.decimals);
      masked_ = masked_ || each.masked;
      auto& points = points_.emplace_back();
      for (const plan::DataPoint& point : series->points) points.try_emplace(point.key, &point);
    }
    masked_ = masked_ || is_masked(dataset.node);
  }

  void write_rows() {
    xml::Node node = dataset_.node;
    write_flag(node, "*/@fig:masked", masked_);
    std::optional<Decimal> all = Decimal();
    for (const std::string_view key : keys_of(dataset_)) all = sum(all, write_row(key));
    if (all && !masked_) write(node, "dataset/@fig:total", with_decimals(*all, decimals_));
  }

 private:
  std::optional<Decimal> write_row(std::string_view key) {
    xml::Node node = dataset_.node;
    xml::Node row = append(node, "dataset/fig:row");
    write(row, "dataset/fig:row/@key", key);
    std::optional<Decimal> total = Decimal();
    for (std::size_t i = 0; i < points_.size(); ++i) {
      xml::Node cell = append(row, "dataset/fig:row/fig:cell");
      write(cell, "dataset/fig:row/fig:cell/@of", dataset_.series[i]->id);
      const auto found = points_[i].find(key);
      if (found == points_[i].end()) continue;
      write(cell, "dataset/fig:row/fig:cell/@value", found->second->node.get("fig:value"));
      write(cell, "dataset/fig:row/fig:cell/@unit", unit_of(*dataset_.series[i], found->second->value, words_));
      if (const auto share = found->second->node.find("fig:share")) {
        write(cell, "dataset/fig:row/fig:cell/@share", *share);
      }
      total = sum(total, found->second->value);
    }
    if (total && !masked_) write(row, "dataset/fig:row/@total", with_decimals(*total, decimals_));
    return total;
  }

  const plan::Dataset& dataset_;
  const language::Pack& words_;
  std::vector<std::unordered_map<std::string_view, const plan::DataPoint*>> points_;
  int decimals_ = 0;
  bool masked_ = false;
};

}  // namespace

void data_count(const plan::Variant& /*variant*/, const plan::Views& views, const Uses& /*uses*/, Numbers& numbers) {
  for (const plan::Series& series : views.series) numbers.series.push_back(numbers_of(series));
  for (const plan::Dataset& dataset : views.datasets) numbers.staff.push_back(staff_numbers(dataset, views, numbers));
}

void data_write(plan::Variant& variant, const plan::Views& views, const Uses& /*uses*/, const Numbers& numbers) {
  const language::Pack& words = variant.prose_pack();
  for (const plan::Series& series : views.series) write_series(series, of(numbers.series, views.series, &series), words);
  for (const plan::Dataset& dataset : views.datasets) {
    write_staff(dataset, of(numbers.staff, views.datasets, &dataset));
    RowWriter(dataset, views, numbers, words).write_rows();
  }
}

}  // namespace planverk::figures
