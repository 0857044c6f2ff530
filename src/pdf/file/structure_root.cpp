#include "file/structure_root.h"

#include <algorithm>
#include <span>
#include <utility>

#include "syntax.h"

namespace planverk::pdf {

namespace {

/// Keys in one leaf of a number or name tree: small enough for a reader to take in one, few enough leaves.
constexpr std::size_t keys_per_leaf = 64;

std::vector<haru::ObjectId> reserve_leaves(haru::Document& out, std::size_t keys) {
  std::vector<haru::ObjectId> leaves;
  for (std::size_t i = (keys + keys_per_leaf - 1) / keys_per_leaf; i > 0; --i) leaves.push_back(out.reserve());
  return leaves;
}

std::string kids(std::span<const haru::ObjectId> objects) {
  std::string out = "/Kids[";
  for (const haru::ObjectId object : objects) {
    append_reference(out, object);
    out += ' ';
  }
  out.back() = ']';
  return out;
}

/// One leaf after the other: `key` gives the text of a key, `append` adds key and value.
template <class Key, class Append>
void fill_leaves(haru::Document& out, std::span<const haru::ObjectId> leaves, std::size_t key_count,
                 std::string_view name, Key&& key, Append&& append) {
  for (std::size_t leaf = 0; leaf < leaves.size(); ++leaf) {
    const std::size_t first = leaf * keys_per_leaf;
    const std::size_t end = std::min(first + keys_per_leaf, key_count);
    std::string text = "/Limits[" + key(first) + " " + key(end - 1) + "]/" + std::string(name) + "[";
    for (std::size_t i = first; i < end; ++i) append(i, text);
    out.fill(leaves[leaf], text + "]");
  }
}

}  // namespace

StructureRoot::StructureRoot(haru::Document& out, std::vector<StructureTree*> trees, std::string_view language)
    : trees_(std::move(trees)), language_(language) {
  const auto each = [this](std::vector<Key>& keys, auto count, bool are_pages) {
    for (const StructureTree* tree : trees_) {
      for (std::uint32_t i = 0; i < count(*tree); ++i) keys.push_back({tree, i, are_pages});
    }
  };
  each(keys_, [](const StructureTree& tree) { return tree.page_count(); }, true);
  each(keys_, [](const StructureTree& tree) { return tree.annotation_count(); }, false);
  each(named_, [](const StructureTree& tree) { return tree.named_count(); }, false);
  for (const StructureTree* tree : trees_) element_count_ += tree->element_count();
  root_ = out.reserve();
  parent_tree_ = out.reserve();
  parent_leaves_ = reserve_leaves(out, keys_.size());
  if (!named_.empty()) identifiers_ = out.reserve();
  identifier_leaves_ = reserve_leaves(out, named_.size());
}

void StructureRoot::fill(haru::Document& out, haru::ObjectId first_element) {
  std::string tops;
  std::size_t named = 0;
  for (StructureTree* tree : trees_) {
    tree->place({.root = root_, .first_element = first_element, .named_before = named, .language = language_});
    tops += tops.empty() ? "" : " ";
    append_reference(tops, first_element);
    first_element += tree->element_count();
    named += tree->named_count();
  }
  if (trees_.size() > 1) tops = "[" + tops + "]";
  std::string root = "/Type/StructTreeRoot/K " + tops + "/ParentTree " + reference(parent_tree_) +
                     "/ParentTreeNextKey " + std::to_string(keys_.size());
  if (identifiers_ != 0) root += "/IDTree " + reference(identifiers_);
  root += role_map();
  out.fill(root_, std::move(root));
  fill_parent_tree(out);
  if (identifiers_ != 0) fill_identifiers(out);
}

/// Headings below the sixth level are what the standard's deepest ones are to readers that know no others.
std::string StructureRoot::role_map() const {
  std::string map;
  for (const document::Role role : {document::Role::h7, document::Role::h8, document::Role::h9}) {
    if (std::ranges::any_of(trees_, [&](const StructureTree* tree) { return tree->deepest_heading() >= role; }))
      map.append("/").append(name_of(role)).append("/H6");
  }
  return map.empty() ? map : "/RoleMap<<" + map + ">>";
}

void StructureRoot::fill_parent_tree(haru::Document& out) const {
  out.fill(parent_tree_, kids(parent_leaves_));
  const auto number = [](std::size_t key) { return std::to_string(key); };
  fill_leaves(out, parent_leaves_, keys_.size(), "Nums", number, [&](std::size_t i, std::string& text) {
    const Key& key = keys_[i];
    append_integer(text, static_cast<std::int64_t>(i));
    if (key.is_page) {
      key.tree->append_parents(key.index, text);
    } else {
      text += ' ';
      append_reference(text, key.tree->annotation_parent(key.index));
    }
    text += '\n';
  });
}

void StructureRoot::fill_identifiers(haru::Document& out) const {
  out.fill(identifiers_, kids(identifier_leaves_));
  fill_leaves(out, identifier_leaves_, named_.size(), "Names", StructureTree::identifier,
              [&](std::size_t i, std::string& text) {
                text += StructureTree::identifier(i) + reference(named_[i].tree->named(named_[i].index)) + "\n";
              });
}

void StructureRoot::write_element(std::uint32_t index, std::string& out) {
  while (index - before_current_ >= trees_[current_tree_]->element_count())
    before_current_ += trees_[current_tree_++]->element_count();
  trees_[current_tree_]->write_element(index - before_current_, out);
}

}  // namespace planverk::pdf
