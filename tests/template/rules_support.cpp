#include "rules_support.h"

#include <fmt/format.h>

#include "compose_support.h"
#include "folder.h"

namespace planverk::test {

namespace {

constexpr std::string_view short_plan =
    R"(<planData version="1" lang="sv"><body id="b" name="N" type="board" deciding="true"/>
<document id="d" kind="operationalPlan" title="T" status="final" body="b" date="2026-01-01" cover="no" contents="no">
<section title="S"><p>Ett</p><p>Två</p></section></document></planData>)";

templates::Files with_rules(const Folder& folder, std::string_view rules) {
  folder.add("views/text.xml", fmt::format("{}{}</t:views>", views_start, rules));
  return folder.files();
}

}  // namespace

std::string compile_findings(std::string_view rules) {
  const Folder folder("compile");
  const templates::Files files = with_rules(folder, rules);
  Diagnostics found;
  (void)templates::Composer::compile(files, found);
  return findings_text(found, *files.sources());
}

std::string check_findings(std::string_view rules) {
  const Folder folder("check-rules");
  const templates::Files files = with_rules(folder, rules);
  Diagnostics found;
  templates::check_overlay(files, found);
  return findings_text(found, *files.sources());
}

std::string run_findings(std::string_view rules, std::string_view plan) {
  const Folder folder("run");
  return findings_with(with_rules(folder, rules), plan.empty() ? short_plan : plan);
}

std::string run_text(std::string_view rules, std::string_view plan) {
  const Folder folder("text");
  return text_with(with_rules(folder, rules), plan.empty() ? short_plan : plan);
}

}  // namespace planverk::test
