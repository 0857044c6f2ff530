#include "plan_text.h"
#include "support/catch.h"

using namespace planverk;
using plan::Audience;
using plan::Reading;
using plan::Selection;
using test::plan_around;
using test::PlanText;

namespace {

Selection of(const std::string& document, Reading reading, Audience audience = Audience::full) {
  Selection selection;
  selection.document = document;
  selection.reading = reading;
  selection.audience = audience;
  return selection;
}

/// The words of a paragraph in a reading, in which `x` stands for a change of the open revision `r`.
std::string paragraph(const std::string& inner, Reading reading) {
  PlanText text(plan_around("<role id=\"s\" title=\"S\"/><revision id=\"r\" type=\"replace\" date=\"2026-01-01\"/>",
                            "<p>" + inner + "</p>"));
  REQUIRE(text.tree);
  const auto variant = text.variant(of("d", reading));
  REQUIRE(variant);
  return variant->document.first_child("section").text();
}

bool holds(xml::Node top, std::string_view element) {
  if (top.name() == element) return true;
  bool found = false;
  top.each_element([&](xml::Node child) { found = found || holds(child, element); });
  return found;
}

}  // namespace

TEST_CASE("plan: readings carry changes out, undo them or show them") {
  PlanText text = PlanText::data("readings.xml");
  REQUIRE(text.shape());
  REQUIRE(text.references());
  std::string dump;
  for (const auto& [name, reading] :
       {std::pair{"original", Reading::original}, {"marked", Reading::marked}, {"final", Reading::final}}) {
    const auto variant = text.variant(of("regl", reading));
    REQUIRE(variant);
    dump += "=== " + std::string(name) + "\n" + variant->tree.dump(variant->tree.root());
    CHECK(holds(variant->document, "ins") == (reading == Reading::marked));
    CHECK(holds(variant->tree.root(), "revision") == (reading == Reading::marked));
  }
  CHECK(text.found.empty());
  CHECK_GOLDEN("tests/plan/golden/readings.txt", dump);
}

TEST_CASE("plan: a draft with changes is read marked, everything else final, unless the document says otherwise") {
  PlanText text = PlanText::data("readings.xml");
  Selection selection;
  selection.document = "regl";
  CHECK(text.variant(selection)->reading == Reading::marked);
  text.tree->root().first_child("document").set("status", "proposal");
  CHECK(text.variant(selection)->reading == Reading::final);
  text.tree->root().first_child("document").set("reading", "original");
  CHECK(text.variant(selection)->reading == Reading::original);
}

TEST_CASE("plan: the public variant holds nothing restricted") {
  PlanText text = PlanText::data("audiences.xml");
  REQUIRE(text.shape());
  REQUIRE(text.references());
  const auto open = text.variant(of("apen", Reading::final, Audience::open));
  INFO(test::as_text(text.sources, text.found));
  REQUIRE(open);
  const std::string dump = open->tree.dump(open->tree.root());
  CHECK(dump.find("HEMLIG") == std::string::npos);
  CHECK(dump.find("access") == std::string::npos);
  CHECK(open->tree.serialise().find("HEMLIG") == std::string::npos);
  CHECK_GOLDEN("tests/plan/golden/public.txt", dump);

  const auto full = text.variant(of("apen", Reading::final));
  REQUIRE(full);
  CHECK(full->tree.serialise().find("HEMLIG avsnitt") != std::string::npos);
  CHECK(full->tree.serialise().find("access") == std::string::npos);
  CHECK(text.found.empty());

  CHECK_FALSE(text.variant(of("lukket", Reading::final, Audience::open)));
  REQUIRE(text.found.all().size() == 1);
  CHECK(text.found.all().front().message.key == "leak.document");
}

TEST_CASE("plan: references to what is gone are leaks with both places") {
  PlanText text = PlanText::data("leaks.xml");
  REQUIRE(text.shape());
  REQUIRE(text.references());
  CHECK_FALSE(text.variant(of("d", Reading::final, Audience::open)));
  CHECK_GOLDEN("tests/plan/golden/leaks.txt", test::as_text(text.sources, text.found));
}

TEST_CASE("plan: what is taken out of a sentence leaves no gap") {
  const auto final_of = [](const std::string& inner) { return paragraph(inner, Reading::final); };
  CHECK(final_of("ett <del rev=\"r\">x</del> två") == "ett två");
  CHECK(final_of("ett <del rev=\"r\">x</del>, två") == "ett, två");
  CHECK(final_of("ett <del rev=\"r\">x</del>") == "ett");
  CHECK(final_of("<del rev=\"r\">x</del> ett") == "ett");
  CHECK(final_of("ett<del rev=\"r\">x</del>två") == "etttvå");
  CHECK(final_of("ett <b><del rev=\"r\">x</del></b> två") == "ett två");
  CHECK(final_of("ett <b><del rev=\"r\">x</del> fet</b> två") == "ett fet två");
  CHECK(final_of("ett<b><del rev=\"r\">x</del> fet</b> två") == "ett fet två");
  CHECK(final_of("<b>ett <del rev=\"r\">x</del></b>två") == "ett två");
  CHECK(final_of("ett <del rev=\"r\">x</del> <ins rev=\"r\">y</ins> två") == "ett y två");
  CHECK(final_of("ett <del rev=\"r\">x</del> <del rev=\"r\">y</del> <del rev=\"r\">z</del> två") == "ett två");
  CHECK(final_of("ett <ins rev=\"r\">  y</ins>  två") == "ett   y  två");  // nothing taken out, nothing mended
  CHECK(final_of("ett\xC2\xA0<del rev=\"r\">x</del> två") == "ett\xC2\xA0 två");
  CHECK(final_of("ett <note>en <del rev=\"r\">x</del> not</note> två") == "ett en not två");
  CHECK(paragraph("ett <del rev=\"r\">x</del> två", Reading::original) == "ett x två");
  CHECK(paragraph("ett <ins rev=\"r\">x</ins> två", Reading::original) == "ett två");
}

TEST_CASE("plan: a language without a language file is found at the plan and at its documents") {
  PlanText text(
      "<planData version=\"1\" lang=\"de-DE\"><document id=\"ett\" lang=\"sv-FI\"/><document id=\"två\" "
      "lang=\"xx\"/></planData>");
  plan::check_languages(*text.tree, text.sources, language::built_in(), text.found);
  const std::string known = language::built_in().listed();
  CHECK(test::as_text(text.sources, std::move(text.found)) ==
        "1:29 error bad-value value=de-DE name=lang element=planData\n  hint bad-value.hint-plan-language known=" +
            known +
            "\n1:94 error bad-value value=xx name=lang element=document @två\n"
            "  hint bad-value.hint-plan-language known=" +
            known + "\n");
}

TEST_CASE("plan: language, day and document of a variant") {
  PlanText text(
      "<planData version=\"1\" lang=\"no\" asOf=\"2026-01-01\"><body id=\"b\" name=\"B\" type=\"board\" "
      "deciding=\"true\"/>"
      "<document id=\"ett\" kind=\"minutes\" title=\"T\" status=\"final\" body=\"b\" date=\"2026-01-01\"/>"
      "<document id=\"två\" kind=\"minutes\" title=\"T\" lang=\"en\" status=\"final\" body=\"b\" "
      "date=\"2026-01-01\"/></planData>");
  CHECK(plan::document_ids(*text.tree) == std::vector<std::string>{"ett", "två"});
  Selection selection;
  selection.document = "ett";
  auto variant = text.variant(selection);
  REQUIRE(variant);
  CHECK(variant->language == Language("nb"));
  CHECK(variant->prose_language == "nb-NO");
  CHECK(variant->as_of->text() == "2026-01-01");
  CHECK(variant->tree.root().first_child("document").next("document") == xml::Node());

  selection.document = "två";
  selection.language = Language("sv");
  selection.as_of = Date::parse("2026-05-05");
  variant = text.variant(selection);
  REQUIRE(variant);
  CHECK(variant->language == Language("sv"));
  CHECK(variant->prose_language == "en-GB");
  CHECK(variant->tree.root().get("asOf") == "2026-05-05");

  selection.document = "tre";
  CHECK_FALSE(text.variant(selection));
  CHECK(text.found.all().front().message.key == "unresolved-reference.document");
}

TEST_CASE("plan: a variant keeps every word of its document, and places") {
  PlanText text = PlanText::data("every-element.xml");
  REQUIRE(text.tree);
  const auto variant = text.variant(of("d1", Reading::marked));
  REQUIRE(variant);
  const xml::Node before = text.tree->root().first_child("document");
  const xml::Node after = variant->document;
  CHECK(text.tree->span(before) == variant->tree.span(after));
  CHECK(text.tree->span(before, "status", text.sources) == variant->tree.span(after, "status", text.sources));
  // Only the accepted deletion's words are gone; white space between elements is not part of the words.
  const auto words = [](xml::Node node) {
    std::string all;
    for (const char c : node.text()) {
      if (c != ' ' && c != '\n') all += c;
    }
    return all;
  };
  std::string expected = words(before);
  for (const std::string gone : {"gammalt", "Tre", "Mindre", "Gammaltstycke"}) {
    const std::size_t at = expected.find(gone);
    REQUIRE(at != std::string::npos);
    expected.erase(at, gone.size());
  }
  CHECK(words(after) == expected);
}

TEST_CASE("plan: what was found out after the document's day is not in it, and is counted") {
  PlanText text(plan_around(
      R"(<area id="e" name="Ekonomi" order="1"/><process code="1.1" name="Inköp" area="e"/><role id="s" title="S"/>
         <risk id="r" no="1" process="1.1" likelihood="1" consequence="1" handled="false"><title>T</title><effect>E</effect>
           <assessed date="2026-04-30" likelihood="2" consequence="2">A</assessed>
           <assessed date="2026-05-01" likelihood="3" consequence="3">B</assessed></risk>
         <control id="k" risk="r" frequency="tertial"><title>K</title><what>V</what>
           <result period="2026 T1" outcome="ok" date="2026-04-30"/><result period="2026 T2" outcome="ok" date="2026-08-31"/>
           <result period="2026-04" outcome="ok" date="2026-05-04"/><result period="2026-05" outcome="ok"/>
           <result period="2026 Q2" outcome="ok"/><result period="2026 H2" outcome="ok"/><result period="2026 X" outcome="ok"/></control>
         <indicator id="i" title="N" unit="%"><value period="2025" num="1"/><value period="2026" num="2"/>
           <value period="2027" num="3" kind="forecast"/><value period="2027" num="4"/></indicator>)",
      "<p>Ord</p>"));
  REQUIRE(text.tree);
  Selection selection = of("d", Reading::final);
  selection.as_of = Date::parse("2026-04-30");
  const auto variant = text.variant(selection);
  REQUIRE(variant);
  const std::string dump = variant->tree.dump(variant->tree.root());
  for (const char* kept : {"2026-04-30\" likelihood", "2026 T1", "2026-04\"", "2026 Q2", "2026 X", "num=\"2\"", "num=\"3\""}) CHECK(dump.find(kept) != std::string::npos);
  for (const char* gone : {"2026-05-01", "2026 T2", "2026-05\"", "2026 H2", "num=\"4\""}) CHECK(dump.find(gone) == std::string::npos);
  REQUIRE(variant->later.size() == 3);
  CHECK(variant->later[1].parent == "control");
  CHECK(variant->later[1].id == "k");
  CHECK(variant->later[1].count == 3);
}
