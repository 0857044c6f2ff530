#include "plan/rule_settings.h"

#include "base/word_list.h"
#include "check/value_form.h"
#include "plan/kinds.h"

namespace planverk::plan {

bool RuleSettings::on(const Rule& rule) const {
  if (rule.kind == RuleClass::format) return true;
  const Switch* change = find(rule.slug);
  return change != nullptr && change->on ? *change->on : rule.kind != RuleClass::local;
}

Severity RuleSettings::severity(const Rule& rule) const {
  const Switch* change = rule.kind == RuleClass::format ? nullptr : find(rule.slug);
  return change != nullptr && change->severity ? *change->severity : rule.severity;
}

std::optional<Decimal> RuleSettings::number(std::string_view slug, std::size_t index) const {
  const Switch* change = find(slug);
  if (change == nullptr || index >= change->values.size()) return std::nullopt;
  return Decimal::parse(change->values[index]);
}

const RuleSettings::Switch* RuleSettings::find(std::string_view slug) const {
  const auto found = switches_.find(std::string(slug));
  return found == switches_.end() ? nullptr : &found->second;
}

void RuleSettings::set(std::string_view slug, Switch change) {
  Switch& kept = switches_[std::string(slug)];
  if (change.on) kept.on = change.on;
  if (change.severity) kept.severity = change.severity;
  if (!change.values.empty()) kept.values = std::move(change.values);
}

namespace {

std::optional<Severity> severity_of(std::string_view word) {
  if (word == "note") return Severity::note;
  if (word == "warning") return Severity::warning;
  if (word == "error") return Severity::error;
  return std::nullopt;
}

class RulesReader {
 public:
  RulesReader(const xml::Tree& tree, const Sources& sources, RuleSettings& settings, Diagnostics& found)
      : tree_(tree), sources_(sources), settings_(settings), found_(found) {}

  void rules(xml::Node node) {
    for (xml::Node rule = node.first_child("rule"); rule; rule = rule.next("rule")) one(rule);
    for (xml::Node each = node.first_child("pattern"); each; each = each.next("pattern")) {
      settings_.add({std::string(each.get("words")), std::string(each.get("instead")), std::string(each.get("reason")),
                     severity_of(each.get("severity"))});
    }
  }

 private:
  void one(xml::Node node) {
    const std::string_view slug = node.get("slug");
    const Rule* rule = find_rule(slug);
    if (rule == nullptr || rule->kind == RuleClass::format || rule->kind == RuleClass::promise) {
      Diagnostic& finding = found_.add("bad-value", tree_.span(node, "slug", sources_))
                                .variant(rule == nullptr ? "rule" : "rule-fixed")
                                .with("value", std::string(slug));
      if (rule == nullptr) guess(finding, slug);
      return;
    }
    RuleSettings::Switch change;
    if (const auto on = node.find("on")) change.on = *on == "true";
    change.severity = severity_of(node.get("severity"));
    for (const std::string_view value : WordList(node.get("value"))) change.values.emplace_back(value);
    settings_.set(slug, std::move(change));
  }

  static void guess(Diagnostic& finding, std::string_view slug) {
    std::vector<std::string_view> known;
    for (const Rule& each : content_rules()) known.push_back(each.slug);
    if (const auto best = nearest(slug, known)) finding.mend("rule", {{"nearest", std::string(*best)}});
  }

  const xml::Tree& tree_;
  const Sources& sources_;
  RuleSettings& settings_;
  Diagnostics& found_;
};

}  // namespace

bool read_rules(const xml::Tree& tree, const Sources& sources, RuleSettings& settings, Diagnostics& found) {
  const std::size_t before = found.all().size();
  RulesReader reader(tree, sources, settings, found);
  const xml::Node root = tree.root();
  if (root.name() == "rules") {
    check_shape(tree, sources, *find_type("rules"), Kinds(), Limits{}, found);
    if (found.all().size() == before) reader.rules(root);
  } else {
    for (xml::Node rules = root.first_child("rules"); rules; rules = rules.next("rules")) reader.rules(rules);
  }
  return found.all().size() == before;
}

}  // namespace planverk::plan
