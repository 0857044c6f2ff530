/// The part of SVG that logos are made of: groups, shapes, fills and strokes of one colour each, transforms. Titles,
/// descriptions, metadata and what editors of drawings keep for themselves draw nothing and are passed over. Everything
/// else changes what a browser would show and is refused by name, at its place.
#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "base/drawing.h"
#include "base/sources.h"

namespace planverk::picture {

/// Its longer side is 250 pt; y downwards, no larger than its view box. None after a finding (`logo`, `xml-…`).
std::optional<Drawing> read_svg(const Sources& sources, FileId file, Diagnostics& found);

}  // namespace planverk::picture
