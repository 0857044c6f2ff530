#include "job/rule_list.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/rule.h"

namespace planverk::job {

std::string rules_text() {
  std::string out;
  for (const Rule& rule : all_rules()) {
    out += fmt::format("{:24} {:5} {:8} {:8} {:8} {}\n", rule.slug, rule.number, name_of(rule.kind),
                       name_of(rule.severity), name_of(rule.stage), rule.statement);
  }
  return out;
}

std::string rules_json() {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const Rule& rule : all_rules()) {
    list.push_back({{"slug", rule.slug},
                    {"number", rule.number},
                    {"class", name_of(rule.kind)},
                    {"severity", name_of(rule.severity)},
                    {"stage", name_of(rule.stage)},
                    {"statement", rule.statement},
                    {"test", rule.test}});
  }
  return list.dump(2) + "\n";
}

std::string rules_markdown() {
  std::string out =
      "# Rules\n\n"
      "Written by `planverk rules --format markdown`; a test compares it with the registry (decision 13).\n"
      "`format` rules block and cannot be accepted; `content` and `law` rules are on; `local` rules are off until a "
      "plan or an\n"
      "organisation's rules.xml switches them on; a `promise` is kept by templates and layout and proved by its "
      "test.\n";
  for (const RuleClass kind :
       {RuleClass::format, RuleClass::content, RuleClass::law, RuleClass::local, RuleClass::promise}) {
    std::string rows;
    for (const Rule& rule : all_rules()) {
      if (rule.kind != kind) continue;
      rows += fmt::format("| `{}` | {} | {} | {} | {} | {} |\n", rule.slug, rule.number, name_of(rule.severity),
                          name_of(rule.stage), rule.statement, rule.test);
    }
    if (rows.empty()) continue;
    out += fmt::format(
        "\n## {}\n\n| rule | number | severity | stage | statement | test |\n| --- | --- | --- | --- | --- | --- |\n{}",
        name_of(kind), rows);
  }
  return out;
}

}  // namespace planverk::job
