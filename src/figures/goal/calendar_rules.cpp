// The calendar of reports: which kind is about which month, and that a year has them all.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/word_list.h"
#include "judge/context.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"report-calendar", "R-73", Stage::figures, RuleClass::local, Severity::error,
     "Reports are about the months that their organisation has set: unless it says otherwise, follow-ups February, "
     "April and October, the interim report August, with investments in April, August and October; the annual report is "
     "handed in by April of the next year.",
     "figures: report-calendar"},
};

namespace {

/// `follow:2 follow:4 follow:10 interim:8 annual:4 investments:4 …`
class Rhythm {
 public:
  explicit Rhythm(const plan::RuleSettings& settings) {
    const auto* own = settings.find("report-calendar");
    if (own != nullptr && !own->values.empty()) {
      for (const std::string& word : own->values) add(word);
    } else {
      for (const std::string_view word : WordList(usual)) add(word);
    }
  }
  [[nodiscard]] bool allows(std::string_view kind, int month) const {
    const auto found = months_.find(kind);
    return found == months_.end() || found->second.contains(month);
  }
  [[nodiscard]] std::set<int> of(std::string_view kind) const {
    const auto found = months_.find(kind);
    return found == months_.end() ? std::set<int>() : found->second;
  }

 private:
  static constexpr std::string_view usual =
      "follow:2 follow:4 follow:10 interim:8 annual:4 investments:4 investments:8 investments:10";
  void add(std::string_view word) {
    const std::size_t colon = word.find(':');
    if (colon == std::string_view::npos) return;
    const auto month = Decimal::parse(word.substr(colon + 1));
    if (month && whole(*month)) months_[std::string(word.substr(0, colon))].insert(*whole(*month));
  }
  std::map<std::string, std::set<int>, std::less<>> months_;
};

/// As messages name months: `2, 4` is said in the reader's language.
std::string listed(const std::set<int>& months) {
  std::string out;
  for (const int month : months) out += (out.empty() ? "" : ", ") + std::to_string(month);
  return out;
}

bool is_annual(const plan::Report& report) {
  return report.kind == plan::ReportKind::annual || report.kind == plan::ReportKind::board;
}

void check_month(const Context& context, const plan::Report& report, const Rhythm& rhythm) {
  const std::string_view kind = plan::word_of(plan::report_kinds, report.kind);
  if (is_annual(report)) {
    const std::set<int> by = rhythm.of("annual");
    const bool late = report.due && !by.empty() &&
                      (report.due->year() > report.year + 1 ||
                       (report.due->year() == report.year + 1 && static_cast<int>(report.due->month()) > *by.rbegin()));
    if (!late) return;
    context.add("report-calendar", report.node, "due")
        .variant("annual")
        .with("due", report.due->text())
        .with("month", std::to_string(*by.rbegin()))
        .mend("annual");
    return;
  }
  if (!report.period || rhythm.allows(kind, static_cast<int>(report.period->month()))) return;
  context.add("report-calendar", report.node, "period")
      .with("kind", std::string(kind))
      .with("period", report.period->text())
      .with("months", listed(rhythm.of(kind)))
      .mend();
}

/// The investments stand in some reports only.
void check_investments(const Context& context, const Rhythm& rhythm) {
  const plan::Report* report = context.views.document.of_report;
  if (report == nullptr || !report->period || is_annual(*report)) return;
  const int month = static_cast<int>(report->period->month());
  if (rhythm.allows("investments", month)) return;
  for (const ViewUse& use : context.uses.views) {
    if (use.name != "investmentTable" && use.name != "investmentScheme") continue;
    context.add("report-calendar", use.node)
        .variant("investments")
        .with("period", report->period->text())
        .with("months", listed(rhythm.of("investments")))
        .mend("investments");
  }
}

/// Where the calendar is shown, each body's year has all of its reports.
void check_whole_years(const Context& context, const Rhythm& rhythm) {
  std::map<std::pair<std::string_view, int>, std::map<std::string_view, std::set<int>>> years;
  for (const plan::Report& report : context.views.reports) {
    const std::string_view kind = is_annual(report) ? "annual" : plan::word_of(plan::report_kinds, report.kind);
    const int month = report.period ? static_cast<int>(report.period->month()) : 0;
    years[{report.body == nullptr ? std::string_view() : report.body->id, report.year}][kind].insert(month);
  }
  const auto view = std::ranges::find(context.uses.views, "reportCalendar", &ViewUse::name);
  if (view == context.uses.views.end()) return;
  for (const auto& [owner, reports] : years) {
    for (const std::string_view kind : {"follow", "interim", "annual"}) {
      const auto given = reports.find(kind);
      const std::set<int> has = given == reports.end() ? std::set<int>() : given->second;
      for (const int month : rhythm.of(kind)) {
        if (kind == "annual" ? !has.empty() : has.contains(month)) continue;
        context.add("report-calendar", view->node)
            .variant("missing")
            .with("kind", std::string(kind))
            .with("year", std::to_string(owner.second))
            .with("month", std::to_string(month))
            .mend("missing");
      }
    }
  }
}

}  // namespace

void goal_calendar_rules(const Context& context) {
  const Rhythm rhythm(context.settings);
  const bool shown = context.uses.has_view("reportCalendar");
  for (const plan::Report& report : context.views.reports) {
    if (shown || context.uses.shows(&report)) check_month(context, report, rhythm);
  }
  check_investments(context, rhythm);
  if (shown) check_whole_years(context, rhythm);
}

}  // namespace planverk::figures
