#include "compile/source_file.h"

#include "base/word_list.h"
#include "compile/names.h"
#include "plan/vocabulary.h"
#include "words/labels.h"

namespace planverk::templates {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr planverk::Rule rules[] = {
    {"template", "", Stage::document, RuleClass::format, Severity::error,
     "A template is valid: known instructions, compilable expressions, and parts that exist.", "template: template"},
};

void SourceFile::unknown_attribute(xml::Node node, std::string_view attribute) {
  error(span(node, attribute), "unknown-attribute")
      .with("attribute", std::string(attribute))
      .with("name", std::string(node.name()));
}

void SourceFile::missing_attribute(xml::Node node, std::string_view attribute) {
  error(span(node), "missing-attribute")
      .with("attribute", std::string(attribute))
      .with("name", std::string(node.name()));
}

void SourceFile::bad_value(xml::Node node, std::string_view attribute, std::string_view mend) {
  auto& finding = error(span(node, attribute), "bad-value")
                      .with("attribute", std::string(attribute))
                      .with("value", std::string(node.get(attribute)));
  if (mend.empty()) return;
  std::string words;
  for (const std::string_view word : WordList(mend)) words.append(words.empty() ? "" : ", ").append(word);
  finding.mend("words", {{"words", std::move(words)}});
}

const StyleNames& SourceFile::theme_names() {
  return program_.styles->names();
}

void SourceFile::check_style(xml::Node content, std::string_view name) {
  if (!thoroughly_ || name.empty()) return;
  if (theme_names().knows(content.name(), name)) return;
  bad_value(content, "style", theme_names().of(content.name()));
}

void SourceFile::check(xml::Node node) {
  if (const LanguageElement* element = find_element(node.name())) check(node, *element);
}

void SourceFile::check(xml::Node node, const LanguageElement& element) {
  node.each_attribute([&](const xml::Node::Attribute& attribute) {
    const LanguageAttribute* known = find_attribute(element, attribute.name);
    if (known == nullptr) {
      if (element.others.empty()) unknown_attribute(node, attribute.name);
    } else if (known->takes == Takes::word && !WordList(known->words).contains(attribute.value)) {
      bad_value(node, attribute.name, known->words);
    }
  });
  for (const LanguageAttribute& attribute : element.attributes) {
    if (attribute.required && !node.has(attribute.name)) missing_attribute(node, attribute.name);
  }
}

void SourceFile::say(const ExpressionFault& fault, std::string_view text, Span where, const Scope& scope) {
  if (fault.variable.empty()) {
    error(where, "expression").with("expression", std::string(text)).with("what", fault.what).mend("expression");
    return;
  }
  auto& finding = error(where, "no-variable").with("name", fault.variable);
  if (auto nearest = scope.nearest(fault.variable)) {
    finding.mend("nearest", {{"name", std::move(*nearest)}});
  } else {
    finding.mend("no-variable");
  }
}

std::optional<Expression> SourceFile::compile(std::string_view text, Span where, const Scope& scope) {
  auto compiled = Expression::compile(text, scope, program_.expressions);
  if (!compiled) {
    say(compiled.error(), text, where, scope);
    return std::nullopt;
  }
  if (thoroughly_ && compiled->form() == Expression::Form::general) {
    if (const auto query = Query::compile(*compiled); !query) {
      say({query.error().what, query.error().offset, {}}, text, where, scope);
      return std::nullopt;
    }
  }
  check_names(text, where);
  return std::move(*compiled);
}

std::optional<Expression> SourceFile::expression(xml::Node node, std::string_view attribute, const Scope& scope) {
  const auto text = node.find(attribute);
  return text ? compile(*text, span(node, attribute), scope) : std::nullopt;
}

std::optional<ValueTemplate> SourceFile::words(xml::Node node, std::string_view attribute, const Scope& scope) {
  const auto text = node.find(attribute);
  if (!text) return std::nullopt;
  auto compiled = ValueTemplate::compile(*text, scope, program_.expressions);
  if (!compiled) {
    say(compiled.error(), *text, span(node, attribute), scope);
    return std::nullopt;
  }
  if (!thoroughly_) return std::move(*compiled);
  for (const auto& part : compiled->parts()) {
    const auto* inner = std::get_if<Expression>(&part);
    if (inner == nullptr) continue;
    check_names(inner->text(), span(node, attribute));
    if (inner->form() != Expression::Form::general) continue;
    if (const auto query = Query::compile(*inner); !query) {
      say({query.error().what, query.error().offset, {}}, inner->text(), span(node, attribute), scope);
      return std::nullopt;
    }
  }
  return std::move(*compiled);
}

ValueType SourceFile::type_of(const Expression& expression) const {
  if (expression.form() == Expression::Form::variable) return expression.variables().front().type;
  if (expression.form() != Expression::Form::general) return ValueType::text;
  const auto query = Query::compile(expression);
  if (!query) return ValueType::text;
  switch (query->path.type()) {
    case xml::XPath::Type::boolean:
      return ValueType::boolean;
    case xml::XPath::Type::number:
      return ValueType::number;
    default:
      return ValueType::text;
  }
}

void SourceFile::check_names(std::string_view text, Span where) {
  if (!thoroughly_) return;
  for (const Names::Unknown& unknown : Names::of_the_plan().unknown_in(text)) {
    if (unknown.attribute && theme_names().has_switch(unknown.name)) continue;
    auto& finding =
        error(where, unknown.attribute ? "no-such-attribute" : "no-such-element").with("name", unknown.name);
    if (unknown.nearest) finding.mend("nearest", {{"name", std::string(*unknown.nearest)}});
  }
}

void SourceFile::check_label(std::string_view key, Span where) {
  if (!thoroughly_) return;
  const Labels& labels = program_.words(measure_language);
  if (labels.find(key) != nullptr) return;
  const std::vector<std::string_view> keys = labels.keys();
  auto& finding = error(where, "no-label").with("key", std::string(key));
  if (const auto nearest = plan::nearest(key, keys)) finding.mend("nearest", {{"name", std::string(*nearest)}});
}

}  // namespace planverk::templates
