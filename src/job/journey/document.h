/// The one way of a document: variant, source, figures, document tree, verdict, bytes. Each step lets go of what the
/// next ones do not need, so that only one document a worker is in memory. Touches nothing that is shared and writable:
/// documents of a plan may be made on different threads.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/sources.h"
#include "bench.h"
#include "document/document.h"
#include "figures/traces.h"
#include "format/material.h"
#include "job/options.h"
#include "job/render.h"
#include "job/workshop.h"
#include "journey/output.h"
#include "leak/guard.h"
#include "plan/document_facts.h"
#include "plan/rule_settings.h"
#include "plan/variant.h"
#include "style/theme.h"
#include "template/findings_report.h"

namespace planverk::job {

/// What the documents of a run share and only read.
struct Shared {
  Workshop& workshop;
  const Sources& sources;
  const plan::RuleSettings& rules;
  const std::string& root;
  const plan::Directory& directory;
  RenderOptions options = {};
  bool heard = false;  ///< a document of the plan tells what is found in the others
  const leak::Guard* guard = nullptr;  ///< looks through what is made for the public; null where nothing is withheld
};

/// A document that is to be made: all that is decided before anything of it is.
struct Task {
  plan::Selection selection;
  plan::DocumentFacts facts = {};
  templates::DocumentNames names = {};
  std::shared_ptr<const style::Theme> theme = nullptr;
  std::shared_ptr<const Logo> logo = nullptr;  ///< of its organisation; may be null
  std::string stem = {};                       ///< of its files
  std::string draft_suffix = {};  ///< behind the stem of a finished document that is written against its errors
  bool ready = false;             ///< no: something blocks it before it begins, and its plan's findings say so
  bool reports = false;           ///< tells what is found in the plan's other documents
  Diagnostics named = {};         ///< what naming it finds, where a document of the plan tells it
};

/// What is left of a document once it is made.
struct Made {
  Verdict verdict = Verdict::blocked;
  Diagnostics found;
  Diagnostics unwritten;  ///< what laying it out finds, where it is heard and only written without pages
  std::uint32_t pages = 0;
  double seconds = 0;           ///< by the clock
  std::vector<Output> outputs;  ///< empty unless it may be written
};

class Journey {
 public:
  Journey(const Task& task, Bench& bench, const Shared& shared) : task_(task), bench_(bench), shared_(shared) {}

  // In this order. False: a finding blocks the document, and its journey ends.
  bool vary(const xml::Tree& plan);
  bool vary(xml::Tree&& plan);  ///< the plan's last document takes the plan over
  bool count();                 ///< figures and rules, on the variant
  bool compose();               ///< lets go of the variant; settles the verdict
  bool complete();              ///< the mark, an appendix of findings, contents; our own checks
  /// Of a kind that reports it: what is found in the plan's other documents.
  void hear(templates::FindingsReport&& others) { others_ = std::move(others); }

  [[nodiscard]] plan::Variant& variant() { return *variant_; }
  /// Of its figures, once they are counted; empty where nobody asked.
  [[nodiscard]] const figures::Traces& traces() const { return traces_; }
  /// Tells what it is made from, once its figures are counted.
  [[nodiscard]] const std::string& source_digest() const { return source_digest_; }
  [[nodiscard]] document::Document& document() { return *document_; }
  [[nodiscard]] Diagnostics& found() { return made_.found; }
  [[nodiscard]] Verdict verdict() const { return made_.verdict; }
  [[nodiscard]] const style::Theme& theme() const { return *task_.theme; }

  /// Bytes in the wanted formats, of a document that may be written; without formats what laying it out finds. Where a
  /// document takes more pages than its kind allows, which only now is known, it is made once more with its mark.
  Status produce();
  /// In place of produce(), of a document that others lay out: more pages than its kind allows are found.
  void take_pages(std::uint32_t pages);
  [[nodiscard]] Made finish() { return std::move(made_); }

 private:
  bool settle();
  [[nodiscard]] bool traced() const;
  Status make_outputs();
  Status lay_out_unwritten();
  bool has_too_many(std::uint32_t pages, Diagnostics& found);
  void add_seal_field(document::Document& document);
  void print_report(document::Document& document, const Sources* places);
  [[nodiscard]] Material material_with(Diagnostics& found);

  const Task& task_;
  Bench& bench_;
  const Shared& shared_;
  std::optional<plan::Variant> variant_;
  figures::Traces traces_;  ///< of its figures, where an output wants them; as long as it has the variant
  std::string source_digest_, source_xml_;
  std::optional<document::Document> document_;
  std::optional<document::Document> uncompleted_;  ///< of a kind that allows so many pages: to be completed once more
  Span document_at_;
  templates::FindingsReport others_;
  Made made_;
};

/// What the theme says to templates.
[[nodiscard]] templates::Composer::Options template_options(const style::Theme& theme);

/// The whole way. `plan`: the plan's tree; `last`: nobody needs it afterwards. Without formats in the options nothing
/// is made of the pages: they are laid out for what is found. `others`: what a document that reports it tells.
Result<Made> make_document(const Task& task, xml::Tree& plan, bool last, Bench& bench, const Shared& shared,
                           templates::FindingsReport&& others = {});
/// What figures and rules find alone.
Diagnostics judge_document(const Task& task, const xml::Tree& plan, Bench& bench, const Shared& shared);

}  // namespace planverk::job
