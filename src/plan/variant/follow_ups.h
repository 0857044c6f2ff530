/// Actions and assignments that a follow-up has told as done or cancelled.
#pragma once

#include "base/date.h"
#include "xml/tree.h"

namespace planverk::plan {

/// Gives them that status, whatever their own still says: nothing that is done becomes undone. Follow-ups later than
/// the day that the document speaks of have not been held.
void hear_follow_ups(xml::Node root, const Date& day);

}  // namespace planverk::plan
