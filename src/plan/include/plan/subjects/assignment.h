/// What has been given to do: assignments, activities, commitments, as structs. See plan/subjects/register.h.
#pragma once

#include "plan/subjects/body.h"
#include "plan/subjects/goal.h"
#include "plan/subjects/register.h"
#include "plan/subjects/risk.h"

namespace planverk::plan {

enum class AssignmentKind { assignment, activity, commitment };

inline constexpr EnumWord<AssignmentKind> assignment_kinds[] = {{AssignmentKind::assignment, "assignment"},
                                                                {AssignmentKind::activity, "activity"},
                                                                {AssignmentKind::commitment, "commitment"}};

struct Assignment {
  xml::Node node;
  std::string_view id;
  AssignmentKind kind = AssignmentKind::assignment;
  ActionStatus status = ActionStatus::not_started;
  std::optional<Date> due, done;
  const Goal* goal = nullptr;
  const Body* body = nullptr;
  xml::Node title;
};

struct AssignmentRegisters {
  std::vector<Assignment> assignments;
};
template <>
struct Register<Assignment> {
  static constexpr std::string_view element = "assignment";
  static constexpr auto list = &AssignmentRegisters::assignments;
};

}  // namespace planverk::plan
