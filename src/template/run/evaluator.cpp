#include "run/evaluator.h"

#include <utility>

namespace planverk::templates {

namespace {

double number_of(const Value& value) {
  const auto* decimal = std::get_if<Decimal>(&value);
  if (decimal == nullptr) return 0;
  double out = static_cast<double>(decimal->units());
  for (int i = 0; i < decimal->scale(); ++i) out /= 10;
  return out;
}

void fill(xml::XPathVariables& variables, const Variable& variable, const Value& value) {
  switch (variable.type) {
    case ValueType::text:
      variables.set(variable.name, std::string_view(std::get<std::string>(value)));
      break;
    case ValueType::boolean:
      variables.set(variable.name, std::get<bool>(value));
      break;
    case ValueType::number:
      variables.set(variable.name, number_of(value));
      break;
    case ValueType::node:
      variables.set(variable.name, std::get<xml::Node>(value));
      break;
  }
}

}  // namespace

const xml::XPath* Evaluator::ready(const Expression& expression) const {
  std::unique_ptr<Query>& place = queries_[expression.number()];
  if (!place) {
    auto compiled = Query::compile(expression);
    if (!compiled) return nullptr;
    place = std::make_unique<Query>(std::move(*compiled));
  }
  for (const Variable& variable : expression.variables()) {
    fill(place->variables, variable, as_type(frame_.value(variable), variable.type));
  }
  return &place->path;
}

const std::vector<xml::Node>& Evaluator::plan_children(const std::string& name) const {
  const auto [at, fresh] = plan_children_.try_emplace(name);
  if (fresh) {
    const xml::Node root = frame_.given(Given::plan);
    for (xml::Node child = root.first_child(name); child; child = child.next(name)) at->second.push_back(child);
  }
  return at->second;
}

std::string Evaluator::text(const Expression& expression, xml::Node context) const {
  switch (expression.form()) {
    case Expression::Form::plan_child: {
      const std::vector<xml::Node>& children = plan_children(expression.name());
      return children.empty() ? std::string() : children.front().text();
    }
    case Expression::Form::attribute:
      return std::string(context.get(expression.name()));
    case Expression::Form::self:
      return context.type() == xml::Node::Type::text ? std::string(context.value()) : context.text();
    case Expression::Form::child:
      return context.first_child(expression.name()).text();
    case Expression::Form::variable:
      return text_of(frame_.value(expression.variables().front()));
    case Expression::Form::general:
      break;
  }
  const xml::XPath* const path = ready(expression);
  return path != nullptr ? path->string(context) : std::string();
}

std::string Evaluator::text(const ValueTemplate& words, xml::Node context) const {
  std::string out;
  for (const auto& part : words.parts()) {
    if (const auto* literal = std::get_if<std::string>(&part)) {
      out += *literal;
    } else {
      out += text(std::get<Expression>(part), context);
    }
  }
  return out;
}

bool Evaluator::boolean(const Expression& expression, xml::Node context) const {
  switch (expression.form()) {
    case Expression::Form::plan_child:
      return !plan_children(expression.name()).empty();
    case Expression::Form::attribute:
      return context.has(expression.name());
    case Expression::Form::self:
      return static_cast<bool>(context);
    case Expression::Form::child:
      return static_cast<bool>(context.first_child(expression.name()));
    case Expression::Form::variable:
      return boolean_of(frame_.value(expression.variables().front()));
    case Expression::Form::general:
      break;
  }
  const xml::XPath* const path = ready(expression);
  return path != nullptr && path->boolean(context);
}

std::vector<xml::Node> Evaluator::nodes(const Expression& expression, xml::Node context) const {
  switch (expression.form()) {
    case Expression::Form::plan_child:
      return plan_children(expression.name());
    case Expression::Form::attribute:
      return {};
    case Expression::Form::self:
      return {context};
    case Expression::Form::child: {
      std::vector<xml::Node> out;
      const std::string& name = expression.name();
      for (auto child = context.first_child(name); child; child = child.next(name)) out.push_back(child);
      return out;
    }
    case Expression::Form::variable: {
      const Value value = frame_.value(expression.variables().front());
      const auto* node = std::get_if<xml::Node>(&value);
      return node != nullptr && *node ? std::vector{*node} : std::vector<xml::Node>{};
    }
    case Expression::Form::general:
      break;
  }
  const xml::XPath* const path = ready(expression);
  return path != nullptr ? path->nodes(context) : std::vector<xml::Node>{};
}

Origin Evaluator::origin(const Expression& expression, xml::Node context) const {
  switch (expression.form()) {
    case Expression::Form::attribute:
      return {context, expression.name()};
    case Expression::Form::variable:
      return frame_.origin(expression.variables().front());
    case Expression::Form::general:
      break;
    default:
      return {};
  }
  const xml::XPath* const path = ready(expression);
  if (path == nullptr) return {};
  xml::XPath::Attribute found = path->attribute(context);
  return {found.element, std::move(found.name)};
}

Value Evaluator::value(const Expression& expression, xml::Node context, ValueType type) const {
  if (expression.form() == Expression::Form::variable) {
    return as_type(frame_.value(expression.variables().front()), type);
  }
  switch (type) {
    case ValueType::boolean:
      return boolean(expression, context);
    case ValueType::node: {
      const std::vector<xml::Node> found = nodes(expression, context);
      return found.empty() ? xml::Node() : found.front();
    }
    case ValueType::number:
      return as_type(text(expression, context), ValueType::number);
    case ValueType::text:
      break;
  }
  return text(expression, context);
}

}  // namespace planverk::templates
