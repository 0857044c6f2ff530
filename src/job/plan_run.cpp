#include "plan_run.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace planverk::job {

namespace {

Result<std::vector<std::string>> selected_documents(const PlanFile& plan, const Select& select) {
  std::vector<std::string> known = plan::document_ids(*plan.tree);
  if (select.documents.empty()) return known;
  for (const std::string& id : select.documents) {
    if (std::ranges::find(known, id) != known.end()) continue;
    std::string names;
    for (const std::string& name : known) names += (names.empty() ? "" : ", ") + name;
    return usage_failure(plan.path + " has no document \"" + id + "\"; it has " + (names.empty() ? "none" : names));
  }
  return select.documents;
}

style::Form form_of(const plan::Variant& variant) {
  return variant.document.get("layout") == "slides" ? style::Form::slides : style::Form::pages;
}

std::string theme_of(const Workshop& workshop, const plan::Variant& variant) {
  if (!workshop.surroundings().theme.empty()) return workshop.surroundings().theme;
  const auto own = variant.document.find("theme");
  return own && !own->empty() ? std::string(*own) : "default";
}

}  // namespace

Result<PlanRun> open_plan(Workshop& workshop, const std::string& path, const Select& select) {
  PlanRun run;
  run.result.sources = Sources(workshop.template_files().sources());
  Sources& sources = run.result.sources;
  Diagnostics& found = run.result.found;
  auto plan = read_plan_file(workshop, path, sources, found);
  if (!plan) return std::unexpected(plan.error());
  run.plan = std::move(*plan);
  run.result.plan_language = run.plan.language;
  if (!run.plan.tree || found.blocked()) return run;
  auto ids = selected_documents(run.plan, select);
  if (!ids) return std::unexpected(ids.error());
  const language::Packs& languages = workshop.template_files().languages();
  std::optional<Language> label_language;
  if (select.language) {
    auto known = workshop.known_language(*select.language);
    if (!known) return std::unexpected(known.error());
    label_language = *known;
  }
  for (const std::string& id : *ids) {
    plan::Selection selection;
    selection.document = id;
    selection.reading = select.reading;
    selection.audience = select.audience;
    selection.as_of = select.as_of;
    selection.language = label_language;
    DocumentResult result;
    result.id = id;
    auto variant = plan::make_variant(*run.plan.tree, sources, workshop.kinds(), languages, selection, found);
    if (variant) {
      auto theme = workshop.theme(theme_of(workshop, *variant), form_of(*variant), sources, found);
      if (theme != nullptr) {
        DocumentRun document;
        document.variant = std::move(*variant);
        document.theme = std::move(theme);
        run.documents.push_back(std::move(document));
        run.result.documents.push_back(std::move(result));
        continue;
      }
    }
    result.verdict = Verdict::blocked;
    run.result.documents.push_back(std::move(result));
    run.documents.emplace_back();
  }
  return run;
}

Status for_each_document(Workshop& workshop, PlanRun& plan, std::span<Bench> benches, bool draft,
                         const std::function<Status(DocumentRun&, Bench&, const Shared&)>& work) {
  if (plan.documents.empty() || plan.result.found.blocked()) return {};
  const Shared shared{workshop, plan.result.sources, plan.plan.rules, plan.plan.root, draft};
  std::atomic<std::size_t> next{0};
  std::mutex failed_lock;
  Status failed{};
  const auto run_worker = [&](Bench& bench) {
    for (std::size_t i = next++; i < plan.documents.size(); i = next++) {
      DocumentRun& document = plan.documents[i];
      if (document.theme == nullptr) continue;
      if (auto status = work(document, bench, shared); !status) {
        const std::scoped_lock lock(failed_lock);
        if (failed) failed = status;
      }
    }
  };
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < std::min(benches.size(), plan.documents.size()); ++i)
      threads.emplace_back([&, i] { run_worker(benches[i]); });
    run_worker(benches.front());
  }
  return failed;
}

void close_plan(PlanRun& plan) {
  for (std::size_t i = 0; i < plan.documents.size(); ++i) {
    plan.result.documents[i].verdict = plan.documents[i].verdict;
    plan.result.documents[i].pages = plan.documents[i].pages;
    plan.result.documents[i].seconds = plan.documents[i].seconds;
    plan.result.found.append(std::move(plan.documents[i].found));
  }
  plan.result.found.sort();
}

}  // namespace planverk::job
