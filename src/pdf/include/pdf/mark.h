/// The mark of a signature: some lines as a page of their own, which a signed field shows as its appearance. The words
/// are text with embedded fonts, so that they can be found and read out as those of any page.
#pragma once

#include <string>
#include <vector>

#include "base/length.h"
#include "base/result.h"
#include "font/font.h"
#include "pdf/font_programs.h"
#include "style/theme.h"

namespace planverk::pdf {

struct MarkLine {
  std::string words;
  bool strong = false;
};

/// A PDF file of one page of that size. The lines are as large as room allows, at most as small print is; what no line
/// has room for ends with an ellipsis, and lines at the end are left out where the page is too low for all. The page is
/// not tagged: it is to be drawn in a field, which is told by its own words. Failures: those of fonts.
Result<std::string> draw_mark(const std::vector<MarkLine>& lines, Length width, Length height, const style::Theme& theme,
                              font::Shaper& shaper, FontPrograms& programs);

}  // namespace planverk::pdf
