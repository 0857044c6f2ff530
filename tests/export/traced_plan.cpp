#include "traced_plan.h"

#include <fmt/format.h>

#include "document/complete.h"
#include "figures/figures.h"
#include "memory_plans.h"
#include "plan/document_facts.h"
#include "plan/vocabulary.h"
#include "support/catch.h"
#include "template/withheld.h"
#include "xml/reader.h"

namespace planverk::test {

void for_each_document(FileLayer& files, const std::string& plan, const std::string& root, const std::string& folder,
                       const std::function<void(const TracedDocument&)>& look, plan::Audience audience) {
  INFO(plan);
  const Limits limits;
  Sources sources;
  Diagnostics found;
  templates::Files template_files;
  if (!folder.empty()) REQUIRE(template_files.overlay(files, folder).has_value());
  const plan::Kinds kinds = templates::read_kinds(template_files);
  auto composer = templates::Composer::compile(template_files, found);
  REQUIRE(composer.has_value());
  sources = Sources(template_files.sources());
  auto tree = xml::read_plan(files, sources, plan, {root}, limits, found);
  REQUIRE(tree.has_value());
  if (!tree->has_value()) {
    CHECK(plan.find("/faulty/") != std::string::npos);  // those are wrong on purpose
    return;
  }
  const plan::Directory directory(**tree);
  plan::RuleSettings settings;
  for (const std::string& id : plan::document_ids(**tree)) {
    plan::Selection selection;
    selection.document = id;
    selection.audience = audience;
    auto variant = plan::make_variant(**tree, directory, sources, kinds, template_files.languages(), selection, found);
    if (!variant) continue;
    figures::Traces traces;
    figures::compute(*variant, sources, settings, found, &traces);
    const plan::DocumentFacts facts = plan::document_facts(*variant);
    const auto compose = [&] {
      templates::Composer::Options options;
      options.traces = &traces;
      const templates::Composer::Reach reach{limits, files, root, sources};
      const auto names = composer->name({*variant, facts}, options, reach, found);
      REQUIRE(names.has_value());
      auto document = composer->compose({*variant, facts}, *names, options, reach, found);
      REQUIRE(document.has_value());
      document::list_contents(*document);
      return std::move(*document);
    };
    templates::print_withheld(*variant, composer->labels(variant->language));
    look({*variant, (**tree).root(), traces, composer->labels(facts.label_language), compose});
  }
}

void for_each_document(const std::string& text, const std::function<void(const TracedDocument&)>& look, plan::Audience audience) {
  MemoryPlans files;
  files.files["plan.xml"] = text;
  for_each_document(files, "plan.xml", ".", {}, look, audience);
}

std::string plan_with(const std::string& registers, const std::string& views, const std::string& root) {
  return fmt::format(R"(<planData version="1" lang="sv-SE" asOf="2026-08-31"{}>
<organisation id="o" name="Strandvika kommun" kind="municipality"/>
<body id="b" name="Kommunstyrelsen" type="executive" deciding="true" organisation="o"/>
{}
<document id="d" kind="operationalPlan" title="Plan" status="draft" body="b" date="2026-08-31" contents="no" cover="no">
<section title="Tabeller">{}</section></document></planData>)",
                     root, registers, views);
}

}  // namespace planverk::test
