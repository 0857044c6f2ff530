// Bodies: who may decide, and how often they meet.
#include <algorithm>
#include <set>

#include "base/word_list.h"
#include "judge/context.h"
#include "text/plain_text.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"matter-decider", "R-80", Stage::figures, RuleClass::content, Severity::error,
     "Whoever decides in a matter is a body that may decide, or a role, and is not asked by itself.",
     "figures: matter-decider"},
    {"body-meetings", "R-75", Stage::figures, RuleClass::local, Severity::warning,
     "A body whose yearly meetings are shown meets as often as its organisation asks, twice unless it says otherwise, "
     "in spring and in autumn, each time with a topic.",
     "figures: body-meetings"},
};

namespace {

void check_matter(const Context& context, const plan::Matter& matter) {
  const WordList consulted(matter.node.get("consulted"));
  for (const std::string_view id : WordList(matter.node.get("decides"))) {
    const auto* body = context.views.find<plan::Body>(id);
    if (body != nullptr && !body->deciding) {
      context.add("matter-decider", matter.node, "decides")
          .with("matter", std::string(matter.title))
          .with("body", std::string(body->name))
          .note(context.at(body->node, "deciding"), "body")
          .mend();
    }
    if (!consulted.contains(id)) continue;
    const auto* role = context.views.find<plan::Role>(id);
    const std::string_view name = body != nullptr ? body->name : role != nullptr ? role->title : id;
    context.add("matter-decider", matter.node, "consulted")
        .variant("itself")
        .with("matter", std::string(matter.title))
        .with("body", std::string(name))
        .mend("itself");
  }
}

bool meets_in(const plan::Body& body, plan::Season season) {
  return std::ranges::any_of(body.regular_meetings, [&](const auto& each) { return each.season == season; });
}

void check_meetings(const Context& context, const plan::Body& body) {
  const std::size_t asked = [&] {
    const auto own = context.settings.number("body-meetings");
    return static_cast<std::size_t>(own ? std::max(whole(*own).value_or(2), 0) : 2);
  }();
  const auto tell = [&](xml::Node node, std::string_view variant) {
    context.add("body-meetings", node)
        .variant(variant)
        .with("body", std::string(body.name))
        .with("count", std::to_string(body.regular_meetings.size()))
        .with("asked", std::to_string(asked))
        .mend();
  };
  if (body.regular_meetings.size() < asked) {
    tell(body.node, "");
  } else if (!meets_in(body, plan::Season::spring) || !meets_in(body, plan::Season::autumn)) {
    tell(body.node, "seasons");
  }
  for (const plan::RegularMeeting& each : body.regular_meetings) {
    if (!has_text(each.node)) tell(each.node, "topic");
  }
}

}  // namespace

void body_rules(const Context& context) {
  if (context.uses.has_view("matterTable")) {
    for (const plan::Matter& matter : context.views.matters) check_matter(context, matter);
  }
  std::set<const plan::Body*> checked;
  for (const ViewUse& use : context.uses.views) {
    if (use.name != "meetingRhythm") continue;
    for (const std::string_view id : WordList(use.node.get("of"))) {
      const auto* body = context.views.find<plan::Body>(id);
      if (body != nullptr && checked.insert(body).second) check_meetings(context, *body);
    }
  }
}

}  // namespace planverk::figures
