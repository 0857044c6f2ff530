/// The derived numbers, typed: what the figures stage computes once, writes onto the tree and judges by. Each list has
/// the order and length of the list of the same name in plan::Views. In: views and uses. Out: numbers; what is not
/// known, does not fit 64 bits or is masked has no value.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "count/uses.h"
#include "plan/variant.h"
#include "plan/views.h"

namespace planverk::figures {

/// Both axes and the bands, as the plan states them or by default (1 to 4; bands 1–3, 4–6, 8–9, 12–16).
struct RiskScale {
  struct Axis {
    int min = 1;
    int max = 4;
    bool accepted = true;  ///< false where the plan states a scale of fewer than 3 or more than 6 steps
    const plan::Scale* stated = nullptr;
  };
  struct Band {
    int from = 0;
    int to = 0;
    int level = 1;
    std::string_view label;  ///< empty unless the plan states it
  };
  Axis likelihood, consequence;
  std::vector<Band> bands;
  int mark_from = 0;

  [[nodiscard]] const Band* band_of(int value) const;
  /// Whether some step of one axis times some step of the other gives it.
  [[nodiscard]] bool reaches(int value) const;
};
/// The word that the plan gives the step; empty when it gives none.
[[nodiscard]] std::string_view step_label(const RiskScale::Axis& axis, int value);

struct RiskNumbers {
  std::optional<int> likelihood, consequence;  ///< steps of the scale only
  std::optional<int> value;
  int band = 0;  ///< 0: in no band
  bool marked = false;
};
struct ActionNumbers {
  std::optional<int> overdue_days;  ///< above 0, and not finished
};
struct ControlNumbers {
  std::optional<int> rounds;                  ///< a year; none where an event decides
  std::optional<int> checks_min, checks_max;  ///< a year
};
struct LineNumbers {
  plan::LineKind kind = plan::LineKind::cost;  ///< never none
  Decimal amount;                              ///< as stated, without the sign of its kind
  std::optional<Decimal> printed;              ///< signed: income negative; of a line of sums the computed sum
  std::optional<Decimal> parts_total;          ///< only of a line that others break
  std::optional<Decimal> share, part_share;
  int level = 0;
  bool masked = false;
};
struct GroupNumbers {
  std::optional<Decimal> subtotal, share, part_share;
  const plan::BudgetLine* breaks = nullptr;  ///< the line that all its lines break; null when they differ
  int level = 0;
};
struct BudgetNumbers {
  std::optional<Decimal> costs, income, total, left;
  int decimals = 0;  ///< of the amount that is stated with most
  bool over_frame = false;
  bool masked = false;
};
struct GoalNumbers {
  std::optional<Decimal> money;
  std::string_view unit;
  int depth = 0;
  bool masked = false;  ///< a budget of its money has lost parts
};
struct ReportNumbers {
  int total = 0;
  int yes = 0, partly = 0, no = 0;
  std::optional<Decimal> share_yes, share_partly, share_no;
  bool masked = false;
};

struct SeriesNumbers {
  std::optional<Decimal> total;
  std::size_t most = 0, least = 0;  ///< points
  int decimals = 0;                 ///< of the value that is stated with most
  bool masked = false;
};

struct Numbers {
  RiskScale scale;
  std::vector<RiskNumbers> risks;
  std::vector<ActionNumbers> actions;
  std::vector<ControlNumbers> controls;
  std::vector<const plan::Area*> areas;  ///< in printed order
  std::vector<LineNumbers> lines;
  std::vector<GroupNumbers> groups;
  std::vector<BudgetNumbers> budgets;
  std::vector<GoalNumbers> goals;
  std::vector<ReportNumbers> reports;
  std::vector<SeriesNumbers> series;
};

/// The numbers of an entity that stands in a list of the views.
template <class Number, class Entity>
[[nodiscard]] const Number& of(const std::vector<Number>& numbers, const std::vector<Entity>& entities,
                               const Entity* entity) {
  return numbers[static_cast<std::size_t>(entity - entities.data())];
}

[[nodiscard]] Numbers count_numbers(const plan::Variant& variant, const plan::Views& views, const Uses& uses);

// The steps of it, one file each.
void count_risks(const plan::Variant& variant, const plan::Views& views, Numbers& numbers);
void count_budgets(const plan::Views& views, Numbers& numbers);
void count_goals(const plan::Views& views, const Uses& uses, Numbers& numbers);
void count_reports(const plan::Views& views, Numbers& numbers);
void count_data(const plan::Views& views, Numbers& numbers);

/// Writes the numbers onto the tree.
void write_numbers(plan::Variant& variant, const plan::Views& views, const Numbers& numbers);
void write_matrix(plan::Variant& variant, const plan::Views& views, const Numbers& numbers);
void write_budgets(const plan::Views& views, const Numbers& numbers);
void write_goals(const plan::Views& views, const Numbers& numbers);
void write_reports(const plan::Views& views, const Numbers& numbers);
void write_data(const plan::Views& views, const Numbers& numbers);

/// Whether the variant step left restricted parts of it out.
[[nodiscard]] bool is_masked(xml::Node node);
/// The number without fraction, when it has none and fits.
[[nodiscard]] std::optional<int> whole(Decimal value);
[[nodiscard]] std::optional<Decimal> sum(std::optional<Decimal> a, std::optional<Decimal> b);

}  // namespace planverk::figures
