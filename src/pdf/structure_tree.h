/// The structure tree of the file. While pages are written it records which marked content belongs to which leaf of
/// document::Structure; at the end it writes elements, parent tree and identifiers. Twelve bytes a marked-content
/// sequence are kept, and nothing per element: element objects are written one by one as the file is saved.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "content.h"
#include "document/document.h"
#include "document/structure.h"
#include "haru/document.h"

namespace planverk::pdf {

class StructureTree {
 public:
  static constexpr std::uint32_t no_leaf = 0xFFFFFFFF;

  explicit StructureTree(const document::Document& document);

  // While pages are written.
  void begin_page();
  [[nodiscard]] std::uint32_t leaf_of(const document::Piece& piece) const { return structure_.leaf_of(piece); }
  /// A new marked-content sequence of that leaf on the current page: gives its MCID.
  std::uint32_t mark(std::uint32_t leaf);
  /// Name of the element that the leaf belongs to, for the content stream.
  [[nodiscard]] std::string_view tag_of(std::uint32_t leaf) const;
  [[nodiscard]] bool is_figure(std::uint32_t leaf) const;
  /// Whether what was drawn last of that leaf ends with a space. Where words replace what is drawn (ActualText), the
  /// space must be in them, or the next word would run into them.
  void ends_with_space(std::uint32_t leaf, bool space);
  /// Where a figure is drawn; boxes of one figure on one page are united, a later page does not count.
  void figure_box(std::uint32_t leaf, const Box& box, Length page_height);

  // At the end.
  /// A text that would make a longer string than PDF/A allows; empty when there is none.
  [[nodiscard]] std::string_view too_long() const;
  /// The Link element of a reference, link, contents entry or note.
  [[nodiscard]] document::ElementId link_element(document::NodeId node) const;
  /// Hangs an annotation on its Link element: gives its key in the parent tree, from `page_count` up.
  void add_annotation(document::ElementId element, haru::ObjectId annotation, std::uint32_t page);
  /// Makes the objects around the elements; gives the StructTreeRoot. `pages` are the page objects in order.
  haru::ObjectId reserve(haru::Document& out, std::vector<haru::ObjectId> pages);
  void fill(haru::Document& out, haru::ObjectId first_element);
  [[nodiscard]] std::uint32_t element_count() const { return static_cast<std::uint32_t>(structure_.elements.size()); }
  /// Appends the dictionary of one element.
  void write_element(document::ElementId element, std::string& out) const;

 private:
  struct Mark {
    std::uint32_t leaf;
    std::uint32_t page;
    std::uint32_t mcid;
  };
  struct Annotation {
    document::ElementId element;
    haru::ObjectId object;
    std::uint32_t page;
  };
  struct FigureBox {
    Box box;
    Length page_height;
    std::uint32_t page = 0;
  };
  /// `(note00000012)`: of fixed width, so that the order of numbers is the order of names.
  static std::string note_id(std::size_t index);
  void order_marks();
  void fill_parent_tree(haru::Document& out);
  void fill_identifiers(haru::Document& out);
  void write_kids(const document::Element& element, document::ElementId id, std::string& out) const;
  void write_attributes(const document::Element& element, document::ElementId id, std::string& out) const;
  [[nodiscard]] std::span<const Mark> marks_of(std::uint32_t leaf) const;
  [[nodiscard]] std::span<const Annotation> annotations_of(document::ElementId element) const;

  const document::Document& document_;
  document::Structure structure_;
  std::vector<std::string_view> languages_;  ///< by element: the change of language that stands on it
  std::unordered_map<document::NodeId, document::ElementId> link_elements_;  ///< looked up only
  std::vector<Mark> marks_;                                                  ///< in page order, then by leaf
  std::vector<std::uint32_t> page_marks_;                                    ///< index of each page's first mark
  std::vector<document::ElementId> mark_elements_;  ///< by mark in page order: what the parent tree says
  std::vector<std::uint32_t> leaf_marks_;           ///< index of each leaf's first mark
  std::vector<Annotation> annotations_;             ///< in page order
  std::vector<Annotation> element_annotations_;     ///< the same, by element
  std::map<document::ElementId, FigureBox> figure_boxes_;
  std::unordered_set<document::ElementId> spaced_;  ///< elements whose words replace a last space; looked up only
  std::vector<haru::ObjectId> pages_;
  haru::ObjectId root_ = 0, parent_tree_ = 0, identifiers_ = 0;
  std::vector<haru::ObjectId> parent_leaves_;
  std::vector<haru::ObjectId> identifier_leaves_;
  std::vector<document::ElementId> notes_;
  haru::ObjectId first_element_ = 0;
};

}  // namespace planverk::pdf
