/// An XPath 1.0 expression of a template as it is written, with the variables it uses found. Forms that stand in every
/// cell (an attribute `@no`, the node itself `.`, a child, a variable) need no XPath to be evaluated; the others are
/// compiled by each worker when they are asked for the first time (run/evaluator.h). Attribute value templates
/// (`risk.{@fig:band}`) are made of them.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compile/scope.h"
#include "compile/value.h"
#include "xml/xpath.h"

namespace planverk::templates {

/// What is wrong with an expression: with its writing, or a variable that nobody declared.
struct ExpressionFault {
  std::string what;
  std::size_t offset = 0;
  std::string variable;
};

class Expression {
 public:
  enum class Form : std::uint8_t { attribute, self, child, plan_child, variable, general };

  static std::expected<Expression, ExpressionFault> compile(std::string_view text, const Scope& scope,
                                                            std::uint32_t& numbers);

  [[nodiscard]] Form form() const { return form_; }
  [[nodiscard]] const std::string& text() const { return text_; }
  /// Of an attribute, a child or a child of the plan's root (`$plan/level`).
  [[nodiscard]] const std::string& name() const { return name_; }
  /// The attribute's name when the expression is just `@name`, else empty.
  [[nodiscard]] std::string_view attribute() const {
    return form_ == Form::attribute ? std::string_view(name_) : std::string_view();
  }
  [[nodiscard]] const std::vector<Variable>& variables() const { return variables_; }
  /// Its place among those of the program that need XPath.
  [[nodiscard]] std::uint32_t number() const { return number_; }

 private:
  Form form_ = Form::general;
  std::uint32_t number_ = 0;
  std::string text_;
  std::string name_;
  std::vector<Variable> variables_;  ///< each once
};

/// An expression made ready for evaluation, with the variables that it alone uses.
struct Query {
  xml::XPathVariables variables;
  xml::XPath path;
  static std::expected<Query, xml::XPathError> compile(const Expression& expression);
};

/// Text with `{expression}` places; `{{` and `}}` stand for braces.
class ValueTemplate {
 public:
  static std::expected<ValueTemplate, ExpressionFault> compile(std::string_view text, const Scope& scope,
                                                               std::uint32_t& numbers);
  /// The text when it has no places.
  [[nodiscard]] const std::string* constant() const;
  [[nodiscard]] const std::vector<std::variant<std::string, Expression>>& parts() const { return parts_; }

 private:
  std::vector<std::variant<std::string, Expression>> parts_;
};

}  // namespace planverk::templates
