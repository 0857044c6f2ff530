/// What items of meetings have in common with cases.
#pragma once

#include "plan/subjects/case.h"
#include "subjects/view_reader.h"

namespace planverk::plan {

/// Of a `proposal` or `decision`; its references follow.
[[nodiscard]] Decision read_decision(xml::Node node);
void link_decision(const ViewReader& reader, Decision& decision);
[[nodiscard]] Attachment read_attachment(xml::Node node);

}  // namespace planverk::plan
