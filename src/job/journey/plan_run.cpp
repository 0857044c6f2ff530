#include "journey/plan_run.h"

#include <algorithm>
#include <mutex>
#include <string_view>
#include <unordered_map>

#include "job/report.h"
#include "journey/hearing.h"
#include "journey/share_out.h"
#include "names/file_names.h"

namespace planverk::job {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"name-clash", "", Stage::document, RuleClass::format, Severity::error,
     "Each document of a run has a file name of its own, made of its body, date, kind and title.", "job: name-clash"},
};

namespace {

/// What the public is not to have is no document of what is made for it; who asks for one by name is told why not.
void drop_restricted(const PlanFile& plan, std::vector<std::string>& ids) {
  for (xml::Node each = plan.tree->root().first_child("document"); each; each = each.next("document")) {
    if (each.get("access") == "restricted") std::erase(ids, std::string(each.get("id")));
  }
}

Result<std::vector<std::string>> selected_documents(const PlanFile& plan, const Select& select) {
  std::vector<std::string> known = plan::document_ids(*plan.tree);
  if (select.documents.empty()) {
    if (select.audience == plan::Audience::open) drop_restricted(plan, known);
    return known;
  }
  for (const std::string& id : select.documents) {
    if (std::ranges::find(known, id) != known.end()) continue;
    std::string names;
    for (const std::string& name : known) names += (names.empty() ? "" : ", ") + name;
    return names.empty() ? usage_failure("trouble.no-documents", {{"path", plan.path}})
                         : usage_failure("trouble.no-document", {{"path", plan.path}, {"id", id}, {"known", names}});
  }
  return select.documents;
}

plan::Selection selection_of(const Select& select, const std::string& document) {
  plan::Selection selection;
  selection.document = document;
  selection.reading = select.reading;
  selection.audience = select.audience;
  selection.as_of = select.as_of;
  selection.language = select.language;
  return selection;
}

/// Decides one document from its head.
class Namer {
 public:
  Namer(Workshop& workshop, PlanRun& run, Bench& bench) : workshop_(workshop), run_(run), bench_(bench) {}

  /// No: the reader has no such document.
  bool name(Task& task, Diagnostics& found) {
    Sources& sources = run_.result.sources;
    const language::Packs& languages = workshop_.template_files().languages();
    auto head = plan::document_head(*run_.plan.tree, *run_.directory, workshop_.kinds(), languages, task.selection);
    if (!head) return false;
    task.facts = plan::document_facts(*head);
    task.reports = workshop_.kinds().find(task.facts.kind).reports_findings;
    const std::string& asked = workshop_.surroundings().theme;
    const std::string theme = !asked.empty() ? asked : task.facts.theme.empty() ? "default" : task.facts.theme;
    if (const auto logo = run_.logos.find(task.facts.organisation_id); logo != run_.logos.end())
      task.logo = logo->second;
    task.theme = workshop_.theme(theme, task.facts.slides ? style::Form::slides : style::Form::pages, sources, found);
    if (task.theme == nullptr) return true;
    const templates::Composer::Reach reach{workshop_.surroundings().limits, workshop_.files(), run_.plan.root, sources};
    auto names = bench_.composer().name({*head, task.facts}, template_options(*task.theme), reach, found);
    if (!names) return true;
    task.names = std::move(*names);
    const templates::Labels& labels = bench_.composer().labels(task.facts.label_language);
    task.stem = file_stem(task.facts, task.names, labels, head->prose_pack());
    task.draft_suffix = draft_suffix(labels);
    task.ready = true;
    return true;
  }

  /// Says why the reader has no such document.
  void tell_absent(const Task& task) {
    (void)plan::make_variant(*run_.plan.tree, *run_.directory, run_.result.sources, workshop_.kinds(),
                             workshop_.template_files().languages(), task.selection, run_.result.found);
  }

 private:
  Workshop& workshop_;
  PlanRun& run_;
  Bench& bench_;
};

/// The documents that are not asked for, but that one which is tells of. What is found in them is no finding of the run.
void name_others(Namer& namer, PlanRun& run) {
  for (const std::string& id : plan::document_ids(*run.plan.tree)) {
    if (std::ranges::any_of(run.tasks, [&](const Task& each) { return each.selection.document == id; })) continue;
    Task other{.selection = run.tasks.front().selection};
    other.selection.document = id;
    if (namer.name(other, other.named)) run.others.push_back(std::move(other));
  }
}

/// The findings of a run, put together in the order of its documents, whichever is made first. Documents of a plan
/// share most findings of its registers; equal ones are kept once, and not much longer than until the next ones come.
class Gatherer {
 public:
  explicit Gatherer(PlanRun& run) : run_(run), made_(run.tasks.size()) {}

  /// Called by one thread at a time.
  void take(std::size_t number, Made&& made) {
    DocumentResult& result = run_.result.documents[number];
    result.verdict = made.verdict;
    result.pages = made.pages;
    result.seconds = made.seconds;
    made_[number] = std::move(made);
    for (; next_ < made_.size() && made_[next_]; ++next_) {
      run_.result.found.append(std::move(made_[next_]->found));
      thin_out();
    }
  }

  std::vector<Output> outputs() {
    run_.result.found.sort();
    std::vector<Output> outputs;
    if (run_.result.found.blocked()) return outputs;  // anywhere in the run means that nothing is written
    for (std::size_t i = 0; i < made_.size(); ++i) {
      if (!made_[i]) continue;
      for (Output& output : made_[i]->outputs) {
        output.document = i;
        outputs.push_back(std::move(output));
      }
    }
    return outputs;
  }

 private:
  void thin_out() {
    constexpr std::size_t few = 1000;
    const std::size_t now = run_.result.found.all().size();
    if (now < few || now < 2 * thinned_) return;
    run_.result.found.sort();
    thinned_ = run_.result.found.all().size();
  }

  PlanRun& run_;
  std::vector<std::optional<Made>> made_;
  std::size_t next_ = 0;     ///< the findings of all before it are in the result
  std::size_t thinned_ = 0;  ///< how many were left when doubles were last taken out
};

/// Makes each document of a run; those that tell what is found in the others come last.
class Maker {
 public:
  Maker(Workshop& workshop, PlanRun& run, const RenderOptions& options, const Gate* gate, Gatherer& gatherer)
      : run_(run),
        hearing_(run),
        gate_(gate),
        gatherer_(gatherer),
        shared_{workshop, run.result.sources, run.plan.rules, run.plan.root, *run.directory, options, hearing_.wanted(), run.guard.get()},
        unwritten_(shared_) {
    unwritten_.options.formats.clear();
  }

  Status make(std::span<Bench> benches) {
    const std::size_t first = hearing_.wanted() ? hearing_.documents() : run_.tasks.size();
    auto made = share_out(benches, first, [&](std::size_t i, Bench& bench) { return make_first(i, bench); });
    if (!made || !hearing_.wanted()) return made;
    return share_out(benches, run_.tasks.size(), [&](std::size_t i, Bench& bench) {
      const Task& task = run_.tasks[i];
      return task.reports && task.ready ? make_task(i, bench, hearing_.report_for(task)) : Status{};
    });
  }

 private:
  Status make_first(std::size_t number, Bench& bench) {
    const Task& task = hearing_.task(number);
    const bool own = number < run_.tasks.size();
    if (own && task.ready && !task.reports) return make_task(number, bench, {});
    if (own && !task.ready) take(number, {});
    if (!hearing_.wanted()) return {};
    if (auto status = go_on(); !status) return status;
    return hearing_.ask(number, bench, unwritten_);
  }

  Status make_task(std::size_t number, Bench& bench, templates::FindingsReport&& others) {
    if (auto status = go_on(); !status) return status;
    const Task& task = run_.tasks[number];
    const bool last = run_.tasks.size() == 1;
    auto made = make_document(task, *run_.plan.tree, last, bench, shared_, std::move(others));
    if (!made) return std::unexpected(made.error());
    if (hearing_.wanted() && !task.reports) {
      Diagnostics found = made->found;
      found.append(std::move(made->unwritten));
      hearing_.note(number, std::move(found));
    }
    take(number, std::move(*made));
    return {};
  }

  [[nodiscard]] Status go_on() const {
    if (gate_ != nullptr && gate_->stopped()) return device_failure("trouble.stopped", {{"path", run_.plan.path}});
    return {};
  }

  void take(std::size_t number, Made&& made) {
    const std::scoped_lock guard(lock_);
    gatherer_.take(number, std::move(made));
  }

  PlanRun& run_;
  Hearing hearing_;
  const Gate* gate_;
  Gatherer& gatherer_;
  Shared shared_, unwritten_;
  std::mutex lock_;
};

Span title_span(const PlanRun& run, const Task& task) {
  return run.plan.tree->span(run.directory->document(task.selection.document), "title", run.result.sources);
}

/// All files that the documents may be written to; who only checks asks for their names.
std::vector<PlannedFile> planned_files(FileLayer& files, const PlanRun& run, const RenderOptions& options) {
  std::vector<PlannedFile> planned;
  for (std::size_t i = 0; i < run.tasks.size(); ++i) {
    const Task& task = run.tasks[i];
    if (!task.ready) continue;
    const std::string place = place_text(title_span(run, task), run.result.sources);
    if (options.formats.empty()) planned.push_back({task.stem, place, i, {task.stem}});
    for (const Format* format : options.formats) {
      const auto plan_for = [&](const std::string& stem) {
        std::string path = output_path(options.out, stem, format->extension);
        std::vector<std::string> keys = file_keys(files, path);
        planned.push_back({std::move(path), place, i, std::move(keys)});
      };
      plan_for(task.stem);
      if (options.draft && task.facts.finished()) plan_for(task.stem + task.draft_suffix);
    }
  }
  return planned;
}

void tell_clash(PlanRun& run, const PlannedFile& first, const PlannedFile& second) {
  const Task& task = run.tasks[second.document];
  Diagnostic& finding = run.result.found.add("name-clash", title_span(run, task))
                            .note(title_span(run, run.tasks[first.document]), "first")
                            .about(task.selection.document);
  if (first.path == second.path) {
    finding.with("name", task.stem).mend();
  } else {
    finding.variant("one-file").with("path", second.path).with("other", first.path);
  }
}

/// Once for each document, whatever the number of its files.
void find_clashes(PlanRun& run) {
  std::unordered_map<std::string_view, const PlannedFile*> known;
  std::optional<std::size_t> told;
  for (const PlannedFile& file : run.planned) {
    for (const std::string& key : file.keys) {
      const PlannedFile& first = *known.emplace(key, &file).first->second;
      if (first.document == file.document || told == file.document) continue;
      tell_clash(run, first, file);
      told = file.document;
    }
  }
}

}  // namespace

Result<PlanRun> open_plan(Workshop& workshop, const std::string& path, const Select& select) {
  PlanRun run;
  run.result.sources = Sources(workshop.template_files().sources());
  auto plan = read_plan_file(workshop, path, run.result.sources, run.result.found);
  if (!plan) return std::unexpected(plan.error());
  run.plan = std::move(*plan);
  run.result.plan_language = run.plan.language;
  if (!run.plan.tree || run.result.found.blocked()) return run;
  auto ids = selected_documents(run.plan, select);
  if (!ids) return std::unexpected(ids.error());
  run.logos = read_logos(workshop.files(), run.plan, run.result.sources, run.result.found);
  Select known = select;
  if (select.language) {
    auto language = workshop.known_language(*select.language);
    if (!language) return std::unexpected(language.error());
    known.language = *language;
  }
  for (const std::string& id : *ids) {
    run.tasks.push_back({.selection = selection_of(known, id)});
    run.result.documents.push_back({.id = id});
  }
  return run;
}

void name_documents(Workshop& workshop, PlanRun& run, Bench& bench, const RenderOptions& options) {
  run.result.found.append(Diagnostics(bench.found()));
  if (run.result.found.blocked() || run.tasks.empty()) return;
  run.directory.emplace(*run.plan.tree);
  Namer namer(workshop, run, bench);
  std::vector<Diagnostics> named(run.tasks.size());
  for (std::size_t i = 0; i < run.tasks.size(); ++i) {
    if (!namer.name(run.tasks[i], named[i])) namer.tell_absent(run.tasks[i]);
  }
  if (!options.name.empty() && run.tasks.size() == 1) run.tasks.front().stem = options.name;
  if (std::ranges::any_of(run.tasks, &Task::reports)) {
    run.own = run.result.found;
    for (std::size_t i = 0; i < run.tasks.size(); ++i) run.tasks[i].named = named[i];
    name_others(namer, run);
  }
  for (Diagnostics& each : named) run.result.found.append(std::move(each));
  if (run.tasks.front().selection.audience == plan::Audience::open)
    run.guard = leak::Guard::of(*run.plan.tree, [&]() -> const leak::PrintedWords& { return workshop.printed_words(); });
  run.planned = planned_files(workshop.files(), run, options);
  find_clashes(run);
  if (run.result.found.blocked()) run.planned.clear();
}

Result<std::vector<Output>> make_documents(Workshop& workshop, PlanRun& run, std::span<Bench> benches,
                                           const RenderOptions& options, Gate* gate) {
  if (!run.directory) {  // nothing is named: the plan is blocked, or has no documents
    run.result.found.sort();
    return std::vector<Output>{};
  }
  Gatherer gatherer(run);
  if (auto status = Maker(workshop, run, options, gate, gatherer).make(benches); !status) {
    return std::unexpected(status.error());
  }
  return gatherer.outputs();
}

}  // namespace planverk::job
