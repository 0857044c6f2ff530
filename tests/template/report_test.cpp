// The common text of plans: what passes through the built-in rules.
#include <sstream>

#include "compose_support.h"
#include "document/dump.h"
#include "support/catch.h"
#include "support/golden.h"
#include "template/findings_report.h"

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

namespace {

constexpr std::string_view citing_plan =
    R"(<planData version="1" lang="sv"><body id="b" name="N" type="board" deciding="true"/>
  <source id="o" author="Öresta högskola" year="2024" title="Tillit"/>
  <source id="unused" author="Alla" year="2020" title="Ingen läser"/>
  <source id="z" author="Zinkby kommun" title="Mål" publisher="Rapport 3" href="https://zinkby.example/3"/>
  <source id="a2" author="Ängslanda kommun" year="2025" title="Två"/>
  <source id="a1" author="Ängslanda kommun" year="2023" title="Ett"/>
  <document id="d" kind="operationalPlan" title="T" status="final" body="b" date="2026-01-01" cover="no" contents="no">
  <section title="S"><p>Se <cite to="z"/>, <cite to="a2" at="s. 4"/>, <cite to="a1"/> och <cite to="o"/>.</p></section>
  </document></planData>)";

}  // namespace

TEST_CASE("cited sources stand at the end, by the language's alphabet and the year", "[template]") {
  const auto composed = compose(citing_plan);
  REQUIRE(composed.document);
  const std::string text = planverk::document::canonical_text(*composed.document);
  CHECK(text.find("Se (Zinkby kommun u.å.), (Ängslanda kommun 2025, s. 4), (Ängslanda kommun 2023) och "
                  "(Öresta högskola 2024).") != std::string::npos);
  CHECK(text.find("Källor\nZinkby kommun (u.å.). Mål. Rapport 3. https://zinkby.example/3\n"
                  "Ängslanda kommun (2023). Ett.\nÄngslanda kommun (2025). Två.\nÖresta högskola (2024). Tillit.") !=
        std::string::npos);
  CHECK(text.find("Ingen läser") == std::string::npos);
  CHECK(composed.found.all().empty());
}

TEST_CASE("the list of sources speaks the document's language", "[template]") {
  for (const auto& [language, words] : {std::pair{"nb", "Kilder\nZinkby kommun (u.å.)"},
                                        {"nn", "Kjelder\nZinkby kommun (u.å.)"},
                                        {"da", "Kilder\nZinkby kommun (u.å.)"},
                                        {"en", "Zinkby kommun (n.d.)"}}) {
    INFO(language);
    const auto composed = compose(citing_plan, language);
    REQUIRE(composed.document);
    CHECK(planverk::document::canonical_text(*composed.document).find(words) != std::string::npos);
  }
}

TEST_CASE("a quotation prints the marks of the document's language", "[template]") {
  const std::string plan = R"(<planData version="1" lang="sv"><body id="b" name="N" type="board" deciding="true"/>
    <document id="d" kind="operationalPlan" title="T" status="final" body="b" date="2026-01-01" cover="no" contents="no">
    <section title="S"><quote>Ord.</quote></section></document></planData>)";
  for (const auto& [language, words] :
       {std::pair{"sv", "”Ord.”"}, {"nb", "«Ord.»"}, {"nn", "«Ord.»"}, {"da", "»Ord.«"}, {"en", "‘Ord.’"}}) {
    INFO(language);
    const auto composed = compose(plan, language);
    REQUIRE(composed.document);
    CHECK(planverk::document::canonical_text(*composed.document).find(words) != std::string::npos);
  }
}

TEST_CASE("a draft's findings stand in an appendix, in words", "[template]") {
  planverk::Diagnostics findings;
  findings.add("spelling-pattern", {}).with("word", "uppfölning");
  findings.add("template", {}).variant("no-label").with("key", "x.y").mend("no-label");
  findings.add("placeholder", {});
  findings.all().back().accepted = true;
  findings.all().back().accept_reason = "Beslutas senare";
  const auto composed = compose(planverk::test::read_file("tests/template/plans/minutes.xml"), {}, {}, &findings);
  REQUIRE(composed.document);
  const std::string text = planverk::document::canonical_text(*composed.document);
  const auto appendix = text.find("Anmärkningar på utkastet");
  REQUIRE(appendix != std::string::npos);
  // The heaviest stands first.
  REQUIRE(text.find("”uppfölning”", appendix) != std::string::npos);
  CHECK(text.find("Fel", text.find("Grad", appendix)) < text.find("”uppfölning”", appendix));
  CHECK(text.find("”x.y”", appendix) != std::string::npos);
  CHECK(text.find("Godtagen: Beslutas senare", appendix) != std::string::npos);
}

TEST_CASE("a report compares values that its messages have", "[template]") {
  const planverk::templates::Files files;
  const auto messages = planverk::templates::message_texts(files, planverk::Language("sv"));
  std::istringstream rows(planverk::templates::compared_values());
  std::string key, found, expected;
  std::size_t count = 0;
  for (; rows >> key >> found >> expected; ++count) {
    INFO(key);
    const std::string* text = messages.find(key);
    REQUIRE(text != nullptr);
    for (const std::string& name : {found, expected}) {
      INFO(name);
      CHECK((name == "-" || text->find("{" + name) != std::string::npos));
    }
  }
  CHECK(count > 40);
}

TEST_CASE("a value that a report compares prints as its message prints it", "[template]") {
  const planverk::templates::Files files;
  planverk::Diagnostics none;
  const auto words = planverk::templates::read_labels(files, planverk::Language("sv"), none);
  const auto messages = planverk::templates::message_texts(files, planverk::Language("sv"));
  const auto& pack = files.languages().of(planverk::Language("sv"));
  const auto both = [&](std::string key, std::vector<std::pair<std::string, std::string>> values) {
    const auto compared = planverk::templates::compared({std::move(key), std::move(values)}, {words, messages, pack});
    return compared.found + "|" + compared.expected;
  };
  CHECK(both("budget-sum", {{"stated", "1182"}, {"computed", "1181.5"}}) == "1\u00A0182|1\u00A0181,5");
  CHECK(both("risk-value", {{"stated", "9"}, {"value", "12"}}) == "9|12");
  CHECK(both("minutes-date", {{"date", "2026-03-01"}, {"meeting", "2026-03-02"}}) == "2026-03-01|2026-03-02");
  CHECK(both("goal-complete", {{"goal", "M"}, {"missing", "method, year"}}) == "|arbetssätt, år");
  CHECK(both("placeholder", {{"text", "XX"}}) == "|");
}
