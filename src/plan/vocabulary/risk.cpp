// Internal control: scales, areas, processes, risks, actions, controls.
#include "vocabulary/tables.h"

namespace planverk::plan {

using namespace tables;

namespace {

constexpr std::string_view statuses = "notStarted onPlan deviating late done cancelled";

constexpr AttributeType scale_attributes[] = {
    need("axis", enumeration, "likelihood consequence value", "What the scale measures."),
    may("min", integer, "The lowest step; 1 without it."),
    may("max", integer, "The highest step; 4 without it."),
    may("markFrom", integer, "The risk value from which a risk is marked."),
};
constexpr AttributeType scale_step_attributes[] = {
    need("value", integer, "The step's number."),
    need("label", title_text, "The step's word."),
};
constexpr AttributeType band_attributes[] = {
    need("from", integer, "The lowest risk value of the band."),
    need("to", integer, "The highest risk value of the band."),
    need("label", title_text, "The band's word."),
    need("level", enumeration, "1 2 3 4", "How grave it is, which also gives the colour."),
};
constexpr AttributeType area_attributes[] = {
    named,
    need("name", title_text, "The area's name as it prints."),
    may("order", integer, "Its place among the areas; else the order in which they are written."),
    may("kind", enumeration, "economy staff operations", "Which of the usual areas it is."),
};
constexpr AttributeType process_attributes[] = {
    need("code", process_code, "The code by which risks refer to it."),
    need("name", title_text, "The process's name as it prints."),
    need("area", reference, "area", "The area it belongs to."),
};
constexpr AttributeType risk_attributes[] = {
    named,
    need("no", integer, "The risk's number."),
    need("process", process_code, "The code of the process it belongs to."),
    may("likelihood", number, "A step of the scale of likelihood."),
    may("consequence", number, "A step of the scale of consequence."),
    may("stated", number, "The risk value as someone wrote it; checked against the computed one."),
    may("handled", boolean, "Whether actions or controls meet it."),
    may("assessedBy", references, "role body unit", "Who assessed it."),
};
constexpr AttributeType previous_attributes[] = {
    need("year", year, "The year."),
    need("value", number, "The risk value of that year."),
};
constexpr AttributeType action_attributes[] = {
    named,
    need("risk", reference, "risk", "The risk it meets."),
    need("status", enumeration, statuses, "How far it has come."),
    need("due", date, "When it is to be done."),
    may("responsible", reference, "role body unit", "Who sees to it."),
};
constexpr AttributeType follow_up_attributes[] = {
    need("date", date, "The day of the follow-up."),
    need("status", enumeration, statuses, "How far the action had come."),
};
constexpr AttributeType control_attributes[] = {
    named,
    need("risk", reference, "risk", "The risk it watches."),
    need("frequency", enumeration, "month quarter tertial half year tertials event duringYear",
         "How often it is made."),
    may("on", text, "Which tertials, or after which event."),
    may("min", count, "The least number of checks each time."),
    may("max", count, "The greatest number of checks each time."),
};
constexpr AttributeType result_attributes[] = {
    need("period", text, "The period that was checked."),
    need("outcome", enumeration, "ok deviation notDone", "What came out."),
};

constexpr ElementType types[] = {
    {"scale",
     "scale",
     Content::elements,
     scale_attributes,
     "scale-step band",
     {},
     {},
     "A scale of risk: its steps or its bands."},
    {"scale-step", "step", Content::empty, scale_step_attributes, {}, {}, {}, "A step of the scale."},
    {"band", "band", Content::empty, band_attributes, {}, {}, {}, "A band of risk values."},
    {"area", "area", Content::empty, area_attributes, {}, {}, {}, "An area of internal control."},
    {"process",
     "process",
     Content::empty,
     process_attributes,
     {},
     {},
     {},
     "A process of the organisation, by its code."},
    {"risk", "risk", Content::elements, risk_attributes, "risk-title effect previous", "title effect", "title effect",
     "A risk."},
    {"risk-title", "title", Content::mixed, {}, "%inline", {}, {}, "What it is, in one sentence."},
    {"effect", "effect", Content::mixed, {}, "%inline", {}, {}, "What happens if the risk comes true."},
    {"previous", "previous", Content::empty, previous_attributes, {}, {}, {}, "The risk's value in an earlier year."},
    {"action", "action", Content::elements, action_attributes, "risk-title wanted followUp", "title", "title wanted",
     "An action against a risk."},
    {"wanted", "wanted", Content::mixed, {}, "%inline", {}, {}, "The effect that is wanted."},
    {"followUp", "followUp", Content::mixed, follow_up_attributes, "%inline", {}, {}, "A follow-up of the action."},
    {"control", "control", Content::elements, control_attributes, "risk-title what how when result", "title",
     "title what how when", "A control that is made again and again."},
    {"what", "what", Content::mixed, {}, "%inline", {}, {}, "What is checked."},
    {"how", "how", Content::mixed, {}, "%inline", {}, {}, "How it is checked."},
    {"when",
     "when",
     Content::mixed,
     {},
     "%inline",
     {},
     {},
     "When it is checked; prints instead of the frequency's words."},
    {"result",
     "result",
     Content::mixed,
     result_attributes,
     "%inline",
     {},
     {},
     "The result of the control for a period."},
};

}  // namespace

std::span<const ElementType> control_types() {
  return types;
}

}  // namespace planverk::plan
