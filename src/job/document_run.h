/// One document of a plan on its way: variant, figures, document tree, and, when rendering, its PDF and HTML bytes.
/// Touches nothing that is shared and writable, so documents of a plan may run on different threads.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/sources.h"
#include "bench.h"
#include "document/document.h"
#include "job/options.h"
#include "job/render.h"
#include "job/workshop.h"
#include "plan/rule_settings.h"
#include "plan/variant.h"
#include "style/theme.h"

namespace planverk::job {

/// What the documents of a run share and only read.
struct Shared {
  Workshop& workshop;
  Sources& sources;
  const plan::RuleSettings& rules;
  const std::string& root;
  bool draft = false;
};

struct DocumentRun {
  plan::Variant variant;
  std::shared_ptr<const style::Theme> theme;  ///< none: the document is blocked before it begins
  Diagnostics found;
  Verdict verdict = Verdict::blocked;
  std::optional<document::Document> document;
  std::string pdf;
  std::string html;
  std::uint32_t pages = 0;
  double seconds = 0;  ///< of composing and producing
};

/// Figures, rules, template, completion, our own checks; settles the verdict. Composes a second time with the findings
/// as an appendix when the document is to be written in spite of them.
void compose(DocumentRun& run, Bench& bench, const Shared& shared);

/// Layout and bytes. Needs a verdict that lets the document be written.
Status produce(DocumentRun& run, Bench& bench, const Shared& shared, const RenderOptions& options);

}  // namespace planverk::job
