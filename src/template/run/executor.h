/// Runs a compiled template over a variant and builds the document tree. Every step goes from one plan node (the
/// context) to words, nodes or further steps; following an id, a key or a group is a hash look-up, so the work grows
/// with what is printed. Findings carry the template's place and, as a note, the plan node that was being printed.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/file.h"
#include "base/limits.h"
#include "base/sources.h"
#include "compile/program.h"
#include "document/document.h"
#include "drawings.h"
#include "plan/variant.h"
#include "run/builder.h"
#include "template/template.h"

namespace planverk::templates {

/// What a run needs from outside.
struct Surroundings {
  const plan::Variant& variant;
  const Composer::Options& options;
  const Limits& limits;
  FileLayer& files;
  const std::string& root_folder;
  const Sources& sources;
};

class Executor {
 public:
  Executor(Program& program, const RuleTable& rules, const Surroundings& surroundings, document::Document& document,
           Diagnostics& found);

  /// Runs a part of a kind with the document element as context.
  void print(const Body& body);
  /// The words of a part, as plain text.
  std::string words_of(const Body& body);
  void set_title(std::string_view title) { set_variable("title", std::string(title)); }
  [[nodiscard]] std::string value_of(const ValueTemplate& value) const { return value.value(node_); }
  /// References that were only wanted if their target is printed become plain words where it is not.
  void settle_optional_references();
  [[nodiscard]] Builder& builder() { return builder_; }
  [[nodiscard]] const Formatter& formatter() const { return format_; }

 private:
  /// Variables that a loop sets.
  struct Loop {
    std::size_t position = 0, size = 0, group_size = 0;
    bool first_in_group = false, last_in_group = false;
    std::string group_key;
  };
  class Context;
  /// A node between the top of a tree and one of its leaves.
  struct PathNode {
    xml::Node node;
    std::size_t leaves = 0;  ///< below it; 1 for a leaf
    bool first = false;      ///< the leaf at hand is the first below it
  };

  // executor.cpp
  void run(const Body& body);
  void step(const Instruction& instruction);
  void value(const Instruction& instruction);
  void label(const Instruction& instruction);
  void apply(const Instruction& instruction);
  void apply_to(xml::Node node, const std::string& mode, Span from);
  void with(const Instruction& instruction);
  void choose(const Instruction& instruction);
  void call(const Instruction& instruction);
  void variable(const Instruction& instruction);
  [[nodiscard]] bool holds(const Instruction& branch);
  const Rule* find_rule(xml::Node node, const std::string& mode) const;
  const Rule* find_in(const std::string& mode, std::string_view name, xml::Node node) const;
  std::string printed(const Instruction& instruction);
  std::optional<std::string> label_text(const Instruction& instruction);
  Diagnostic& error(Span where, std::string_view variant);
  void set_variable(const std::string& name, std::string value);

  // executor_lists.cpp
  void for_each(const Instruction& instruction);
  void for_each_group(const Instruction& instruction);
  void for_each_path(const Instruction& instruction);
  void walk_paths(const Instruction& instruction, xml::Node node, std::vector<PathNode>& path);
  std::size_t count_leaves(const Instruction& instruction, xml::Node node, int depth);
  void for_each_on_path(const Instruction& instruction);
  [[nodiscard]] std::string group_key(const Instruction& instruction, xml::Node node) const;
  std::vector<xml::Node> nodes_of(const Instruction& instruction);
  const std::vector<xml::Node>& keyed(const std::string& key, const std::string& value, Span where);
  void fill_key(const Key& key, std::unordered_map<std::string, std::vector<xml::Node>>& table) const;
  std::vector<std::vector<xml::Node>> grouped(const std::vector<xml::Node>& nodes, const Instruction& by,
                                              std::vector<std::string>& keys) const;
  void set_loop(const Loop& loop);

  // executor_content.cpp
  void element(const Instruction& instruction);
  void element_in_words(const Instruction& instruction);
  bool table_column(const Instruction& instruction);
  void set_attributes(const Instruction& instruction);
  void attribute(const Instruction& instruction);
  void chart(const Instruction& instruction);
  void part(const Instruction& instruction);
  void picture(const Instruction& instruction);
  void text(std::string_view text);
  void label_words(std::string_view text);
  void nothing(std::string_view text);

  Program& program_;
  const RuleTable& rules_;
  const Surroundings& around_;
  const plan::Variant& variant_;
  document::Document& document_;
  Diagnostics& found_;
  Builder builder_;
  plan::Index index_;
  const Labels& labels_;
  Formatter format_;
  bool labels_are_foreign_;  ///< labels are of another language than the plan's prose

  xml::Node node_;
  Span source_;                                ///< of the context node
  std::string* words_ = nullptr;               ///< set while plain words are gathered
  std::vector<DrawingPart>* parts_ = nullptr;  ///< set while a drawing's parts are gathered
  Loop loop_;
  std::vector<const std::vector<xml::Node>*> groups_;
  std::vector<const std::vector<PathNode>*> paths_;
  std::vector<std::pair<std::string, std::string>> undo_;  ///< variables to restore at the end of a body
  std::unordered_map<std::string, std::string> values_;    ///< of t:variable
  std::unordered_map<std::string, std::unordered_map<std::string, std::vector<xml::Node>>> keys_;
  std::unordered_set<std::string> met_;  ///< what `first` has seen
  std::vector<document::NodeId> optional_references_;
  std::set<std::pair<std::uint64_t, std::string>> reported_;
  Diagnostics aside_;  ///< takes what is said of a finding that was reported before
  int depth_ = 0;
};

/// Makes a node the context and restores the one before.
class Executor::Context {
 public:
  Context(Executor& executor, xml::Node node);
  ~Context();
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

 private:
  Executor& executor_;
  xml::Node node_;
  Span source_;
};

}  // namespace planverk::templates
