/// Pictures that are attachments: whether they can be read, and those that are drawn, as something to show.
#pragma once

#include <memory>
#include <string>

#include "base/drawing.h"
#include "document/drawable.h"

namespace planverk::job {

/// The drawing of an SVG, of the part that logos may use; null: it has more, or is none.
std::shared_ptr<const document::Drawable> read_svg(const std::string& name, std::string bytes);

}  // namespace planverk::job
