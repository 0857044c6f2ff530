#include "document_run.h"

#include "document/complete.h"
#include "figures/figures.h"
#include "html/html.h"
#include "layout/layout.h"
#include "pdf/pdf.h"

namespace planverk::job {

namespace {

bool has_errors(const Diagnostics& found) {
  return found.count(Severity::error) > 0;
}

std::optional<document::Document> compose_once(DocumentRun& run, Bench& bench, const Shared& shared,
                                               const Diagnostics* appendix, Diagnostics& found) {
  templates::Composer::Options options;
  options.switches = run.theme->switches;
  options.digit_groups_from = run.theme->digit_groups_from;
  options.appendix = appendix;
  auto composed = bench.composer().compose(run.variant, options, shared.workshop.surroundings().limits,
                                           shared.workshop.files(), shared.root, shared.sources, found);
  if (composed) document::check(*composed, found);
  return composed;
}

Verdict verdict_of(const DocumentRun& run, bool draft) {
  if (run.found.blocked() || !run.document) return Verdict::blocked;
  if (!has_errors(run.found)) return Verdict::written;
  return draft || figures::may_write(run.variant, run.found) ? Verdict::marked : Verdict::refused;
}

}  // namespace

void compose(DocumentRun& run, Bench& bench, const Shared& shared) {
  figures::compute(run.variant, shared.sources, shared.rules, run.found);
  if (run.found.blocked()) return;
  Diagnostics composing;
  run.document = compose_once(run, bench, shared, nullptr, composing);
  run.found.append(std::move(composing));
  figures::settle(run.variant, shared.rules, run.found);
  run.verdict = verdict_of(run, shared.draft);
  if (run.verdict == Verdict::marked) {
    Diagnostics again;  // the same findings as before
    run.document = compose_once(run, bench, shared, &run.found, again);
  }
  if (run.document) {
    run.document->identity.draft_mark =
        run.verdict == Verdict::marked || figures::carries_draft_mark(run.variant, run.found);
  }
}

Status produce(DocumentRun& run, Bench& bench, const Shared& shared, const RenderOptions& options) {
  if (options.pdf) {
    auto shaper = bench.shaper(run.theme->family);
    if (!shaper) return std::unexpected(shaper.error());
    pdf::Options pdf_options;
    pdf_options.attach_source = options.attach_source;
    auto file = pdf::File::create(pdf_options);
    if (!file) return std::unexpected(file.error());
    pdf::Part& part = file->begin_part(*run.document, *run.theme, (*shaper)->library());
    const layout::Options layout_options{shared.workshop.surroundings().limits, options.layout_workers,
                                         &shared.workshop.template_files().languages()};
    const layout::Summary summary =
        layout::lay_out(*run.document, *run.theme, **shaper, layout_options, part, run.found);
    run.pages = summary.pages;
    figures::settle(run.variant, shared.rules, run.found);  // what layout found too
    if (run.found.blocked()) {
      run.verdict = Verdict::blocked;
      return {};
    }
    auto bytes = file->save(run.document->identity);
    if (!bytes) return std::unexpected(bytes.error());
    run.pdf = std::move(*bytes);
  }
  if (options.html) run.html = html::write(*run.document, *run.theme);
  return {};
}

}  // namespace planverk::job
