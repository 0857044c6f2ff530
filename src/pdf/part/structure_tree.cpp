#include "part/structure_tree.h"

#include <algorithm>

#include "syntax.h"

namespace planverk::pdf {

using document::Element;
using document::ElementId;
using document::Role;

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
    if (element.role == Role::link) {
      const bool back = structure_.elements[element.parent].role == Role::lbl;
      (back ? back_elements_ : link_elements_).try_emplace(element.node, id);
    }
    if (element.role == Role::note) notes_.push_back(id);
  }
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

ElementId StructureTree::link_element(document::NodeId node, bool back) const {
  const Elements& elements = back ? back_elements_ : link_elements_;
  const auto found = elements.find(node);
  return found == elements.end() ? document::no_element : found->second;
}

void StructureTree::add_annotation(ElementId element, haru::ObjectId annotation, std::uint32_t page) {
  annotations_.push_back({element, annotation, page});
}

void StructureTree::close(std::vector<haru::ObjectId> pages) {
  pages_ = std::move(pages);
  order_marks();
}

void StructureTree::place(const Position& position) {
  position_ = position;
  if (languages_.front().empty() && document_.identity.language != position.language)
    languages_.front() = document_.identity.language;
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

void StructureTree::append_parents(std::size_t page, std::string& out) const {
  out += '[';
  for (std::uint32_t mark = page_marks_[page]; mark < page_marks_[page + 1]; ++mark) {
    append_reference(out, position_.first_element + mark_elements_[mark]);
    out += ' ';
  }
  out += ']';
}

haru::ObjectId StructureTree::annotation_parent(std::size_t index) const {
  return position_.first_element + annotations_[index].element;
}

haru::ObjectId StructureTree::note(std::size_t index) const {
  return position_.first_element + notes_[index];
}

}  // namespace planverk::pdf
