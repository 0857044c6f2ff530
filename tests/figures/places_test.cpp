// Texts as readers see them, and where each piece of them stands in the input.
#include "judging.h"
#include "support/catch.h"
#include "text/plain_text.h"

namespace planverk::test {

namespace {

PlanText with_text(const std::string& content, const std::string& lang = "sv-SE") {
  PlanText plan{{}, "<section title=\"Inledning\">" + content + "</section>"};
  plan.kind = "operationalPlan";
  plan.lang = lang;
  plan.status = "draft";
  return plan;
}
std::string told(const std::string& words, std::string_view slug, const std::string& lang = "sv-SE") {
  return findings(with_text("<p>" + words + "</p>", lang), slug);
}
/// The bytes from the beginning of the plan to each finding's, so that equal pieces are told apart.
std::vector<std::size_t> offsets(const PlanText& plan, std::string_view slug) {
  const Judged judged(plan.text());
  std::vector<std::size_t> all;
  for (const Diagnostic& each : judged.found.all()) {
    if (each.rule->slug == slug) all.push_back(each.span.offset);
  }
  return all;
}

}  // namespace

TEST_CASE("figures: texts are folded") {
  CHECK(figures::folded("  Ett\n   två\t tre ") == "Ett två tre");
  CHECK(figures::folded("732\u00A0tkr, 1\u202F181") == "732 tkr, 1 181");
  CHECK(figures::folded("verk\u00ADsamhet\u200B") == "verksamhet");
  CHECK(figures::folded(" \n ").empty());
}

TEST_CASE("figures: a line break of the source hides nothing") {
  CHECK(told("Fullmäktige äger\n   kan ange mål.", "doubled-word") ==
        "warning doubled-word.clash \"äger\n   kan\" @d");
  CHECK(told("Senast i januari\n december.", "doubled-word") == "warning doubled-word.months \"januari\n december\" @d");
  CHECK(told("Det är bra att\n att vara två.", "doubled-word") == "warning doubled-word \"att\n att\" @d");
  CHECK(told("Det är bra att\u00A0att vara två.", "doubled-word") == "warning doubled-word \"att\u00A0att\" @d");
  CHECK(told("Planen gäller 2025-\n2030.", "title-form") == "warning title-form.years \"2025-\n2030\" @d");
  CHECK(told("Vi har starkt\n delaktighet.", "spelling") == "note spelling-pattern \"starkt\n delaktighet\" @d");
  CHECK(told("Nämnden godkänner\n redovisningen och lägger den till handlingarna", "missing") ==
        "warning missing-full-stop \"handlingarna\" @d");
  // A forced line is a line: an address has no full stop.
  CHECK(told("Strandvika kommun<br/>Storgatan 1<br/>123 45 Strandvika kommun", "missing").empty());
  const std::string list = "<p>Nämnden har valt sju\n  inriktningar:</p><list><item>a</item><item>b</item></list>";
  CHECK(findings(with_text(list), "announced") == "warning announced-count.words \"<list>\" @d");
  CHECK(findings(with_text("<p>Siffrorna finns i tabellen\n nedan.</p>"), "announced") ==
        "warning announced-content.table \"tabellen\n nedan\" @d");
}

TEST_CASE("figures: each finding points at its own bytes") {
  // A mistake within a right word, two alike, and one behind an escape, a comment, markup and a change.
  const PlanText percent = with_text("<p>Andelen är 15&#x25; eller 5% av alla.</p>");
  CHECK(findings(percent, "percent-form") ==
        "warning percent-form \"15&#x25;\" @d\nwarning percent-form \"5%\" @d");
  const PlanText twice = with_text("<p>Nu att att och sedan att att igen.</p>");
  const auto places = offsets(twice, "doubled-word");
  REQUIRE(places.size() == 2);
  CHECK(places[1] - places[0] == std::string("att att och sedan ").size());
  CHECK(told("Ord &amp; verk <!-- att att --> och <b>att</b> att göra.", "doubled-word") ==
        "warning doubled-word \"att</b> att\" @d");
  CHECK(told("Se <a href=\"https://kommun.example/terial\">sidan</a> om terial ett.", "spelling") ==
        "note spelling-pattern \"terial\" @d");
  const auto in_words = offsets(with_text("<p>Se <a href=\"https://kommun.example/terial\">sidan</a> om terial.</p>"),
                                "spelling-pattern");
  REQUIRE(in_words.size() == 1);
  const std::string whole = with_text("<p>Se <a href=\"https://kommun.example/terial\">sidan</a> om terial.</p>").text();
  CHECK(in_words[0] == whole.rfind("terial"));
  CHECK(told("<![CDATA[Det är att]]> att göra.", "doubled-word") == "warning doubled-word \"att]]> att\" @d");
  PlanText changed = with_text("<p>Nu <del rev=\"r\">att</del> <ins rev=\"r\">att</ins> att göra.</p>");
  changed.registers = R"(<revision id="r" type="replace" date="2025-11-01"/>)";
  CHECK(offsets(changed, "doubled-word").size() == 1);
  PlanText title = with_text("<p>Ord.</p>");
  title.content = "<section title=\"Plan  för&#10;2025-2030\"><p>Ord.</p></section>";
  CHECK(findings(title, "title-form") == "warning title-form.years \"2025-2030\" @d");
}

TEST_CASE("figures: a lone quotation mark is the one that has no partner") {
  CHECK(told("Ett «ord» och ett «till.", "lone") == "warning lone-quotation-mark \"«\" @d");
  const PlanText guillemets = with_text("<p>Ett «ord» och ett «till.</p>");
  CHECK(offsets(guillemets, "lone-quotation-mark") == std::vector{guillemets.text().rfind("«")});
  const PlanText closing = with_text("<p>Ett ord» och ett «till».</p>");
  CHECK(offsets(closing, "lone-quotation-mark") == std::vector{closing.text().find("»")});
  CHECK(told("Skärmen är 24\" bred.", "lone").empty());
  CHECK(told("Ett \"ord och inget mer.", "lone") == "warning lone-quotation-mark \"\"\" @d");
}

}  // namespace planverk::test
