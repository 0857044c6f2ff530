/// A sheet as text, so that findings in it have a line, a column and an excerpt as those in any other file.
#pragma once

#include "address.h"
#include "office/book.h"

namespace planverk::office {

/// Line n is row n, its cells parted by tabs; white space within a cell is shown as spaces. Gives each cell the place
/// of its text, without a file.
[[nodiscard]] std::string render(Sheet& sheet);

/// Puts the file into the sheet's places.
void set_file(Sheet& sheet, FileId file);

/// Where a cell stands, also one that the sheet does not have: then behind the last one before it.
[[nodiscard]] Span place_of(const Sheet& sheet, CellPlace cell);

}  // namespace planverk::office
