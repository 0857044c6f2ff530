#include "archive/gather.h"

#include <algorithm>
#include <limits>

#include "archive/data_file.h"
#include "archive/incomplete.h"
#include "base/hash.h"
#include "job/signature.h"
#include "journey/hearing.h"
#include "picture/image.h"
#include "template/withheld.h"
#include "xml/serialise.h"

namespace planverk::job {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"archive-attachment", "", Stage::exchange, RuleClass::content, Severity::error,
     "Each attachment of what is archived has a file that can be read.", "program-archive"},
    {"archive-format", "", Stage::exchange, RuleClass::content, Severity::warning,
     "A file that is archived as it is has a form that archives take: PDF/A, XML, plain text or a picture.",
     "program-archive"},
    {"archive-signature", "", Stage::exchange, RuleClass::content, Severity::warning,
     "The signatures of a file that is archived are proved when it is packed.", "program-archive"},
};

namespace {

std::uint64_t most_bytes(const Workshop& workshop) {
  return workshop.surroundings().limits.total_bytes;
}

}  // namespace

ArchiveGatherer::ArchiveGatherer(Workshop& workshop, const ArchiveOptions& options, archive::Material& to)
    : workshop_(workshop), options_(options), to_(to) {
  render_.formats = {format_of("pdf")};
}

Result<RunResult> ArchiveGatherer::gather(const std::string& plan) {
  auto opened = open_plan(workshop_, plan, options_.select);
  if (!opened) return std::unexpected(opened.error());
  run_ = std::move(*opened);
  attached_.clear();
  Bench bench(workshop_);
  name_documents(workshop_, run_, bench, render_);
  if (run_.guard) guards_.push_back(run_.guard);
  if (run_.directory && !run_.result.found.blocked()) {
    const Shared shared{workshop_, run_.result.sources, run_.plan.rules, run_.plan.root, *run_.directory, render_,
                        false,     run_.guard.get()};
    auto hearing = hear_all(run_, bench, shared);
    if (!hearing) return std::unexpected(hearing.error());
    for (std::size_t i = 0; i < run_.tasks.size(); ++i) {
      if (!run_.tasks[i].ready) continue;
      Journey journey(run_.tasks[i], bench, shared);
      if (run_.tasks[i].reports) journey.hear(hearing->report_for(run_.tasks[i]));
      if (auto made = gather_document(journey, run_.tasks[i], run_.result.documents[i]); !made)
        return std::unexpected(made.error());
    }
  }
  run_.result.found.sort();
  return std::move(run_.result);
}

/// What the archive asks for, under the plan's rules and acceptances.
void ArchiveGatherer::judge(const ArchivedDocument& document, const Task& task) {
  const xml::Tree& plan = *run_.plan.tree;
  Diagnostics found;
  find_missing(document, plan, run_.result.sources, options_.profile, found);
  const xml::Node organisation = run_.directory->index().find(task.facts.organisation_id);
  find_missing(organisation, plan.span(document.node), plan, options_.profile, found);
  job::settle(task.facts, run_.plan.rules, found);
  run_.result.found.append(std::move(found));
  if (!to_.creator.name.empty()) return;
  to_.creator = {task.facts.organisation, std::string(organisation.get("number"))};
  to_.country = organisation.get("country");
  to_.language = task.facts.language;
}

Status ArchiveGatherer::gather_document(Journey& journey, const Task& task, DocumentResult& result) {
  const bool open = options_.select.audience == plan::Audience::open;
  ArchivedDocument document;
  std::vector<archive::Record> attachments;
  std::string source;
  bool whole = journey.vary(*run_.plan.tree);
  if (whole) {
    {
      const templates::ReadableMarks readable(journey.variant());
      source = xml::serialise(journey.variant().tree, "fig:");
    }
    document = CaseFacts(*run_.plan.tree, *run_.directory, open).read(journey.variant(), task.facts, task.names.title);
    attachments = attachments_of(document);
    judge(document, task);
    whole = journey.count() && journey.compose() && journey.complete() && is_written(journey.verdict());
  }
  if (whole) {
    if (auto made = journey.produce(); !made) return made;
  }
  Made made = journey.finish();
  result.verdict = made.verdict;
  result.pages = made.pages;
  run_.result.found.append(std::move(made.found));
  if (made.outputs.empty()) return {};
  archive::DataFile pdf;
  pdf.name = file_name_of(made.outputs.front().path);
  pdf.bytes = FileView(std::move(made.outputs.front().bytes));
  pdf.variant = open ? archive::FileVariant::masked : archive::FileVariant::archive;
  identify(pdf);
  const auto chosen =
      std::ranges::find(options_.signed_files, task.selection.document, &std::pair<std::string, std::string>::first);
  if (chosen != options_.signed_files.end()) {
    if (auto added = add_signed(document, chosen->second); !added) return added;
  }
  archive::Case& home = case_of(document.subject);
  add(std::move(document), std::move(pdf), std::move(source));
  std::ranges::move(attachments, std::back_inserter(home.records));
  return {};
}

archive::Case& ArchiveGatherer::case_of(const archive::Case& subject) {
  for (archive::Case& each : to_.cases) {
    if (each.kind != subject.kind || each.id != subject.id || each.number != subject.number) continue;
    each.opened = std::min(each.opened, subject.opened);
    each.closed = std::max(each.closed, subject.closed);
    return each;
  }
  to_.cases.push_back(subject);
  return to_.cases.back();
}

void ArchiveGatherer::add(ArchivedDocument&& document, archive::DataFile&& pdf, std::string&& source) {
  archive::DataFile plan;
  plan.name = pdf.name.substr(0, pdf.name.rfind('.')) + ".xml";
  plan.bytes = FileView(std::move(source));
  plan.variant = archive::FileVariant::production;
  identify(plan);
  archive::Case& home = case_of(document.subject);
  document.record.files.push_back(std::move(pdf));
  document.record.files.push_back(std::move(plan));
  home.records.push_back(std::move(document.record));
}

/// Those of a case or meeting come with the first of its documents.
std::vector<archive::Record> ArchiveGatherer::attachments_of(const ArchivedDocument& document) {
  std::vector<archive::Record> out;
  if (!document.subject_node) return out;
  std::size_t number = 0;
  const auto add_all = [&](xml::Node parent) {
    for (xml::Node each = parent.first_child("attachment"); each; each = each.next("attachment")) {
      ++number;
      if (each.has("href")) add_attachment(each, document, number, out);
    }
  };
  add_all(document.subject_node);
  for (xml::Node item = document.subject_node.first_child("item"); item; item = item.next("item")) add_all(item);
  return out;
}

void ArchiveGatherer::judge_form(const archive::DataFile& file, const std::string& name, Span at,
                                 const std::string& about) {
  if (is_archival(file)) return;
  const std::string& format = file.format_name.empty() ? file.media_type : file.format_name;
  run_.result.found.add("archive-format", at).with("file", name).with("format", format).mend().about(about);
}

void ArchiveGatherer::add_attachment(xml::Node node, const ArchivedDocument& document, std::size_t number,
                                     std::vector<archive::Record>& to) {
  const bool open = options_.select.audience == plan::Audience::open;
  archive::Record record = CaseFacts(*run_.plan.tree, *run_.directory, open).attachment(node, document, number);
  if (!attached_.insert(document.subject.id + " " + record.id).second) return;
  const std::string href(node.get("href"));
  const Span at = document.shown->span(node);
  const auto place = picture::place_beside(href, run_.result.sources.name(at.file), run_.plan.root);
  std::optional<Result<std::string>> bytes;
  if (place) bytes = workshop_.files().read(*place, most_bytes(workshop_));
  if (!bytes || !*bytes) {
    run_.result.found.add("archive-attachment", at)
        .with("file", href)
        .with("title", record.title)
        .mend()
        .about(record.id);
    return;
  }
  archive::DataFile& file = record.files.front();
  file.name = file_name_of(href);
  file.bytes = FileView(std::move(**bytes));
  identify(file);
  if (run_.guard && open) {
    leak::PackSearch search(*run_.guard);
    search.attachment({href, record.id, at}, file.bytes.bytes(), run_.result.found);
  }
  judge_form(file, href, at, record.id);
  if (is_signed(file)) signed_.push_back({document.subject, record.id, *place, href, at});
  to.push_back(std::move(record));
}

/// The signed file is the document that is kept; what the plan makes now goes with it.
Status ArchiveGatherer::add_signed(ArchivedDocument& document, const std::string& path) {
  auto bytes = workshop_.files().read(path, most_bytes(workshop_));
  if (!bytes) return std::unexpected(bytes.error());
  met_.insert(document.record.id);
  archive::Record record = document.record;
  archive::DataFile file;
  file.name = file_name_of(path);
  file.bytes = FileView(std::move(*bytes));
  identify(file);
  const Span at = run_.plan.tree->span(document.node);
  judge_form(file, path, at, record.id);
  record.files.push_back(std::move(file));
  signed_.push_back({document.subject, record.id, path, path, at});
  case_of(document.subject).records.push_back(std::move(record));
  document.record.attachment = true;
  document.record.id += "-unsigned";
  return {};
}

std::vector<std::string> ArchiveGatherer::unused_signed() const {
  std::vector<std::string> out;
  for (const auto& [id, path] : options_.signed_files) {
    if (!met_.contains(id)) out.push_back(id);
  }
  return out;
}

Status ArchiveGatherer::verify_signatures(const Date& day, RunResult& to) {
  if (signed_.empty()) return {};
  constexpr signature::Moment seconds_a_day = 86400;
  auto trust = read_trust(workshop_.files(), {options_.anchors, options_.evidence, day.days() * seconds_a_day});
  if (!trust) return std::unexpected(trust.error());
  const Language language = to.plan_language.value_or(fallback_language);
  const templates::Labels messages = templates::message_texts(workshop_.template_files(), language);
  for (const Signed& each : signed_) {
    const auto record = std::ranges::find(case_of(each.subject).records, each.record, &archive::Record::id);
    if (record == case_of(each.subject).records.end()) continue;  // its document was not made
    archive::DataFile& file = record->files.front();
    VerifiedFile verified = verify_file(workshop_.files(), each.path, *trust);
    verified.path = file.name;  // its name in the package: the reports are the same wherever it came from
    const bool same = verified.verdict && verified.verdict->sha256 == hex(sha256(file.bytes.bytes()));
    if (!same) {
      to.found.add("archive-signature", each.at).variant("unreadable").with("file", each.name).mend();
      continue;
    }
    if (verified.verdict->standing() != signature::Standing::passed)
      to.found.add("archive-signature", each.at)
          .with("file", each.name)
          .with("summary", signature_summary(verified, messages))
          .mend();
    archive::SignatureCheck check;
    check.text = signature_text(verified, *trust, messages);
    check.json = signature_json({&verified, 1}, *trust, messages);
    check.verdict = std::move(*verified.verdict);
    file.signatures = std::move(check);
  }
  to.found.sort();
  return {};
}

void ArchiveGatherer::search(const archive::Package& package, Diagnostics& found) const {
  if (options_.select.audience != plan::Audience::open) return;
  for (const auto& guard : guards_) {
    for (const archive::PackageFile& file : package.files) {
      const bool of_others = file.path.ends_with(".xsd");
      const std::string_view bytes = file.bytes.bytes();
      const bool words = bytes.starts_with("<?xml") || file.path.ends_with(".txt") || file.path.ends_with(".json");
      if (!of_others && words) guard->search(file.path, bytes, found);
    }
  }
}

}  // namespace planverk::job
