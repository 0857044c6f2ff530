#include "statistics/from_cube.h"

#include "provenance.h"
#include "statistics/indicators.h"

namespace planverk::exchange::statistics {

namespace {

constexpr std::size_t keys_named = 12;

Told told(std::string value, Span span) { return {std::move(value), {}, span}; }

/// What is told of a slice once all its cells have been asked for.
class Telling {
 public:
  explicit Telling(const Slice& slice) : slice_(slice) {}

  /// The value as the plan is to have it; empty, and remembered, when there is none.
  std::string value(const Cell* cell, const std::string& key) {
    if (cell != nullptr && cell->value) {
      bool rounded = false;
      std::string text = shown(*cell->value, slice_.decimals, rounded);
      rounded_ += rounded ? 1U : 0U;
      return text;
    }
    if (++missing_ <= keys_named) {
      names_ += (names_.empty() ? "" : ", ") + key;
      if (cell != nullptr && !cell->status.empty()) names_ += " (" + cell->status + ")";
    }
    return {};
  }

  [[nodiscard]] std::vector<Message> messages() const {
    std::vector<Message> all;
    if (missing_ > 0) {
      const std::string more = missing_ > keys_named ? ", …" : "";
      all.push_back({"told.statistics-missing", {{"count", std::to_string(missing_)}, {"keys", names_ + more}}});
    }
    if (rounded_ > 0) all.push_back({"told.statistics-rounded", {{"count", std::to_string(rounded_)}}});
    return all;
  }

 private:
  const Slice& slice_;
  std::size_t missing_ = 0, rounded_ = 0;
  std::string names_;
};

xml::Node child_with(xml::Node parent, std::string_view name, std::string_view attribute, std::string_view value) {
  for (xml::Node each = parent.first_child(name); each; each = each.next(name)) {
    if (each.get(attribute) == value) return each;
  }
  return {};
}

Arrival series_arrival(const Cube& cube, const Slice& slice, std::size_t in_series, xml::Node dataset,
                       const std::string& dataset_id, Telling& telling) {
  const Span whole{cube.file, 0, 0};
  const Category* category = slice.series == nullptr ? nullptr : &slice.series->categories[in_series];
  const std::string label = category != nullptr ? category->label : cube.label;
  const xml::Node known = child_with(dataset, "series", "label", label);
  // A dataset of one series keeps it, whatever people have called it since.
  const xml::Node only = category == nullptr ? dataset.first_child("series") : xml::Node();
  const xml::Node there = known ? known : only;
  Arrival series;
  series.name = "series";
  series.key = {"id"};
  series.label = label;
  series.span = category != nullptr ? slice.series->span : whole;
  const std::string id = there ? std::string(there.get("id"))
                               : dataset_id + '-' + (category != nullptr ? id_of_words(category->code) : std::string("s"));
  series.attributes.emplace_back("id", told(id, series.span));
  if (!there) series.attributes.emplace_back("label", told(label, series.span));
  for (const std::size_t key : slice.key_categories) {
    const Cell* cell = slice.at(cube, key, in_series);
    const std::string& name = slice.keys->categories[key].label;
    std::string value = telling.value(cell, category != nullptr ? name + ' ' + label : name);
    if (value.empty()) continue;
    Arrival point;
    point.name = "pt";
    point.key = {"key"};
    point.label = name;
    point.span = cell->span;
    point.attributes.emplace_back("key", told(name, cell->span));
    point.attributes.emplace_back("value", told(std::move(value), cell->span));
    series.children.push_back(std::move(point));
  }
  return series;
}

}  // namespace

FromCube dataset_of(const Cube& cube, const Slice& slice, xml::Node root, std::string_view id) {
  const Span whole{cube.file, 0, 0};
  const std::string name = !id.empty() ? std::string(id) : id_of_words(cube.table.empty() ? cube.label : cube.table);
  const xml::Node there = child_with(root, "dataset", "id", name);
  Arrival dataset;
  dataset.name = "dataset";
  dataset.key = {"id"};
  dataset.label = cube.label;
  dataset.span = whole;
  dataset.attributes.emplace_back("id", told(name, whole));
  if (!there) {
    dataset.attributes.emplace_back("label", told(cube.label.empty() ? name : cube.label, whole));
    if (!slice.unit.empty()) dataset.attributes.emplace_back("unit", told(slice.unit, whole));
    dataset.attributes.emplace_back("keyLabel", told(slice.keys->label, slice.keys->span));
  }
  Telling telling(slice);
  for (const std::size_t each : slice.series_categories) {
    dataset.children.push_back(series_arrival(cube, slice, each, there, name, telling));
  }
  FromCube made;
  made.arrivals.push_back(std::move(dataset));
  made.told = telling.messages();
  return made;
}

FromCube indicator_of(const Cube& cube, const Slice& slice, xml::Node indicator) {
  Arrival arrival = indicator_arrival(indicator, {cube.file, 0, 0});
  Telling telling(slice);
  for (const std::size_t key : slice.key_categories) {
    const Cell* cell = slice.at(cube, key, slice.series_categories.front());
    const Span span = cell != nullptr ? cell->span : slice.keys->span;
    const std::string& period = slice.keys->categories[key].label;
    Arrival value = value_arrival(indicator, period, span);
    value.attributes.emplace_back("num", told(telling.value(cell, period), span));
    arrival.children.push_back(std::move(value));
  }
  FromCube made;
  made.arrivals.push_back(std::move(arrival));
  made.told = telling.messages();
  return made;
}

std::string_view licence_of(std::string_view source, std::string_view href) {
  struct Terms {
    std::string_view name, host, licence;
  };
  // As their terms of use have it (Statistics Sweden: CC0 since 1 July 2021).
  constexpr Terms terms[] = {
      {"Statistisk sentralbyrå", "ssb.no", "CC BY 4.0"},   {"Statistics Norway", "ssb.no", "CC BY 4.0"},
      {"Statistiska centralbyrån", "scb.se", "CC0 1.0"},   {"SCB", "scb.se", "CC0 1.0"},
      {"Statistics Sweden", "scb.se", "CC0 1.0"},          {"Statistikcentralen", "stat.fi", "CC BY 4.0"},
      {"Tilastokeskus", "stat.fi", "CC BY 4.0"},           {"Statistics Finland", "stat.fi", "CC BY 4.0"},
      {"Danmarks Statistik", "statbank.dk", "CC BY 4.0"},
  };
  for (const Terms& each : terms) {
    if (source == each.name || href.find(each.host) != std::string_view::npos) return each.licence;
  }
  return {};
}

}  // namespace planverk::exchange::statistics
