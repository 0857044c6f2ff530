// Where facts were taken over from is said once below what shows them.
#include <fmt/format.h>

#include "compose_support.h"
#include "document/dump.h"
#include "support/catch.h"

using namespace planverk;
using namespace planverk::document;

namespace {

/// Three origins, two of them of one holder, and values, goals, roles and a dataset that come from them.
std::string plan_text(std::string_view content, std::string_view kind = "operationalPlan") {
  return fmt::format(
      R"(<planData version="1" lang="sv"><organisation id="o" name="O"/><body id="b" name="B" organisation="o"/>
<origin id="k1" label="Kolada, RKA" item="N15030" retrieved="2026-09-01" href="https://kolada.example/N15030" licence="CC BY 4.0"/>
<origin id="k2" label="Kolada, RKA" item="N17404" retrieved="2026-09-01" href="https://kolada.example/N17404" licence="CC BY 4.0"/>
<origin id="lon" label="Lönesystemet"/>
<origin id="reg" label="Riskregistret" item="Blad 1" retrieved="2026-08-30"/>
<unit id="u" name="Enheten" origin="lon"/><role id="r" title="Chefen" unit="u" share="50" origin="lon"/>
<dataset id="ds" label="Anställda" origin="lon"><series id="s1" label="Kvinnor" fig:total="4"><pt key="2026" value="4" fig:value="4"/></series>
  <series id="s2" label="Män" origin="k1"><pt key="2026" value="6" fig:value="6"/></series>
  <fig:row key="2026"><fig:cell value="4"/><fig:cell value="6"/></fig:row></dataset>
<dataset id="own" label="Egna"><series id="s3" label="Alla"><pt key="2026" value="7"/></series><fig:row key="2026"><fig:cell value="7"/></fig:row></dataset>
<level id="l" rank="1" label="Mål"/>
<goal id="g" level="l" title="Målet" body="b" year="2026"/>
<indicator id="i" goal="g" name="Andelen" direction="up"><value period="2026" num="3" origin="k1"/><comparison label="Riket" num="2" origin="k2"/></indicator>
<assignment id="a" status="onPlan" responsible="r"><title>Uppdraget</title></assignment>
<assignment id="a2" status="onPlan" responsible="r" origin="reg"><title>Det andra</title></assignment>
<document id="d" kind="{}" status="draft" body="b" date="2026-01-01" title="Plan" cover="no" contents="no">{}</document></planData>)",
      kind, content);
}

std::string words(std::string_view content, std::string_view language = {}) {
  const auto composed = test::compose(plan_text(content), language);
  REQUIRE(composed.document);
  std::string text = canonical_text(*composed.document);
  constexpr std::string_view no_break = "\u00A0";
  for (std::size_t at = text.find(no_break); at != std::string::npos; at = text.find(no_break)) text.replace(at, no_break.size(), " ");
  return text;
}

std::size_t times(const std::string& text, std::string_view piece) {
  std::size_t count = 0;
  for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++count;
  return count;
}

/// The kinds of what holds the line and of what stands before it.
std::string place_of_line(std::string_view content) {
  const auto composed = test::compose(plan_text(content));
  REQUIRE(composed.document);
  const Tree& tree = composed.document->tree;
  for (NodeId at = Tree::root(); at != no_node; at = tree.following(at)) {
    if (tree[at].kind != Kind::text || !tree.text(at).starts_with("Käll")) continue;
    const NodeId line = tree[at].parent;
    return std::string(name_of(tree[tree[line].parent].kind)) + "/" + std::string(name_of(tree[line].kind));
  }
  return {};
}

}  // namespace

TEST_CASE("origins: a table of a dataset says once where its series come from", "[template]") {
  const std::string text = words("<section title=\"A\"><statTable of=\"ds\"/></section>");
  CHECK(times(text, "Käll") == 1);
  CHECK(times(text, "Källor: Lönesystemet; Kolada, RKA, N15030 (hämtad 2026-09-01, CC BY 4.0).") == 1);
  CHECK(place_of_line("<section title=\"A\"><statTable of=\"ds\"/></section>") == "table/table-note");
}

TEST_CASE("origins: each view has its own line, and what has none says nothing", "[template]") {
  const std::string text = words("<section title=\"A\"><statTable of=\"own\"/><p>Ord.</p><statTable of=\"ds\"/><statTable of=\"ds\"/></section>");
  CHECK(times(text, "Källor: Lönesystemet; Kolada") == 2);
  CHECK(text.find("Käll") > text.find("Ord."));
  CHECK(times(words("<section title=\"A\"><statTable of=\"own\"/></section>"), "Käll") == 0);
}

TEST_CASE("origins: a chart with its table says it below both", "[template]") {
  const std::string text = words("<section title=\"A\"><chart of=\"ds\"/><p>Efter.</p></section>");
  CHECK(times(text, "Käll") == 1);
  CHECK(text.find("Käll") < text.find("Efter."));
  // Where the table stands elsewhere, the figure has the line too.
  CHECK(times(words("<section title=\"A\"><chart of=\"ds\"/><p>Mellan.</p><statTable of=\"ds\"/></section>"), "Käll") == 2);
}

TEST_CASE("origins: what words of a section state is told at its end, once", "[template]") {
  const std::string both =
      "<section title=\"A\"><p>Det är <val of=\"s1\" part=\"total\"/>.</p><p>Slut.</p><section title=\"B\"><p>Ord.</p></section></section>";
  const std::string text = words(both);
  CHECK(times(text, "Källa: Lönesystemet.") == 1);
  CHECK(text.find("Källa") > text.find("Slut."));
  CHECK(text.find("Källa") < text.find("Ord."));
  CHECK(place_of_line(both) == "section/paragraph");
  // The view has said it.
  CHECK(times(words("<section title=\"A\"><p>Det är <val of=\"s2\" part=\"total\"/>.</p><statTable of=\"ds\"/></section>"), "Käll") == 1);
}

TEST_CASE("origins: who is named is no fact", "[template]") {
  const std::string text = words("<section title=\"A\"><assignmentTable/></section>");
  CHECK(times(text, "Chefen") > 0);
  CHECK(times(text, "Lönesystemet") == 0);
  CHECK(times(text, "Källa: Riskregistret, Blad 1 (hämtad 2026-08-30).") == 1);
  CHECK(times(words("<section title=\"A\"><roleTable of=\"u\"/></section>"), "Källa: Lönesystemet.") == 1);
}

TEST_CASE("origins: a key figure, and links that say where they lead", "[template]") {
  CHECK(times(words("<section title=\"A\"><keyFigure of=\"s1\" label=\"anställda\"/></section>"), "Källa: Lönesystemet.") == 1);
  const auto composed = test::compose(plan_text("<section title=\"A\"><statTable of=\"ds\"/></section>"));
  REQUIRE(composed.document);
  const Tree& tree = composed.document->tree;
  std::string links;
  for (NodeId at = Tree::root(); at != no_node; at = tree.following(at)) {
    if (tree[at].kind == Kind::link) links += tree.properties(at).href + " " + std::string(tree.text(tree[at].first_child));
  }
  CHECK(links == "https://kolada.example/N15030 Kolada, RKA, N15030");
}

TEST_CASE("origins: in each language", "[template]") {
  const std::string content = "<section title=\"A\"><statTable of=\"ds\"/></section>";
  CHECK(times(words(content, "nb"), "Kilder: Lönesystemet; Kolada, RKA, N15030 (hentet 01.09.2026, CC BY 4.0).") == 1);
  CHECK(times(words(content, "nn"), "Kjelder: Lönesystemet; Kolada, RKA, N15030 (henta 01.09.2026, CC BY 4.0).") == 1);
  CHECK(times(words(content, "da"), "Kilder: Lönesystemet; Kolada, RKA, N15030 (hentet 01.09.2026, CC BY 4.0).") == 1);
  CHECK(times(words(content, "fi"), "Lähteet: Lönesystemet; Kolada, RKA, N15030 (haettu 1.9.2026, CC BY 4.0).") == 1);
  CHECK(times(words(content, "en"), "Sources: Lönesystemet; Kolada, RKA, N15030 (retrieved ") == 1);
}
