// Views of internal control: scales, areas, processes, risks, actions, controls.
#include "subjects/view_reader.h"

namespace planverk::plan {

namespace {

constexpr std::array<std::string_view, 3> axes{"likelihood", "consequence", "value"};
constexpr std::array<std::string_view, 4> area_kinds{"", "economy", "staff", "operations"};
constexpr std::array<std::string_view, 6> statuses{"notStarted", "onPlan", "deviating", "late", "done", "cancelled"};
constexpr std::array<std::string_view, 8> frequencies{"month", "quarter",  "tertial", "half",
                                                      "year",  "tertials", "event",   "duringYear"};
constexpr std::array<std::string_view, 3> outcomes{"ok", "deviation", "notDone"};

ActionStatus status(xml::Node node) {
  return word(node.get("status"), statuses, ActionStatus::not_started);
}

Scale scale_of(xml::Node node) {
  Scale scale;
  scale.axis = word(node.get("axis"), axes, Axis::likelihood);
  scale.min = integer(node, "min");
  scale.max = integer(node, "max");
  scale.mark_from = integer(node, "markFrom");
  node.each_element([&](xml::Node child) {
    if (child.name() == "step") scale.steps.push_back({child, integer(child, "value").value_or(0), child.get("label")});
    if (child.name() == "band") {
      scale.bands.push_back({child, integer(child, "from").value_or(0), integer(child, "to").value_or(0),
                             child.get("label"), integer(child, "level").value_or(1)});
    }
  });
  return scale;
}

void fill(Risk& risk) {
  const xml::Node node = risk.node;
  risk.no = integer(node, "no").value_or(0);
  risk.likelihood = number(node, "likelihood");
  risk.consequence = number(node, "consequence");
  risk.stated = number(node, "stated");
  risk.handled = boolean(node, "handled");
  risk.title = node.first_child("title");
  risk.effect = node.first_child("effect");
  for (xml::Node previous = node.first_child("previous"); previous; previous = previous.next("previous")) {
    risk.previous.push_back(
        {previous, integer(previous, "year").value_or(0), number(previous, "value").value_or(Decimal())});
  }
}

void fill(Action& action) {
  const xml::Node node = action.node;
  action.status = status(node);
  action.due = date(node, "due").value_or(Date());
  action.responsible = node.get("responsible");
  action.title = node.first_child("title");
  action.wanted = node.first_child("wanted");
  for (xml::Node follow = node.first_child("followUp"); follow; follow = follow.next("followUp")) {
    action.follow_ups.push_back({follow, date(follow, "date").value_or(Date()), status(follow)});
  }
}

void fill(Control& control) {
  const xml::Node node = control.node;
  control.frequency = word(node.get("frequency"), frequencies, Frequency::month);
  control.on = node.get("on");
  control.min = integer(node, "min");
  control.max = integer(node, "max");
  control.title = node.first_child("title");
  control.what = node.first_child("what");
  control.how = node.first_child("how");
  control.when = node.first_child("when");
  for (xml::Node result = node.first_child("result"); result; result = result.next("result")) {
    control.results.push_back({result, result.get("period"), word(result.get("outcome"), outcomes, Outcome::ok)});
  }
}

}  // namespace

bool ViewReader::read_control(xml::Node node, std::string_view name) {
  if (name == "scale") {
    Scale scale = scale_of(node);
    scale.node = node;
    views_.scales.push_back(std::move(scale));
  } else if (name == "area") {
    Area& area = add(views_.areas, node);
    area.name = node.get("name");
    area.order = integer(node, "order");
    area.kind = word(node.get("kind"), area_kinds, AreaKind::none);
  } else if (name == "process") {
    views_.process_by_code_.try_emplace(node.get("code"), views_.processes.size());
    Process& process = add(views_.processes, node);
    process.code = node.get("code");
    process.name = node.get("name");
  } else if (name == "risk") {
    fill(add(views_.risks, node));
  } else if (name == "action") {
    fill(add(views_.actions, node));
  } else if (name == "control") {
    fill(add(views_.controls, node));
  } else {
    return false;
  }
  return true;
}

// The way down is kept by the struct that is pointed to, hence the mutable look-ups by place in the list.
void ViewReader::link_controls() {
  for (Process& process : views_.processes) {
    process.area = to<Area>(process.node, "area");
    if (process.area != nullptr)
      views_.areas[static_cast<std::size_t>(process.area - views_.areas.data())].processes.push_back(&process);
  }
  for (Risk& risk : views_.risks) {
    risk.process = to<Process>(risk.node, "process");
    if (risk.process != nullptr) {
      views_.processes[static_cast<std::size_t>(risk.process - views_.processes.data())].risks.push_back(&risk);
    }
  }
  const auto of = [this](const Risk* risk) {
    return &views_.risks[static_cast<std::size_t>(risk - views_.risks.data())];
  };
  for (Action& action : views_.actions) {
    action.risk = to<Risk>(action.node, "risk");
    if (action.risk != nullptr) of(action.risk)->actions.push_back(&action);
  }
  for (Control& control : views_.controls) {
    control.risk = to<Risk>(control.node, "risk");
    if (control.risk != nullptr) of(control.risk)->controls.push_back(&control);
  }
}

}  // namespace planverk::plan
