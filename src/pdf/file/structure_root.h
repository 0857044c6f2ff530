/// What the branches of a structure tree share: the StructTreeRoot, the elements of groups, the parent tree and the
/// tree of identifiers. Keys of the parent tree: first the pages of all branches, then the annotations,
/// then the streams.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "file/groups.h"
#include "file/structure_branch.h"
#include "haru/document.h"

namespace planverk::pdf {

class StructureRoot {
 public:
  struct Branch {
    StructureBranch* elements = nullptr;
    std::size_t group = Groups::none;
  };
  /// Makes the objects around the elements. The branches are closed; `language` and `title` are the file's.
  StructureRoot(haru::Document& out, const Groups& groups, std::vector<Branch> branches, std::string_view language,
                std::string_view title);

  [[nodiscard]] haru::ObjectId object() const { return root_; }
  /// Elements follow in this order when the file is saved.
  void fill(haru::Document& out, haru::ObjectId first_element);
  [[nodiscard]] std::uint32_t element_count() const { return element_count_; }
  /// Asked for in rising order.
  void write_element(std::uint32_t index, std::string& out);

 private:
  enum class KeyOf : std::uint8_t { page, annotation, stream, name };
  /// A key of the parent tree, or an element with an identifier: the index-th of that branch.
  struct Key {
    const StructureBranch* branch;
    std::uint32_t index;
    KeyOf of;
    std::size_t number = 0;  ///< in the parent tree
  };
  void gather_keys();
  void reserve_groups(haru::Document& out);
  void fill_groups(haru::Document& out) const;
  void hang(haru::ObjectId element, std::size_t group);
  [[nodiscard]] haru::ObjectId element_of(std::size_t group) const;
  [[nodiscard]] std::string role_map() const;
  void fill_parent_tree(haru::Document& out) const;
  void fill_identifiers(haru::Document& out) const;

  const Groups& groups_;
  std::vector<Branch> branches_;
  struct GroupElement {
    haru::ObjectId object = 0;  ///< 0: it holds no part
    std::vector<haru::ObjectId> kids;
  };
  std::vector<GroupElement> group_elements_;
  std::vector<haru::ObjectId> tops_;  ///< what stands in no group
  std::string_view language_, title_;
  std::vector<Key> keys_;  ///< of the parent tree
  std::vector<Key> named_;
  std::uint32_t element_count_ = 0;
  haru::ObjectId root_ = 0, whole_ = 0, parent_tree_ = 0, identifiers_ = 0;
  std::vector<haru::ObjectId> parent_leaves_, identifier_leaves_;
  // Where write_element() stands.
  std::size_t current_branch_ = 0;
  std::uint32_t before_current_ = 0;
};

}  // namespace planverk::pdf
