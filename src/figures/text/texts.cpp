#include "text/texts.h"

#include "base/utf8.h"
#include "base/word_list.h"
#include "text/folded.h"
#include "text/plain_text.h"
#include "text/scan.h"

namespace planverk::figures {

namespace {

/// A paragraph in one of these is part of something else: a cell, an item, an answer.
constexpr std::string_view not_by_itself = "item cell";

class Gatherer {
 public:
  Gatherer(const Phrases& phrases, TextStore& store, Gathered& out) : phrases_(phrases), store_(store), out_(out) {}

  void visit(xml::Node node, const plan::ElementType& type) {
    if (type.name == "del") return;
    attributes(node, type);
    if (type.type == "table") out_.tables.push_back(node);
    if (type.type == "a") out_.links.push_back(node);
    const bool has_words = type.content == plan::Content::mixed || type.content == plan::Content::text;
    if (has_words && (!plan::is_inline(type.name) || type.name == "note")) own_words(node);
    node.each_element([&](xml::Node child) {
      if (const plan::ElementType* below = plan::child_type(type, child.name())) visit(child, *below);
    });
  }

 private:
  void attributes(xml::Node node, const plan::ElementType& type) {
    node.each_attribute([&](xml::Node::Attribute attribute) {
      const plan::AttributeType* known = plan::find_attribute(type, attribute.name);
      if (known == nullptr || known->printed == plan::Printed::no || attribute.value.empty()) return;
      const bool title = known->printed == plan::Printed::title;
      const bool plain = !needs_folding(attribute.value);
      const std::string_view words = plain ? attribute.value : store_.keep(folded(attribute.value));
      if (!words.empty()) add(node, attribute.name, words, title ? Text::Kind::title : Text::Kind::other);
    });
  }

  void own_words(xml::Node node) {
    std::string_view words = inline_words(node, joined_);
    if (utf8::trim(words).empty()) return;
    if (words.data() == joined_.data()) words = store_.keep(joined_);
    Text::Kind kind = Text::Kind::other;
    if (node.name() == "title" || node.name() == "caption") kind = Text::Kind::title;
    if (node.name() == "p" && !WordList(not_by_itself).contains(node.parent().name())) kind = Text::Kind::paragraph;
    add(node, {}, words, kind);
  }

  void add(xml::Node node, std::string_view attribute, std::string_view words, Text::Kind kind) {
    const std::string_view small = store_.keep(lower(words));
    out_.texts.push_back({node, attribute, words, small, kind, phrases_.held_by(small)});
  }

  const Phrases& phrases_;
  TextStore& store_;
  Gathered& out_;
  std::string joined_;
};

}  // namespace

std::vector<xml::Node> printed_nodes(const plan::Variant& variant, const plan::Views& views, const Uses& uses) {
  std::vector<xml::Node> nodes;
  const auto all = [&nodes](const auto& entities) {
    for (const auto& each : entities) nodes.push_back(each.node);
  };
  if (uses.risks) {
    all(views.areas);
    all(views.processes);
    all(views.risks);
  }
  if (uses.actions) all(views.actions);
  if (uses.controls) all(views.controls);
  if (uses.goals) all(views.goals);
  if (uses.assignments) all(views.assignments);
  if (uses.programme) {
    all(views.funds);
    all(views.instruments);
    all(views.agreements);
  }
  for (const plan::Report* report : uses.reports) nodes.push_back(report->node);
  for (const plan::Budget* budget : uses.budgets) nodes.push_back(budget->node);
  for (const plan::Dataset* dataset : uses.datasets) nodes.push_back(dataset->node);
  for (const plan::Calendar* calendar : uses.calendars) nodes.push_back(calendar->node);
  if (uses.of_case != nullptr) nodes.push_back(uses.of_case->node);
  if (uses.of_meeting != nullptr) nodes.push_back(uses.of_meeting->node);
  nodes.push_back(variant.document);
  return nodes;
}

Gathered gather_texts(const std::vector<xml::Node>& printed, const Phrases& phrases, TextStore& store) {
  Gathered gathered;
  Gatherer gatherer(phrases, store, gathered);
  for (const xml::Node node : printed) {
    if (const plan::ElementType* type = plan::child_type(plan::root_type(), node.name())) gatherer.visit(node, *type);
  }
  return gathered;
}

}  // namespace planverk::figures
