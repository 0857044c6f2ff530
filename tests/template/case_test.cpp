// Case presentations and minutes.
#include <fmt/format.h>

#include "compose_support.h"
#include "document/dump.h"
#include "support/catch.h"
#include "support/golden.h"

using planverk::document::canonical_text;
using planverk::test::compose;

namespace {

std::string case_plan() {
  return planverk::test::read_file("tests/template/plans/case.xml");
}

}  // namespace

TEST_CASE("a case presentation has letterhead, head tables, proposal, sections and lists", "[template]") {
  const auto composed = compose(case_plan());
  REQUIRE(composed.document);
  CHECK_GOLDEN("tests/template/golden/case.tree", planverk::document::dump_tree(*composed.document));
  CHECK_GOLDEN("tests/template/golden/case-nb.txt", canonical_text(*composed.document));
  CHECK(composed.document->identity.title == "Kompetanseplan 2027–2032");
}

TEST_CASE("case presentations name their sections in every language", "[template]") {
  for (const char* language : {"sv", "nn", "da", "en"}) {
    const auto composed = compose(case_plan(), language);
    REQUIRE(composed.document);
    CHECK_GOLDEN(fmt::format("tests/template/golden/case-{}.txt", language), canonical_text(*composed.document));
  }
}

TEST_CASE("the theme puts the proposal first or last", "[template]") {
  planverk::templates::Composer::Options last;
  last.switches = {{"proposal", "last"}};
  const auto composed = compose(case_plan(), {}, last);
  REQUIRE(composed.document);
  const std::string text = canonical_text(*composed.document);
  const auto facts = text.find("Saksopplysninger");
  const auto proposal = text.find("Kommunedirektørens innstilling");
  REQUIRE(facts != std::string::npos);
  REQUIRE(proposal != std::string::npos);
  CHECK(facts < proposal);
}

TEST_CASE("a director is called by what kind of organisation it is", "[template]") {
  const auto heading = [](const std::string& kind, const std::string& title) {
    std::string plan = case_plan();
    plan.replace(plan.find("kind=\"municipality\""), 19, "kind=\"" + kind + "\"");
    plan.replace(plan.find("title=\"Kommunedirektør\""), 24, "title=\"" + title + "\"");
    const auto composed = compose(plan);
    REQUIRE(composed.document);
    const std::string text = canonical_text(*composed.document);
    if (text.find("Kommunedirektørens innstilling") != std::string::npos) return "municipality";
    return text.find("Fylkeskommunedirektørens innstilling") != std::string::npos ? "region" : "title";
  };
  CHECK(heading("municipality", "Kommunedirektør") == std::string("municipality"));
  CHECK(heading("region", "Fylkeskommunedirektør") == std::string("region"));
  CHECK(heading("municipality", "Fylkeskommunedirektør") == std::string("title"));
  CHECK(heading("region", "Kommunedirektør") == std::string("title"));
  CHECK(heading("state", "Kommunedirektør") == std::string("title"));
}

TEST_CASE("who signs is told with unit and body that are not the document's own", "[template]") {
  const auto signed_by = [](const std::string& role) {
    std::string plan = case_plan();
    plan.insert(plan.find("<meeting"), "<unit id=\"ov\" name=\"Oppvekst\"/><role id=\"sg\" title=\"Underskriver\" " + role + "/>");
    plan.insert(plan.find("</document>"), "<signatures kind=\"electronic\"><sign role=\"sg\"/></signatures>");
    const auto composed = compose(plan);
    REQUIRE(composed.document);
    const std::string text = canonical_text(*composed.document);
    const std::size_t at = text.find("Underskriver");
    REQUIRE(at != std::string::npos);
    return text.substr(at, text.find('\n', at) - at);
  };
  CHECK(signed_by("") == "Underskriver");
  CHECK(signed_by("unit=\"ov\"") == "Underskriver, Oppvekst");
  CHECK(signed_by("body=\"kst\" party=\"P\"") == "Underskriver, Kommunestyret (P)");
  CHECK(signed_by("body=\"fs\"") == "Underskriver");
}

TEST_CASE("the head of a case has the fields that its kind asks for and those that the plan names", "[template]") {
  const auto head = [](const std::string& fields, const std::string& tag = "sv-SE") {
    std::string plan = case_plan();
    plan.replace(plan.find("lang=\"nb-NO\""), 12, "lang=\"" + tag + "\"");
    const auto from = plan.find("recordNo=");
    plan.replace(from, plan.find("officer=", from) - from, fields + " ");
    if (fields.find("legalBasis") == std::string::npos) {
      const auto basis = plan.find("legalBasis=");
      if (basis != std::string::npos) plan.erase(basis, plan.find('"', basis + 12) + 1 - basis);
    }
    const auto composed = compose(plan, "sv");
    REQUIRE(composed.document);
    const std::string text = canonical_text(*composed.document);
    return text.substr(0, text.find("Kompetanseplan"));
  };
  const std::string plain = head(R"(dnr="KS 2025/0412")");
  CHECK(plain.find("Diarienr") != std::string::npos);
  CHECK(plain.find("KS 2025/0412") != std::string::npos);
  for (const char* label : {"Löpnr", "Arkiv", "Lagrum"}) CHECK(plain.find(label) == std::string::npos);
  // What the plan names prints, filled or not (R-01).
  const std::string named = head(R"(dnr="" recordNo="" archiveCode="")");
  for (const char* label : {"Diarienr", "Löpnr", "Arkiv"}) CHECK(named.find(label) != std::string::npos);
  // A Norwegian kind asks for them all, whatever number the case goes by.
  for (const char* number : {R"(dnr="KS 2025/0412")", R"(archiveNo="2025/945")", ""}) {
    INFO(number);
    const std::string asked = head(number, "nb-NO");
    for (const char* label : {"Diarienr", "Löpnr", "Arkiv", "Lagrum"}) CHECK(asked.find(label) != std::string::npos);
  }
  const std::string english = head("", "en-GB");
  for (const char* label : {"Diarienr", "Löpnr", "Lagrum"}) CHECK(english.find(label) == std::string::npos);
}

TEST_CASE("the second signatory stands as many lines lower as the plan says", "[template]") {
  for (const std::string kind : {"electronic", "manual"}) {
    for (const int offset : {0, 1, 3}) {
      std::string plan = case_plan();
      const std::string signatures = R"(<signatures kind="manual")";
      plan.replace(plan.find(signatures), signatures.size(), "<signatures kind=\"" + kind + "\"");
      plan.replace(plan.find("offset=\"1\""), 10, "offset=\"" + std::to_string(offset) + "\"");
      const auto composed = compose(plan);
      REQUIRE(composed.document);
      const std::string tree = planverk::document::dump_tree(*composed.document);
      const std::string block = tree.substr(tree.find("style=signatures"));
      int lines = 0;
      for (std::size_t at = block.find("line-break"); at != std::string::npos; at = block.find("line-break", at + 1))
        ++lines;
      INFO(kind << " " << offset);
      CHECK(lines == (kind == "manual" ? 0 : offset));
    }
  }
}

TEST_CASE("minutes have a head, items in order, decision and sign-off", "[template]") {
  const std::string plan = planverk::test::read_file("tests/template/plans/minutes.xml");
  for (const char* language : {"sv", "nb", "nn", "da", "en"}) {
    const auto composed = compose(plan, language);
    REQUIRE(composed.document);
    CHECK_GOLDEN(fmt::format("tests/template/golden/minutes-{}.txt", language), canonical_text(*composed.document));
    using PageMark = planverk::document::Furniture::PageMark;
    CHECK(composed.document->furniture.page_mark ==
          (std::string_view(language) == "sv" ? PageMark::short_form : PageMark::long_form));
  }
}
