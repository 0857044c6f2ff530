/// What the printers of one run share: the program, the plan and the document that is made, the variables, the node at
/// hand, and where words go.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/file.h"
#include "base/limits.h"
#include "base/sources.h"
#include "compile/program.h"
#include "document/document.h"
#include "plan/subjects/money.h"
#include "plan/variant.h"
#include "run/builder.h"
#include "run/evaluator.h"
#include "run/origins.h"
#include "run/references.h"
#include "template/template.h"
#include "trace/noted.h"
#include "words/format.h"

namespace planverk::templates {

/// What a run needs from outside.
struct Surroundings {
  const plan::Variant& variant;
  const plan::DocumentFacts& facts;
  const Composer::Options& options;
  const Composer::Reach& reach;
  xml::Node theme;  ///< with its switches
};

/// The plan node that is being printed, and its place or that of the nearest node that has one.
struct Focus {
  xml::Node node;
  Span source;
  bool named = false;  ///< reached from another by its name alone: its words are a name, no facts of its own
};

/// Where words go: into the document, or aside while plain words are gathered.
class Output {
 public:
  Output(document::Document& document, bool labels_are_foreign, std::string_view label_language)
      : document_(document), builder(document.tree), foreign_(labels_are_foreign), language_(label_language) {}

  [[nodiscard]] bool gathers_words() const { return words_ != nullptr; }
  /// Where `add` adds to until the next call; what was there before is given back.
  std::string* gather(std::string* words) { return std::exchange(words_, words); }
  void text(std::string_view words, Span source);
  /// Words that print a value.
  void value(std::string_view words, const document::Value& value, Span source);
  /// The same, drawn in another form than it is spoken.
  void value(std::string_view drawn, std::string_view said, const document::Value& value, Span source);
  /// Words of the labels' language among words of the plan's.
  void label(std::string_view words, Span source);
  /// A dash for nothing is spoken as words.
  void nothing(std::string_view words, Span source);

 private:
  document::Document& document_;

 public:
  Builder builder;

 private:
  bool foreign_;
  std::string language_;
  std::string* words_ = nullptr;
};

struct Run {
  Run(const Program& compiled, Queries& queries, const RuleTable& visible, const Surroundings& surroundings,
      document::Document& made, Diagnostics& findings);
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;

  /// One finding for each place in the templates: ten thousand rows with the same fault are one fault.
  Diagnostic& error(Span where, std::string_view variant);
  [[nodiscard]] std::string text(const Expression& expression) const { return evaluate.text(expression, focus.node); }
  [[nodiscard]] std::string text(const ValueTemplate& words) const { return evaluate.text(words, focus.node); }
  [[nodiscard]] bool holds(const Expression& test) const { return evaluate.boolean(test, focus.node); }

  const Program& program;
  const RuleTable& rules;
  const Surroundings& around;
  document::Document& document;
  Diagnostics& found;
  Frame frame;
  Evaluator evaluate;
  Output output;
  NotedFigures figures;
  References references;
  plan::Index index;
  Origins origins;
  const Labels& labels;
  Formatter format;
  plan::MoneySigns signs;
  Focus focus;

 private:
  std::set<std::pair<std::uint64_t, std::string>> reported_;
  Diagnostics aside_;  ///< takes what is said of a finding that was reported before
};

/// Makes a node the one at hand, and the one before again.
class Focused {
 public:
  Focused(Run& run, xml::Node node, bool named = false) : run_(run), before_(run.focus) {
    run.focus.node = node;
    run.focus.named = before_.named || named;
    if (const Span span = run.around.variant.tree.span(node); span.known()) run.focus.source = span;
  }
  ~Focused() { run_.focus = before_; }
  Focused(const Focused&) = delete;
  Focused& operator=(const Focused&) = delete;

 private:
  Run& run_;
  Focus before_;
};

}  // namespace planverk::templates
