#include "part/structure_tree.h"

#include <algorithm>
#include <utility>

#include "document/table.h"
#include "syntax.h"

namespace planverk::pdf {

using document::Element;
using document::ElementId;
using document::Role;

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
    if (element.role == Role::form) link_elements_.try_emplace(element.node, id);
    if (element.role == Role::note) named_.push_back(id);
    if (element.role <= Role::h9) deepest_heading_ = std::max(deepest_heading_, element.role);
    if (element.role == Role::table && document::has_row_groups(document.tree, element.node)) name_headers(id);
  }
  std::ranges::sort(named_);
}

/// Where the heads of a cell's row and column don't tell it, it names all cells that head it (ISO 14289-1, 7.5).
void StructureTree::name_headers(ElementId table) {
  const document::TableGrid grid = document::grid_of(document_.tree, structure_.elements[table].node);
  std::unordered_map<document::NodeId, ElementId> elements;
  for (const document::CellPlace& place : grid.cells) elements.emplace(place.cell, document::no_element);
  std::size_t left = elements.size();
  for (ElementId id = table + 1; id < structure_.elements.size() && left > 0; ++id) {
    const Element& element = structure_.elements[id];
    if (element.role != Role::th && element.role != Role::td) continue;
    const auto found = elements.find(element.node);
    if (found == elements.end()) continue;
    found->second = id;
    --left;
  }
  const auto headers = document::headers_of(document_.tree, grid);
  std::vector<bool> heads(grid.cells.size());
  for (std::size_t i = 0; i < headers.size(); ++i) {
    for (const std::uint32_t header : headers[i]) {
      const ElementId element = elements.at(grid.cells[header].cell);
      headers_[elements.at(grid.cells[i].cell)].push_back(element);
      if (!heads[header]) named_.push_back(element);
      heads[header] = true;
    }
  }
}

void StructureTree::append_identifier(ElementId element, std::string& out) const {
  const auto at = std::ranges::lower_bound(named_, element) - named_.begin();
  out += identifier(position_.named_before + static_cast<std::size_t>(at));
}

void StructureTree::begin_page() {
  page_ = static_cast<std::uint32_t>(page_marks_.size());
  page_marks_.push_back(0);
}

std::uint32_t StructureTree::mark(std::uint32_t leaf) {
  const std::uint32_t mcid = page_marks_[page_]++;
  marks_.push_back({leaf, page_, mcid});
  return mcid;
}

std::string_view StructureTree::tag_of(std::uint32_t leaf) const {
  return name_of(structure_.elements[structure_.leaves[leaf].element].role);
}

bool StructureTree::is_figure(std::uint32_t leaf) const {
  return structure_.elements[structure_.leaves[leaf].element].role == Role::figure;
}

bool StructureTree::is_in_link(std::uint32_t leaf) const {
  ElementId id = structure_.leaves[leaf].element;
  while (id != document::no_element && structure_.elements[id].role != Role::link) id = structure_.elements[id].parent;
  return id != document::no_element;
}

void StructureTree::reads_from_right(std::uint32_t leaf) {
  for (ElementId id = structure_.leaves[leaf].element; id != document::no_element; id = structure_.elements[id].parent) {
    if (structure_.elements[id].role == Role::link) called_.try_emplace(id);
  }
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
  const auto [at, added] =
      figure_boxes_.try_emplace(structure_.leaves[leaf].element, FigureBox{box, page_height, page_});
  if (!added && at->second.page == page_) at->second.box = united(at->second.box, box);
}

ElementId StructureTree::link_element(document::NodeId node, bool back) const {
  const Elements& elements = back ? back_elements_ : link_elements_;
  const auto found = elements.find(node);
  return found == elements.end() ? document::no_element : found->second;
}

void StructureTree::add_annotation(ElementId element, haru::ObjectId annotation, std::uint32_t page,
                                   const std::string& words) {
  if (const auto called = called_.find(element); called != called_.end()) called->second = words;
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
  // What came late stands last on its page.
  std::ranges::stable_sort(marks_, {}, &Mark::page);
  std::uint32_t first = 0;
  for (std::uint32_t& page : page_marks_) first += std::exchange(page, first);
  page_marks_.push_back(first);
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

void StructureTree::add_roles(RoleMap& roles) {
  for (const Role role : {Role::h7, Role::h8, Role::h9}) {
    if (deepest_heading_ >= role) roles.try_emplace(std::string(name_of(role)), "H6");
  }
}

haru::ObjectId StructureTree::annotation_parent(std::size_t index) const {
  return position_.first_element + annotations_[index].element;
}

haru::ObjectId StructureTree::named(std::size_t index) const {
  return position_.first_element + named_[index];
}

}  // namespace planverk::pdf
