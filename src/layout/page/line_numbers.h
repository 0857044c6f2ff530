/// Line numbers beside the text, for minutes that are referred to by line: a switch of the theme. They begin anew on
/// each page, stand in the left margin, and are artifacts.
#pragma once

#include "flow/builder.h"

namespace planverk::layout {

/// Numbers the lines of a page's text when the theme wants that for documents of this kind.
void number_lines(Context& context, Page& page, const style::PageShape& shape);

}  // namespace planverk::layout
