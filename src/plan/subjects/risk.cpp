// Internal control: scales, areas, processes, risks, actions, controls.
#include "base/word_list.h"
#include "subjects/subject.h"

namespace planverk::plan {

namespace {

namespace table {

using namespace tables;

constexpr std::string_view statuses = words_of<action_statuses>;

constexpr AttributeType scale_attributes[] = {
    need("axis", enumeration, words_of<axes>, "What the scale measures."),
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
    may("kind", enumeration, words_of<area_kinds>, "Which of the usual areas it is."),
};
constexpr AttributeType process_attributes[] = {
    need("code", process_code, "The code by which risks refer to it."),
    need("name", title_text, "The process's name as it prints."),
    need("area", reference, "area", "The area it belongs to."),
};
constexpr AttributeType risk_attributes[] = {
    named,
    need("no", positive, "The risk's number."),
    need("process", process_code, "The code of the process it belongs to."),
    may("likelihood", number, "A step of the scale of likelihood."),
    may("consequence", number, "A step of the scale of consequence."),
    may("stated", number, "The risk value as someone wrote it; checked against the computed one."),
    may("category", title_text, "The kind of risk it is, as the organisation sorts them."),
    may("handled", boolean, "Whether actions or controls meet it."),
    may("assessedBy", references, "role body unit", "Who assessed it."),
    taken_from,
};
constexpr AttributeType previous_attributes[] = {
    need("year", year, "The year."),
    need("value", number, "The risk value of that year."),
};
constexpr AttributeType assessed_attributes[] = {
    need("date", date, "The day of the new assessment."),
    need("likelihood", number, "The step of likelihood then."),
    need("consequence", number, "The step of consequence then."),
};
constexpr AttributeType action_attributes[] = {
    named,
    need("risk", references, "risk", "The risk it meets, or several; it stands with the first."),
    need("status", enumeration, statuses, "How far it has come."),
    need("due", date, "When it is to be done."),
    may("responsible", reference, "role body unit", "Who sees to it."),
    may("likelihoodAfter", number, "The step of likelihood that is left of its first risk when it is done."),
    may("consequenceAfter", number, "The step of consequence that is left then."),
    may("corrects", reference, "control", "The control whose deviation it mends."),
    taken_from,
};
constexpr AttributeType follow_up_attributes[] = {
    need("date", date, "The day of the follow-up."),
    need("status", enumeration, statuses, "How far the action had come."),
};
constexpr AttributeType control_attributes[] = {
    named,
    need("risk", references, "risk", "The risk it watches, or several; it stands with the first."),
    need("frequency", enumeration, words_of<frequencies>, "How often it is made."),
    may("on", text, "Which tertials, or after which event."),
    may("min", count, "The least number of checks each time."),
    may("max", count, "The greatest number of checks each time."),
    may("responsible", reference, "role body unit", "Who makes it."),
    may("reportedTo", references, "role body unit", "Who is told what came out."),
    taken_from,
};
constexpr AttributeType result_attributes[] = {
    need("period", text, "The period that was checked: `2026 T1`, `2026 Q2`, `2026-04`, `2026`."),
    need("outcome", enumeration, words_of<outcomes>, "What came out."),
    may("date", date, "The day of the check."),
    may("checked", count, "How many were checked."),
    may("deviations", count, "How many of them deviated."),
    taken_from,
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
    {"risk", "risk", Content::elements, risk_attributes, "risk-title effect previous assessed", "title effect", "title effect",
     "A risk."},
    {"risk-title", "title", Content::mixed, {}, "%inline", {}, {}, "What it is, in one sentence."},
    {"effect", "effect", Content::mixed, {}, "%inline", {}, {}, "What happens if the risk comes true."},
    {"previous", "previous", Content::empty, previous_attributes, {}, {}, {}, "The risk's value in an earlier year."},
    {"assessed", "assessed", Content::mixed, assessed_attributes, "%inline", {}, {},
     "The risk assessed anew after the plan was made, with a word on why."},
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

}  // namespace table

ActionStatus status(xml::Node node) {
  return value_of(action_statuses, node.get("status"), ActionStatus::not_started);
}

Scale scale_of(xml::Node node) {
  Scale scale;
  scale.axis = value_of(axes, node.get("axis"), Axis::likelihood);
  scale.min = integer_in(node, "min");
  scale.max = integer_in(node, "max");
  scale.mark_from = integer_in(node, "markFrom");
  node.each_element([&](xml::Node child) {
    if (child.name() == "step")
      scale.steps.push_back({child, integer_in(child, "value").value_or(0), child.get("label")});
    if (child.name() == "band") {
      scale.bands.push_back({child, integer_in(child, "from").value_or(0), integer_in(child, "to").value_or(0),
                             child.get("label"), integer_in(child, "level").value_or(1)});
    }
  });
  return scale;
}

void fill(Risk& risk) {
  const xml::Node node = risk.node;
  risk.no = integer_in(node, "no").value_or(0);
  risk.likelihood = number_in(node, "likelihood");
  risk.consequence = number_in(node, "consequence");
  risk.stated = number_in(node, "stated");
  risk.handled = boolean_in(node, "handled");
  risk.title = node.first_child("title");
  risk.effect = node.first_child("effect");
  for (xml::Node previous = node.first_child("previous"); previous; previous = previous.next("previous")) {
    risk.previous.push_back(
        {previous, integer_in(previous, "year").value_or(0), number_in(previous, "value").value_or(Decimal())});
  }
}

void fill_reassessments(Risk& risk) {
  for (xml::Node each = risk.node.first_child("assessed"); each; each = each.next("assessed")) {
    risk.reassessments.push_back(
        {each, date_in(each, "date").value_or(Date()), number_in(each, "likelihood"), number_in(each, "consequence")});
  }
}

void fill(Action& action) {
  const xml::Node node = action.node;
  action.status = status(node);
  action.due = date_in(node, "due").value_or(Date());
  action.responsible = node.get("responsible");
  action.likelihood_after = number_in(node, "likelihoodAfter");
  action.consequence_after = number_in(node, "consequenceAfter");
  action.title = node.first_child("title");
  action.wanted = node.first_child("wanted");
  for (xml::Node follow = node.first_child("followUp"); follow; follow = follow.next("followUp")) {
    action.follow_ups.push_back({follow, date_in(follow, "date").value_or(Date()), status(follow)});
  }
}

void fill(Control& control) {
  const xml::Node node = control.node;
  control.frequency = value_of(frequencies, node.get("frequency"), Frequency::month);
  control.on = node.get("on");
  control.min = integer_in(node, "min");
  control.max = integer_in(node, "max");
  control.title = node.first_child("title");
  control.what = node.first_child("what");
  control.how = node.first_child("how");
  control.when = node.first_child("when");
  for (xml::Node result = node.first_child("result"); result; result = result.next("result")) {
    control.results.push_back({result, result.get("period"), value_of(outcomes, result.get("outcome"), Outcome::ok),
                               date_in(result, "date")});
  }
}

bool read(ViewReader& reader, xml::Node node, std::string_view name) {
  if (name == "scale") {
    Scale scale = scale_of(node);
    scale.node = node;
    reader.views().scales.push_back(std::move(scale));
  } else if (name == "area") {
    Area& area = reader.add(reader.views().areas, node);
    area.name = node.get("name");
    area.order = integer_in(node, "order");
    area.kind = value_of(area_kinds, node.get("kind"), AreaKind::none);
  } else if (name == "process") {
    Process& process = reader.add(reader.views().processes, node, "code");
    process.code = node.get("code");
    process.name = node.get("name");
  } else if (name == "risk") {
    Risk& risk = reader.add(reader.views().risks, node);
    fill(risk);
    fill_reassessments(risk);
  } else if (name == "action") {
    fill(reader.add(reader.views().actions, node));
  } else if (name == "control") {
    fill(reader.add(reader.views().controls, node));
  } else {
    return false;
  }
  return true;
}

// The way down is kept by the struct that is pointed to, hence the mutable look-ups by place in the list.
void link(ViewReader& reader) {
  for (Process& process : reader.views().processes) {
    process.area = reader.to<Area>(process.node, "area");
    if (process.area != nullptr)
      reader.views().areas[static_cast<std::size_t>(process.area - reader.views().areas.data())].processes.push_back(
          &process);
  }
  for (Risk& risk : reader.views().risks) {
    risk.process = reader.to<Process>(risk.node, "process");
    if (risk.process != nullptr) {
      reader.views()
          .processes[static_cast<std::size_t>(risk.process - reader.views().processes.data())]
          .risks.push_back(&risk);
    }
  }
  const auto of = [&](const Risk* risk) {
    return &reader.views().risks[static_cast<std::size_t>(risk - reader.views().risks.data())];
  };
  const auto named_risks = [&](xml::Node node) {
    std::vector<const Risk*> risks;
    for (const std::string_view id : WordList(node.get("risk"))) {
      if (const Risk* risk = reader.views().find<Risk>(id)) risks.push_back(risk);
    }
    return risks;
  };
  for (Action& action : reader.views().actions) {
    action.risks = named_risks(action.node);
    action.risk = action.risks.empty() ? nullptr : action.risks.front();
    action.corrects = reader.to<Control>(action.node, "corrects");
    for (const Risk* risk : action.risks) of(risk)->actions.push_back(&action);
  }
  for (Control& control : reader.views().controls) {
    control.risks = named_risks(control.node);
    control.risk = control.risks.empty() ? nullptr : control.risks.front();
    for (const Risk* risk : control.risks) of(risk)->controls.push_back(&control);
  }
}

}  // namespace

const Scale* RiskRegisters::scale(Axis axis) const {
  for (const Scale& each : scales) {
    if (each.axis == axis) return &each;
  }
  return nullptr;
}

extern const Subject risk_subject;
constinit const Subject risk_subject{"scale area process risk action control", table::types, read, link};

}  // namespace planverk::plan
