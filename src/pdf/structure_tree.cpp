#include "structure_tree.h"

#include <algorithm>

#include "syntax.h"

namespace planverk::pdf {

using document::Element;
using document::ElementId;
using document::Role;

namespace {

/// Keys in one leaf of a number or name tree: small enough for a reader to take in one, few enough leaves.
constexpr std::size_t keys_per_leaf = 64;

std::size_t leaves_for(std::size_t keys) {
  return (keys + keys_per_leaf - 1) / keys_per_leaf;
}

std::string kids(std::span<const haru::ObjectId> leaves) {
  std::string out = "/Kids[";
  for (const haru::ObjectId leaf : leaves) {
    append_reference(out, leaf);
    out += ' ';
  }
  out.back() = ']';
  return out;
}

}  // namespace

std::string StructureTree::note_id(std::size_t index) {
  const std::string digits = std::to_string(index + 1);
  return "(note" + std::string(digits.size() < 8 ? 8 - digits.size() : 0, '0') + digits + ")";
}

StructureTree::StructureTree(const document::Document& document)
    : document_(document),
      structure_(document::structure_of(document)),
      languages_(document::languages_of(document, structure_)) {
  for (ElementId id = 0; id < structure_.elements.size(); ++id) {
    const Element& element = structure_.elements[id];
    if (element.role == Role::link) link_elements_.try_emplace(element.node, id);
    if (element.role == Role::note) notes_.push_back(id);
  }
}

std::string_view StructureTree::too_long() const {
  // 32,767 bytes (ISO 19005-2, 6.1.13), two for each byte of UTF-8 at most, and the mark.
  constexpr std::size_t most = 16'000;
  for (const Element& element : structure_.elements) {
    const document::Properties& properties = document_.tree.properties(element.node);
    for (const std::string* text : {&properties.alt, &properties.said, &properties.href}) {
      if (text->size() > most) return *text;
    }
  }
  return {};
}

void StructureTree::begin_page() {
  page_marks_.push_back(static_cast<std::uint32_t>(marks_.size()));
}

std::uint32_t StructureTree::mark(std::uint32_t leaf) {
  const auto mcid = static_cast<std::uint32_t>(marks_.size()) - page_marks_.back();
  marks_.push_back({leaf, static_cast<std::uint32_t>(page_marks_.size() - 1), mcid});
  return mcid;
}

std::string_view StructureTree::tag_of(std::uint32_t leaf) const {
  return name_of(structure_.elements[structure_.leaves[leaf].element].role);
}

bool StructureTree::is_figure(std::uint32_t leaf) const {
  return structure_.elements[structure_.leaves[leaf].element].role == Role::figure;
}

void StructureTree::ends_with_space(std::uint32_t leaf, bool space) {
  const ElementId element = structure_.leaves[leaf].element;
  if (structure_.elements[element].role != Role::span) return;
  if (space) {
    spaced_.insert(element);
  } else {
    spaced_.erase(element);
  }
}

void StructureTree::figure_box(std::uint32_t leaf, const Box& box, Length page_height) {
  const auto page = static_cast<std::uint32_t>(page_marks_.size() - 1);
  const auto [at, added] =
      figure_boxes_.try_emplace(structure_.leaves[leaf].element, FigureBox{box, page_height, page});
  if (!added && at->second.page == page) at->second.box = united(at->second.box, box);
}

ElementId StructureTree::link_element(document::NodeId node) const {
  const auto found = link_elements_.find(node);
  return found == link_elements_.end() ? document::no_element : found->second;
}

void StructureTree::add_annotation(ElementId element, haru::ObjectId annotation, std::uint32_t page) {
  annotations_.push_back({element, annotation, page});
}

haru::ObjectId StructureTree::reserve(haru::Document& out, std::vector<haru::ObjectId> pages) {
  pages_ = std::move(pages);
  order_marks();
  root_ = out.reserve();
  parent_tree_ = out.reserve();
  for (std::size_t i = leaves_for(pages_.size() + annotations_.size()); i > 0; --i)
    parent_leaves_.push_back(out.reserve());
  if (!notes_.empty()) identifiers_ = out.reserve();
  for (std::size_t i = leaves_for(notes_.size()); i > 0; --i) identifier_leaves_.push_back(out.reserve());
  return root_;
}

/// Marks by leaf (a counting sort keeps the order of pages); what the parent tree needs is set aside first.
void StructureTree::order_marks() {
  page_marks_.push_back(static_cast<std::uint32_t>(marks_.size()));
  mark_elements_.reserve(marks_.size());
  leaf_marks_.assign(structure_.leaves.size() + 1, 0);
  for (const Mark& mark : marks_) {
    mark_elements_.push_back(structure_.leaves[mark.leaf].element);
    ++leaf_marks_[mark.leaf + 1];
  }
  for (std::size_t leaf = 1; leaf < leaf_marks_.size(); ++leaf) leaf_marks_[leaf] += leaf_marks_[leaf - 1];
  std::vector<std::uint32_t> next(leaf_marks_.begin(), leaf_marks_.end() - 1);
  std::vector<Mark> sorted(marks_.size());
  for (const Mark& mark : marks_) sorted[next[mark.leaf]++] = mark;
  marks_ = std::move(sorted);
  element_annotations_ = annotations_;
  std::ranges::stable_sort(element_annotations_, {}, &Annotation::element);
}

std::span<const StructureTree::Mark> StructureTree::marks_of(std::uint32_t leaf) const {
  return {marks_.data() + leaf_marks_[leaf], leaf_marks_[leaf + 1] - leaf_marks_[leaf]};
}

std::span<const StructureTree::Annotation> StructureTree::annotations_of(ElementId element) const {
  const auto range = std::ranges::equal_range(element_annotations_, element, {}, &Annotation::element);
  return {range.begin(), range.end()};
}

void StructureTree::fill(haru::Document& out, haru::ObjectId first_element) {
  first_element_ = first_element;
  std::string root = "/Type/StructTreeRoot/K " + reference(first_element) + "/ParentTree " + reference(parent_tree_) +
                     "/ParentTreeNextKey " + std::to_string(pages_.size() + annotations_.size());
  if (identifiers_ != 0) root += "/IDTree " + reference(identifiers_);
  out.fill(root_, std::move(root));
  fill_parent_tree(out);
  fill_identifiers(out);
}

/// Keys: first the pages (an array by MCID), then the annotations.
void StructureTree::fill_parent_tree(haru::Document& out) {
  out.fill(parent_tree_, kids(parent_leaves_));
  const std::size_t key_count = pages_.size() + annotations_.size();
  for (std::size_t leaf = 0; leaf < parent_leaves_.size(); ++leaf) {
    const std::size_t first = leaf * keys_per_leaf;
    const std::size_t last = std::min(first + keys_per_leaf, key_count) - 1;
    std::string nums = "/Limits[" + std::to_string(first) + " " + std::to_string(last) + "]/Nums[";
    for (std::size_t key = first; key <= last; ++key) {
      append_integer(nums, static_cast<std::int64_t>(key));
      if (key >= pages_.size()) {
        nums += ' ';
        append_reference(nums, first_element_ + annotations_[key - pages_.size()].element);
        nums += '\n';
        continue;
      }
      nums += '[';
      for (std::uint32_t mark = page_marks_[key]; mark < page_marks_[key + 1]; ++mark) {
        append_reference(nums, first_element_ + mark_elements_[mark]);
        nums += ' ';
      }
      nums += "]\n";
    }
    out.fill(parent_leaves_[leaf], nums + "]");
  }
}

void StructureTree::fill_identifiers(haru::Document& out) {
  if (notes_.empty()) return;
  out.fill(identifiers_, kids(identifier_leaves_));
  for (std::size_t leaf = 0; leaf < identifier_leaves_.size(); ++leaf) {
    const std::size_t first = leaf * keys_per_leaf;
    const std::size_t last = std::min(first + keys_per_leaf, notes_.size()) - 1;
    std::string names = "/Limits[" + note_id(first) + note_id(last) + "]/Names[";
    for (std::size_t i = first; i <= last; ++i) names += note_id(i) + reference(first_element_ + notes_[i]) + "\n";
    out.fill(identifier_leaves_[leaf], names + "]");
  }
}

}  // namespace planverk::pdf
