/// A template file while it is compiled: places, findings of the rule `template`, and attributes judged by the
/// language's tables. What cannot be read is said and left out, so that all findings of a file come at once.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "compile/expression.h"
#include "compile/language.h"
#include "compile/program.h"
#include "compile/style_names.h"
#include "template/template.h"
#include "xml/tree.h"

namespace planverk::templates {

class SourceFile {
 public:
  /// `thoroughly`: expressions, names and keys are looked up too. The built-in files' are right: a test asks them all.
  SourceFile(const xml::Tree& tree, const Files& files, Program& program, Diagnostics& found, bool thoroughly)
      : tree_(tree), files_(files), program_(program), found_(found), thoroughly_(thoroughly) {}

  [[nodiscard]] Span span(xml::Node node) const { return tree_.span(node); }
  [[nodiscard]] Span span(xml::Node node, std::string_view attribute) const {
    return tree_.span(node, attribute, *files_.sources());
  }
  Diagnostic& error(Span where, std::string_view variant) { return found_.add("template", where).variant(variant); }

  /// Says which attributes the element does not have, which it lacks, and which have a word that they do not take.
  void check(xml::Node node, const LanguageElement& element);
  void check(xml::Node node);
  [[nodiscard]] std::optional<Expression> expression(xml::Node node, std::string_view attribute, const Scope& scope);
  [[nodiscard]] std::optional<Expression> compile(std::string_view text, Span where, const Scope& scope);
  [[nodiscard]] std::optional<ValueTemplate> words(xml::Node node, std::string_view attribute, const Scope& scope);
  /// The type of what the expression gives; text for nodes, which a variable keeps only when it says so.
  [[nodiscard]] ValueType type_of(const Expression& expression) const;
  void check_names(std::string_view expression, Span where);
  /// A key that is put together is looked up when it is printed; one that is written out can be judged now.
  void check_label(std::string_view key, Span where);
  /// The same of the name of a style, which a theme must have for that kind of content.
  void check_style(xml::Node content, std::string_view name);
  void unknown_attribute(xml::Node node, std::string_view attribute);
  void missing_attribute(xml::Node node, std::string_view attribute);
  void bad_value(xml::Node node, std::string_view attribute, std::string_view mend = {});

  [[nodiscard]] Program& program() { return program_; }
  [[nodiscard]] bool thoroughly() const { return thoroughly_; }

 private:
  const StyleNames& theme_names();
  void say(const ExpressionFault& fault, std::string_view text, Span where, const Scope& scope);

  const xml::Tree& tree_;
  const Files& files_;
  Program& program_;
  Diagnostics& found_;
  bool thoroughly_;
};

}  // namespace planverk::templates
