#include "table/grid.h"

#include "table/data_rows.h"
#include "table/parents.h"

namespace planverk::exchange {

namespace {

Arrival series_of(const Column& column, const Field& field, const Desk& desk) {
  Arrival series;
  series.name = "series";
  series.key = {"label"};
  series.label = column.with;
  series.attributes = {{"label", {column.with, column.heading, {}}}};
  for (const auto& [name, value] : field.sets) series.attributes.emplace_back(name, Told{value, {}, {}});
  series.suggested_id = id_of(column.with, desk.around.pack);
  if (series.suggested_id.empty()) series.suggested_id = "series";
  return series;
}

Arrival point_of(const Told& key, Told value) {
  Arrival point;
  point.name = "pt";
  point.key = {"key"};
  point.place = value.place;
  point.span = value.span;
  point.label = key.value;
  point.attributes = {{"key", key}, {"value", std::move(value)}};
  return point;
}

}  // namespace

Assembled assemble_grid(Layout& layout, const Desk& desk) {
  Assembled out;
  RowValues values(layout, desk);
  Parents parents(layout, desk);
  auto parent = parents.of({layout.of, {}});
  out.asks = parents.asks();
  if (!parent) return out;
  std::vector<Arrival> series;
  for (const Column& column : layout.columns) {
    const Field* field = layout.of->find(column.to);
    if (field != nullptr && field->spread) series.push_back(series_of(column, *field, desk));
  }
  for (const office::Row* row : data_rows(layout, desk.registers, out.left_out)) {
    const Part part = values.read(*row).front();
    const FieldValue* key = part.find("key");
    if (key == nullptr || key->told.value.empty()) continue;
    auto at = series.begin();
    for (const FieldValue& each : part.values) {
      if (!each.field->spread) continue;
      if (!each.told.value.empty()) at->children.push_back(point_of(key->told, each.told));
      ++at;
    }
  }
  parent->named.children = std::move(series);
  out.arrivals.push_back(std::move(parent->named));
  out.whole = {"series", "pt"};
  out.asks = out.asks || values.asks();
  return out;
}

}  // namespace planverk::exchange
