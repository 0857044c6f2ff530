#include "subjects/subject.h"

namespace planverk::plan {

extern const Subject body_subject, setting_subject, risk_subject, goal_subject, budget_subject, data_subject,
    case_subject;

namespace {

// In the order of the reference page; what others refer to comes first.
constexpr const Subject* all[] = {&body_subject,   &setting_subject, &risk_subject, &goal_subject,
                                  &budget_subject, &data_subject,    &case_subject};

}  // namespace

std::span<const Subject* const> subjects() {
  return all;
}

}  // namespace planverk::plan
