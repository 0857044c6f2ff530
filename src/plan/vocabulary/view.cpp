#include "plan/subjects/assignment.h"
#include "vocabulary/tables.h"

namespace planverk::plan {

using namespace tables;

namespace {

constexpr AttributeType caption = may("caption", title_text, "The caption; else the label of the view.");
constexpr AttributeType alternative =
    may("alt", printed_text, "What the figure says, for those who do not see it; else put together from the numbers.");
constexpr AttributeType of_report = need("of", reference, "report", "The report whose assessments it shows.");
constexpr AttributeType empty_areas = or_else("omit", "emptyAreas", enumeration, "omit state",
                                              "What to do with an area that has none: leave it out, or say so.");

constexpr AttributeType bare[] = {may_be_named};
constexpr AttributeType plain[] = {may_be_named, caption};
constexpr AttributeType matrix_attributes[] = {
    may_be_named,
    caption,
    or_else("lowerLeft", "origin", enumeration, "lowerLeft upperLeft", "The corner where both scales begin."),
    or_else("start", "shows", enumeration, "start now",
            "The risks as the plan assesses them, or as they are by their latest `assessed`, with what they were."),
};
constexpr AttributeType risk_table_attributes[] = {
    may_be_named,
    caption,
    or_else("false", "steps", boolean, "Whether likelihood and consequence have columns of their own."),
};
constexpr AttributeType mini_matrix_attributes[] = {
    may_be_named,
    caption,
    may("origin", enumeration, "lowerLeft upperLeft",
        "The corner where both scales begin; else that of the document's matrix."),
};
constexpr AttributeType area_attributes[] = {may_be_named, caption, empty_areas};
constexpr AttributeType unselected = or_else("mark", "unselected", enumeration, "mark omit",
                                             "What to do with goals that the body does not work with, and with those "
                                             "below them: mark them in words, or leave them out.");
constexpr AttributeType control_year_attributes[] = {
    may_be_named,
    caption,
    or_else("months", "periods", enumeration, "months quarters tertials", "The parts of the year, a column each."),
};
constexpr AttributeType action_attributes[] = {
    may_be_named,
    caption,
    empty_areas,
    or_else("area", "by", enumeration, "area process", "A table for each area, or one for each process within it."),
};
constexpr AttributeType overview_attributes[] = {
    may_be_named,
    caption,
    may("from", references, "goal", "The goals at the top; without it all goals that have none above them."),
    unselected,
};
constexpr AttributeType goal_sections_attributes[] = {
    may_be_named,
    caption,
    need("from", references, "goal", "The goals whose trees become sections."),
    unselected,
};
constexpr AttributeType indicator_table_attributes[] = {
    may_be_named,
    caption,
    need("of", reference, "report goal", "The report whose goals', or the goal whose, indicators it shows."),
};
constexpr AttributeType of_any_report[] = {
    may_be_named,
    may("of", reference, "report", "Only those of the goals that this report assesses."),
};
constexpr AttributeType assignment_table_attributes[] = {
    may_be_named,
    caption,
    may("kinds", enumerations, words_of<assignment_kinds>, "Only those of these kinds."),
    may("of", references, "goal body", "Only those of these bodies or for these goals."),
};
constexpr AttributeType commitment_list_attributes[] = {
    may_be_named,
    need("of", reference, "body", "The body whose commitments it lists."),
};
constexpr AttributeType duty_list_attributes[] = {
    may_be_named,
    need("of", references, "body role", "Whose duties it lists."),
    may("lead", title_text, "The words before the list; else the label with the body's name."),
};
constexpr AttributeType of_bodies[] = {
    may_be_named,
    need("of", references, "body", "The bodies it shows."),
};
constexpr AttributeType matter_table_attributes[] = {
    may_be_named,
    caption,
    may("of", references, "matter", "The matters it shows; without it all."),
};
constexpr AttributeType role_table_attributes[] = {
    may_be_named,
    caption,
    need("of", reference, "body unit", "The body or unit whose roles it shows."),
};
constexpr AttributeType exclusion_list_attributes[] = {
    may_be_named,
    may("of", references, "exclusion", "Those it shows; without it all."),
};
constexpr AttributeType chain_table_attributes[] = {
    may_be_named,
    caption,
    need("of", reference, "chain", "The chain it shows."),
};
constexpr AttributeType report_calendar_attributes[] = {
    may_be_named,
    caption,
    may("of", references, "body", "Only the reports of these bodies."),
};
constexpr AttributeType action_list_attributes[] = {
    may_be_named,
    caption,
    may("of", references, "body", "Only what these bodies have decided or are to do."),
    or_else("open", "show", enumeration, "open all", "What is still to be done, or what is finished too."),
};
constexpr AttributeType budget_table_attributes[] = {
    may_be_named,
    caption,
    need("of", reference, "budget", "The budget it shows."),
    or_else("true", "shares", boolean, "Whether it shows each cost's share of all costs."),
    or_else("true", "groups", boolean, "Whether it shows groups with their subtotals."),
    or_else("false", "change", boolean, "Whether it shows the change from the year before, in amount and percent."),
    or_else("false", "goals", boolean, "Whether it shows the goals that lines and groups serve."),
    or_else("false", "ofWhich", boolean, "Whether parts have the word `of which` before them."),
    may("head", title_text, "The head of the column of names: `Account`; else the label."),
    may("with", references, "budget", "Budgets of further years, a column each, by year."),
};
constexpr AttributeType budget_scheme_attributes[] = {
    may_be_named,
    caption,
    need("of", reference, "outcome", "The outcome whose budget it shows."),
    may("original", reference, "budget", "The budget as it was first decided."),
};
constexpr AttributeType unfunded_attributes[] = {
    may_be_named,
    may("of", reference, "budget", "Only those of the goals that its body has in its year."),
};
constexpr AttributeType budget_chart_attributes[] = {
    may_be_named,
    caption,
    alternative,
    need("of", reference, "line budget", "The line whose breakdown, or the budget whose lines, are drawn."),
    or_else("bars", "kind", enumeration, "bars share donut", "Bars, one divided bar, or a ring."),
};
constexpr AttributeType fund_table_attributes[] = {
    may_be_named,
    caption,
    may("of", references, "fund", "The frames it shows; without it all."),
};
constexpr AttributeType instrument_table_attributes[] = {
    may_be_named,
    caption,
    may("of", references, "instrument goal", "The instruments it shows, or those of these goals; without it all."),
    may("from", year, "The first year of the column of funding; else that of the document's period."),
    may("to", year, "The last year of the column of funding; else that of the document's period."),
    or_else("true", "evaluation", boolean, "Whether it shows how far the evaluation has come."),
};
constexpr AttributeType agreement_table_attributes[] = {
    may_be_named,
    caption,
    may("of", references, "agreement", "The agreements it shows; without it all."),
};
constexpr AttributeType of_calendar = need("of", reference, "calendar", "The calendar it shows.");
constexpr AttributeType chart_attributes[] = {
    may_be_named,
    caption,
    alternative,
    need("of", reference, "dataset", "The dataset it draws. Its table stands once in the document."),
    or_else("bar", "kind", enumeration, "bar stacked line donut pyramid share",
            "Columns side by side or on each other, lines, a ring, a population pyramid, or one divided bar."),
};
constexpr AttributeType key_figure_attributes[] = {
    may_be_named,
    need("of", reference, "line group budget fund instrument risk action control goal indicator report assessment series dataset",
         "The thing whose figure prints."),
    may("part", text, "Which of its figures; without it the main one."),
    may("keys", text, "The keys of a series that are added up, with semicolons between them."),
    may("base", reference, "series dataset", "What a share is a share of; without it the series itself."),
    or_else("unit", "as", enumeration, "plain unit share", "The number, with its unit, or its share in percent."),
    need("label", printed_text, "The words below it, which go on from the number."),
};
constexpr AttributeType stat_table_attributes[] = {
    may_be_named,
    caption,
    need("of", reference, "dataset", "The dataset it shows."),
    or_else("false", "totals", boolean, "Whether it ends with the sum of each series."),
    or_else("false", "shares", boolean, "Whether each value has its share of its series beside it."),
    or_else("head", "units", enumeration, "head cells",
            "Where the units stand: in the caption and the heads, or behind each number, in singular or plural."),
    or_else("false", "derived", boolean,
            "Whether it ends with what follows from people, posts and vacancies: all posts, the rate of vacancies, "
            "posts a person."),
};
constexpr AttributeType calendar_chart_attributes[] = {
    may_be_named,
    caption,
    alternative,
    of_calendar,
    or_else("wheel", "kind", enumeration, "wheel timeline", "Months around a wheel, or dates along a line."),
};
constexpr AttributeType calendar_table_attributes[] = {may_be_named, caption, of_calendar};
constexpr AttributeType narratives_attributes[] = {
    may_be_named,
    caption,
    need("of", reference, "budget", "The budget whose lines' texts it prints."),
};
constexpr AttributeType report_attributes[] = {may_be_named, caption, of_report};
constexpr AttributeType of_outcomes = need("of", reference, "report outcome", "The report, or one body's outcome.");
constexpr AttributeType follow_up_table_attributes[] = {
    may_be_named,
    caption,
    of_outcomes,
    or_else("false", "lines", boolean, "Whether a report's bodies have their budgets' lines below them."),
};
constexpr AttributeType outcomes_attributes[] = {may_be_named, caption, of_outcomes};
constexpr AttributeType investment_table_attributes[] = {
    may_be_named,
    caption,
    need("of", reference, "report", "The report whose outcomes of investments it shows."),
};
constexpr AttributeType of_budget_attributes[] = {
    may_be_named,
    caption,
    need("of", reference, "budget", "The budget that it is about."),
};
constexpr AttributeType allocation_attributes[] = {
    may_be_named,
    caption,
    need("of", reference, "line", "The line of unallocated money."),
};
constexpr AttributeType scale_attributes[] = {
    may_be_named,
    caption,
    may("title", title_text, "The row across the table's top; else the label."),
};

constexpr ElementType view(std::string_view name, std::span<const AttributeType> attributes, std::string_view meaning) {
  return {name, name, Content::empty, attributes, {}, {}, {}, meaning};
}

constexpr ElementType types[] = {
    view("riskMatrix", matrix_attributes, "All risks in the matrix of likelihood and consequence."),
    view("riskTable", risk_table_attributes,
         "All risks by process, with effect, value and whether they are handled; likelihood and consequence stand in the "
         "matrix, or in columns."),
    view("riskChanges", plain, "The risks with their value in the plan, their value now, and how it has moved."),
    view("riskTrends", plain, "How many risks have the value of the year before, a lower and a higher one, with shares."),
    view("actionTables", action_attributes, "The actions, a table for each area or process."),
    view("controlStatus", plain,
         "The controls with rounds done of those that are due, outcome, deviations and what is done about them."),
    view("controlYear", control_year_attributes,
         "The controls over the months, quarters or tertials of the year; those that an event decides stand below."),
    view("controlTables", area_attributes, "The controls, a table for each area."),
    view("goalOverview", overview_attributes, "The goals in a table, a column for each level."),
    view("goalSections", goal_sections_attributes, "The goals as sections below each other, with their descriptions."),
    view("indicatorTable", indicator_table_attributes,
         "Indicators with their values, periods across, target, values to compare with, trend and status."),
    view("indicatorPrompts", of_any_report,
         "The indicators that move the wrong way, to be considered as goals of the next year."),
    view("unmeasuredGoals", of_any_report, "The goals that have no indicator."),
    view("assignmentTable", assignment_table_attributes,
         "Assignments, activities and commitments with who is responsible, end date and status."),
    view("commitmentList", commitment_list_attributes, "What a body has committed itself to, as a list."),
    view("actionList", action_list_attributes,
         "All that is to be done, by date: actions against risks, assignments, commitments, decisions."),
    view("dutyList", duty_list_attributes, "The duties of bodies or roles, a list each."),
    view("memberList", of_bodies, "Who belongs to a body, and who leads it."),
    view("meetingRhythm", of_bodies, "When in the year a body meets, and on what."),
    view("matterTable", matter_table_attributes, "Who decides in which matter, who is consulted and who is informed."),
    view("roleTable", role_table_attributes, "The roles of a body or unit with their share of full time, and the sum."),
    view("exclusionList", exclusion_list_attributes, "Who takes no part in what, and why."),
    view("chainTable", chain_table_attributes, "Documents that follow from each other: how often, how many, by whom."),
    view("reportCalendar", report_calendar_attributes, "The reports of the plan, by the day that they are about."),
    view("budgetTable", budget_table_attributes, "A budget with its lines, breakdowns and groups."),
    view("budgetScheme", budget_scheme_attributes,
         "A budget's lines as decided, revised, and used, with forecast and deviation, and whether more or less is used."),
    view("budgetSums", of_budget_attributes, "The sums of a budget, with the amounts that they are made of."),
    view("unfundedGoals", unfunded_attributes, "The goals that no money of a budget points to."),
    view("budgetChart", budget_chart_attributes, "A chart of the parts of a line or a budget, largest first."),
    view("fundTable", fund_table_attributes, "Frames of money over years, and what is left of the superior ones."),
    view("instrumentTable", instrument_table_attributes,
         "What a programme works with: funding over its years, totals, how far the evaluation has come."),
    view("agreementTable", agreement_table_attributes, "Agreements with their parties, time, and year of follow-up."),
    view("chart", chart_attributes, "A chart of a dataset, with its table."),
    view("keyFigure", key_figure_attributes, "One figure in large type, with words below it."),
    view("statTable", stat_table_attributes, "A dataset as a table."),
    view("calendarChart", calendar_chart_attributes, "A calendar as a year wheel or a timeline, with its table."),
    view("calendarTable", calendar_table_attributes, "A calendar as a table."),
    view("miniMatrix", mini_matrix_attributes, "How many risks stand in each cell of the matrix, in small."),
    view("budgetNarratives", narratives_attributes, "The texts of a budget's lines."),
    view("assessmentTable", report_attributes,
         "The assessed goals of a report with value and, where it has them, forecast."),
    view("assessmentBar", report_attributes,
         "How many goals are met, partly met and not met, as one bar, with its table."),
    view("assessmentAnswers", report_attributes, "The guiding questions and their answers, goal by goal."),
    view("followUpTable", follow_up_table_attributes,
         "Budget, outcome, forecast and deviation: bodies of a report, or lines of one budget."),
    view("deviationList", outcomes_attributes, "What deviates from the budget, by how much and why."),
    view("measureTable", outcomes_attributes, "The measures against deficits, and what remains to a result of zero."),
    view("settlementTable", outcomes_attributes, "What becomes of the surplus or deficit of a closed year."),
    view("investmentTable", investment_table_attributes, "The investments of a report, new ones and reinvestments."),
    view("investmentScheme", investment_table_attributes,
         "Investments of a report as decided, revised and used, with forecast and deviation, and what they are paid with."),
    view("carryOverTable", plain, "Money of investments that is moved to a later year."),
    view("volumeTable", of_budget_attributes, "Adjustments of a budget by volume."),
    view("moneyTable", of_budget_attributes, "A budget by the kinds of its money: frame, earmarked, index, unallocated."),
    view("allocationTable", allocation_attributes, "Criteria for unallocated money, and the applications for it."),
    view("tableList", bare, "The tables of the document with their pages."),
    view("figureList", bare, "The figures of the document with their pages."),
    view("abbreviationList", bare, "The abbreviations that the document uses, with what they stand for."),
    view("sourceList", bare, "The sources that the document cites; without it they stand in a section at its end."),
    view("scaleTable", scale_attributes, "The scale of assessment with the questions for each value."),
};

}  // namespace

std::span<const ElementType> view_types() {
  return types;
}

}  // namespace planverk::plan
