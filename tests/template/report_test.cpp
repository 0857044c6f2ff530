// The common text of plans: what passes through the built-in rules.
#include "compose_support.h"
#include "document/dump.h"
#include "support/catch.h"
#include "support/golden.h"

using planverk::test::compose;

TEST_CASE("a report prints cover, contents, sections and common text", "[template]") {
  const auto composed = compose(planverk::test::read_file("tests/template/plans/report.xml"));
  REQUIRE(composed.document);
  CHECK_GOLDEN("tests/template/golden/report.tree", planverk::document::dump_tree(*composed.document));
  CHECK_GOLDEN("tests/template/golden/report.txt", planverk::document::canonical_text(*composed.document));
}

TEST_CASE("labels change with the language, prose does not", "[template]") {
  const std::string plan = planverk::test::read_file("tests/template/plans/report.xml");
  const auto composed = compose(plan, "en");
  REQUIRE(composed.document);
  CHECK(composed.document->identity.language == "sv-SE");
  CHECK(composed.document->identity.file_stem ==
        "kommunstyrelsen-2026-03-02-internal-control-plan-plan-for-oar-och-alvar-en");
  const std::string text = planverk::document::canonical_text(*composed.document);
  CHECK(text.find("2 March 2026") != std::string::npos);
  CHECK(text.find("Medborgarna") != std::string::npos);
}

TEST_CASE("an abbreviation is spelled out at its first use only", "[template]") {
  const auto composed = compose(R"(<planData version="1" lang="sv"><body id="b" name="N" type="board" deciding="true"/>
    <abbreviation short="RUS" long="den regionala utvecklingsstrategin"/>
    <document id="d" kind="operationalPlan" title="T" status="final" body="b" date="2026-01-01" cover="no" contents="no">
    <section title="S"><p>Enligt <abbr short="RUS"/> gäller <abbr short="RUS"/>.</p></section></document></planData>)");
  REQUIRE(composed.document);
  const std::string text = planverk::document::canonical_text(*composed.document);
  CHECK(text.find("Enligt den regionala utvecklingsstrategin (RUS) gäller RUS.") != std::string::npos);
}

TEST_CASE("a draft's findings stand in an appendix, in words", "[template]") {
  planverk::Diagnostics findings;
  findings.add("spelling-pattern", {}).with("word", "uppfölning");
  findings.add("template", {}).variant("no-label").with("key", "x.y").mend("no-label");
  findings.add("placeholder", {});
  findings.all().back().accepted = true;
  findings.all().back().accept_reason = "Beslutas senare";
  planverk::templates::Composer::Options options;
  options.appendix = &findings;
  const auto composed = compose(planverk::test::read_file("tests/template/plans/minutes.xml"), {}, options);
  REQUIRE(composed.document);
  CHECK(composed.document->identity.draft_mark);
  CHECK(composed.document->identity.file_stem.ends_with("-utkast"));
  const std::string text = planverk::document::canonical_text(*composed.document);
  const auto appendix = text.find("Anmärkningar på utkastet");
  REQUIRE(appendix != std::string::npos);
  // The heaviest stands first.
  REQUIRE(text.find("”uppfölning”", appendix) != std::string::npos);
  CHECK(text.find("Fel", text.find("Grad", appendix)) < text.find("”uppfölning”", appendix));
  CHECK(text.find("”x.y”", appendix) != std::string::npos);
  CHECK(text.find("Godtagen: Beslutas senare", appendix) != std::string::npos);
}
