#include "exchange/figure_list.h"

#include <fmt/format.h>

#include "figures/units.h"
#include "figures/vocabulary.h"
#include "plan/vocabulary.h"

namespace planverk::exchange {

namespace {

constexpr std::string_view computed = "fig:";

/// The type of a computed attribute; null for what the plan states.
const figures::Figure* figure_of(xml::Node node, std::string_view attribute) {
  for (const figures::Figure& figure : figures::figure_types()) {
    if (figure.is_attribute() && figure.bare_name() == attribute && figures::stands_at(figure, node)) return &figure;
  }
  return nullptr;
}

/// How many siblings of its name stand before it, from 1.
std::size_t number_among(xml::Node node) {
  std::size_t number = 1;
  for (xml::Node each = node.parent().first_child(node.name()); each && each != node; each = each.next(node.name()))
    ++number;
  return number;
}

class Lister {
 public:
  Lister(const plan::Variant& variant, const figures::Traces& traces, const Sources* sources)
      : variant_(variant), traces_(traces), sources_(sources), index_(variant.tree) {}

  std::vector<ListedFigure> list() {
    visit(variant_.tree.root());
    return std::move(out_);
  }

 private:
  void visit(xml::Node node) {
    const bool all = node.name().starts_with(computed);
    node.each_attribute([&](xml::Node::Attribute attribute) {
      if (all || attribute.name.starts_with(computed)) add(node, attribute);
    });
    node.each_element([&](xml::Node child) { visit(child); });
  }

  void add(xml::Node node, xml::Node::Attribute attribute) {
    const figures::Figure* figure = figure_of(node, attribute.name);
    ListedFigure made;
    made.place = place(node, attribute.name);
    if (figure != nullptr && figure->type) made.type = plan::name_of(*figure->type);
    made.value = attribute.value;
    made.unit = figures::unit_of(node, attribute.name, index_);
    if (const figures::Trace* trace = traces_.find(node, attribute.name)) {
      made.reckoned = figures::word_of(trace->how);
      for (const figures::TracePart& part : trace->parts) {
        made.parts.push_back({place(part.node, part.attribute), part.day ? part.day->text() : part.value.text()});
      }
    }
    out_.push_back(std::move(made));
  }

  [[nodiscard]] PlanPlace place(xml::Node node, std::string_view attribute) const {
    PlanPlace out;
    out.element = node.name();
    out.attribute = attribute;
    xml::Node at = node;
    for (; at.parent() && at.parent().type() == xml::Node::Type::element && !at.has("id") && !at.has("code"); at = at.parent()) {
      out.path.insert(0, fmt::format("{}[{}]{}", at.name(), number_among(at), out.path.empty() ? "" : "/"));
    }
    out.id = at.has("id") ? at.get("id") : at.get("code");
    const bool stated = attribute.empty() ? !node.name().starts_with(computed) : !attribute.starts_with(computed);
    if (sources_ != nullptr && stated && !node.name().starts_with(computed)) out.file = file_place(node, attribute);
    return out;
  }

  [[nodiscard]] std::string file_place(xml::Node node, std::string_view attribute) const {
    const Span span = attribute.empty() ? variant_.tree.span(node) : variant_.tree.span(node, attribute, *sources_);
    if (!span.known()) return {};
    const Place place = sources_->place(span);
    return fmt::format("{}:{}:{}", place.file, place.line, place.column);
  }

  const plan::Variant& variant_;
  const figures::Traces& traces_;
  const Sources* sources_;
  plan::Index index_;
  std::vector<ListedFigure> out_;
};

}  // namespace

std::vector<ListedFigure> list_figures(const plan::Variant& variant, const figures::Traces& traces,
                                       const Sources* sources) {
  return Lister(variant, traces, sources).list();
}

}  // namespace planverk::exchange
