// Views of datasets: series and their values.
#include "subjects/view_reader.h"

namespace planverk::plan {

bool ViewReader::read_data(xml::Node node, std::string_view name) {
  if (name != "dataset") return false;
  Dataset& dataset = add(views_.datasets, node);
  dataset.label = node.get("label");
  dataset.unit = node.get("unit");
  node.each_element([this](xml::Node child) {
    if (child.name() != "series") return;
    Series& series = add(views_.series, child);
    series.label = child.get("label");
    child.each_element([&](xml::Node point) {
      series.points.push_back({point, point.get("key"), number(point, "value").value_or(Decimal())});
    });
  });
  return true;
}

void ViewReader::link_data() {
  for (Series& series : views_.series) {
    const Dataset* found = views_.find<Dataset>(series.node.parent().get("id"));
    if (found == nullptr) continue;
    series.dataset = found;
    views_.datasets[static_cast<std::size_t>(found - views_.datasets.data())].series.push_back(&series);
  }
}

}  // namespace planverk::plan
