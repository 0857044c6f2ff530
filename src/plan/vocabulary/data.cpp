// Statistics: datasets with their series and values.
#include "vocabulary/tables.h"

namespace planverk::plan {

using namespace tables;

namespace {

constexpr AttributeType dataset_attributes[] = {
    named,
    need("label", title_text, "What the numbers are about, as it prints."),
    may("unit", text, "What is counted or measured, as it prints: `ansatte`, `årsverk`, `%`."),
    may("keyLabel", printed_text, "What the keys are, as it heads their column: `Alder`, `År`."),
    may("date", date, "The day of the numbers."),
    may("source", printed_text, "Where the numbers come from."),
};
constexpr AttributeType series_attributes[] = {
    named,
    need("label", title_text, "The series' name as it prints."),
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

}  // namespace

std::span<const ElementType> data_types() {
  return types;
}

}  // namespace planverk::plan
