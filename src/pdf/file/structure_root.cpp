#include "file/structure_root.h"

#include <span>
#include <utility>

#include "file/leaves.h"
#include "syntax.h"

namespace planverk::pdf {

namespace {

/// `/K 12 0 R`, `/K[12 0 R 13 0 R]`
std::string kids_of_element(std::span<const haru::ObjectId> kids) {
  std::string out;
  for (const haru::ObjectId kid : kids) {
    if (!out.empty()) out += ' ';
    append_reference(out, kid);
  }
  return kids.size() == 1 ? "/K " + out : "/K[" + out + "]";
}

}  // namespace

std::string identifier(std::size_t index) {
  const std::string digits = std::to_string(index + 1);
  return "(id" + std::string(digits.size() < 8 ? 8 - digits.size() : 0, '0') + digits + ")";
}

StructureRoot::StructureRoot(haru::Document& out, const Groups& groups, std::vector<Branch> branches,
                             std::string_view language, std::string_view title)
    : groups_(groups),
      branches_(std::move(branches)),
      group_elements_(groups.count()),
      language_(language),
      title_(title) {
  gather_keys();
  for (const Branch& branch : branches_) element_count_ += branch.elements->element_count();
  root_ = out.reserve();
  parent_tree_ = out.reserve();
  parent_leaves_ = reserve_leaves(out, keys_.size());
  if (!named_.empty()) identifiers_ = out.reserve();
  identifier_leaves_ = reserve_leaves(out, named_.size());
  // The tree has one top (ISO 32000-1, 14.8.4.2): the only document, or one around all.
  if (branches_.size() > 1 || !groups_.empty()) whole_ = out.reserve();
  reserve_groups(out);
}

void StructureRoot::gather_keys() {
  const auto each = [this](std::vector<Key>& keys, auto count, KeyOf of) {
    for (const Branch& branch : branches_) {
      const StructureBranch& elements = *branch.elements;
      for (std::uint32_t i = 0; i < count(elements); ++i) keys.push_back({&elements, i, of, keys.size()});
    }
  };
  each(keys_, [](const StructureBranch& branch) { return branch.page_count(); }, KeyOf::page);
  each(keys_, [](const StructureBranch& branch) { return branch.annotation_count(); }, KeyOf::annotation);
  each(named_, [](const StructureBranch& branch) { return branch.named_count(); }, KeyOf::name);
  for (const Branch& branch : branches_) {
    const StructureBranch& elements = *branch.elements;
    for (std::uint32_t i = 0; i < elements.stream_count(); ++i)
      keys_.push_back({&elements, i, KeyOf::stream, elements.stream_key(i)});
  }
}

/// Those that hold a part.
void StructureRoot::reserve_groups(haru::Document& out) {
  for (const Branch& branch : branches_) {
    for (const std::size_t group : groups_.path_to(branch.group)) {
      GroupElement& element = group_elements_[group];
      if (element.object == 0) element.object = out.reserve();
    }
  }
}

/// Groups stand among the parts beside them, where their first part is.
void StructureRoot::hang(haru::ObjectId element, std::size_t group) {
  if (group == Groups::none) return tops_.push_back(element);
  GroupElement& holder = group_elements_[group];
  if (holder.kids.empty()) hang(holder.object, groups_.around(group));
  holder.kids.push_back(element);
}

haru::ObjectId StructureRoot::element_of(std::size_t group) const {
  if (group != Groups::none) return group_elements_[group].object;
  return whole_ != 0 ? whole_ : root_;
}

void StructureRoot::fill(haru::Document& out, haru::ObjectId first_element) {
  std::size_t named = 0;
  for (const Branch& branch : branches_) {
    StructureBranch& elements = *branch.elements;
    elements.place({.parent = element_of(branch.group),
                    .first_element = first_element,
                    .named_before = named,
                    .language = language_});
    hang(first_element, branch.group);
    first_element += elements.element_count();
    named += elements.named_count();
  }
  const std::string kids = kids_of_element(tops_);
  if (whole_ != 0)
    out.fill(whole_, "/S/Document/P " + reference(root_) + "/T" + text_string(one_line(title_)) + kids);
  std::string root = "/Type/StructTreeRoot" + (whole_ != 0 ? "/K " + reference(whole_) : kids) + "/ParentTree " + reference(parent_tree_) +
                     "/ParentTreeNextKey " + std::to_string(keys_.empty() ? 0 : keys_.back().number + 1);
  if (identifiers_ != 0) root += "/IDTree " + reference(identifiers_);
  root += role_map();
  out.fill(root_, std::move(root));
  fill_groups(out);
  fill_parent_tree(out);
  if (identifiers_ != 0) fill_identifiers(out);
}

void StructureRoot::fill_groups(haru::Document& out) const {
  for (std::size_t group = 0; group < group_elements_.size(); ++group) {
    const GroupElement& element = group_elements_[group];
    if (element.object == 0) continue;
    out.fill(element.object, "/S/Part/P " + reference(element_of(groups_.around(group))) + "/T" +
                                 text_string(one_line(groups_.title(group))) + kids_of_element(element.kids));
  }
}

std::string StructureRoot::role_map() const {
  RoleMap roles;
  for (const Branch& branch : branches_) branch.elements->add_roles(roles);
  std::string map;
  for (const auto& [role, standard] : roles) map += name(role) + name(standard);
  return map.empty() ? map : "/RoleMap<<" + map + ">>";
}

void StructureRoot::fill_parent_tree(haru::Document& out) const {
  out.fill(parent_tree_, kids_entry(parent_leaves_));
  const auto number = [this](std::size_t i) { return std::to_string(keys_[i].number); };
  fill_leaves(out, parent_leaves_, keys_.size(), "Nums", number, [&](std::size_t i, std::string& text) {
    const Key& key = keys_[i];
    append_integer(text, static_cast<std::int64_t>(key.number));
    if (key.of == KeyOf::page) {
      key.branch->append_parents(key.index, text);
    } else if (key.of == KeyOf::stream) {
      key.branch->append_stream_parents(key.index, text);
    } else {
      text += ' ';
      append_reference(text, key.branch->annotation_parent(key.index));
    }
    text += '\n';
  });
}

void StructureRoot::fill_identifiers(haru::Document& out) const {
  out.fill(identifiers_, kids_entry(identifier_leaves_));
  fill_leaves(out, identifier_leaves_, named_.size(), "Names", identifier,
              [&](std::size_t i, std::string& text) {
                text += identifier(i) + reference(named_[i].branch->named(named_[i].index)) + "\n";
              });
}

void StructureRoot::write_element(std::uint32_t index, std::string& out) {
  while (index - before_current_ >= branches_[current_branch_].elements->element_count())
    before_current_ += branches_[current_branch_++].elements->element_count();
  branches_[current_branch_].elements->write_element(index - before_current_, out);
}

}  // namespace planverk::pdf
