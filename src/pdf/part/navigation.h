/// Where the things that can be led to stand in a part: destinations of links, headings for the outline. Gathered page
/// by page.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "document/document.h"
#include "file/outline.h"
#include "haru/document.h"
#include "layout/page.h"

namespace planverk::pdf {

class Navigation {
 public:
  explicit Navigation(const document::Document& document) : document_(document) {}

  /// `index` counts pages from 0.
  void add_page(std::uint32_t index, const layout::Page& page);

  /// `/Dest[…]` where a node begins; empty when it stands on no page.
  [[nodiscard]] std::string destination_of(document::NodeId node, const std::vector<haru::ObjectId>& pages) const;
  /// The same of a note's mark.
  [[nodiscard]] std::string destination_of_mark(document::NodeId note, const std::vector<haru::ObjectId>& pages) const;
  /// The page, from 1, where a node begins; 0 when it stands on none.
  [[nodiscard]] std::uint32_t page_of(document::NodeId node) const;
  /// The headings below the title that stand on a page.
  [[nodiscard]] std::vector<OutlineEntry> outline(const std::vector<haru::ObjectId>& pages) const;

 private:
  struct Place {
    std::uint32_t page;
    Length up;  ///< from the page's lower edge
  };
  using Places = std::unordered_map<document::NodeId, Place>;  // looked up only
  [[nodiscard]] std::optional<Place> place_of(document::NodeId node) const;
  [[nodiscard]] static std::string destination(const Place& place, const std::vector<haru::ObjectId>& pages);

  const document::Document& document_;
  Places places_;
  Places marks_;  ///< by note
};

}  // namespace planverk::pdf
