#include "variant/builder.h"

#include <algorithm>

#include "base/word_list.h"
#include "check/value_form.h"
#include "variant/marks.h"

namespace planverk::plan {

namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string_view without_leading_space(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  return text;
}

void strip_trailing_space(std::string& text) {
  while (!text.empty() && is_space(text.back())) text.pop_back();
}

/// Marks that stand close to the word before them.
bool closes(std::string_view text) {
  static constexpr std::string_view marks[] = {".", ",", ";", ":", "!", "?", ")", "»", "”", "…"};
  return std::ranges::any_of(marks, [&](std::string_view mark) { return text.starts_with(mark); });
}

/// Part of a sentence: words run on before, in and after it.
bool runs_on(const ElementType& type) {
  static const auto* const paragraph = find_type("p");
  return type.type != "note" && type.type != "br" && child_type(*paragraph, type.name) == &type;
}

/// Goes when its content is gone. What has a name of its own in the registers stays, and so does what gives structure.
bool goes_when_hollow(const ElementType& type) {
  if (type.content == Content::empty || type.content == Content::text) return false;
  for (const std::string_view structure : {"planData", "cell", "part", "section", "annex"}) {
    if (type.type == structure) return false;
  }
  const auto* id = find_attribute(type, "id");
  return id == nullptr || !id->required;
}

/// What the figures of its parent are made of.
bool is_part_of_figure(const ElementType& type) {
  return type.type == "line" || type.type == "group" || type.type == "assessment" || type.type == "series" ||
         type.type == "pt" || type.type == "lineOutcome";
}

}  // namespace

VariantBuilder::VariantBuilder(const xml::Tree& plan, const Directory& directory, xml::Node document, Reading reading,
                               Audience audience)
    : plan_(plan), directory_(directory), document_(document), reading_(reading), audience_(audience) {
  for (const xml::Node child : directory.registers()) {
    if (child.name() == "revision") states_.emplace(child.get("id"), child.get("state"));
  }
}

/// An id that neither this document nor the registers have.
bool VariantBuilder::is_elsewhere(std::string_view id) const {
  xml::Node at = directory_.index().find(id);
  if (!at) at = directory_.index().process(id);
  if (!at) return true;
  while (at && at.name() != "document") at = at.parent();
  return at && at != document_;
}

/// The other documents are not gone through, not even to be left out: a plan of thousands would be as often.
xml::Node VariantBuilder::next_below_root() {
  if (!document_passed_ && registers_passed_ == directory_.registers_before(document_)) {
    document_passed_ = true;
    return document_;
  }
  if (registers_passed_ == directory_.registers().size()) return {};
  return directory_.registers()[registers_passed_++];
}

xml::Tree VariantBuilder::build() {
  enter(plan_.root(), root_type(), Fate::keep);
  frames_.back().next = next_below_root();
  while (!frames_.empty()) {
    const Frame at = frames_.back();
    if (!at.next) {
      leave();
      continue;
    }
    frames_.back().next = frames_.size() == 1 ? next_below_root() : at.next.next();
    if (at.next.type() == xml::Node::Type::text) {
      if (at.type->content == Content::mixed || at.type->content == Content::text) text(at.next.value());
      continue;
    }
    if (at.next.type() != xml::Node::Type::element) continue;
    const ElementType* type = child_type(*at.type, at.next.name());
    const Fate what = fate(at.next, type);
    if (what == Fate::drop) {
      const bool hidden = type != nullptr && is_withheld(at.next);
      if (hidden) hide(at.next, *type);
      if (!hidden || !leave_mark(at.next, *type)) left_out();
    } else {
      if (what == Fate::hollow) note_lost(*type);
      enter(at.next, *type, what);
    }
  }
  return std::move(tree_);
}

bool VariantBuilder::is_withheld(xml::Node node) const {
  return audience_ == Audience::open && node.get("access") == "restricted";
}

VariantBuilder::Fate VariantBuilder::fate(xml::Node node, const ElementType* type) const {
  if (type == nullptr || type->type == "include") return Fate::drop;
  // A table keeps its grid.
  if (is_withheld(node)) {
    const bool stays = type->type == "cell" || type->type == "column" || (type->type == "row" && says_why(node));
    return stays ? Fate::hollow : Fate::drop;
  }
  if (type->type == "cell" && is_withheld(node.parent())) return Fate::hollow;
  if (type->name == "ins" || type->name == "del") return fate_of_change(node);
  if (type->type == "ref" && node.first_child() && is_elsewhere(node.get("to"))) return Fate::unwrap;
  return Fate::keep;
}

VariantBuilder::Fate VariantBuilder::fate_of_change(xml::Node node) const {
  const bool insertion = node.name() == "ins";
  const auto found = states_.find(node.get("rev"));
  const std::string_view state = found == states_.end() ? std::string_view() : found->second;
  const bool open = state != "accepted" && state != "rejected";
  if (reading_ == Reading::marked && open) return Fate::keep;
  const bool carried_out = reading_ != Reading::original && state != "rejected";
  return carried_out == insertion ? Fate::unwrap : Fate::drop;
}

void VariantBuilder::enter(xml::Node node, const ElementType& type, Fate fate) {
  if (fate == Fate::unwrap) {
    frames_.push_back({node, node.first_child(), &type, frames_.back().target, false});
    return;
  }
  xml::Node parent = tree_.document();
  if (!frames_.empty()) {
    Target& around = targets_[frames_.back().target];
    flush(around);
    parent = around.node;
  }
  if (type.type == "table") mend_spans(node, audience_, spans_);
  if (type.type == "cell") fill_row(spans_.before, node);
  xml::Node made = parent.append(node.name());
  set_attributes(made, node, type, fate);
  if (type.type == "cell") mend_cell(node, made);
  tree_.set_span(made, plan_.span(node));
  if (!runs_on(type)) {
    last_ = Last::start;
    joint_ = false;
  }
  targets_.push_back({made, &type, {}, fate == Fate::hollow});
  // The cells of a withheld row stay, empty.
  const bool empty = fate == Fate::hollow && type.type != "row";
  frames_.push_back({node, empty ? xml::Node() : node.first_child(), &type, targets_.size() - 1, true});
}

/// How a hidden column is set, or what a hidden cell or row is, is hidden with it; the grid stays. A row says why in its
/// first cell.
void VariantBuilder::set_attributes(xml::Node made, xml::Node source, const ElementType& type, Fate fate) const {
  source.each_attribute([&](xml::Node::Attribute attribute) {
    const std::string_view name = attribute.name;
    if (name == "access" || name == "accessReason" || name == "accessBasis") return;
    if (fate == Fate::hollow && name != "rows" && name != "columns") return;
    made.set(name, attribute.value);
  });
  if (fate != Fate::hollow || type.type != "cell") return;
  const xml::Node row = source.parent();
  if (says_why(source) && !is_withheld(row)) say_why(made, source);
  if (says_why(row) && row.first_child("cell") == source) say_why(made, row);
}

void VariantBuilder::leave() {
  const Frame done = frames_.back();
  if (done.own && done.type->type == "row") fill_row(spans_.after, done.source);
  frames_.pop_back();
  if (!done.own) return;
  Target target = std::move(targets_.back());
  targets_.pop_back();
  const bool runs = runs_on(*target.type);
  if (joint_ && !runs) strip_trailing_space(target.text);
  const bool hollow = !target.node.first_child() && blank(target.text);
  if (hollow && target.lost && !targets_.empty() && goes_when_hollow(*target.type)) {
    targets_.back().node.remove_child(target.node);
    if (target.hidden) note_lost(*target.type);
    if (runs) joint_ = true;
    return;
  }
  flush(target);
  if (!runs) {
    last_ = target.type->type == "note" ? Last::other : Last::start;
    joint_ = false;
  } else if (target.type->content == Content::empty || !target.node.first_child()) {
    last_ = Last::other;
    joint_ = false;
  }
}

void VariantBuilder::left_out() {
  joint_ = true;
  for (Target& target : targets_) target.lost = true;
}

/// What is left must not tell what went, nor be judged by it: figures masks what could be reckoned back (design
/// decision D3), and its rules ask what an element has lost. Only what stands where decides, never what it says.
void VariantBuilder::hide(xml::Node node, const ElementType& type) {
  for (Target& target : targets_) target.hidden = true;
  note_lost(type);
  if (is_part_of_figure(type)) targets_[frames_.back().target].node.set("fig:masked", "true");
  std::vector<xml::Node> open{node};
  while (!open.empty()) {
    const xml::Node at = open.back();
    open.pop_back();
    if (at.name() == "line" && at.has("breaks")) broken_lines_.emplace(at.get("breaks"));
    if (at.name() == "lineOutcome") hidden_outcomes_.emplace(at.get("line"));
    at.each_element([&](xml::Node child) { open.push_back(child); });
  }
}

/// In place of what is withheld with a reason, where it has a place for one: of a sentence as a word of it.
bool VariantBuilder::leave_mark(xml::Node node, const ElementType& type) {
  Target& around = targets_[frames_.back().target];
  const auto form = says_why(node) ? mark_form(type, *around.type) : std::nullopt;
  if (!form) return false;
  flush(around);
  xml::Node made = around.node.append(form->element);
  tree_.set_span(made, plan_.span(node));
  for (const std::string_view name : WordList(form->kept)) {
    if (const auto value = node.find(name)) made.set(name, *value);
  }
  // Which case an item treats may be told where the case itself is listed as withheld.
  const xml::Node treated = directory_.index().find(node.get("case"));
  if (type.type == "meeting-item" && says_why(treated)) made.set("case", node.get("case"));
  if (!form->inner.empty()) {
    made = made.append(form->inner);
    tree_.set_span(made, plan_.span(node));
  }
  say_why(made, node);
  last_ = is_inline(form->element) ? Last::other : Last::start;
  joint_ = false;
  return true;
}

void VariantBuilder::note_lost(const ElementType& type) {
  for (xml::Node node : {tree_.root(), targets_[frames_.back().target].node}) {
    const std::string before(node.get("fig:lost"));
    if (WordList(before).contains(type.name)) continue;
    node.set("fig:lost", before.empty() ? std::string(type.name) : before + ' ' + std::string(type.name));
  }
}

void VariantBuilder::mend_cell(xml::Node source, xml::Node made) const {
  const auto mended = spans_.rows.find(source.key());
  if (mended == spans_.rows.end()) return;
  if (mended->second > 1) {
    made.set("rows", std::to_string(mended->second));
  } else {
    made.remove_attribute("rows");
  }
}

/// Empty cells where one of a row that went reached down.
void VariantBuilder::fill_row(const std::unordered_map<const void*, int>& cells, xml::Node at) {
  const auto found = cells.find(at.key());
  if (found == cells.end()) return;
  xml::Node row = targets_[frames_.back().target].node;
  for (int i = 0; i < found->second; ++i) tree_.set_span(row.append("cell"), plan_.span(at));
}

void VariantBuilder::text(std::string_view text) {
  Target& target = targets_[frames_.back().target];
  if (joint_) {
    const std::string_view rest = without_leading_space(text);
    if (last_ != Last::other) text = rest;
    if (closes(rest) && !target.text.empty()) {
      strip_trailing_space(target.text);
      text = rest;
    }
  }
  if (text.empty()) return;
  target.text += text;
  last_ = is_space(text.back()) ? Last::space : Last::other;
  joint_ = joint_ && blank(text);
}

void VariantBuilder::flush(Target& target) {
  if (!target.text.empty()) target.node.append_text(target.text);
  target.text.clear();
}

}  // namespace planverk::plan
