/// What the structure trees of all parts share: the StructTreeRoot, the parent tree and the tree of identifiers. Keys
/// of the parent tree: first the pages of all parts, then the annotations.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "haru/document.h"
#include "part/structure_tree.h"

namespace planverk::pdf {

class StructureRoot {
 public:
  /// Makes the objects around the elements. The trees are closed; `language` is the file's.
  StructureRoot(haru::Document& out, std::vector<StructureTree*> trees, std::string_view language);

  [[nodiscard]] haru::ObjectId object() const { return root_; }
  /// Elements follow in this order when the file is saved.
  void fill(haru::Document& out, haru::ObjectId first_element);
  [[nodiscard]] std::uint32_t element_count() const { return element_count_; }
  /// Asked for in rising order.
  void write_element(std::uint32_t index, std::string& out);

 private:
  /// A key of the parent tree, or a note: the index-th of that tree.
  struct Key {
    const StructureTree* tree;
    std::uint32_t index;
    bool is_page;
  };
  [[nodiscard]] std::string role_map() const;
  void fill_parent_tree(haru::Document& out) const;
  void fill_identifiers(haru::Document& out) const;

  std::vector<StructureTree*> trees_;
  std::string_view language_;
  std::vector<Key> keys_;  ///< of the parent tree
  std::vector<Key> named_;
  std::uint32_t element_count_ = 0;
  haru::ObjectId root_ = 0, parent_tree_ = 0, identifiers_ = 0;
  std::vector<haru::ObjectId> parent_leaves_, identifier_leaves_;
  // Where write_element() stands.
  std::size_t current_tree_ = 0;
  std::uint32_t before_current_ = 0;
};

}  // namespace planverk::pdf
