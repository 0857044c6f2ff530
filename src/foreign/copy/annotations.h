/// Annotations of pages that are kept: links stay links where they lead somewhere that can be reached; what else prints
/// is drawn on the page as it looked.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "copy/destinations.h"
#include "copy/resources.h"
#include "foreign/copy.h"
#include "page/pages.h"

namespace planverk::foreign {

struct FoundAnnotation {
  enum class Fate : std::uint8_t { link, drawn, dropped };
  Object object;
  Fate fate = Fate::dropped;
  bool is_link = false;
  Target target;              ///< of a link; nowhere: its entries say where it leads
  std::string action;         ///< entries of a link that leads out of the file
  Object appearance;          ///< a form, of what is drawn
  std::array<double, 6> placed{};  ///< the matrix that it is drawn with
};

[[nodiscard]] std::vector<FoundAnnotation> annotations_of(const Page& page, const Destinations& destinations,
                                                          std::size_t most);
/// `/Subtype/Link…` of a link.
[[nodiscard]] std::string link_entries(const FoundAnnotation& link);

}  // namespace planverk::foreign
