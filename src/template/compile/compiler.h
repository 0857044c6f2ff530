/// Compiles template files into a Program. Findings of the rule `template` with the template's own place; what is in
/// error is left out, but the rest is still read, so that all findings come at once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/sources.h"
#include "compile/body_compiler.h"
#include "compile/program.h"
#include "compile/source_file.h"
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

  // compiler.cpp: files, rules, keys.
  void read_labels();
  void read_files();
  void read_file(const std::string& path, FileId id);
  void compile_file(const File& file);
  void compile_rule(xml::Node rule);
  void compile_key(xml::Node key);
  void add_pattern(xml::Node node, std::string_view pattern, const Rule& whole);

  // compiler_kinds.cpp: kinds and the rules that each of them sees.
  void compile_kind(xml::Node kind);
  void read_facts(xml::Node node, KindDefinition& kind);
  void check_kind_labels();
  void compile_identity(xml::Node identity, KindDefinition& kind);
  void compile_furniture(xml::Node furniture, KindDefinition& kind);
  Unit compile_part(xml::Node part, KindDefinition& kind);
  void build_tables();
  void collect_rules(const KindDefinition& kind, std::vector<const Rule*>& out, std::vector<std::string>& seen);
  Diagnostic& error(Span where, std::string_view variant) { return found_.add("template", where).variant(variant); }

  const Files& files_;
  Diagnostics& found_;
  Program program_;
  bool thoroughly_;
  std::vector<File> read_;
  std::optional<SourceFile> file_;  ///< that is being compiled
  std::string stem_;
  bool own_ = false;
};

/// Says which rules are called that no kind has, and which parameters are unknown or missing. Only of what an
/// organisation wrote or changed, unless `thoroughly`.
void check_handings(const Program& program, bool thoroughly, Diagnostics& found);

}  // namespace planverk::templates
