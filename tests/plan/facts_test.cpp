#include "plan/document_facts.h"
#include "plan/take_variant.h"
#include "plan_text.h"
#include "support/catch.h"

namespace planverk::plan {

namespace {

/// A plan with two organisations, so that none is the only one.
std::string with_organisations(const std::string& registers, const std::string& attributes) {
  return R"(<planData version="1" lang="sv" asOf="2026-01-10">
<organisation id="norr" name="Region Norr" kind="region"/>
<organisation id="strand" name="Strandvika kommun" kind="municipality"/>)" +
         registers + R"(<document id="d" kind="operationalPlan" title="Prov" status="draft" date="2026-01-10" )" +
         attributes + R"(><section title="Text"><p>Ord.</p></section></document></planData>)";
}

Selection of(const std::string& document, Audience audience = Audience::full) {
  Selection selection;
  selection.document = document;
  selection.audience = audience;
  return selection;
}

DocumentFacts facts_of(const std::string& plan, const Selection& selection = of("d")) {
  test::PlanText text(plan);
  REQUIRE(text.tree);
  const auto head =
      document_head(*text.tree, Directory(*text.tree), test::built_in_kinds(), language::built_in(), selection);
  REQUIRE(head);
  const DocumentFacts early = document_facts(*head);
  // The variant says the same as the head that the document is named by.
  const auto variant = text.variant(selection);
  REQUIRE(variant);
  const DocumentFacts late = document_facts(*variant);
  CHECK(early.organisation == late.organisation);
  CHECK(early.body == late.body);
  CHECK(early.registry_number == late.registry_number);
  CHECK(early.date == late.date);
  CHECK(early.language == late.language);
  CHECK(early.label_language == late.label_language);
  return early;
}

const std::string bodies = R"(<unit id="u" name="Enheten" parent="strand"/>
<body id="top" name="Fullmäktige" type="council" deciding="true" organisation="norr"/>
<body id="ks" name="Nämnden" type="committee" deciding="true" parent="top"/>
<body id="alone" name="Rådet" type="committee" deciding="true"/>)";

}  // namespace

TEST_CASE("plan: the sender is the document's own organisation, else its body's, a body's above it, its unit's") {
  const auto sender = [](const std::string& attributes) {
    return facts_of(with_organisations(bodies, attributes)).organisation;
  };
  CHECK(sender(R"(body="ks" unit="u" organisation="strand")") == "Strandvika kommun");
  CHECK(sender(R"(body="top" unit="u")") == "Region Norr");
  CHECK(sender(R"(body="ks" unit="u")") == "Region Norr");  // the body answers for it, the unit has prepared it
  CHECK(sender(R"(body="alone" unit="u")") == "Strandvika kommun");
  CHECK(sender(R"(body="alone")").empty());
}

TEST_CASE("plan: the only organisation of a plan is its sender") {
  std::string plan = with_organisations(bodies, R"(body="alone")");
  const std::string other = R"(<organisation id="norr" name="Region Norr" kind="region"/>)";
  plan.replace(plan.find(other), other.size(), "");
  plan.replace(plan.find(R"( organisation="norr")"), 20, "");
  const DocumentFacts facts = facts_of(plan);
  CHECK(facts.organisation == "Strandvika kommun");
  CHECK(facts.organisation_id == "strand");
  CHECK(facts.body == "Rådet");
  CHECK(facts.date->text() == "2026-01-10");
  CHECK(facts.language == "sv-SE");
  CHECK(facts.open());
  CHECK_FALSE(facts.finished());
}

TEST_CASE("plan: what the audience may not see is no fact") {
  std::string plan =
      with_organisations(R"(<body id="b" name="Rådet" type="committee" deciding="true"/>)", R"(body="b")");
  plan.replace(plan.find(R"(kind="region")"), 13, R"(kind="region" access="restricted")");
  CHECK(facts_of(plan).organisation.empty());
  CHECK(facts_of(plan, of("d", Audience::open)).organisation == "Strandvika kommun");
  plan.replace(plan.find(R"(status="draft")"), 14, R"(status="draft" access="restricted")");
  test::PlanText text(plan);
  REQUIRE(text.tree);
  const Directory directory(*text.tree);
  CHECK(document_head(*text.tree, directory, test::built_in_kinds(), language::built_in(), of("d")));
  CHECK_FALSE(
      document_head(*text.tree, directory, test::built_in_kinds(), language::built_in(), of("d", Audience::open)));
  CHECK_FALSE(document_head(*text.tree, directory, test::built_in_kinds(), language::built_in(), of("b")));
}

TEST_CASE("plan: a head holds what the document refers to, and nothing of what it and the registers say") {
  std::string risks;
  for (int i = 1; i <= 50; ++i) risks += "<role id=\"r" + std::to_string(i) + "\" title=\"Roll\"/>";
  test::PlanText text(
      with_organisations(bodies + risks + R"(<accept rule="titles" at="d" reason="Ja" by="r1" date="2026-01-01"/>)",
                         R"(body="ks" unit="u")"));
  REQUIRE(text.tree);
  const auto head =
      document_head(*text.tree, Directory(*text.tree), test::built_in_kinds(), language::built_in(), of("d"));
  REQUIRE(head);
  CHECK(head->tree.dump(head->tree.root()) == R"(<planData version="1" lang="sv" asOf="2026-01-10">
  <organisation id="norr" name="Region Norr" kind="region"/>
  <organisation id="strand" name="Strandvika kommun" kind="municipality"/>
  <accept rule="titles" at="d" reason="Ja" by="r1" date="2026-01-01"/>
  <role id="r1" title="Roll"/>
  <body id="ks" name="Nämnden" type="committee" deciding="true" parent="top"/>
  <body id="top" name="Fullmäktige" type="council" deciding="true" organisation="norr"/>
  <unit id="u" name="Enheten" parent="strand"/>
  <document id="d" kind="operationalPlan" title="Prov" status="draft" date="2026-01-10" body="ks" unit="u"/>
</planData>
)");
  CHECK(document_facts(*head).accepted.at({"titles", "d"}) == "Ja");
}

TEST_CASE("plan: a plan of which nothing is taken out becomes the variant itself, and it is the same") {
  const auto same = [](const std::string& plan, const Selection& selection) {
    test::PlanText text(plan);
    REQUIRE(text.tree);
    const auto copied = text.variant(selection);
    REQUIRE(copied);
    const void* root = text.tree->root().key();
    const Directory directory(*text.tree);
    Diagnostics found;
    const auto taken = take_variant(std::move(*text.tree), directory, text.sources, test::built_in_kinds(),
                                    language::built_in(), selection, found);
    REQUIRE(taken);
    CHECK(found.empty());
    CHECK(taken->tree.serialise() == copied->tree.serialise());
    CHECK(taken->document == taken->tree.root().first_child("document"));
    CHECK(taken->prose_language == copied->prose_language);
    return taken->tree.root().key() == root;
  };
  const std::string plain = with_organisations(bodies, R"(body="ks" access="public")");
  CHECK(same(plain, of("d")));
  CHECK(same(plain, of("d", Audience::open)));
  const std::string kept_back =
      with_organisations(bodies + R"(<role id="r" title="Roll" access="restricted"/>)", R"(body="ks")");
  CHECK(same(kept_back, of("d")));
  CHECK_FALSE(same(kept_back, of("d", Audience::open)));
  const std::string changed = R"(<revision id="v" type="replace" date="2026-01-01" state="accepted"/>)" + bodies;
  std::string with_change = with_organisations(changed, R"(body="ks")");
  with_change.replace(with_change.find("Ord."), 4, R"(Ord<ins rev="v"> till</ins>.)");
  CHECK_FALSE(same(with_change, of("d")));
}

}  // namespace planverk::plan
