#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "base/word_list.h"
#include "compile/compiler.h"
#include "compile/names.h"
#include "drawings.h"
#include "plan/vocabulary.h"

namespace planverk::templates {

void Compiler::compile_content(xml::Node node, Body& out) {
  Instruction made;
  made.span = span(node);
  if (node.name() == "chart" || node.name() == "part") {
    compile_drawing(node, made);
    out.push_back(std::move(made));
    return;
  }
  made.op = Op::element;
  made.content = find_content(node.name());
  if (made.content == nullptr) {
    std::vector<std::string_view> names;
    for (const ContentType& type : content_types()) names.push_back(type.name);
    auto& finding = error(span(node), "unknown-element").with("name", std::string(node.name()));
    if (const auto nearest = plan::nearest(node.name(), names))
      finding.mend("nearest", {{"name", std::string(*nearest)}});
    return;
  }
  node.each_attribute([&](const xml::Node::Attribute& attribute) {
    const auto known = content_attribute(*made.content, attribute.name);
    if (!known) {
      error(span(node, attribute.name), "unknown-attribute")
          .with("attribute", std::string(attribute.name))
          .with("name", std::string(node.name()));
      return;
    }
    auto value = value_template(node, attribute.name);
    if (value) made.attributes.push_back({*known, std::move(*value), span(node, attribute.name)});
  });
  made.body = compile_body(node);
  out.push_back(std::move(made));
}

// A drawing is put together by the program from the parts that the template names.
void Compiler::compile_drawing(xml::Node node, Instruction& out) {
  out.op = node.name() == "chart" ? Op::chart : Op::part;
  if (out.op == Op::chart) {
    // A kind that is put together is looked up when it is drawn; one that is written out can be judged now.
    out.value = value_template(node, "kind");
    const std::string* constant = out.value ? out.value->constant() : nullptr;
    if (!out.value || (constant != nullptr && !is_drawing(*constant))) {
      error(span(node, "kind"), "bad-value")
          .with("attribute", "kind")
          .with("value", std::string(node.get("kind")))
          .mend("chart", {{"kinds", drawing_kinds()}});
    }
  }
  const std::string_view known =
      out.op == Op::chart ? "kind width unit row-axis column-axis" : "label value text ink kind series until";
  allow(node, known);
  node.each_attribute([&](const xml::Node::Attribute& attribute) {
    if (auto value = value_template(node, attribute.name)) {
      out.values.push_back({std::string(attribute.name), std::move(*value)});
    }
  });
  out.body = compile_body(node);
}

std::optional<Expression> Compiler::expression(xml::Node node, std::string_view attribute) {
  const auto text = node.find(attribute);
  if (!text) return std::nullopt;
  auto compiled = Expression::compile(*text, program_.variables);
  if (!compiled) {
    error(span(node, attribute), "expression")
        .with("expression", std::string(*text))
        .with("what", compiled.error().what)
        .mend("expression");
    return std::nullopt;
  }
  check_names(*text, span(node, attribute));
  return std::move(*compiled);
}

std::optional<Expression> Compiler::needed_expression(xml::Node node, std::string_view attribute) {
  if (!node.has(attribute)) {
    error(span(node), "missing-attribute")
        .with("attribute", std::string(attribute))
        .with("name", std::string(node.name()));
    return std::nullopt;
  }
  return expression(node, attribute);
}

std::optional<ValueTemplate> Compiler::value_template(xml::Node node, std::string_view attribute) {
  const auto text = node.find(attribute);
  if (!text) return std::nullopt;
  auto compiled = ValueTemplate::compile(*text, program_.variables);
  if (!compiled) {
    error(span(node, attribute), "expression")
        .with("expression", std::string(*text))
        .with("what", compiled.error().what)
        .mend("expression");
    return std::nullopt;
  }
  for (const auto& part : compiled->parts()) {
    if (const auto* inner = std::get_if<Expression>(&part)) check_names(inner->text(), span(node, attribute));
  }
  return std::move(*compiled);
}

void Compiler::check_names(std::string_view text, Span where) {
  if (!check_names_) return;
  for (const Names::Unknown& unknown : Names::of_the_plan().unknown_in(text)) {
    auto& finding =
        error(where, unknown.attribute ? "no-such-attribute" : "no-such-element").with("name", unknown.name);
    if (unknown.nearest) finding.mend("nearest", {{"name", std::string(*unknown.nearest)}});
  }
}

// A key that is put together is looked up when it is printed; one that is written out can be judged now.
void Compiler::check_label_key(xml::Node node, const ValueTemplate& key) {
  const std::string* constant = key.constant();
  if (constant == nullptr || !check_names_) return;
  const Labels& labels = program_.words(Language::sv);
  if (labels.find(*constant) != nullptr) return;
  const std::vector<std::string_view> keys = labels.keys();
  auto& finding = error(span(node, "key"), "no-label").with("key", *constant);
  if (const auto nearest = plan::nearest(*constant, keys)) finding.mend("nearest", {{"name", std::string(*nearest)}});
}

void Compiler::allow(xml::Node node, std::string_view attributes) {
  node.each_attribute([&](const xml::Node::Attribute& attribute) {
    if (WordList(attributes).contains(attribute.name)) return;
    error(span(node, attribute.name), "unknown-attribute")
        .with("attribute", std::string(attribute.name))
        .with("name", std::string(node.name()));
  });
}

}  // namespace planverk::templates
