#include "base/rule.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <tuple>
#include <vector>

#include "gathered_rules.h"

namespace planverk {

namespace {

struct Registry {
  std::vector<Rule> rules;           ///< by class, then slug
  std::vector<const Rule*> by_slug;  ///< for the look-up
};

Registry make_registry() {
  Registry made;
  made.rules.assign(gathered_rules().begin(), gathered_rules().end());
  std::sort(made.rules.begin(), made.rules.end(),
            [](const Rule& a, const Rule& b) { return std::tie(a.kind, a.slug) < std::tie(b.kind, b.slug); });
  for (const Rule& each : made.rules) made.by_slug.push_back(&each);
  std::sort(made.by_slug.begin(), made.by_slug.end(), [](const Rule* a, const Rule* b) { return a->slug < b->slug; });
  return made;
}

const Registry& registry() {
  static const Registry made = make_registry();
  return made;
}

/// They stand together, since all stand by class.
std::span<const Rule> rules_between(RuleClass first, RuleClass last) {
  const std::vector<Rule>& rules = registry().rules;
  const auto begin = std::ranges::lower_bound(rules, first, {}, &Rule::kind);
  return {begin, std::ranges::upper_bound(begin, rules.end(), last, {}, &Rule::kind)};
}

}  // namespace

std::span<const Rule> all_rules() {
  return registry().rules;
}

std::span<const Rule> format_rules() {
  return rules_between(RuleClass::format, RuleClass::format);
}

std::span<const Rule> content_rules() {
  return rules_between(RuleClass::content, RuleClass::local);
}

std::span<const Rule> promise_rules() {
  return rules_between(RuleClass::promise, RuleClass::promise);
}

const Rule* find_rule(std::string_view slug) {
  const std::vector<const Rule*>& sorted = registry().by_slug;
  const auto found = std::lower_bound(sorted.begin(), sorted.end(), slug,
                                      [](const Rule* a, std::string_view b) { return a->slug < b; });
  return found != sorted.end() && (*found)->slug == slug ? *found : nullptr;
}

const Rule& rule(std::string_view slug) {
  const Rule* found = find_rule(slug);
  assert(found != nullptr && "a rule that the registry does not hold");
  if (found == nullptr) std::abort();
  return *found;
}

std::string_view name_of(Stage stage) {
  switch (stage) {
    case Stage::xml:
      return "xml";
    case Stage::plan:
      return "plan";
    case Stage::figures:
      return "figures";
    case Stage::document:
      return "document";
    case Stage::layout:
      return "layout";
    case Stage::edit:
      return "edit";
    case Stage::exchange:
      return "exchange";
  }
  return {};
}

std::string_view name_of(RuleClass kind) {
  switch (kind) {
    case RuleClass::format:
      return "format";
    case RuleClass::content:
      return "content";
    case RuleClass::law:
      return "law";
    case RuleClass::local:
      return "local";
    case RuleClass::promise:
      return "promise";
  }
  return {};
}

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return {};
}

}  // namespace planverk
