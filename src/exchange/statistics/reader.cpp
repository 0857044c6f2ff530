#include "statistics/reader.h"

#include "base/date.h"
#include "provenance.h"
#include "statistics/from_cube.h"
#include "statistics/indicators.h"
#include "statistics/kolada.h"

namespace planverk::exchange::statistics {

namespace {

Part part_of(const Surroundings& around, const std::string& table) {
  const ImportMap* map = &around.map;
  return {map->part("statistics", {{"table", table}}),
          [map](xml::Node node, std::string_view attribute) { return map->span(node, attribute); }};
}

/// What the options say is kept, so that next month's file needs none.
void keep(const Agreed& said, const std::string& table, const Surroundings& around) {
  const ReadOptions& options = around.options;
  if (options.picks.empty() && options.dataset.empty() && options.indicator.empty()) return;
  around.map.propose(element_of(said, table), {"table"});
}

/// The day that the source says that it was last changed. It is told and does not become the day of retrieval, which would
/// print what is not so.
std::optional<Date> day_of(std::string_view updated) {
  return Date::parse(updated.substr(0, 10));
}

std::optional<FromCube> from_cube(const Cube& cube, const Slice& slice, const Agreed& said, xml::Node root, Diagnostics& found) {
  if (said.indicator.empty()) return dataset_of(cube, slice, root, said.dataset);
  const xml::Node indicator = indicator_with_id(root, said.indicator);
  const Span whole{cube.file, 0, 0};
  if (!indicator) {
    found.add("statistics-choice", whole).variant("indicator").with("id", said.indicator).with("known", indicators_of(root)).mend("indicator");
    return std::nullopt;
  }
  if (slice.series_categories.size() > 1) {
    found.add("statistics-choice", slice.series->span).variant("one-series").with("dimension", slice.series->id).mend("one-series");
    return std::nullopt;
  }
  return indicator_of(cube, slice, indicator);
}

}  // namespace

std::optional<Reading> read_json_stat_file(Input input, const Surroundings& around, Diagnostics& found) {
  Provenance provenance = provenance_of(input, around.options);
  const FileId file = around.sources.add(std::move(input.name), std::move(input.bytes));
  const auto cube = read_cube(around.sources, file, found);
  if (!cube) return std::nullopt;
  const std::string table = cube->table.empty() ? cube->label : cube->table;
  const Agreed said = agreed(part_of(around, table), around.options.picks, around.options.dataset, around.options.indicator, found);
  const auto slice = choose_slice(*cube, said.choice, found);
  if (!slice) return std::nullopt;
  auto made = from_cube(*cube, *slice, said, around.plan.tree().root(), found);
  if (!made) return std::nullopt;
  Reading reading;
  reading.told = std::move(made->told);
  name_places(made->arrivals, around.sources);
  if (provenance.label.empty()) provenance.label = cube->source.empty() ? cube->label : cube->source;
  provenance.item = table;
  provenance.href = cube->href;
  provenance.licence = licence_of(cube->source, cube->href);
  if (const auto updated = day_of(cube->updated); provenance.retrieved.empty() && updated) {
    reading.told.push_back({"told.statistics-updated", {{"date", updated->text()}}});
  }
  provenance.id = id_of_words(provenance.label + ' ' + table);
  reading.deliveries.push_back({std::move(provenance), std::move(made->arrivals), {}});
  keep(said, table, around);
  return reading;
}

std::optional<Reading> read_kolada_file(Input input, const Surroundings& around, Diagnostics& found) {
  const Provenance base = provenance_of(input, around.options);
  const FileId file = around.sources.add(std::move(input.name), std::move(input.bytes));
  const auto kolada = read_kolada(around.sources, file, found);
  if (!kolada) return std::nullopt;
  const Agreed said = agreed(part_of(around, "kolada"), around.options.picks, {}, around.options.indicator, found);
  auto made = indicators_of_kolada(*kolada, said, around.plan.tree().root(), found);
  if (!made) return std::nullopt;
  Reading reading;
  reading.told = std::move(made->told);
  for (KoladaFigure& figure : made->figures) {
    Provenance provenance = base;
    // Its terms of use ask for the words «Källa: Kolada»; they name no licence.
    if (provenance.label.empty()) provenance.label = "Kolada (RKA)";
    provenance.item = figure.item;
    provenance.href = "https://www.kolada.se/";
    provenance.id = id_of_words("kolada " + figure.item);
    name_places(figure.arrivals, around.sources);
    reading.deliveries.push_back({std::move(provenance), std::move(figure.arrivals), {}});
  }
  Agreed kept = said;
  // With several key figures an indicator is one's alone: what is kept is which.
  if (made->figures.size() == 1 && !kept.indicator.empty()) kept.series.emplace_back(made->figures.front().item, kept.indicator);
  kept.indicator.clear();
  keep(kept, "kolada", around);
  return reading;
}

}  // namespace planverk::exchange::statistics
