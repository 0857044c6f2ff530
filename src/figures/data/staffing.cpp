#include "data/staffing.h"

#include <algorithm>

namespace planverk::figures {

namespace {

constexpr int rate_decimals = 1;

/// Part by whole with two decimals, which are the hundredths that a percentage without decimals counts.
std::optional<Decimal> ratio(const std::optional<Decimal>& part, const std::optional<Decimal>& whole) {
  if (!part || !whole) return std::nullopt;
  const std::optional<Decimal> hundredths = Decimal::percent(*part, *whole, 0);
  if (!hundredths) return std::nullopt;
  return Decimal(hundredths->units(), 2);
}

}  // namespace

const plan::Series* series_of(const plan::Dataset& dataset, plan::StaffMeasure measure) {
  const auto found = std::ranges::find(dataset.series, measure, &plan::Series::measure);
  return found == dataset.series.end() ? nullptr : *found;
}

StaffNumbers staff_numbers(const plan::Dataset& dataset, const plan::Views& views, const Numbers& numbers) {
  const auto total = [&](plan::StaffMeasure measure) {
    const plan::Series* series = series_of(dataset, measure);
    return series == nullptr ? std::nullopt : of(numbers.series, views.series, series).total;
  };
  StaffNumbers staff;
  if (is_masked(dataset.node)) return staff;
  staff.people = total(plan::StaffMeasure::people);
  staff.posts = total(plan::StaffMeasure::posts);
  staff.vacancies = total(plan::StaffMeasure::vacancies);
  staff.posts_per_person = ratio(staff.posts, staff.people);
  if (!staff.posts || !staff.vacancies) return staff;
  staff.all_posts = sum(staff.posts, *staff.vacancies);
  if (staff.all_posts) staff.vacancy_rate = Decimal::percent(*staff.vacancies, *staff.all_posts, rate_decimals);
  return staff;
}

}  // namespace planverk::figures
