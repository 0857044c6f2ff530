/// Datasets: series and their values, as structs. See plan/subjects/register.h.
#pragma once

#include "plan/subjects/register.h"

namespace planverk::plan {

/// What of a staff a series counts; sums and rates are derived from it.
enum class StaffMeasure { none, people, posts, vacancies };

inline constexpr EnumWord<StaffMeasure> staff_measures[] = {
    {StaffMeasure::people, "people"}, {StaffMeasure::posts, "posts"}, {StaffMeasure::vacancies, "vacancies"}};

struct Dataset;
struct DataPoint {
  xml::Node node;
  std::string_view key;
  Decimal value;
};
struct Series {
  xml::Node node;
  std::string_view id, label, population;
  StaffMeasure measure = StaffMeasure::none;
  const Dataset* dataset = nullptr;
  std::vector<DataPoint> points;
};
struct Dataset {
  xml::Node node;
  std::string_view id, label, unit;
  std::vector<const Series*> series;
};

struct DataRegisters {
  std::vector<Dataset> datasets;
  std::vector<Series> series;  ///< of all datasets
};
template <>
struct Register<Dataset> {
  static constexpr std::string_view element = "dataset";
  static constexpr auto list = &DataRegisters::datasets;
};
template <>
struct Register<Series> {
  static constexpr std::string_view element = "series";
  static constexpr auto list = &DataRegisters::series;
};

}  // namespace planverk::plan
