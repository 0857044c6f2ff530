/// What leads somewhere in a part: link annotations, destinations, its headings for the outline. Places and links are
/// gathered page by page; a link may lead forwards, so everything is written at the end.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "document/document.h"
#include "file/outline.h"
#include "haru/document.h"
#include "layout/page.h"
#include "part/structure_tree.h"

namespace planverk::pdf {

class Navigation {
 public:
  explicit Navigation(const document::Document& document) : document_(document) {}

  /// `index` counts pages from 0.
  void add_page(std::uint32_t index, const layout::Page& page);

  /// Writes the annotations and hangs them on their Link elements; their keys in the parent tree count from
  /// `first_key`. A link that leads nowhere or has no element is a fault of an earlier stage.
  Status write_links(haru::Document& out, StructureTree& structure, const std::vector<haru::ObjectId>& pages,
                     std::size_t first_key);
  /// `/Annots[…]` of a page; empty when it has none.
  [[nodiscard]] std::string annotations_of(std::uint32_t page) const;
  /// The headings below the title that stand on a page.
  [[nodiscard]] std::vector<OutlineEntry> outline(const std::vector<haru::ObjectId>& pages) const;

 private:
  struct Place {
    std::uint32_t page;
    Length up;  ///< from the page's lower edge
  };
  struct Link {
    std::uint32_t page;
    Box box;  ///< y upwards: top is above bottom
    document::NodeId node;
    haru::ObjectId object = 0;
  };
  [[nodiscard]] std::optional<Place> place_of(document::NodeId node) const;
  [[nodiscard]] static std::string destination(const Place& place, const std::vector<haru::ObjectId>& pages);
  [[nodiscard]] Result<std::string> action(document::NodeId node, const std::vector<haru::ObjectId>& pages) const;
  [[nodiscard]] std::string description(document::NodeId node) const;

  const document::Document& document_;
  std::unordered_map<document::NodeId, Place> places_;  ///< looked up only
  std::vector<Link> links_;                             ///< in page order
};

}  // namespace planverk::pdf
