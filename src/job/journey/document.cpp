#include "journey/document.h"

#include <algorithm>
#include <chrono>

#include "base/hash.h"
#include "document/complete.h"
#include "figures/figures.h"
#include "journey/attachments.h"
#include "journey/choices.h"
#include "journey/pictures.h"
#include "language/format.h"
#include "plan/take_variant.h"
#include "template/withheld.h"
#include "xml/serialise.h"

namespace planverk::job {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"page-count", "", Stage::layout, RuleClass::content, Severity::error,
     "A document takes no more pages than its kind allows.", "program-options"},
};

bool Journey::vary(const xml::Tree& plan) {
  variant_ = plan::make_variant(plan, shared_.directory, shared_.sources, shared_.workshop.kinds(),
                                shared_.workshop.template_files().languages(), task_.selection, made_.found);
  return variant_.has_value();
}

bool Journey::vary(xml::Tree&& plan) {
  variant_ = plan::take_variant(std::move(plan), shared_.directory, shared_.sources, shared_.workshop.kinds(),
                                shared_.workshop.template_files().languages(), task_.selection, made_.found);
  return variant_.has_value();
}

bool Journey::count() {
  // The plan as it was written: figures stand on the tree afterwards, and are refused in input.
  constexpr std::string_view computed = "fig:";
  source_digest_ = hex(xml::digest(variant_->tree, computed));
  if (shared_.options.attach_source) {
    const templates::ReadableMarks readable(*variant_);
    source_xml_ = xml::serialise(variant_->tree, computed);
  }
  figures::compute(*variant_, shared_.sources, shared_.rules, made_.found, traced() ? &traces_ : nullptr);
  check_attachments(*variant_, shared_.workshop.files(), shared_.root, shared_.sources, made_.found);
  const Limits& limits = shared_.workshop.surroundings().limits;
  PictureScreening{*variant_, task_.facts, shared_.workshop.files(), shared_.root, limits, shared_.sources, shared_.rules}
      .look(made_.found);
  templates::print_withheld(*variant_, bench_.composer().labels(variant_->language));
  return settle();
}

/// Where the theme lets figures open, and something is made in which they can.
bool Journey::traced() const {
  if (shared_.options.parts) return true;
  return task_.theme->traces && std::ranges::any_of(shared_.options.formats, [](const Format* each) { return each->opens; });
}

bool Journey::compose() {
  if (task_.reports && variant_->as_of)
    others_.as_of = language::long_date(variant_->labels_pack(), variant_->as_of->text());
  document_at_ = variant_->tree.span(variant_->document);
  const templates::Composer::Reach reach{shared_.workshop.surroundings().limits, shared_.workshop.files(), shared_.root,
                                         shared_.sources};
  templates::Composer::Options options = template_options(*task_.theme);
  options.signature_fields = shared_.options.signature_fields;
  if (traced()) options.traces = &traces_;
  document_ = bench_.composer().compose({*variant_, task_.facts}, task_.names, options, reach, made_.found);
  traces_ = {};
  variant_.reset();
  return settle() && document_.has_value();
}

bool Journey::complete() {
  if (document_->furniture.most_pages > 0) uncompleted_ = *document_;
  document::Document& document = *document_;
  document.logo = task_.logo;
  document.source_xml = uncompleted_ ? source_xml_ : std::move(source_xml_);  // it may be completed once more
  document.identity.file_stem = task_.stem;
  if (is_named_as_draft(task_.facts, made_.verdict)) document.identity.file_stem += task_.draft_suffix;
  document.identity.draft_mark = carries_draft_mark(task_.facts, made_.found, made_.verdict);
  const Sources* places = task_.facts.audience == plan::Audience::open ? nullptr : &shared_.sources;
  if (task_.reports) print_report(document, places);
  if (made_.verdict == Verdict::marked && !made_.found.empty())
    bench_.composer().append_findings(document, made_.found, places);
  add_seal_field(document);
  document::list_contents(document);
  document::check(document, made_.found);
  return settle();
}

/// Behind all of it, where it has no line that is to be signed.
void Journey::add_seal_field(document::Document& document) {
  const std::string& name = shared_.options.seal_field;
  if (name.empty()) return;
  document::Tree& tree = document.tree;
  const auto is_field = [&](document::NodeId node) {
    return tree[node].kind == document::Kind::signature_line && !tree.properties(node).alt.empty();
  };
  for (document::NodeId node = 0; node < tree.size(); ++node) {
    if (is_field(node)) return;
  }
  const templates::Labels& labels = bench_.composer().labels(document.identity.label_language);
  document::Properties& field = tree.edit(tree.add(document::Tree::root(), document::Kind::signature_line));
  field.id = name;
  field.alt = labels.text("signature.seal-field", {}).value_or(name);
}

void Journey::print_report(document::Document& document, const Sources* places) {
  const Language language = document.identity.label_language;
  const templates::Files& files = shared_.workshop.template_files();
  const templates::Labels messages = templates::message_texts(files, language);
  const templates::ReportWords words{bench_.composer().labels(language), messages, files.languages().of(language)};
  templates::report_findings(document, others_, words, places);
}

/// What was found so far decides.
bool Journey::settle() {
  job::settle(task_.facts, shared_.rules, made_.found);
  made_.verdict = verdict_of(task_.facts, made_.found, shared_.options.draft);
  return made_.verdict != Verdict::blocked;
}

/// Whether so many pages are more than its kind allows.
bool Journey::has_too_many(std::uint32_t pages, Diagnostics& found) {
  const std::uint32_t most = document_->furniture.most_pages * task_.theme->page_allowance;
  if (!uncompleted_ || most == 0 || pages <= most) return false;
  found.add("page-count", document_at_)
      .with("pages", std::to_string(pages))
      .with("most", std::to_string(most))
      .mend()
      .about(task_.selection.document);
  return true;
}

Material Journey::material_with(Diagnostics& found) {
  return {*document_,
          *task_.theme,
          bench_,
          shared_.workshop.surroundings().limits,
          shared_.workshop.template_files().languages(),
          task_.selection.document,
          source_digest_,
          choices_text({.selection = task_.selection,
                        .theme = shared_.workshop.surroundings().theme,
                        .draft = shared_.options.draft && document_->identity.draft_mark,
                        .signature_fields = shared_.options.signature_fields,
                        .seal_field = shared_.options.seal_field}),
          shared_.options.layout_workers,
          shared_.options.attach_source,
          found};
}

/// What is heard of a document does not depend on what it is written as.
Status Journey::lay_out_unwritten() {
  Material aside = material_with(made_.unwritten);
  if (auto laid_out = lay_out_only(aside); !laid_out) return laid_out;
  has_too_many(aside.pages, made_.unwritten);
  job::settle(task_.facts, shared_.rules, made_.unwritten);
  return {};
}

Status Journey::make_outputs() {
  const RenderOptions& options = shared_.options;
  Material material = material_with(made_.found);
  made_.outputs.clear();
  if (options.formats.empty()) {
    if (auto laid_out = lay_out_only(material); !laid_out) return laid_out;
  } else if (shared_.heard && !task_.reports && std::ranges::none_of(options.formats, &Format::paged)) {
    if (auto laid_out = lay_out_unwritten(); !laid_out) return laid_out;
  }
  for (const Format* format : options.formats) {
    if (made_.found.blocked()) break;
    auto bytes = format->make(material);
    if (!bytes) return std::unexpected(bytes.error());
    const std::uint32_t pages = format->paged ? material.pages : 0;
    const std::string& stem = document_->identity.file_stem;
    if (shared_.guard != nullptr) shared_.guard->search(stem + std::string(format->extension), *bytes, made_.found);
    made_.outputs.push_back({output_path(options.out, stem, format->extension), std::move(*bytes), pages});
  }
  made_.pages = material.pages;
  return {};
}

void Journey::take_pages(std::uint32_t pages) {
  made_.pages = pages;
  if (has_too_many(pages, made_.found)) settle();
}

Status Journey::produce() {
  const Verdict composed = made_.verdict;
  if (auto made = make_outputs(); !made) return made;
  const bool late = has_too_many(made_.pages, made_.found);
  settle();
  if (late && made_.verdict == Verdict::marked) {
    document_ = std::move(uncompleted_);
    uncompleted_.reset();
    document_->furniture.most_pages = 0;
    if (complete()) {
      if (auto made = make_outputs(); !made) return made;
      settle();
    }
  } else if (is_written(made_.verdict)) {
    made_.verdict = composed;  // what layout finds besides blocks nothing, and came too late for a mark
  }
  if (!is_written(made_.verdict)) made_.outputs.clear();
  return {};
}

templates::Composer::Options template_options(const style::Theme& theme) {
  templates::Composer::Options options;
  options.switches = theme.switches;
  options.digit_groups_from = theme.digit_groups_from;
  options.has_style = [&theme](std::string_view content, std::string_view name) {
    return theme.has_style(content, name);
  };
  return options;
}

Result<Made> make_document(const Task& task, xml::Tree& plan, bool last, Bench& bench, const Shared& shared,
                           templates::FindingsReport&& others) {
  const auto start = std::chrono::steady_clock::now();
  Journey journey(task, bench, shared);
  journey.hear(std::move(others));
  const bool varied = last ? journey.vary(std::move(plan)) : journey.vary(plan);
  if (varied && journey.count() && journey.compose() && journey.complete() && is_written(journey.verdict())) {
    if (auto status = journey.produce(); !status) return std::unexpected(status.error());
  }
  Made made = journey.finish();
  made.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return made;
}

Diagnostics judge_document(const Task& task, const xml::Tree& plan, Bench& bench, const Shared& shared) {
  Journey journey(task, bench, shared);
  if (journey.vary(plan)) journey.count();
  return journey.finish().found;
}

}  // namespace planverk::job
