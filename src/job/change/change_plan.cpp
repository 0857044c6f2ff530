#include "job/change_plan.h"

#include <map>
#include <utility>

#include "plan/rule_settings.h"
#include "plan/vocabulary.h"

namespace planverk::job {

namespace {

/// What `check` asks of a tree before any document is made.
Diagnostics check(Workshop& workshop, const edit::Manuscript& plan) {
  Diagnostics found;
  const xml::Tree& tree = plan.tree();
  const Limits& limits = workshop.surroundings().limits;
  const bool shaped = plan::check_shape(tree, plan.sources(), workshop.kinds(), limits, found);
  if (shaped) plan::check_languages(tree, plan.sources(), workshop.template_files().languages(), found);
  plan::check_references(tree, plan.sources(), limits, found);
  plan::RuleSettings settings;
  if (shaped) plan::read_rules(tree, plan.sources(), settings, found);
  return found;
}

/// What a finding says, wherever it stands: places move when a plan is changed.
std::string said(const Diagnostic& finding) {
  std::string text = plain(finding.message) + " at=" + finding.at;
  for (const Note& note : finding.notes) text += " " + plain(note.message);
  return text;
}

/// Those of `after` that `before` has not, or not as often.
Diagnostics new_ones(const Diagnostics& before, Diagnostics after) {
  std::map<std::string, std::size_t> known;
  for (const Diagnostic& each : before.all()) ++known[said(each)];
  std::erase_if(after.all(), [&](const Diagnostic& each) {
    const auto own = known.find(said(each));
    if (own == known.end() || own->second == 0) return false;
    --own->second;
    return true;
  });
  return after;
}

bool any_changed(const edit::Manuscript& plan, const std::map<std::string, std::string>& before) {
  for (const auto& file : plan.files()) {
    const auto own = before.find(file.path);
    if (own == before.end() || own->second != file.bytes) return true;
  }
  return false;
}

}  // namespace

Result<OpenedPlan> open_to_change(Workshop& workshop, const std::string& path, Diagnostics& found) {
  const Surroundings& surroundings = workshop.surroundings();
  OpenedPlan opened;
  auto plan = edit::Manuscript::open(workshop.files(), path, surroundings.root, surroundings.limits, found, &opened.unread);
  if (!plan) return std::unexpected(plan.error());
  opened.plan = std::move(*plan);
  return opened;
}

Result<Change> change_plan(Workshop& workshop, edit::Manuscript& plan, std::span<const edit::Operation> operations,
                           bool write, Diagnostics& found) {
  const Diagnostics before = check(workshop, plan);
  std::map<std::string, std::string> bytes;
  for (auto& file : plan.files()) bytes[file.path] = std::move(file.bytes);
  if (!plan.apply(operations, found)) return Change::refused;
  if (!any_changed(plan, bytes)) return Change::none;
  found.append(new_ones(before, check(workshop, plan)));
  if (found.blocked()) return Change::refused;
  if (!write) return Change::made;
  if (Status saved = plan.save(); !saved) return std::unexpected(saved.error());
  return Change::made;
}

std::optional<Language> language_of(const Workshop& workshop, const edit::Manuscript& plan) {
  const language::Pack* own = workshop.template_files().languages().find(plan.tree().root().get("lang"));
  return own == nullptr ? std::nullopt : std::optional(own->language);
}

}  // namespace planverk::job
