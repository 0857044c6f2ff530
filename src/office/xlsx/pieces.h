/// Long parts, read a piece at a time: a sheet's rows, the shared strings. A tree of a million cells would take half a
/// gigabyte, of which one row is looked at once (decisions/43).
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "xml_part.h"

namespace planverk::office {

/// Calls `visit` for each `item` that stands directly in `container` (local names), in order, until it says false. The
/// frame, the part without its items, is what comes back; none when something was found that is no XML.
///
/// Pieces end where an item begins, and each is read strictly. That finds the same as reading the part whole, as long
/// as there is nothing in which `<` may stand for itself: a part with comments or CDATA is read whole.
[[nodiscard]] std::optional<xml::Tree> read_in_pieces(XmlPart& part, std::string_view container, std::string_view item,
                                                      const std::function<bool(xml::Node)>& visit);

}  // namespace planverk::office
