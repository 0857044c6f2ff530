/// The structure tree of a part. While pages are written it records which marked content belongs to which leaf of
/// document::Structure; at the end it writes elements, and says what the file's parent tree and identifiers need
/// (file/structure_root.h). Twelve bytes a marked-content sequence are kept, and nothing per element: element objects
/// are written one by one as the file is saved. Pages are counted within the part, from 0.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "document/document.h"
#include "document/structure.h"
#include "file/structure_branch.h"
#include "haru/document.h"
#include "part/content.h"

namespace planverk::pdf {

class StructureTree final : public StructureBranch {
 public:
  static constexpr std::uint32_t no_leaf = 0xFFFFFFFF;

  explicit StructureTree(const document::Document& document);

  // While pages are written.
  void begin_page();
  /// What is marked now stands on an earlier page: its furniture, which comes when all pages are known.
  void turn_to(std::uint32_t page) { page_ = page; }
  [[nodiscard]] std::uint32_t leaf_of(const document::Piece& piece) const { return structure_.leaf_of(piece); }
  /// A new marked-content sequence of that leaf on the current page: gives its MCID.
  std::uint32_t mark(std::uint32_t leaf);
  /// Name of the element that the leaf belongs to, for the content stream.
  [[nodiscard]] std::string_view tag_of(std::uint32_t leaf) const;
  [[nodiscard]] bool is_figure(std::uint32_t leaf) const;
  [[nodiscard]] bool is_in_link(std::uint32_t leaf) const;
  /// Words of that leaf are drawn from right to left.
  void reads_from_right(std::uint32_t leaf);
  /// Whether what was drawn last of that leaf ends with a space. Where words replace what is drawn (ActualText), the
  /// space must be in them, or the next word would run into them.
  void ends_with_space(std::uint32_t leaf, bool space);
  /// Where a figure is drawn; boxes of one figure on one page are united, a later page does not count.
  void figure_box(std::uint32_t leaf, const Box& box, Length page_height);

  // At the end.
  /// The Link element of a reference, link, contents entry or note's mark, the Form of a signature field; with `back` that
  /// of a note's label.
  [[nodiscard]] document::ElementId link_element(document::NodeId node, bool back) const;
  /// Hangs an annotation on its element; `words` is what the link is called.
  void add_annotation(document::ElementId element, haru::ObjectId annotation, std::uint32_t page,
                      const std::string& words);
  /// No page and no annotation follows.
  void close(std::vector<haru::ObjectId> pages);
  void place(const Position& position) override;

  [[nodiscard]] std::size_t page_count() const override { return pages_.size(); }
  [[nodiscard]] std::size_t annotation_count() const override { return annotations_.size(); }
  [[nodiscard]] std::size_t named_count() const override { return named_.size(); }
  [[nodiscard]] std::uint32_t element_count() const override {
    return static_cast<std::uint32_t>(structure_.elements.size());
  }
  /// Headings below the sixth level are what the standard's deepest ones are to readers that know no others.
  void add_roles(RoleMap& roles) override;
  // Once it is placed.
  void append_parents(std::size_t page, std::string& out) const override;
  [[nodiscard]] haru::ObjectId annotation_parent(std::size_t index) const override;
  [[nodiscard]] haru::ObjectId named(std::size_t index) const override;
  void write_element(document::ElementId element, std::string& out) const override;

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
  void name_headers(document::ElementId table);
  void append_identifier(document::ElementId element, std::string& out) const;
  void order_marks();
  void write_kids(const document::Element& element, document::ElementId id, std::string& out) const;
  void write_cell(const document::Properties& properties, document::ElementId id, std::string& out) const;
  void write_attributes(const document::Element& element, document::ElementId id, std::string& out) const;
  [[nodiscard]] std::span<const Mark> marks_of(std::uint32_t leaf) const;
  [[nodiscard]] std::span<const Annotation> annotations_of(document::ElementId element) const;

  const document::Document& document_;
  document::Structure structure_;
  std::vector<std::string_view> languages_;  ///< by element: the change of language that stands on it
  using Elements = std::unordered_map<document::NodeId, document::ElementId>;  // looked up only
  Elements link_elements_, back_elements_;
  std::vector<Mark> marks_;                         ///< as they come, then by leaf, in page order
  std::vector<std::uint32_t> page_marks_;           ///< how many each page has; then the index of its first
  std::uint32_t page_ = 0;                          ///< the current one
  std::vector<document::ElementId> mark_elements_;  ///< by mark in page order: what the parent tree says
  std::vector<std::uint32_t> leaf_marks_;           ///< index of each leaf's first mark
  std::vector<Annotation> annotations_;             ///< in page order
  std::vector<Annotation> element_annotations_;     ///< the same, by element
  std::map<document::ElementId, FigureBox> figure_boxes_;
  std::unordered_set<document::ElementId> spaced_;  ///< elements whose words replace a last space; looked up only
  std::map<document::ElementId, std::string> called_;  ///< links with words from right to left: what they are called
  std::vector<document::ElementId> named_;          ///< notes, and headers that cells name
  std::unordered_map<document::ElementId, std::vector<document::ElementId>> headers_;  ///< of cells; looked up only
  document::Role deepest_heading_ = document::Role::document;
  std::vector<haru::ObjectId> pages_;
  Position position_;
};

}  // namespace planverk::pdf
