// A Word text in a plan: as a new document, and again when it has changed.
#include <algorithm>
#include <string>

#include "dump.h"
#include "importing.h"
#include "support/catch.h"
#include "support/golden.h"

namespace planverk::test {

namespace {

/// A plan with one document, which holds what is given.
std::string plan_with(const std::string& document) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<planData version=\"1\" lang=\"nb-NO\" asOf=\"2026-09-20\">\n"
         "  <!-- Written by hand. -->\n"
         "  <body id=\"kst\" name=\"Kommunestyret\" type=\"council\" deciding=\"true\"/>\n"
         "  <role id=\"kd\" title=\"Kommunedirektør\"/>\n" +
         document + "</planData>\n";
}

constexpr auto policy =
    "  <document id=\"d\" kind=\"policy\" title=\"Notat\" status=\"draft\" body=\"kst\" date=\"2026-09-10\" "
    "appliesTo=\"Alle\" responsible=\"kd\">\n  </document>\n";

std::string imported(const std::string& name, const std::string& plan, const Importing::Options& options = {}) {
  Importing importing(name, plan, options);
  INFO(dump(importing.found, importing.sources));
  REQUIRE(importing.reading.has_value());
  return importing.apply();
}

bool finds(const std::string& name, const std::string& plan, std::string_view key) {
  const Importing importing(name, plan, {});
  return std::ranges::any_of(importing.found.all(), [&](const Diagnostic& each) { return each.message.key == key; });
}

}  // namespace

TEST_CASE("word: new document") {
  const std::string plan = imported("case.docx", empty_plan("nb-NO"), {"", "caseSubmission"});
  CHECK_GOLDEN("tests/word/golden/case.plan.xml", plan);
  CHECK(errors_of(plan) == "");
}

TEST_CASE("word: sections") {
  for (const std::string name : {"everything", "changes", "python-docx", "lead", "title-heading"}) {
    const std::string plan = imported(name + ".docx", plan_with(policy));
    CHECK_GOLDEN("tests/word/golden/" + name + ".plan.xml", plan);
    CHECK(errors_of(plan) == "");
  }
}

TEST_CASE("word: left out") {
  Importing importing("everything.docx", plan_with(policy), {});
  CHECK_GOLDEN("tests/word/golden/everything.found.txt", dump(importing.found, importing.sources));
  for (const Diagnostic& each : importing.found.all()) CHECK_FALSE(each.blocking());
}

TEST_CASE("word: the same text again changes nothing") {
  for (const std::string name : {"case", "everything", "changes", "python-docx", "lead", "title-heading"}) {
    const std::string plan = imported(name + ".docx", plan_with(policy));
    Importing again(name + ".docx", plan, {});
    INFO(name << "\n" << dump(again.comparison(), true));
    CHECK(again.comparison().operations.empty());
    CHECK(again.apply() == plan);
  }
}

TEST_CASE("word: a changed text changes what it must") {
  const std::string plan = imported("case.docx", empty_plan("nb-NO"), {"", "caseSubmission"});
  Importing again("case-changed.docx", plan, {});
  CHECK_GOLDEN("tests/word/golden/case-changed.differences.txt", dump(again.comparison(), true));
  const std::string changed = again.apply();
  CHECK_GOLDEN("tests/word/golden/case-changed.plan.xml", changed);
  CHECK(errors_of(changed) == "");
  Importing third("case-changed.docx", changed, {});
  CHECK(third.comparison().operations.empty());
}

TEST_CASE("word: kept") {
  // What the plan's author has made of a text stays, as long as it says the same.
  const std::string document =
      "  <document id=\"d\" kind=\"policy\" title=\"Notat\" status=\"draft\" body=\"kst\" date=\"2026-09-10\" "
      "appliesTo=\"Alle\" "
      "responsible=\"kd\">\n"
      "    <section title=\"Vurdering\" id=\"v\">\n"
      "      <!-- Sett på av ledergruppen. -->\n"
      "      <p id=\"a\">Et nytt <abbr short=\"b.\">bibliotek</abbr> gir bedre tilgang for alle.</p>\n"
      "      <riskTable/>\n"
      "    </section>\n"
      "    <section title='Eget avsnitt'><p>Bare i planen.</p></section>\n  </document>\n";
  Importing importing("case.docx", plan_with(document), {});
  REQUIRE(importing.reading.has_value());
  INFO(dump(importing.comparison(), false));
  const std::string plan = importing.apply();
  CHECK(plan.find("<!-- Sett på av ledergruppen. -->\n      <p id=\"a\">Et nytt <abbr short=\"b.\">") !=
        std::string::npos);
  CHECK(plan.find("<riskTable/>") != std::string::npos);
  CHECK(plan.find("<section title='Eget avsnitt'><p>Bare i planen.</p></section>") != std::string::npos);
  CHECK(dump(importing.comparison(), true).find("gone section \"Eget avsnitt\"") != std::string::npos);
}

TEST_CASE("word: document") {
  const auto keys = [](const std::string& plan, const Importing::Options& options) {
    Importing importing("case.docx", plan, options);
    std::string out;
    for (const Diagnostic& each : importing.found.all()) {
      if (each.blocking()) out += each.message.key + " ";
    }
    CHECK(importing.reading.has_value() == out.empty());
    return out;
  };
  const std::string two =
      std::string(policy) + std::string(policy).replace(std::string(policy).find("id=\"d\""), 6, "id=\"e\"");
  CHECK(keys(plan_with(policy), {}) == "");
  CHECK(keys(plan_with(policy), {"d", ""}) == "");
  CHECK(keys(plan_with(policy), {"x", ""}) == "word-document ");
  CHECK(keys(plan_with(two), {}) == "word-document.which ");
  CHECK(keys(plan_with(two), {"e", ""}) == "");
  CHECK(keys(empty_plan("nb"), {}) == "word-document.kind ");
  CHECK(keys(empty_plan("nb"), {"", "ukjent"}) == "word-document.unknown-kind ");
}

TEST_CASE("word: headings") {
  CHECK(finds("skipped.docx", plan_with(policy), "word-heading"));
  CHECK_FALSE(finds("case.docx", plan_with(policy), "word-heading"));
}

TEST_CASE("word: changes") {
  CHECK(finds("changes.docx", plan_with(policy), "word-change"));
  CHECK(finds("changes.docx", plan_with(policy), "word-change.undated"));
  CHECK_FALSE(finds("case.docx", plan_with(policy), "word-change"));
  // Names are personal data: none comes into the plan.
  const std::string plan = imported("changes.docx", plan_with(policy));
  CHECK(plan.find("Nordmann") == std::string::npos);
  CHECK(plan.find("author=") == std::string::npos);
}

TEST_CASE("word: language") {
  std::string swedish = plan_with(policy);
  swedish.replace(swedish.find("nb-NO"), 5, "sv-SE");
  CHECK(finds("case.docx", swedish, "word-language"));
  CHECK_FALSE(finds("case.docx", plan_with(policy), "word-language"));
}

TEST_CASE("word: pictures") {
  Importing importing("everything.docx", plan_with(policy), {});
  REQUIRE(importing.reading.has_value());
  REQUIRE(importing.reading->companions.size() == 1);
  const exchange::Companion& picture = importing.reading->companions.front();
  CHECK(picture.path.starts_with("d-"));
  CHECK(picture.path.ends_with(".png"));
  CHECK(importing.apply().find("src=\"" + picture.path + "\"") != std::string::npos);
}

TEST_CASE("word: recognised by the bytes") {
  for (const std::string name : {"case.docx", "strict.docx", "old.doc", "text.rtf", "text.odt", "macros.docx"})
    CHECK(exchange::reader_of(word_file(name))->name == "docx");
  CHECK(exchange::reader_of(word_file("book-within.docx"))->name == "docx");
  CHECK(exchange::reader_of(word_file("text-within.xlsx"))->name == "xlsx");
  const exchange::Reader* book = exchange::reader_of(word_file("book.xlsx"));
  CHECK((book == nullptr || book->name != "docx"));
}

}  // namespace planverk::test
