/// Runs a compiled template over a variant and builds the document tree. Every step goes from one plan node (the one at
/// hand) to words, nodes or further steps. Findings carry the template's place and, as a note, the plan node that was
/// being printed.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "run/chart_printer.h"
#include "run/content_printer.h"
#include "run/run.h"
#include "run/selection.h"
#include "trace/maker.h"

namespace planverk::templates {

class Executor {
 public:
  /// `queries` are the worker's, kept from run to run.
  Executor(const Program& program, Queries& queries, const RuleTable& rules, const Surroundings& surroundings,
           document::Document& document, Diagnostics& found);

  /// Runs a part of a kind with the document element as context.
  void print(const Unit& part);
  /// Says behind the parts that are printed where those of their facts were taken over from that stand in no section.
  void tell_rest() { tell_origins(run_.focus.source); }
  /// The words of a part, as plain text.
  std::string words_of(const Unit& part);
  void set_title(std::string_view title) { run_.frame.give(Given::title, std::string(title)); }
  [[nodiscard]] std::string value_of(const ValueTemplate& value) const { return run_.text(value); }
  /// When all parts are printed.
  void settle_references() { run_.references.settle(run_.document.tree); }
  void settle_traces() { run_.document.traces = make_traces(run_); }

  // For the printers.
  void run(const Body& body);
  /// The words that a body prints: as they are, or without white space at their ends.
  std::string gathered(const Body& body);
  std::string trimmed(const Body& body);
  /// Says where what a section has printed was taken over from; its content ends here.
  void leave_section(Span span);

 private:
  void step(const Apply& step, Span span);
  void step(const Call& step, Span span);
  void step(const Choose& step, Span span);
  void step(const Once& step, Span span);
  void step(const ForEach& step, Span span);
  void step(const ForEachGroup& step, Span span);
  void step(const ForEachPath& step, Span span);
  void step(const With& step, Span span);
  void step(const SetVariable& step, Span span);
  void step(const Count& step, Span span);
  void step(const Shows& step, Span span);
  void step(const TellOrigins& step, Span span);

  void apply_to(xml::Node node, const Apply& step, Span span);
  void enter_rule(const Rule& rule, const Apply& step, xml::Node node, Span span);
  void tell_origins(Span span);
  void enter(const RuleCode& code, const std::vector<Argument>& arguments, xml::Node node, Span span);
  [[nodiscard]] const Rule* find_rule(xml::Node node, const std::string& mode) const;
  [[nodiscard]] const Rule* find_in(const std::string& mode, std::string_view name, xml::Node node) const;
  void walk_paths(const ForEachPath& step, xml::Node node, std::vector<PathNode>& path, Span span);
  std::size_t count_leaves(const ForEachPath& step, xml::Node node, int depth, Span span);
  void for_each_on_path(const ForEach& step, Span span);

  Run run_;
  Selection selection_;
  ChartPrinter charts_;
  ContentPrinter content_;
  std::unordered_set<std::string> met_;  ///< what t:once has printed
  int depth_ = 0;
  std::uint64_t steps_ = 0;  ///< bodies carried out in this run
};

}  // namespace planverk::templates
