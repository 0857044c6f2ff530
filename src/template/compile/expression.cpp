#include "compile/expression.h"

#include <algorithm>

namespace planverk::templates {

namespace {

bool is_name(std::string_view text) {
  const auto letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':' || c == '-' ||
           c == '_' || c == '.';
  };
  return !text.empty() && std::ranges::all_of(text, letter) && !(text[0] >= '0' && text[0] <= '9') && text[0] != '.' &&
         text[0] != '-' && text.find("::") == std::string_view::npos;
}

}  // namespace

std::expected<Expression, xml::XPathError> Expression::compile(std::string_view text,
                                                               const xml::XPathVariables& variables) {
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
  auto path = xml::XPath::compile(text, variables);
  if (!path) return std::unexpected(path.error());
  out.path_ = std::move(*path);
  return out;
}

std::string Expression::string(xml::Node context) const {
  switch (form_) {
    case Form::attribute:
      return std::string(context.get(name_));
    case Form::self:
      return context.type() == xml::Node::Type::text ? std::string(context.value()) : context.text();
    case Form::child:
      return context.first_child(name_).text();
    case Form::general:
      break;
  }
  return path_->string(context);
}

bool Expression::boolean(xml::Node context) const {
  switch (form_) {
    case Form::attribute:
      return context.has(name_);
    case Form::self:
      return static_cast<bool>(context);
    case Form::child:
      return static_cast<bool>(context.first_child(name_));
    case Form::general:
      break;
  }
  return path_->boolean(context);
}

std::vector<xml::Node> Expression::nodes(xml::Node context) const {
  switch (form_) {
    case Form::attribute:
      return {};
    case Form::self:
      return {context};
    case Form::child: {
      std::vector<xml::Node> out;
      for (auto child = context.first_child(name_); child; child = child.next(name_)) out.push_back(child);
      return out;
    }
    case Form::general:
      break;
  }
  return path_->nodes(context);
}

bool Expression::gives_nodes() const {
  return form_ == Form::self || form_ == Form::child || (form_ == Form::general && path_->gives_nodes());
}

std::expected<ValueTemplate, xml::XPathError> ValueTemplate::compile(std::string_view text,
                                                                     const xml::XPathVariables& variables) {
  ValueTemplate out;
  std::string literal;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if ((c == '{' || c == '}') && i + 1 < text.size() && text[i + 1] == c) {
      literal += c;
      ++i;
      continue;
    }
    if (c == '}') return std::unexpected(xml::XPathError{"} without {", i});
    if (c != '{') {
      literal += c;
      continue;
    }
    const std::size_t end = text.find('}', i);
    if (end == std::string_view::npos) return std::unexpected(xml::XPathError{"{ without }", i});
    auto expression = Expression::compile(text.substr(i + 1, end - i - 1), variables);
    if (!expression)
      return std::unexpected(xml::XPathError{expression.error().what, i + 1 + expression.error().offset});
    if (!literal.empty()) out.parts_.emplace_back(std::move(literal));
    literal.clear();
    out.parts_.emplace_back(std::move(*expression));
    i = end;
  }
  if (!literal.empty()) out.parts_.emplace_back(std::move(literal));
  return out;
}

std::string ValueTemplate::value(xml::Node context) const {
  std::string out;
  for (const auto& part : parts_) {
    if (const auto* literal = std::get_if<std::string>(&part)) {
      out += *literal;
    } else {
      out += std::get<Expression>(part).string(context);
    }
  }
  return out;
}

const std::string* ValueTemplate::constant() const {
  static const std::string empty;
  if (parts_.empty()) return &empty;
  return parts_.size() == 1 ? std::get_if<std::string>(&parts_[0]) : nullptr;
}

}  // namespace planverk::templates
