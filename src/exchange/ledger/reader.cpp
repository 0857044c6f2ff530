#include "ledger/reader.h"

#include <algorithm>

#include "ledger/fill.h"
#include "ledger/kostra.h"
#include "ledger/names.h"
#include "ledger/sie.h"
#include "provenance.h"

namespace planverk::exchange::ledger {

namespace {

Part part_of(const Surroundings& around, std::string_view form) {
  ImportMap::Names known_by = {{"form", std::string(form)}};
  if (!around.options.budget.empty()) known_by.emplace_back("budget", around.options.budget);
  const ImportMap* map = &around.map;
  return {map->part("ledger", known_by), [map](xml::Node node, std::string_view attribute) { return map->span(node, attribute); }};
}

/// The kept grouping, or one that is proposed, told, and kept from now on.
std::optional<Grouping> grouping_for(const Ledger& ledger, const Target& target, const Part& part, std::string_view chart,
                                     std::string_view dimension, const Names& names, const Surroundings& around,
                                     Reading& reading, Diagnostics& found) {
  if (part.node && part.node.first_child("group")) return read_grouping(part, target, found);
  Grouping grouping = propose_grouping(ledger, target, chart, dimension, names);
  around.map.propose(element_of(grouping, ledger, target, dimension), {"form", "budget"});
  reading.told.push_back({"told.ledger-proposal", {{"count", std::to_string(grouping.groups.size())}}});
  for (const Group& each : grouping.groups) {
    std::string selected;
    for (const auto& [name, value] : each.written) selected += (selected.empty() ? "" : " ") + name + "=\"" + value + '"';
    reading.told.push_back({"told.ledger-group", {{"group", selected}, {"label", each.label}, {"line", each.line}}});
  }
  return grouping;
}

/// `waiting`: why nothing is filled yet.
void ask(const Grouping& grouping, const Surroundings& around, Reading& reading) {
  reading.asks = true;
  const auto open = std::ranges::count(grouping.groups, "?", &Group::line);
  reading.told.push_back({"told.ledger-asks", {{"count", std::to_string(open)}, {"path", around.map.path()}}});
}

std::optional<Reading> read_ledger(const Ledger& ledger, const Target& target, const Part& part, std::string_view chart,
                                   std::string_view dimension, const Names& names, const Surroundings& around,
                                   Provenance provenance, Diagnostics& found) {
  Reading reading;
  reading.told.push_back({"told.ledger-read", {{"label", ledger.label}, {"series", ledger.series}}});
  if (ledger.until) reading.told.push_back({"told.ledger-until", {{"date", ledger.until->text()}}});
  const auto grouping = grouping_for(ledger, target, part, chart, dimension, names, around, reading, found);
  if (!grouping) return std::nullopt;
  if (grouping->asks) {
    ask(*grouping, around, reading);
    return reading;
  }
  auto filled = fill(ledger, *grouping, target, found);
  if (!filled) return std::nullopt;
  std::ranges::move(filled->told, std::back_inserter(reading.told));
  name_places(filled->arrivals, around.sources);
  if (provenance.label.empty()) provenance.label = ledger.label;
  if (provenance.retrieved.empty()) provenance.retrieved = ledger.told_on;
  provenance.item = ledger.series;
  const bool sie = ledger.form == Form::sie;
  const std::string month = sie && ledger.until ? ' ' + ledger.until->text().substr(0, 7) : "";
  provenance.id = id_of_words((sie ? "sie " : "kostra ") + ledger.series + month);
  reading.deliveries.push_back({std::move(provenance), std::move(filled->arrivals), {}});
  return reading;
}

}  // namespace

std::optional<Reading> read_kostra_file(Input input, const Surroundings& around, Diagnostics& found) {
  Provenance provenance = provenance_of(input, around.options);
  const FileId file = around.sources.add(std::move(input.name), std::move(input.bytes));
  auto ledger = read_kostra(around.sources, file, found);
  if (!ledger) return std::nullopt;
  const Part part = part_of(around, "kostra");
  const auto target = find_target(around.plan.tree().root(), part, around.options.budget, around.options.report, ledger->year,
                                  file, found);
  if (!target) return std::nullopt;
  const Names names = read_names(around.templates, Form::kostra, found);
  ledger->names = {names.functions.begin(), names.functions.end()};
  return read_ledger(*ledger, *target, part, {}, {}, names, around, std::move(provenance), found);
}

std::optional<Reading> read_sie_file(Input input, const Surroundings& around, Diagnostics& found) {
  Provenance provenance = provenance_of(input, around.options);
  const FileId file = around.sources.add(std::move(input.name), std::move(input.bytes));
  const auto sie = read_sie(around.sources, file, found);
  if (!sie) return std::nullopt;
  check_sie(*sie, found);
  const Part part = part_of(around, "sie");
  const auto target = find_target(around.plan.tree().root(), part, around.options.budget, around.options.report, 0, file, found);
  if (!target) return std::nullopt;
  std::string dimension(part.node.get("dimension"));
  for (const auto& [name, code] : around.options.picks) {
    if (name == "dimension") dimension = code;
  }
  const auto ledger = ledger_of(*sie, {target->year, target->report_day, dimension}, found);
  if (!ledger) return std::nullopt;
  const Names names = read_names(around.templates, Form::sie, found);
  auto reading = read_ledger(*ledger, *target, part, sie->chart, dimension, names, around, std::move(provenance), found);
  if (reading && sie->encoding != Encoding::pc8) {
    const bool utf8 = sie->encoding == Encoding::utf8;
    reading->told.insert(reading->told.begin(), {"told.sie-encoding", {{"encoding", utf8 ? "UTF-8" : "Windows-1252"}}});
  }
  return reading;
}

}  // namespace planverk::exchange::ledger
