/// The texts of HTML and XML files that the program wrote.
#pragma once

#include "leak/texts.h"

namespace planverk::job::leak {

/// Words between marks in the order in which they stand, each value of an attribute, comments; style sheets and scripts as
/// bytes. Files within (`data:`) are not looked into: pictures and fonts.
void visit_markup(std::string_view markup, const TextVisitor& visit);

}  // namespace planverk::job::leak
