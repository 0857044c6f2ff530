/// Compiles template files into a Program. Findings of the rule `template` with the template's own place; a file that
/// is in error gives none of its rules, but the rest is still read, so that all findings come at once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/sources.h"
#include "compile/program.h"
#include "template/template.h"
#include "xml/tree.h"

namespace planverk::templates {

class Compiler {
 public:
  /// The names and keys that the built-in files use are right (a test checks them `thoroughly`), so that only an
  /// organisation's own files have them looked up.
  Compiler(const Files& files, Diagnostics& found, bool thoroughly = false)
      : files_(files), found_(found), thoroughly_(thoroughly) {}

  Program compile();

 private:
  struct File {
    std::string path;
    std::string stem;
    bool built_in = false;
    xml::Tree tree;
  };

  // compiler_kinds.cpp: files, kinds, rules, keys.
  void read_files();
  void read_file(const std::string& path, FileId id);
  void declare_variables();
  void declare_in(xml::Node node);
  void compile_file(const File& file);
  void compile_kind(xml::Node kind);
  void read_facts(xml::Node node, KindDefinition& kind);
  void check_kind_labels();
  void compile_furniture(xml::Node furniture, KindDefinition& kind);
  void compile_rule(xml::Node rule);
  void compile_key(xml::Node key);
  void add_pattern(xml::Node node, std::string_view pattern, const Rule& whole);
  void build_tables();
  void collect_rules(const KindDefinition& kind, std::vector<const Rule*>& out, std::vector<std::string>& seen);
  void read_labels();

  // compiler.cpp: instructions with the prefix `t:`.
  Body compile_body(xml::Node parent);
  void compile_node(xml::Node node, Body& out);
  void compile_control(xml::Node node, std::string_view name, Body& out);
  void compile_value(xml::Node node, Instruction& out);
  void compile_label(xml::Node node, Instruction& out);
  void compile_choose(xml::Node node, Instruction& out);
  void compile_branch(xml::Node node, Instruction& out);
  void compile_loop(xml::Node node, Instruction& out);
  void compile_sort(xml::Node node, Instruction& out);

  // compiler_content.cpp: content elements, expressions, messages.
  void compile_content(xml::Node node, Body& out);
  void compile_drawing(xml::Node node, Instruction& out);
  std::optional<Expression> expression(xml::Node node, std::string_view attribute);
  std::optional<Expression> needed_expression(xml::Node node, std::string_view attribute);
  std::optional<ValueTemplate> value_template(xml::Node node, std::string_view attribute);
  void check_names(std::string_view text, Span span);
  void check_label_key(xml::Node node, const ValueTemplate& key);
  void allow(xml::Node node, std::string_view attributes);
  [[nodiscard]] Span span(xml::Node node) const { return tree_->span(node); }
  [[nodiscard]] Span span(xml::Node node, std::string_view attribute) const {
    return tree_->span(node, attribute, *files_.sources());
  }
  Diagnostic& error(Span where, std::string_view variant) { return found_.add("template", where).variant(variant); }

  const Files& files_;
  Diagnostics& found_;
  Program program_;
  bool thoroughly_;
  bool check_names_ = true;  ///< in the file that is being compiled
  std::vector<File> read_;
  const xml::Tree* tree_ = nullptr;
  std::string stem_;
  std::size_t order_ = 0;
};

}  // namespace planverk::templates
