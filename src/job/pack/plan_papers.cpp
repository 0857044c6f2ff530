#include "pack/plan_papers.h"

#include <utility>

#include "base/hash.h"
#include "journey/plan_run.h"
#include "pack/ready.h"

namespace planverk::job {

Result<std::unique_ptr<Ready>> PlanPapers::make(const Task& task, const xml::Tree& plan, const Shared& shared,
                                                DocumentResult& result, Diagnostics& found) {
  Journey journey(task, bench_, shared);
  std::unique_ptr<Ready> ready;
  if (task.ready && journey.vary(plan) && journey.count() && journey.compose() && journey.complete()) {
    ready = std::make_unique<Ready>();
    ready->key = ready->place = task.selection.document;
    ready->document = journey.document();
    ready->theme = task.theme;
    Diagnostics laid_out;
    if (auto counted = count_pages(*ready, bench_, layout_, laid_out); !counted) return std::unexpected(counted.error());
    job::settle(task.facts, shared.rules, laid_out);
    journey.found().append(std::move(laid_out));
    result.pages = static_cast<std::uint32_t>(ready->pages.size());
    journey.take_pages(result.pages);
  }
  result.verdict = journey.found().blocked() ? Verdict::blocked : journey.verdict();
  found.append(std::move(journey.found()));
  if (!is_written(result.verdict)) ready.reset();
  return ready;
}

Result<bool> PlanPapers::attach(Paper& paper, const Select& select, std::optional<RunResult>& told) {
  auto opened = open_plan(workshop_, paper.path, select);
  if (!opened) return false;
  PlanRun run = std::move(*opened);
  name_documents(workshop_, run, bench_, render_);
  bool whole = run.directory && !run.result.found.blocked() && !run.tasks.empty();
  for (std::size_t i = 0; whole && i < run.tasks.size(); ++i) {
    const Shared shared{workshop_, run.result.sources, run.plan.rules, run.plan.root, *run.directory, render_};
    auto made = make(run.tasks[i], *run.plan.tree, shared, run.result.documents[i], run.result.found);
    if (!made) return std::unexpected(made.error());
    whole = *made != nullptr;
    if (!whole) break;
    (*made)->key = paper.place + "/" + (*made)->key;
    (*made)->place = paper.place + "." + (*made)->place;
    paper.digest += (*made)->digest;
    paper.documents.push_back(std::move(*made));
  }
  run.result.found.sort();
  told = std::move(run.result);
  if (whole) {
    paper.digest = hex(sha256(paper.digest));
  } else {
    paper.documents.clear();
  }
  return whole;
}

}  // namespace planverk::job
