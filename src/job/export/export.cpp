#include "job/export.h"

#include <algorithm>
#include <filesystem>

#include "exchange/select_tables.h"
#include "export/material.h"
#include "export/registers.h"
#include "journey/hearing.h"
#include "journey/output.h"
#include "journey/plan_run.h"

namespace planverk::job {

namespace {

constexpr std::string_view forms[] = {"csv", "tsv", "xlsx", "json", "ics"};

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
    auto opened = open_plan(workshop_, plan, options_.select);
    if (!opened) return std::unexpected(opened.error());
    run_ = std::move(*opened);
    Bench bench(workshop_);
    name_documents(workshop_, run_, bench, render_);
    if (run_.directory && !run_.result.found.blocked()) {
      const Status made = options_.registers.empty() ? make_documents(bench) : make_registers(bench);
      if (!made) return std::unexpected(made.error());
    }
    if (run_.guard) {
      for (const ExportedFile& file : files_) run_.guard->search(file.name, file.bytes, run_.result.found);
    }
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
    if (!all || missed == met_.end() || options_.form == ExportForm::json || options_.form == ExportForm::ics) return {};
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
    return options_.out.ends_with("." + std::string(name_of(options_.form)));
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
  std::vector<ExportedFile> files_;
};

}  // namespace

std::string_view name_of(ExportForm form) {
  return forms[static_cast<std::size_t>(form)];
}

Result<ExportResult> export_plan(Workshop& workshop, const std::string& plan, const ExportOptions& options) {
  return Exporter(workshop, options).run(plan);
}

}  // namespace planverk::job
