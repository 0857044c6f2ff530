#include "names/file_names.h"

#include "job/exit_code.h"
#include "language/packs.h"
#include "memory_plans.h"
#include "support/catch.h"

namespace planverk::job {

namespace {

using test::MemoryPlans;

/// The names of what a plan writes as HTML.
std::vector<std::string> names_of(const std::string& plan, RenderOptions options = {}) {
  MemoryPlans files;
  files.files["plan.xml"] = plan;
  auto workshop = Workshop::open(files, {});
  REQUIRE(workshop);
  options.formats = {format_of("html")};
  options.out = "out";
  const auto run = render(*workshop, "plan.xml", options);
  REQUIRE(run);
  std::vector<std::string> names;
  for (const auto& [name, bytes] : files.below("out")) names.push_back(name);
  return names;
}

std::string with_status(const std::string& status, const std::string& body = "<p>Planen gäller från årsskiftet.</p>") {
  return test::small_plan("Plan för öar &amp; älvar", body, status);
}

}  // namespace

TEST_CASE("a file name is made of plain letters and cut at a word") {
  const language::Pack& swedish = language::built_in().of(Language("sv"));
  CHECK(file_word(swedish, "Kompetanseplan 2027–2032", 60) == "kompetanseplan-2027-2032");
  CHECK(file_word(swedish, "Åre älv & Ørsta: Ærlig (§ 3)", 60) == "are-alv-orsta-aerlig-3");
  CHECK(file_word(swedish, "so\u00ADlid", 60) == "solid");
  CHECK(file_word(swedish, "ett två tre fyra", 9) == "ett-tva");
  CHECK(file_word(swedish, "…", 9).empty());
  CHECK(file_word(swedish, "Ἑλλάδα", 60) == "ellada");
  CHECK(file_word(swedish, "Σχέδιο ΨΥΧΗΣ", 60) == "schedio-psychis");
  CHECK(file_word(swedish, "Объявление щуки Київ", 60) == "obyavlenie-shchuki-kiyiv");
  CHECK(file_word(swedish, "A\u030Arsplan þorp", 60) == "arsplan-thorp");
}

TEST_CASE("a file is called by body, date, kind and title, and a variant by what makes it one") {
  using Names = std::vector<std::string>;
  const std::string usual = "kommunstyrelsen-2026-01-01-verksamhetsplan-plan-for-oar-alvar";
  CHECK(names_of(with_status("draft")) == Names{usual + ".html"});
  RenderOptions options;
  options.select.audience = plan::Audience::open;
  CHECK(names_of(with_status("draft"), options) == Names{usual + "-offentlig.html"});
  options.select = {};
  options.select.reading = plan::Reading::original;
  CHECK(names_of(with_status("draft"), options) == Names{usual + "-ursprunglig.html"});
  options.select = {};
  options.select.language = Language("en");
  CHECK(names_of(with_status("draft"), options) ==
        Names{"kommunstyrelsen-2026-01-01-operational-plan-plan-for-oar-alvar-en.html"});
}

TEST_CASE("a title that has no Latin spelling gives way to the document's id") {
  const std::string plan = test::small_plan("– … –");
  CHECK(names_of(plan) == std::vector<std::string>{"kommunstyrelsen-2026-01-01-verksamhetsplan-d.html"});
}

TEST_CASE("what is decided is not called as what is written against its errors") {
  const std::string faulty = "<p>Se <ref to=\"saknas\"/>.</p><p>Beslutad <placeholder>datum</placeholder>.</p>";
  const std::string open = "<p>Beslutad <placeholder>datum</placeholder>.</p>";
  const std::string usual = "kommunstyrelsen-2026-01-01-verksamhetsplan-plan-for-oar-alvar";
  RenderOptions draft;
  draft.draft = true;
  CHECK(names_of(with_status("final", faulty), draft).empty());  // a reference that leads nowhere blocks
  CHECK(names_of(with_status("final", open)).empty());
  CHECK(names_of(with_status("final", open), draft) == std::vector{usual + "-utkast.html"});
  CHECK(names_of(with_status("final"), draft) == std::vector{usual + "-utkast.html"});
  CHECK(names_of(with_status("draft", open), draft) == std::vector{usual + ".html"});
}

}  // namespace planverk::job
