// What rules hand to others, when all of them are known: that the rule is there, and that it takes what it is given.
#include <algorithm>
#include <set>

#include "compile/compiler.h"
#include "plan/vocabulary.h"

namespace planverk::templates {

namespace {

class HandingCheck {
 public:
  HandingCheck(const Program& program, bool thoroughly, Diagnostics& found)
      : program_(program), thoroughly_(thoroughly), found_(found) {}

  void run() {
    for (const auto& [name, kind] : program_.kinds) {
      const RuleTable& table = program_.tables.at(name);
      // An organisation's kind may leave out views whose rules the built-in ones would call, and never print those.
      const bool all = thoroughly_ && !kind.own;
      for (const Handing& handing : kind.handings) judge(handing, table, all, kind.own);
      for (const auto& [rule_name, rule] : table.by_name) judge_all(*rule, table, all);
      for (const auto& [mode, elements] : table.by_mode) {
        for (const auto& [element, rules] : elements) {
          for (const Rule* rule : rules) judge_all(*rule, table, all);
        }
      }
    }
  }

 private:
  void judge_all(const Rule& rule, const RuleTable& table, bool all) {
    for (const Handing& handing : rule.code->handings) judge(handing, table, all, rule.own);
  }

  void judge(const Handing& handing, const RuleTable& table, bool all, bool own) {
    const bool wanted = all || own;
    if (handing.applies) {
      if (wanted) judge_mode(handing, table);
      return;
    }
    const auto rule = table.by_name.find(handing.name);
    if (rule == table.by_name.end()) {
      if (wanted) no_rule(handing, table);
      return;
    }
    const bool replaced = rule->second->own && !own;
    if (wanted || replaced) judge_call(handing, *rule->second, !replaced);
  }

  /// A rule is seen by several kinds: what was said of a place goes aside the second time.
  Diagnostic& error(Span where, std::string_view variant, const std::string& name) {
    const std::uint64_t place = (static_cast<std::uint64_t>(where.file) << 32) | where.offset;
    if (said_.emplace(place, name).second) return found_.add("template", where).variant(variant);
    aside_ = Diagnostics{};
    return aside_.add("template", where);
  }

  void no_rule(const Handing& handing, const RuleTable& table) {
    std::vector<std::string_view> names;
    for (const auto& [name, rule] : table.by_name) names.push_back(name);
    std::ranges::sort(names);
    auto& finding = error(handing.span, "no-rule-name", handing.name).with("name", handing.name);
    if (const auto nearest = plan::nearest(handing.name, names)) {
      finding.mend("nearest", {{"name", std::string(*nearest)}});
    } else {
      finding.mend("no-rule-name");
    }
  }

  void unknown_parameter(const Handing& handing, const std::string& wrong, Span where,
                         const std::vector<std::string_view>& names) {
    auto& finding = error(where, "unknown-parameter", wrong).with("name", wrong).with("rule", handing.name);
    if (const auto nearest = plan::nearest(wrong, names)) {
      finding.mend("nearest", {{"name", std::string(*nearest)}});
    } else {
      finding.mend("unknown-parameter");
    }
  }

  /// A rule that replaces a built-in one need not take all that this was given.
  void judge_call(const Handing& handing, const Rule& rule, bool takes_all) {
    std::vector<std::string_view> names;
    for (const Parameter& parameter : rule.code->parameters) names.push_back(parameter.name);
    for (const auto& [name, span] : handing.arguments) {
      if (takes_all && std::ranges::find(names, name) == names.end()) unknown_parameter(handing, name, span, names);
    }
    for (const Parameter& parameter : rule.code->parameters) {
      const auto given =
          std::ranges::find(handing.arguments, parameter.name, [](const auto& each) { return each.first; });
      if (!parameter.required || given != handing.arguments.end()) continue;
      error(handing.span, "missing-parameter", parameter.name)
          .with("name", parameter.name)
          .with("rule", handing.name)
          .mend("missing-parameter");
    }
  }

  /// Which rule is applied is seen only when it is printed; that none takes a parameter can be said now.
  void judge_mode(const Handing& handing, const RuleTable& table) {
    if (handing.arguments.empty()) return;
    std::set<std::string_view> known;
    for (const std::string& mode : {handing.name, std::string()}) {
      const auto elements = table.by_mode.find(mode);
      if (elements == table.by_mode.end()) continue;
      for (const auto& [element, rules] : elements->second) {
        for (const Rule* rule : rules) {
          for (const Parameter& parameter : rule->code->parameters) known.insert(parameter.name);
        }
      }
    }
    const std::vector<std::string_view> names(known.begin(), known.end());
    for (const auto& [name, span] : handing.arguments) {
      if (known.contains(name)) continue;
      auto& finding = error(span, "parameter-of-none", name).with("name", name);
      if (const auto nearest = plan::nearest(name, names)) {
        finding.mend("nearest", {{"name", std::string(*nearest)}});
      } else {
        finding.mend("unknown-parameter");
      }
    }
  }

  const Program& program_;
  bool thoroughly_;
  Diagnostics& found_;
  std::set<std::pair<std::uint64_t, std::string>> said_;
  Diagnostics aside_;
};

}  // namespace

void check_handings(const Program& program, bool thoroughly, Diagnostics& found) {
  const bool any_own = std::ranges::any_of(program.rules, &Rule::own) ||
                       std::ranges::any_of(program.kinds, [](const auto& entry) { return entry.second.own; });
  if (thoroughly || any_own) HandingCheck(program, thoroughly, found).run();
}

}  // namespace planverk::templates
