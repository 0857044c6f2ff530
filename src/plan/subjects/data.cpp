// Datasets: series and their values.
#include "subjects/subject.h"

namespace planverk::plan {

namespace {

namespace table {

using namespace tables;

constexpr AttributeType dataset_attributes[] = {
    named,
    need("label", title_text, "What the numbers are about, as it prints."),
    may("unit", text, "What is counted or measured, as it prints: `employees`, `%`."),
    may("unitOne", text, "The same of one: `employee`. Printed behind a bound value of one."),
    may("keyLabel", printed_text, "What the keys are, as it heads their column: `Age`, `Year`."),
    may("date", date, "The day of the numbers."),
    may("source", printed_text, "Where the numbers come from."),
    taken_from,
};
constexpr AttributeType series_attributes[] = {
    named,
    need("label", title_text, "The series' name as it prints."),
    may("unit", text, "What it counts, where that is not the dataset's unit: `posts`."),
    may("unitOne", text, "The same of one."),
    may("measure", enumeration, words_of<staff_measures>,
        "What of a staff it counts: people, posts that are filled (in full-time equivalents), or vacant ones."),
    may("population", text,
        "A name for those who are counted. Series over one population have one total; who is in no group of theirs "
        "stands in a group of its own, `unknown`."),
    taken_from,
};
constexpr AttributeType pt_attributes[] = {
    need("key", printed_text, "What the value is of: a year, an age, a group. The same key in two series is one row."),
    need("value", number, "The value."),
};

constexpr ElementType types[] = {
    {"dataset",
     "dataset",
     Content::elements,
     dataset_attributes,
     "series",
     "series",
     {},
     "Numbers that tables and charts show, in one or more series over the same keys."},
    {"series", "series", Content::elements, series_attributes, "pt", {}, {}, "One row of numbers of the dataset."},
    {"pt", "pt", Content::empty, pt_attributes, {}, {}, {}, "One value of the series."},
};

}  // namespace table

bool read(ViewReader& reader, xml::Node node, std::string_view name) {
  if (name != "dataset") return false;
  Dataset& dataset = reader.add(reader.views().datasets, node);
  dataset.label = node.get("label");
  dataset.unit = node.get("unit");
  node.each_element([&](xml::Node child) {
    if (child.name() != "series") return;
    Series& series = reader.add(reader.views().series, child);
    series.label = child.get("label");
    series.population = child.get("population");
    series.measure = value_of(staff_measures, child.get("measure"), StaffMeasure::none);
    child.each_element([&](xml::Node point) {
      series.points.push_back({point, point.get("key"), number_in(point, "value").value_or(Decimal())});
    });
  });
  return true;
}

void link(ViewReader& reader) {
  for (Series& series : reader.views().series) {
    const Dataset* found = reader.views().find<Dataset>(series.node.parent().get("id"));
    if (found == nullptr) continue;
    series.dataset = found;
    reader.views().datasets[static_cast<std::size_t>(found - reader.views().datasets.data())].series.push_back(&series);
  }
}

}  // namespace

extern const Subject data_subject;
constinit const Subject data_subject{"dataset", table::types, read, link};

}  // namespace planverk::plan
