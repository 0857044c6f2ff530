/// Findings as text for people, one per line for grep, JSON and SARIF 2.1.0 for machines. The only place where a
/// message key becomes a sentence.
#pragma once

#include <memory>
#include <string>

#include "base/diagnostic.h"
#include "base/result.h"
#include "base/sources.h"
#include "job/render.h"
#include "job/workshop.h"
#include "template/template.h"

namespace planverk::job {

/// A message in the words of `messages`; a key that is missing there gives the key and its values, never nothing.
[[nodiscard]] std::string sentence(const Message& message, const templates::Labels& messages);

/// `file:line:column`
[[nodiscard]] std::string place_text(Span span, const Sources& sources);

/// `file:line:column: error[slug]: message`, the line with a caret, notes, hint; a blank line between findings.
[[nodiscard]] std::string report_text(const Diagnostics& found, const Sources& sources,
                                      const templates::Labels& messages);

enum class ReportForm { text, json, sarif };

/// What was found in any number of plans: text plan by plan, JSON and SARIF as one valid text at the end.
class Report {
 public:
  explicit Report(ReportForm form);
  ~Report();
  Report(const Report&) = delete;
  Report& operator=(const Report&) = delete;

  /// Gives what can be printed at once: this plan's findings as text, nothing in the forms for machines.
  [[nodiscard]] std::string add(const RunResult& run, Workshop& workshop);
  /// A plan that could not even be checked, in the reader's words.
  void add(const Failure& failure, Workshop& workshop);
  /// What is left to print. Call once, after the last plan.
  [[nodiscard]] std::string finish();

 private:
  struct Gathered;
  ReportForm form_;
  std::unique_ptr<Gathered> gathered_;
};

}  // namespace planverk::job
