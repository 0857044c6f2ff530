#include "plan/rule_settings.h"

#include <algorithm>
#include <array>

#include "base/date.h"
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

/// What a rule's value is made of: words in this order, the last of them as often as one likes where `repeated` says so.
enum class ValueForm { none, count, positive, number, percent, unit, id, month_day, report_month, letters, words };
struct RuleValue {
  std::string_view slug;
  std::array<ValueForm, 3> forms;
  bool repeated = false;
};
constexpr RuleValue rule_values[] = {
    {"abbreviation", {ValueForm::words}, true},
    {"body-meetings", {ValueForm::count}},
    {"deficit-chain", {ValueForm::id}, true},
    {"follow-up-dates", {ValueForm::month_day}, true},
    {"goal-years", {ValueForm::positive}},
    {"goals-max", {ValueForm::count}},
    {"investment-overrun", {ValueForm::number, ValueForm::percent, ValueForm::unit}},
    {"long-sentence", {ValueForm::positive}},
    {"readability", {ValueForm::positive}},
    {"report-calendar", {ValueForm::report_month}, true},
    {"risk-number", {ValueForm::letters}},
    {"spelling-pattern", {ValueForm::words}, true},
    {"standing-item", {ValueForm::words}, true},
    {"substantial-deficit", {ValueForm::percent}},
};

/// The form of the word at that place; none where the rule takes no value there.
ValueForm form_at(std::string_view slug, std::size_t place) {
  const auto* const found = std::ranges::find(rule_values, slug, &RuleValue::slug);
  if (found == std::end(rule_values)) return ValueForm::none;
  return found->repeated ? found->forms.front() : place < found->forms.size() ? found->forms[place] : ValueForm::none;
}

/// As the hint for it is called.
std::string_view name_of(ValueForm form) {
  constexpr std::string_view names[] = {"none", "count", "positive",  "number",       "percent", "unit",
                                        "id",   "day",   "report-month", "letters", "words"};
  return names[static_cast<std::size_t>(form)];
}

bool is_of_type(std::string_view word, ValueType type) {
  AttributeType attribute;
  attribute.type = type;
  return has_form(attribute, word);
}

bool is_money_unit(std::string_view word) {
  const AttributeType* unit = find_attribute(*find_type("budget"), "unit");
  return unit != nullptr && WordList(unit->allowed).contains(word);
}

/// `interim:8`
bool is_report_month(std::string_view word) {
  constexpr std::string_view kinds = "follow interim annual board investments";
  const std::size_t colon = word.find(':');
  if (colon == std::string_view::npos || !WordList(kinds).contains(word.substr(0, colon))) return false;
  const std::string_view month = word.substr(colon + 1);
  if (!is_of_type(month, ValueType::positive) || month.size() > 2) return false;
  return month.size() == 1 || (month.front() == '1' && month.back() <= '2');
}

bool has_form(std::string_view word, ValueForm form) {
  switch (form) {
    case ValueForm::none:
      return false;
    case ValueForm::count:
      return is_of_type(word, ValueType::count);
    case ValueForm::positive:
      return is_of_type(word, ValueType::positive);
    case ValueForm::number:
      return is_of_type(word, ValueType::number) && word.front() != '-';
    case ValueForm::percent:
      return is_of_type(word, ValueType::percent);
    case ValueForm::unit:
      return is_money_unit(word);
    case ValueForm::id:
      return is_of_type(word, ValueType::id);
    case ValueForm::month_day:
      return word.size() == 5 && Date::parse("2024-" + std::string(word)).has_value();  // a leap year has every day
    case ValueForm::report_month:
      return is_report_month(word);
    case ValueForm::letters:
      return word == "letters";
    case ValueForm::words:
      return true;
  }
  return false;
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
    for (const std::string_view value : WordList(node.get("value"))) {
      if (value.empty()) continue;
      const ValueForm form = form_at(slug, change.values.size());
      if (!has_form(value, form)) {
        tell_value(node, slug, value, form);
        return;
      }
      change.values.emplace_back(value);
    }
    settings_.set(slug, std::move(change));
  }

  void tell_value(xml::Node node, std::string_view slug, std::string_view value, ValueForm form) {
    found_.add("bad-value", tree_.span(node, "value", sources_))
        .variant("rule-value")
        .with("value", std::string(value))
        .with("rule", std::string(slug))
        .mend("rule-" + std::string(name_of(form)));
  }

  static void guess(Diagnostic& finding, std::string_view slug) {
    std::vector<std::string_view> known;
    for (const Rule& each : content_rules()) known.push_back(each.slug);
    if (const auto best = nearest(slug, known)) finding.mend("rule", {{"nearest", std::string(*best)}});
    if (!finding.hint) finding.mend("rules");
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
