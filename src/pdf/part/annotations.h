/// The annotations of a part: areas of pages that lead somewhere, and fields to be signed. They are gathered page by page; one may lead
/// forwards, so all are written at the end. The areas of one node on one page are one annotation, as one stop of the
/// tab key: a link that goes on on the next line says so by QuadPoints.
///
/// A new kind of annotation: its area in layout/page.h, what makes it there, and what it says of itself in
/// entries_of(); a role of its own in document/structure where Link does not fit.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "document/document.h"
#include "file/form.h"
#include "file/places.h"
#include "haru/document.h"
#include "layout/page.h"
#include "part/navigation.h"
#include "part/structure_tree.h"

namespace planverk::pdf {

class Annotations {
 public:
  explicit Annotations(const document::Document& document) : document_(document) {}

  /// `index` counts pages from 0.
  void add_page(std::uint32_t index, const layout::Page& page);

  /// Writes them and hangs them on their elements; their keys in the parent tree count from `first_key`. One that leads
  /// nowhere or has no element is a fault of an earlier stage. Links to `#name` lead to the file's places.
  Status write(haru::Document& out, Form& form, const Places& places, const Navigation& navigation, StructureTree& structure,
               const std::vector<haru::ObjectId>& pages, std::size_t first_key);
  /// `/Annots[…]` of a page; empty when it has none.
  [[nodiscard]] std::string of_page(std::uint32_t page) const;

 private:
  struct Annotation {
    std::uint32_t page;
    document::NodeId node;
    bool back;               ///< from a note's label to its mark
    std::vector<Box> areas;  ///< y upwards: top is above bottom
    haru::ObjectId object = 0;
  };
  /// What makes it the kind that it is: subtype, where it leads.
  [[nodiscard]] Result<std::string> entries_of(const Annotation& annotation, const Places& places,
                                               const Navigation& navigation,
                                               const std::vector<haru::ObjectId>& pages) const;
  [[nodiscard]] bool is_field(const Annotation& annotation) const;
  [[nodiscard]] std::string field_entries(const Annotation& annotation, haru::Document& out, Form& form,
                                          haru::ObjectId page) const;
  [[nodiscard]] Result<std::string> link_entries(document::NodeId link, const Places& places) const;

  const document::Document& document_;
  std::vector<Annotation> annotations_;  ///< in page order
};

}  // namespace planverk::pdf
