/// An XPath 1.0 expression of a template, with short ways for the two forms that stand in every cell: an attribute of
/// the context node (`@no`) and the node itself (`.`). Attribute value templates (`risk.{@fig:band}`) are made of them.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "xml/xpath.h"

namespace planverk::templates {

class Expression {
 public:
  static std::expected<Expression, xml::XPathError> compile(std::string_view text,
                                                            const xml::XPathVariables& variables);

  [[nodiscard]] std::string string(xml::Node context) const;
  [[nodiscard]] bool boolean(xml::Node context) const;
  [[nodiscard]] std::vector<xml::Node> nodes(xml::Node context) const;
  [[nodiscard]] bool gives_nodes() const;
  /// The attribute's name when the expression is just `@name`, else empty.
  [[nodiscard]] std::string_view attribute() const { return form_ == Form::attribute ? name_ : std::string_view(); }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  enum class Form { attribute, self, child, general };
  Expression() = default;
  Form form_ = Form::general;
  std::string name_;
  std::string text_;
  std::optional<xml::XPath> path_;
};

/// Text with `{expression}` places; `{{` and `}}` stand for braces.
class ValueTemplate {
 public:
  ValueTemplate() = default;
  static std::expected<ValueTemplate, xml::XPathError> compile(std::string_view text,
                                                               const xml::XPathVariables& variables);
  [[nodiscard]] std::string value(xml::Node context) const;
  /// The text when it has no places.
  [[nodiscard]] const std::string* constant() const;
  [[nodiscard]] const std::vector<std::variant<std::string, Expression>>& parts() const { return parts_; }

 private:
  std::vector<std::variant<std::string, Expression>> parts_;
};

}  // namespace planverk::templates
