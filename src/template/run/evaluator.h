/// Evaluates expressions and value templates with a plan node as context. A worker's queries are compiled when they
/// are asked for the first time and kept from run to run; the variables that a query uses are filled from the frame
/// each time it is evaluated.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "compile/expression.h"
#include "run/frame.h"

namespace planverk::templates {

/// The compiled XPath expressions of one worker, by their number in the program.
using Queries = std::vector<std::unique_ptr<Query>>;

class Evaluator {
 public:
  Evaluator(Queries& queries, const Frame& frame) : queries_(queries), frame_(frame) {}

  [[nodiscard]] std::string text(const Expression& expression, xml::Node context) const;
  [[nodiscard]] std::string text(const ValueTemplate& words, xml::Node context) const;
  [[nodiscard]] bool boolean(const Expression& expression, xml::Node context) const;
  [[nodiscard]] std::vector<xml::Node> nodes(const Expression& expression, xml::Node context) const;
  [[nodiscard]] Value value(const Expression& expression, xml::Node context, ValueType type) const;
  /// The attribute that its text is of; none where it is put together, or of something else.
  [[nodiscard]] Origin origin(const Expression& expression, xml::Node context) const;

 private:
  /// The plan's registers are the same all through a run; walked for each row they would cost the square of the rows.
  [[nodiscard]] const std::vector<xml::Node>& plan_children(const std::string& name) const;
  /// None when it is not XPath; the compiler has said so.
  [[nodiscard]] const xml::XPath* ready(const Expression& expression) const;

  Queries& queries_;
  const Frame& frame_;
  mutable std::map<std::string, std::vector<xml::Node>> plan_children_;
};

}  // namespace planverk::templates
