#include "plan_text.h"
#include "support/catch.h"

using namespace planverk;
using test::plan_around;
using test::PlanText;

namespace {

/// The document of what is made for the public.
std::string open_document(PlanText& text) {
  REQUIRE(text.tree);
  REQUIRE(text.shape());
  REQUIRE(text.references());
  plan::Selection selection;
  selection.document = "d";
  selection.audience = plan::Audience::open;
  const auto variant = text.variant(selection);
  INFO(test::as_text(text.sources, text.found));
  REQUIRE(variant);
  return variant->tree.serialise();
}

std::string open_blocks(const std::string& blocks, const std::string& registers = {}) {
  PlanText text(plan_around(registers, blocks));
  return open_document(text);
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

constexpr std::string_view why = R"(access="restricted" accessReason="secrecy" accessBasis="26 kap. 1 § OSL")";

std::string marked(std::string_view element, std::string_view content) {
  return std::string("<").append(element).append(" ").append(why).append(">").append(content).append("</").append(element).append(">");
}

}  // namespace

TEST_CASE("plan: what is withheld with a reason leaves a mark in its place and nothing else") {
  const std::string mark = std::string(why) + "/>";
  CHECK(holds(open_blocks("<p>Av " + marked("b", "Dold Namn") + ", ordförande.</p>"), ">Av <i " + mark + ", ordförande.</p>"));
  CHECK(holds(open_blocks("<p>ett</p>" + marked("p", "dolt") + "<p>två</p>"), "<p>ett</p><p " + mark + "<p>två</p>"));
  CHECK(holds(open_blocks(marked("list", "<item>dolt</item>")), "<p " + mark));
  CHECK(holds(open_blocks("<list><item>ett</item>" + marked("item", "dolt") + "</list>"), "<item>ett</item><item><i " + mark));
  CHECK(holds(open_blocks(marked("table", "<row><cell>dolt</cell></row>")), "<p " + mark));
  CHECK(holds(open_blocks("<table><row><cell>ett</cell>" + marked("cell", "dolt") + "</row></table>"), "<cell>ett</cell><cell " + mark));
  const std::string row = open_blocks("<table>" + marked("row", "<cell rows=\"2\">dolt</cell><cell>dolt</cell>") +
                                      "<row><cell>öppet</cell></row></table>");
  CHECK(holds(row, "<cell rows=\"2\" " + mark + "<cell/></row>"));
  CHECK(holds(open_blocks("<section " + std::string(why) + " title=\"dolt\"><p>dolt</p></section>"), "<section " + mark));
  CHECK(holds(open_blocks("<callout title=\"Ruta\"><p>ett</p>" + marked("p", "dolt") + "</callout>"), "<p>ett</p><p " + mark));
}

TEST_CASE("plan: what is withheld without a reason goes without a trace") {
  const std::string gone = open_blocks("<p>Av <b access=\"restricted\">dolt</b>, ordförande.</p><p access=\"restricted\">dolt</p>");
  INFO(gone);
  CHECK(holds(gone, ">Av, ordförande.</p></section>"));
  CHECK_FALSE(holds(gone, "access"));
}

TEST_CASE("plan: the full version says nothing of why something is withheld") {
  PlanText text(plan_around({}, marked("p", "dolt")));
  plan::Selection selection;
  selection.document = "d";
  const auto variant = text.variant(selection);
  REQUIRE(variant);
  CHECK(holds(variant->tree.serialise(), "<p>dolt</p>"));
  CHECK_FALSE(holds(variant->tree.serialise(), "access"));
}

namespace {

std::string meeting_with(std::string_view item, std::string_view around = {}) {
  return R"(<case id="hemligt" title="dolt" dnr="2026/2" legalBasis="dolt" )" + std::string(why) +
         R"(><basis>dolt</basis></case><meeting id="m" body="ks" date="2026-03-02">)" + std::string(around) +
         R"(<item no="1" id="ett" title="Öppet"/><item no="2" id="namnet" title="dolt" )" + std::string(item) +
         R"(><vote form="counted" yes="8" no="3"/><decision by="ks" type="approve"><item>dolt</item></decision></item>)"
         R"(<item no="3" title="Slut"/></meeting>)";
}

}  // namespace

TEST_CASE("plan: a withheld item and its case keep their numbers and no id that nothing open names") {
  const std::string item = R"(case="hemligt" )" + std::string(why);
  const std::string open = open_blocks("<p>Text</p>", meeting_with(item));
  INFO(open);
  CHECK_FALSE(holds(open, "dolt"));
  CHECK_FALSE(holds(open, "namnet"));
  CHECK(holds(open, R"(<item no="2")"));
  CHECK(holds(open, R"(dnr="2026/2")"));
  const std::string named = open_blocks("<p>Text</p>", "<role id=\"r\" title=\"Ersättare\"/>" +
      meeting_with(item, R"(<attendee role="r" kind="substitute"><during from="ett" to="namnet"/></attendee>)"));
  CHECK(holds(named, R"(id="namnet" no="2")"));
  CHECK_FALSE(holds(named, "dolt"));
}

TEST_CASE("plan: something open about a withheld case is a leak") {
  PlanText text(plan_around(meeting_with(R"(case="hemligt")"), "<p>Text</p>"));
  REQUIRE(text.shape());
  plan::Selection selection;
  selection.document = "d";
  selection.audience = plan::Audience::open;
  CHECK_FALSE(text.variant(selection));
  REQUIRE(text.found.all().size() == 1);
  CHECK(text.found.all().front().message.key == "leak");
}

TEST_CASE("plan: access-open") {
  for (const std::string_view attributes : {R"(accessReason="secrecy")", R"(access="public" accessBasis="26 kap. 1 § OSL")"}) {
    PlanText text(plan_around({}, "<p " + std::string(attributes) + ">Text</p>"));
    REQUIRE(text.shape());
    CHECK_FALSE(text.references());
    REQUIRE(text.found.all().size() == 1);
    CHECK(text.found.all().front().message.key == "access-open");
    CHECK(text.found.all().front().blocking());
  }
  PlanText text(plan_around({}, marked("p", "dolt")));
  CHECK(text.references());
}
