/// One document of a plan on its way: variant, figures, document tree, and, when rendering, its PDF and HTML bytes.
/// Touches nothing that is shared and writable, so documents of a plan may run on different threads.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/sources.h"
#include "document/document.h"
#include "font/font.h"
#include "job/options.h"
#include "job/render.h"
#include "job/workshop.h"
#include "plan/rule_settings.h"
#include "plan/variant.h"
#include "template/template.h"
#include "theme/theme.h"

namespace planverk::job {

/// What a worker brings: compiled templates and shaped words of its own.
struct Bench {
  templates::Composer composer;
  std::optional<font::Shaper> shaper;  ///< none when nothing is laid out
};

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
  const theme::Theme* theme = nullptr;
  Diagnostics found;
  Verdict verdict = Verdict::blocked;
  std::optional<document::Document> document;
  std::string pdf;
  std::string html;
  std::uint32_t pages = 0;
};

/// Figures, rules, template, completion, our own checks; settles the verdict. Composes a second time with the findings
/// as an appendix when the document is to be written in spite of them.
void compose(DocumentRun& run, Bench& bench, const Shared& shared);

/// Layout and bytes. Needs a shaper and a verdict that lets the document be written.
Status produce(DocumentRun& run, Bench& bench, const Shared& shared, const RenderOptions& options);

}  // namespace planverk::job
