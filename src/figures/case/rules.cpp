// What a kind asks for: fields and sections. Cases: dates and numbers, earlier decisions.
#include <algorithm>

#include "base/utf8.h"
#include "base/word_list.h"
#include "judge/context.h"
#include "text/plain_text.h"
#include "text/scan.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"header-field-empty", "R-01", Stage::figures, RuleClass::content, Severity::warning,
     "Every field that the kind asks for holds a value; an empty one keeps its label in print.",
     "figures: header-field-empty"},
    {"document-after-meeting", "R-02", Stage::figures, RuleClass::content, Severity::error,
     "A document is dated no later than the meeting that treats it, and a record or archive number is no younger "
     "than the document.",
     "figures: document-after-meeting"},
    {"number-year", "R-02", Stage::figures, RuleClass::content, Severity::error,
     "The year in a number given for a meeting is the year of that meeting.", "figures: number-year"},
    {"case-sections", "R-03", Stage::figures, RuleClass::content, Severity::error,
     "A document has every section that its kind requires, in the order of the kind; a case has a proposal with an "
     "item.",
     "figures: case-sections"},
    {"conclusion-differs", "R-03", Stage::figures, RuleClass::content, Severity::error,
     "Where the kind has a conclusion, it recommends the same type of decision as the proposal.",
     "figures: conclusion-differs"},
    {"prior-decision", "R-04", Stage::figures, RuleClass::content, Severity::error,
     "An earlier decision names the body and the number or paragraph, and is dated before the case that cites it.",
     "figures: prior-decision"},
};

namespace {

/// What the document's kind asks for in its language.
const plan::KindForm& form_of(const Context& context) {
  return context.variant.kind->form_for(context.variant.prose_language);
}

/// The element that carries the field: what the document is about, else the document; null when neither can.
xml::Node owner_of_field(const Context& context, std::string_view field) {
  const auto carries = [&](xml::Node node) {
    const plan::ElementType* type = node ? plan::child_type(plan::root_type(), node.name()) : nullptr;
    return type != nullptr && plan::find_attribute(*type, field) != nullptr;
  };
  const xml::Node subject = context.views.document.subject;
  if (carries(subject)) return subject;
  return carries(context.variant.document) ? context.variant.document : xml::Node();
}

/// A document that leads to nothing of the kind that it is about has neither its fields nor its head.
void check_about(const Context& context) {
  const std::string& about = context.variant.kind->about;
  const xml::Node subject = context.views.document.subject;
  if (about.empty() || (subject && WordList(about).contains(subject.name()))) return;
  const std::string element(*WordList(about).begin());
  context.add("header-field-empty", context.views.document.node, "of")
      .variant("about")
      .with("about", element)
      .mend("about", {{"about", element}});
}

void check_fields(const Context& context) {
  for (const std::string_view ways : WordList(form_of(context).fields)) {
    const std::vector<std::string_view> fields = plan::ways_of(ways);
    const std::string_view field = fields.front();
    const xml::Node owner = owner_of_field(context, field);
    const auto filled = [&](std::string_view way) { return !utf8::trim(owner.get(way)).empty(); };
    if (!owner || std::ranges::any_of(fields, filled)) continue;
    context.add("header-field-empty", owner, field)
        .with("field", std::string(field))
        .mend({}, {{"attributes", as_attributes({field})}, {"element", std::string(owner.name())}});
  }
}

/// The year in a number: a group of four digits that can be one (the last or the first of several), else, where short
/// years are in use, two digits behind a stroke. `24/30` in an archive is case 30 of 2024 or 24 of 2030: no year is
/// known.
enum class YearPlace { first, last };

std::optional<int> year_in(std::string_view number, YearPlace place) {
  std::optional<int> year;
  for (std::size_t at = 0; at < number.size();) {
    if (!is_digit(number[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < number.size() && is_digit(number[at])) ++at;
    const std::string digits(number.substr(begin, at - begin));
    const int value = digits.size() <= 4 ? std::stoi(digits) : 0;
    const bool full = digits.size() == 4 && value >= 1900 && value <= 2199;
    const bool brief =
        place == YearPlace::last && digits.size() == 2 && begin > 0 && number[begin - 1] == '/' && at == number.size();
    if (full && (!year || place == YearPlace::last)) year = value;
    if (brief && !year) year = 2000 + value;
  }
  return year;
}

void check_number_age(const Context& context, const plan::Case& of_case, std::string_view field, YearPlace place) {
  const std::string_view number = of_case.node.get(field);
  const std::optional<int> year = year_in(number, place);
  const Date date = context.views.document.date;
  if (!year || *year <= date.year()) return;
  context.add("document-after-meeting", of_case.node, field)
      .variant("number")
      .with("number", std::string(number))
      .with("date", date.text())
      .note(context.at(context.views.document.node, "date"), "document")
      .mend("number");
}

void check_hearing(const Context& context, const plan::Hearing& hearing) {
  if (hearing.meeting == nullptr) return;
  const Date document = context.views.document.date;
  const Date meeting = hearing.meeting->date;
  if (document > meeting) {
    context.add("document-after-meeting", context.views.document.node, "date")
        .with("date", document.text())
        .with("meeting", meeting.text())
        .note(context.at(hearing.meeting->node, "date"), "meeting")
        .mend();
  }
  const std::optional<int> year = year_in(hearing.no, YearPlace::last);
  if (!year || *year == meeting.year()) return;
  context.add("number-year", hearing.node, "no")
      .with("number", std::string(hearing.no))
      .with("year", std::to_string(meeting.year()))
      .note(context.at(hearing.meeting->node, "date"), "meeting", {{"date", meeting.text()}})
      .mend();
}

void check_prior(const Context& context, const plan::PriorDecision& prior) {
  const Date date = context.views.document.date;
  const bool numbered = std::ranges::any_of(prior.no, is_digit) || !prior.paragraph.empty();
  if (!numbered) context.add("prior-decision", prior.node).mend("number");
  // `34/2024`: a number is one of a year; that of a paragraph stands in minutes, which have a date.
  const bool bare = !prior.no.empty() && std::ranges::all_of(utf8::trim(prior.no), is_digit) && prior.paragraph.empty();
  if (numbered && bare && !year_in(prior.no, YearPlace::last)) {
    context.add("prior-decision", prior.node, "no")
        .variant("no-year")
        .with("number", std::string(prior.no))
        .mend("no-year", {{"number", std::string(utf8::trim(prior.no))}});
  }
  const std::string when = prior.date ? prior.date->text() : std::string(prior.month);
  if (when.empty()) {
    context.add("prior-decision", prior.node).variant("undated").mend("undated");
    return;
  }
  const bool before = prior.date ? *prior.date < date : when <= date.text().substr(0, 7);
  if (!before) {
    context.add("prior-decision", prior.node, prior.date ? "date" : "month")
        .variant(prior.date && *prior.date == date ? "same-day" : "later")
        .with("prior", when)
        .with("date", date.text())
        .note(context.at(context.views.document.node, "date"), "document")
        .mend("later");
  }
  const std::optional<int> year = year_in(prior.no, YearPlace::last);
  if (!year || std::to_string(*year) == when.substr(0, 4)) return;
  context.add("number-year", prior.node, "no")
      .with("number", std::string(prior.no))
      .with("year", when.substr(0, 4))
      .note(context.at(prior.node, prior.date ? "date" : "month"), "meeting", {{"date", when}})
      .mend();
}

const plan::Section* find_section(const Context& context, std::string_view use) {
  const auto& sections = context.views.document.sections;
  const auto found = std::ranges::find(sections, use, &plan::Section::use);
  return found == sections.end() ? nullptr : &*found;
}

/// The summary may be a section or the document's own. Sections that the register fills need no words.
bool holds_section(const Context& context, std::string_view use) {
  if (const plan::Section* section = find_section(context, use)) {
    bool filled = false;
    section->node.each_element(
        [&](xml::Node child) { filled = filled || has_text(child) || (!child.first_child() && child.name() != "p"); });
    return filled;
  }
  return use == "summary" && has_text(context.variant.document.first_child("summary"));
}

bool holds_proposal(const plan::Case& of_case) {
  return std::ranges::any_of(
      of_case.proposals, [](const plan::Decision& proposal) { return std::ranges::any_of(proposal.items, has_text); });
}

/// A case's proposal is the case's own.
void check_required(const Context& context, std::string_view use) {
  const plan::Case* of_case = context.uses.of_case;
  if (use == "proposal" && of_case != nullptr) {
    if (holds_proposal(*of_case)) return;
    context.add("case-sections", of_case->node).variant("proposal").mend("proposal");
    return;
  }
  if (holds_section(context, use)) return;
  const plan::Section* section = find_section(context, use);
  context.add("case-sections", section == nullptr ? context.variant.document : section->node)
      .variant(section == nullptr ? "missing" : "empty")
      .with("section", std::string(use))
      .mend(section == nullptr ? "missing" : "empty", {{"section", std::string(use)}});
}

void check_order(const Context& context) {
  std::vector<std::string_view> order;
  for (const std::string_view use : WordList(form_of(context).order)) order.push_back(use);
  const plan::Section* before = nullptr;
  std::ptrdiff_t place = -1;
  for (const plan::Section& section : context.views.document.sections) {
    const auto found = std::ranges::find(order, section.use);
    if (section.use.empty() || found == order.end()) continue;
    const std::ptrdiff_t own = found - order.begin();
    if (own < place) {
      context.add("case-sections", section.node, "use")
          .variant("order")
          .with("section", std::string(section.use))
          .with("other", std::string(before->use))
          .note(context.at(before->node), "before")
          .mend("order");
    } else {
      place = own;
      before = &section;
    }
  }
}

void check_conclusion(const Context& context, const plan::Case& of_case) {
  const plan::Section* conclusion = find_section(context, "conclusion");
  if (conclusion == nullptr || conclusion->type == plan::DecisionType::none || of_case.proposals.empty()) return;
  const auto same = [&](const plan::Decision& proposal) { return proposal.type == conclusion->type; };
  if (std::ranges::any_of(of_case.proposals, same)) return;
  const plan::Decision& proposal = of_case.proposals.front();
  context.add("conclusion-differs", conclusion->node, "type")
      .with("conclusion", std::string(conclusion->node.get("type")))
      .with("proposal", std::string(proposal.node.get("type")))
      .note(context.at(proposal.node, "type"), "proposal")
      .mend();
}

void check_kind(const Context& context) {
  check_about(context);
  check_fields(context);
  for (const std::string_view use : WordList(form_of(context).sections)) check_required(context, use);
  check_order(context);
}

void check_case(const Context& context) {
  const plan::Case* of_case = context.uses.of_case;
  if (of_case == nullptr) return;
  check_number_age(context, *of_case, "recordNo", YearPlace::last);
  check_number_age(context, *of_case, "archiveNo", YearPlace::first);
  check_number_age(context, *of_case, "dnr", YearPlace::first);
  for (const plan::Hearing& hearing : of_case->hearings) check_hearing(context, hearing);
  for (const plan::PriorDecision& prior : of_case->prior_decisions) check_prior(context, prior);
  check_conclusion(context, *of_case);
}

}  // namespace

void case_rules(const Context& context) {
  check_kind(context);
  check_case(context);
}

}  // namespace planverk::figures
