#include "job/export.h"

#include <algorithm>
#include <filesystem>

#include "exchange/select_tables.h"
#include "export/material.h"
#include "export/meetings.h"
#include "export/registers.h"
#include "journey/hearing.h"
#include "journey/output.h"
#include "journey/plan_run.h"

namespace planverk::job {

namespace {

struct FormFacts {
  std::string_view name, ending;
  enum class Of { tables, document, meetings } of;
};
/// As ExportForm has them.
constexpr FormFacts forms[] = {{"csv", "csv", FormFacts::Of::tables},
                               {"tsv", "tsv", FormFacts::Of::tables},
                               {"xlsx", "xlsx", FormFacts::Of::tables},
                               {"json", "json", FormFacts::Of::document},
                               {"ics", "ics", FormFacts::Of::document},
                               {"einnsyn", "json", FormFacts::Of::meetings},
                               {"json-ld", "jsonld", FormFacts::Of::meetings},
                               {"fiks-politisk", "json", FormFacts::Of::meetings},
                               {"oparl", "json", FormFacts::Of::meetings}};

const FormFacts& facts_of(ExportForm form) { return forms[static_cast<std::size_t>(form)]; }

std::string_view word_of(plan::Reading reading) {
  return reading == plan::Reading::marked ? "marked" : reading == plan::Reading::original ? "original" : "final";
}

class Exporter {
 public:
  Exporter(Workshop& workshop, const ExportOptions& options) : workshop_(workshop), options_(options), met_(options.tables.size()) {
    render_.formats.clear();
    render_.draft = options.draft;
    render_.parts = true;
  }

  Result<ExportResult> run(const std::string& plan) {
    Select select = options_.select;
    // What is published there has the words of the public version; only titles have a place for the others.
    if (options_.form == ExportForm::einnsyn) select.audience = plan::Audience::open;
    auto opened = open_plan(workshop_, plan, select);
    if (!opened) return std::unexpected(opened.error());
    run_ = std::move(*opened);
    Bench bench(workshop_);
    name_documents(workshop_, run_, bench, render_);
    if (run_.directory && !run_.result.found.blocked()) {
      const Status made = !options_.registers.empty()         ? make_registers(bench)
                          : is_of_meetings(options_.form) ? make_meetings(bench)
                                                          : make_documents(bench);
      if (!made) return std::unexpected(made.error());
    }
    search();
    run_.result.found.sort();
    ExportResult out;
    if (!run_.result.found.blocked()) {
      if (auto written = write(out); !written) return std::unexpected(written.error());
    }
    out.run = std::move(run_.result);
    return out;
  }

 private:
  [[nodiscard]] bool open() const { return options_.select.audience == plan::Audience::open; }

  /// Titles that a form keeps from the public are no leak there: it is looked through as it is without them.
  void search() {
    if (!run_.guard) return;
    std::vector<ExportedFile> without;
    const bool keeps_titles = meetings_ && !open() && !files_.empty();
    if (keeps_titles) {
      Diagnostics told_already;
      without = meetings_->files(false, told_already);
    }
    for (const ExportedFile& file : keeps_titles ? without : files_) run_.guard->search(file.name, file.bytes, run_.result.found);
  }

  Status make_meetings(Bench& bench) {
    meetings_.emplace(options_, *run_.plan.tree, !open());
    if (auto chosen = meetings_->choose(); !chosen) return chosen;
    std::vector<std::string> ids;
    for (const Task& task : run_.tasks) ids.push_back(task.selection.document);
    for (std::size_t i = 0; i < run_.tasks.size(); ++i) {
      if (!run_.tasks[i].ready || meetings_->asks_for(ids[i], ids)) continue;
      run_.tasks[i].ready = false;
      run_.result.documents[i].verdict = Verdict::written;  // nobody asks for it
    }
    if (auto made = make_documents(bench); !made) return made;
    Diagnostics found;
    files_ = meetings_->files(true, found);
    if (found.count(Severity::error) > 0 && !options_.draft) files_.clear();
    run_.result.found.append(std::move(found));
    return {};
  }

  Status make_documents(Bench& bench) {
    const Shared shared{workshop_, run_.result.sources, run_.plan.rules, run_.plan.root, *run_.directory, render_};
    auto hearing = hear_all(run_, bench, shared);
    if (!hearing) return std::unexpected(hearing.error());
    for (std::size_t i = 0; i < run_.tasks.size(); ++i) {
      if (!run_.tasks[i].ready) continue;
      Journey journey(run_.tasks[i], bench, shared);
      if (run_.tasks[i].reports) journey.hear(hearing->report_for(run_.tasks[i]));
      auto made = make(journey, bench, run_.tasks[i]);
      run_.result.documents[i].verdict = journey.verdict();
      run_.result.found.append(std::move(journey.found()));
      if (!made) return made;
    }
    return all_met();
  }

  Status make(Journey& journey, Bench& bench, const Task& task) {
    if (!journey.vary(*run_.plan.tree) || !journey.count()) return {};
    const templates::Labels& labels = bench.composer().labels(task.facts.label_language);
    ExportedDocument out;
    out.identity.facts = task.facts;
    out.identity.reading = word_of(journey.variant().reading);
    out.identity.as_of = journey.variant().as_of;
    out.identity.digest = journey.source_digest();
    if (meetings_) meetings_->add_meetings(journey.variant(), labels);
    if (options_.form == ExportForm::json)
      out.figures = exchange::list_figures(journey.variant(), journey.traces(), open() ? nullptr : &run_.result.sources);
    if (options_.form == ExportForm::ics)
      out.days = exchange::calendar_entries(journey.variant(), labels, task.facts.organisation);
    if (!journey.compose() || !journey.complete() || !is_written(journey.verdict())) return {};
    out.identity.document = journey.document().identity;
    out.found = journey.found();
    return make_files(journey, out, labels);
  }

  Status make_files(Journey& journey, ExportedDocument& out, const templates::Labels& labels) {
    if (meetings_) {
      meetings_->add_paper(out.identity);
      return {};
    }
    const std::string& stem = out.identity.document.file_stem;
    if (options_.form == ExportForm::json) {
      const templates::Labels& messages = workshop_.messages(run_.result.plan_language);
      files_.push_back({stem + ".json", export_json(out, run_.result.sources, !open(), messages)});
      return {};
    }
    if (options_.form == ExportForm::ics) {
      const document::Identity& of = out.identity.document;
      files_.push_back({stem + ".ics", exchange::write_calendar({of.title, std::string(of.label_language.code()),
                                                                 made_on(out.identity), std::move(out.days)})});
      return {};
    }
    std::vector<exchange::PrintedTable> tables = exchange::printed_tables(journey.document(), labels);
    known_ += (known_.empty() || tables.empty() ? "" : "; ") + exchange::names_of(tables);
    auto made = table_files(out.identity, exchange::select_tables(std::move(tables), options_.tables, met_), labels, stem, options_.form);
    if (!made) return std::unexpected(made.error());
    std::ranges::move(*made, std::back_inserter(files_));
    return {};
  }

  /// A calendar's time of making: the day that counts as today.
  [[nodiscard]] Date made_on(const ExportedIdentity& identity) const {
    if (identity.as_of) return *identity.as_of;
    if (!identity.document.date && workshop_.surroundings().source_date) return *workshop_.surroundings().source_date;
    return day_of(identity);
  }

  /// Of a document that is not given out nobody can say which tables it has.
  [[nodiscard]] Status all_met() const {
    const bool all = std::ranges::all_of(run_.result.documents, [](const DocumentResult& each) { return is_written(each.verdict); });
    const auto missed = std::ranges::find(met_, false);
    if (!all || missed == met_.end() || !is_of_tables(options_.form)) return {};
    const std::string& name = options_.tables[static_cast<std::size_t>(missed - met_.begin())];
    return usage_failure("trouble.no-table", {{"path", run_.plan.path}, {"name", name}, {"known", known_}});
  }

  Status make_registers(Bench& bench) {
    const Shared shared{workshop_, run_.result.sources, run_.plan.rules, run_.plan.root, *run_.directory, render_};
    for (DocumentResult& document : run_.result.documents) document.verdict = Verdict::written;  // none of them is made
    auto made = register_files(run_, bench, shared, options_);
    if (!made) return std::unexpected(made.error());
    files_ = std::move(*made);
    return {};
  }

  [[nodiscard]] bool to_one_file() const {
    return options_.out.ends_with("." + std::string(ending_of(options_.form)));
  }

  Status write(ExportResult& out) {
    const bool one = options_.out == "-" || to_one_file();
    if (one && files_.size() > 1)
      return usage_failure("trouble.many-files", {{"path", options_.out}, {"n", std::to_string(files_.size())}});
    if (options_.out == "-") {
      if (!files_.empty()) out.text = std::move(files_.front().bytes);
      return {};
    }
    const std::string folder = one ? std::filesystem::path(options_.out).parent_path().string() : options_.out;
    if (!files_.empty() && !folder.empty()) {
      if (auto made = workshop_.files().make_folders(folder); !made) return made;
    }
    OutputSet set(workshop_.files());
    for (const ExportedFile& file : files_) {
      out.files.push_back(one ? options_.out : output_path(options_.out, file.name, {}));
      if (const std::size_t slash = file.name.rfind('/'); !one && slash != std::string::npos) {
        if (auto made = workshop_.files().make_folders(output_path(options_.out, file.name.substr(0, slash), {})); !made) return made;
      }
      if (auto staged = set.stage(out.files.back(), file.bytes); !staged) return staged;
    }
    return set.commit();
  }

  Workshop& workshop_;
  const ExportOptions& options_;
  RenderOptions render_;
  PlanRun run_;
  std::vector<bool> met_;  ///< of the tables that are asked for
  std::string known_;      ///< all tables that there are
  std::optional<MeetingExport> meetings_;
  std::vector<ExportedFile> files_;
};

}  // namespace

std::string_view name_of(ExportForm form) { return facts_of(form).name; }
std::string_view ending_of(ExportForm form) { return facts_of(form).ending; }
bool is_of_tables(ExportForm form) { return facts_of(form).of == FormFacts::Of::tables; }
bool is_of_meetings(ExportForm form) { return facts_of(form).of == FormFacts::Of::meetings; }

Result<ExportResult> export_plan(Workshop& workshop, const std::string& plan, const ExportOptions& options) {
  return Exporter(workshop, options).run(plan);
}

}  // namespace planverk::job
