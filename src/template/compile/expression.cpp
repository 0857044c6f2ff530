#include "compile/expression.h"

#include <algorithm>

namespace planverk::templates {

namespace {

bool in_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

bool is_name(std::string_view text) {
  const auto letter = [](char c) { return in_name(c) || c == ':'; };
  return !text.empty() && std::ranges::all_of(text, letter) && !(text[0] >= '0' && text[0] <= '9') && text[0] != '.' &&
         text[0] != '-' && text.find("::") == std::string_view::npos;
}

struct Mention {
  std::string_view name;
  std::size_t offset;
};

/// The `$names` of an expression, outside its literals.
std::vector<Mention> mentions_in(std::string_view text) {
  std::vector<Mention> out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\'' || text[i] == '"') {
      i = std::min(text.find(text[i], i + 1), text.size());
    } else if (text[i] == '$') {
      std::size_t end = i + 1;
      while (end < text.size() && in_name(text[end])) ++end;
      out.push_back({text.substr(i + 1, end - i - 1), i});
      i = end - 1;
    }
  }
  return out;
}

void declare(xml::XPathVariables& variables, const Variable& variable) {
  switch (variable.type) {
    case ValueType::text:
      variables.declare_string(variable.name);
      break;
    case ValueType::boolean:
      variables.declare_boolean(variable.name);
      break;
    case ValueType::number:
      variables.declare_number(variable.name);
      break;
    case ValueType::node:
      variables.declare_nodes(variable.name);
      break;
  }
}

}  // namespace

std::expected<Expression, ExpressionFault> Expression::compile(std::string_view text, const Scope& scope,
                                                               std::uint32_t& numbers) {
  Expression out;
  out.text_ = text;
  if (text.starts_with('@') && is_name(text.substr(1))) {
    out.form_ = Form::attribute;
    out.name_ = text.substr(1);
    return out;
  }
  if (text == ".") {
    out.form_ = Form::self;
    return out;
  }
  if (is_name(text)) {
    out.form_ = Form::child;
    out.name_ = text;
    return out;
  }
  constexpr std::string_view of_plan = "$plan/";
  if (text.starts_with(of_plan) && is_name(text.substr(of_plan.size()))) {
    out.form_ = Form::plan_child;
    out.name_ = text.substr(of_plan.size());
    return out;
  }
  for (const Mention& mention : mentions_in(text)) {
    if (std::ranges::find(out.variables_, mention.name, &Variable::name) != out.variables_.end()) continue;
    auto variable = scope.find(mention.name);
    if (!variable) return std::unexpected(ExpressionFault{{}, mention.offset, std::string(mention.name)});
    out.variables_.push_back(std::move(*variable));
  }
  if (out.variables_.size() == 1 && text.size() == out.variables_[0].name.size() + 1) {
    out.form_ = Form::variable;
  } else {
    out.number_ = numbers++;
  }
  return out;
}

std::expected<Query, xml::XPathError> Query::compile(const Expression& expression) {
  xml::XPathVariables variables;
  for (const Variable& variable : expression.variables()) declare(variables, variable);
  auto path = xml::XPath::compile(expression.text(), variables);
  if (!path) return std::unexpected(path.error());
  return Query{std::move(variables), std::move(*path)};
}

std::expected<ValueTemplate, ExpressionFault> ValueTemplate::compile(std::string_view text, const Scope& scope,
                                                                     std::uint32_t& numbers) {
  ValueTemplate out;
  std::string literal;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if ((c == '{' || c == '}') && i + 1 < text.size() && text[i + 1] == c) {
      literal += c;
      ++i;
      continue;
    }
    if (c == '}') return std::unexpected(ExpressionFault{"} without {", i, {}});
    if (c != '{') {
      literal += c;
      continue;
    }
    const std::size_t end = text.find('}', i);
    if (end == std::string_view::npos) return std::unexpected(ExpressionFault{"{ without }", i, {}});
    auto expression = Expression::compile(text.substr(i + 1, end - i - 1), scope, numbers);
    if (!expression) {
      ExpressionFault fault = std::move(expression.error());
      fault.offset += i + 1;
      return std::unexpected(std::move(fault));
    }
    if (!literal.empty()) out.parts_.emplace_back(std::move(literal));
    literal.clear();
    out.parts_.emplace_back(std::move(*expression));
    i = end;
  }
  if (!literal.empty()) out.parts_.emplace_back(std::move(literal));
  return out;
}

const std::string* ValueTemplate::constant() const {
  static const std::string empty;
  if (parts_.empty()) return &empty;
  return parts_.size() == 1 ? std::get_if<std::string>(&parts_[0]) : nullptr;
}

}  // namespace planverk::templates
