/// XPath 1.0, compiled once and evaluated many times; its core only, since templates promise no functions beyond it.
/// An expression may name variables ($plan, $first-in-group …) that are declared when it is compiled. Not thread-safe:
/// one set of compiled expressions a worker.
#pragma once

#include <cstdint>
#include <expected>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xml/tree.h"

namespace planverk::xml {

/// The variables that expressions of one template set share; their values are set before evaluation.
class XPathVariables {
 public:
  XPathVariables();
  XPathVariables(XPathVariables&&) noexcept;
  XPathVariables& operator=(XPathVariables&&) noexcept;
  ~XPathVariables();
  void declare_nodes(std::string_view name);
  void declare_string(std::string_view name);
  void declare_number(std::string_view name);
  void declare_boolean(std::string_view name);
  void set(std::string_view name, Node node);
  void set(std::string_view name, std::string_view value);
  void set(std::string_view name, double value);
  void set(std::string_view name, bool value);

 private:
  friend class XPath;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

struct XPathError {
  std::string what;
  std::size_t offset = 0;  ///< bytes into the expression
};

class XPath {
 public:
  static std::expected<XPath, XPathError> compile(std::string_view expression, const XPathVariables& variables);
  XPath(XPath&&) noexcept;
  XPath& operator=(XPath&&) noexcept;
  ~XPath();

  /// Element and text nodes in document order. An attribute result is not a node here: use string().
  [[nodiscard]] std::vector<Node> nodes(Node context) const;
  /// The element of the first attribute that it gives, and the attribute's name; null where it gives none, or something
  /// else comes first.
  struct Attribute {
    Node element;
    std::string name;
  };
  [[nodiscard]] Attribute attribute(Node context) const;
  [[nodiscard]] std::string string(Node context) const;
  [[nodiscard]] bool boolean(Node context) const;
  [[nodiscard]] double number(Node context) const;
  enum class Type : std::uint8_t { nodes, string, number, boolean };
  /// What the expression gives; nodes() may be asked of one that gives nodes.
  [[nodiscard]] Type type() const;

 private:
  struct Impl;
  explicit XPath(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace planverk::xml
