#include "journey/hearing.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "base/utf8.h"

namespace planverk::job {

namespace {

/// What people call an element: its title or name, or what is written as such in it.
std::string name_of(xml::Node node) {
  for (const std::string_view attribute : {"title", "name", "label"}) {
    if (!node.get(attribute).empty()) return std::string(node.get(attribute));
  }
  for (const std::string_view child : {"title", "caption"}) {
    if (const xml::Node words = node.first_child(child)) return std::string(utf8::trim(utf8::collapse(words.text())));
  }
  return {};
}

bool is_restricted(xml::Node node) {
  for (; node; node = node.parent()) {
    if (node.get("access") == "restricted") return true;
  }
  return false;
}

/// The names of the plan's elements, by where they begin.
class Names {
 public:
  explicit Names(const xml::Tree& plan) : plan_(plan) { gather(plan.root(), {}); }

  /// Of the last element that begins before the place, or of the nearest around it that has a name.
  [[nodiscard]] std::string at(Span place) const {
    auto next = known_.upper_bound({place.file, place.offset});
    if (next == known_.begin()) return {};
    --next;
    return next->first.first == place.file ? next->second : std::string();
  }

 private:
  void gather(xml::Node node, const std::string& around) {
    const Span span = plan_.span(node);
    std::string name = name_of(node);
    if (name.empty()) name = around;
    if (span.known()) known_.emplace(std::pair(span.file, span.offset), name);
    node.each_element([&](xml::Node child) { gather(child, name); });
  }

  const xml::Tree& plan_;
  std::map<std::pair<FileId, std::uint32_t>, std::string> known_;
};

}  // namespace

Hearing::Hearing(PlanRun& run) : run_(run) {
  const auto reporters = [](const std::vector<Task>& tasks) { return std::ranges::count_if(tasks, &Task::reports); };
  reporters_ = static_cast<std::size_t>(reporters(run.tasks));
  if (reporters_ == 0) return;
  reporters_ += static_cast<std::size_t>(reporters(run.others));
  found_.resize(documents());
}

const Task& Hearing::task(std::size_t number) const {
  return number < run_.tasks.size() ? run_.tasks[number] : run_.others[number - run_.tasks.size()];
}

void Hearing::note(std::size_t number, Diagnostics&& found) {
  const Task& made = task(number);
  Diagnostics all = made.named;
  all.append(std::move(found));
  // What has no place of its own is said of the document.
  const Span place = run_.plan.tree->span(run_.directory->document(made.selection.document));
  for (Diagnostic& each : all.all()) {
    if (!each.span.known()) each.span = place;
  }
  all.sort();
  found_[number] = std::move(all);
}

Status Hearing::ask(std::size_t number, Bench& bench, const Shared& unwritten) {
  const Task& asked = task(number);
  if (!asked.ready) {
    note(number, {});
  } else if (!asked.reports) {
    auto made = make_document(asked, *run_.plan.tree, false, bench, unwritten);
    if (!made) return std::unexpected(made.error());
    note(number, std::move(made->found));
  } else if (reporters_ > 1) {  // its own report would tell of this one
    note(number, judge_document(asked, *run_.plan.tree, bench, unwritten));
  }
  return {};
}

templates::FindingsReport Hearing::report_for(const Task& task) const {
  templates::FindingsReport report;
  report.documents.push_back({{}, run_.own});
  for (const std::string& id : plan::document_ids(*run_.plan.tree)) {
    for (std::size_t i = 0; id != task.selection.document && i < documents(); ++i) {
      const Task& other = this->task(i);
      if (other.selection.document != id) continue;
      report.documents.push_back({other.names.title.empty() ? id : other.names.title, found_[i]});
      break;
    }
  }
  const bool open = task.selection.audience == plan::Audience::open;
  const xml::Node root = run_.plan.tree->root();
  for (xml::Node each = root.first_child("accept"); each; each = each.next("accept")) {
    const xml::Node by = run_.directory->index().find(each.get("by"));
    const bool hidden = open && (is_restricted(each) || is_restricted(by));
    const std::string who = hidden ? std::string() : name_of(by);
    report.accepted.emplace(std::pair(each.get("rule"), each.get("at")),
                            templates::Acceptance{who, hidden ? std::string() : std::string(each.get("date"))});
  }
  // Names are the whole plan's: who may not see all of it is not told any.
  if (open) return report;
  const Names names(*run_.plan.tree);
  for (const templates::FoundIn& each : report.documents) {
    for (const Diagnostic& finding : each.found.all()) {
      if (std::string name = names.at(finding.span); !name.empty())
        report.names.emplace(std::pair(finding.span.file, finding.span.offset), std::move(name));
    }
  }
  return report;
}

Result<Hearing> hear_all(PlanRun& run, Bench& bench, const Shared& unwritten) {
  Hearing hearing(run);
  for (std::size_t i = 0; hearing.wanted() && i < hearing.documents(); ++i) {
    if (auto status = hearing.ask(i, bench, unwritten); !status) return std::unexpected(status.error());
  }
  return hearing;
}

}  // namespace planverk::job
