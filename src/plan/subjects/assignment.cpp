// Assignments, activities and commitments.
#include "subjects/subject.h"

namespace planverk::plan {

namespace {

namespace table {

using namespace tables;

constexpr AttributeType assignment_attributes[] = {
    named,
    or_else("assignment", "kind", enumeration, words_of<assignment_kinds>,
            "Given by another, an activity for a goal, or what a body has committed itself to."),
    need("status", enumeration, words_of<action_statuses>, "How far it has come."),
    may("body", reference, "body", "The body that is to do it, or that has committed itself."),
    may("goal", reference, "goal", "The goal that it serves."),
    may("responsible", reference, "role body unit", "Who sees to it."),
    may("due", date, "When it is to be done."),
    may("done", date, "When it was done."),
    may("decidedBy", reference, "body", "Who gave it."),
    may("decided", date, "When it was given."),
    may("paragraph", printed_text, "The paragraph of the minutes."),
    may("source", printed_text, "The document that it comes from, as it prints."),
    taken_from,
};

constexpr ElementType types[] = {
    {"assignment", "assignment", Content::elements, assignment_attributes, "risk-title followUp", "title", "title",
     "Something to do: an assignment, an activity, a commitment."},
};

}  // namespace table

bool read(ViewReader& reader, xml::Node node, std::string_view name) {
  if (name != "assignment") return false;
  Assignment& made = reader.add(reader.views().assignments, node);
  made.kind = value_of(assignment_kinds, node.get("kind"), AssignmentKind::assignment);
  made.status = value_of(action_statuses, node.get("status"), ActionStatus::not_started);
  made.due = date_in(node, "due");
  made.done = date_in(node, "done");
  made.title = node.first_child("title");
  return true;
}

void link(ViewReader& reader) {
  for (Assignment& each : reader.views().assignments) {
    each.goal = reader.to<Goal>(each.node, "goal");
    each.body = reader.to<Body>(each.node, "body");
  }
}

}  // namespace

extern const Subject assignment_subject;
constinit const Subject assignment_subject{"assignment", table::types, read, link};

}  // namespace planverk::plan
