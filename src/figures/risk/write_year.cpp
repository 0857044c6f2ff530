#include "risk/write_year.h"

#include "risk/rounds.h"
#include "table/write.h"

namespace planverk::figures {

namespace {

constexpr int share_decimals = 1;

std::string_view word_of(RoundState state) {
  constexpr std::string_view words[] = {"none", "planned", "missed", "done", "deviation", "notDone"};
  return words[static_cast<std::size_t>(state)];
}

bool is_done(RoundState state) {
  return state == RoundState::done || state == RoundState::deviation;
}

std::optional<Decimal> share(int part, const TrendNumbers& trends) {
  return Decimal::percent(Decimal(part, 0), Decimal(trends.known(), 0), share_decimals);
}

}  // namespace

void write_others(xml::Node node, const std::vector<const plan::Risk*>& risks) {
  std::string others;
  for (std::size_t i = 1; i < risks.size(); ++i) others += (others.empty() ? "" : " ") + std::string(risks[i]->id);
  if (!others.empty()) write(node, "action control/@fig:others", others);
}

void write_rounds(const plan::Control& control, const ControlNumbers& numbers) {
  xml::Node node = control.node;
  write(node, "control/@fig:rounds", numbers.rounds);
  write(node, "control/@fig:due", numbers.due);
  write(node, "control/@fig:done", numbers.done);
  write(node, "control/@fig:deviations", numbers.deviations);
}

void write_months(plan::Variant& variant, const plan::Views& views) {
  const Period period = period_of(views.document);
  if (!period.from) return;
  std::array<int, 12> rounds{}, done{};
  bool lost = false;
  for (const plan::Control& control : views.controls) {
    if (round_months(control).empty()) continue;
    // Of a control that lost results nobody can say what it missed.
    const bool unsure = has_lost(control.node, "result");
    lost = lost || unsure;
    const auto states = rounds_of(control, period.from->year(), unsure ? std::nullopt : variant.as_of);
    for (std::size_t month = 0; month < states.size(); ++month) {
      xml::Node node = control.node;
      xml::Node each = append(node, "control/fig:month");
      write(each, "control/fig:month/@no", static_cast<int>(month) + 1);
      write(each, "control/fig:month/@state", word_of(states[month]));
      if (states[month] != RoundState::none) ++rounds[month];
      if (is_done(states[month])) ++done[month];
    }
  }
  for (std::size_t month = 0; month < rounds.size(); ++month) {
    xml::Node each = append(variant.tree.root(), "planData/fig:month");
    write(each, "planData/fig:month/@no", static_cast<int>(month) + 1);
    write(each, "planData/fig:month/@rounds", rounds[month]);
    if (!lost) write(each, "planData/fig:month/@done", done[month]);
  }
}

void write_trends(plan::Variant& variant, const TrendNumbers& trends) {
  xml::Node node = append(variant.tree.root(), "planData/fig:trends");
  write(node, "fig:trends/@same", trends.same);
  write(node, "fig:trends/@down", trends.down);
  write(node, "fig:trends/@up", trends.up);
  write(node, "fig:trends/@unknown", trends.unknown);
  if (trends.known() == 0) return;
  write(node, "fig:trends/@same-share", share(trends.same, trends));
  write(node, "fig:trends/@down-share", share(trends.down, trends));
  write(node, "fig:trends/@up-share", share(trends.up, trends));
}

}  // namespace planverk::figures
