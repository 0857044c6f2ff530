#include <fmt/format.h>

#include <algorithm>

#include "journey/plan_run.h"
#include "leak/guard.h"
#include "leak/markup_text.h"
#include "memory_plans.h"
#include "support/catch.h"
#include "xml/reader.h"

namespace planverk::job {

namespace {

using leak::Guard;
using leak::letters_of;
using leak::words_of;
using test::MemoryPlans;

std::string letters(std::string_view text) {
  std::string out;
  const leak::Letters gathered = letters_of(text);
  for (const std::string_view word : words_of(gathered)) out.append(out.empty() ? "" : " ").append(word);
  return out;
}

const leak::PrintedWords& printed() {
  static const leak::PrintedWords built_in{templates::Files()};
  return built_in;
}

std::shared_ptr<const Guard> guard_of(const std::string& plan) {
  Sources sources;
  Diagnostics found;
  const FileId file = sources.add("plan.xml", plan);
  const auto tree = xml::parse(sources, file, Limits{}, found);
  REQUIRE(tree);
  return Guard::of(*tree, printed);
}

std::string plan_of(std::string_view content) {
  return fmt::format(
      R"(<planData version="1" lang="sv" asOf="2026-01-01">
<organisation id="o" name="Strandvika kommun" kind="municipality"/>
<body id="b" name="Kommunstyrelsen" type="executive" deciding="true" organisation="o"/>
<document id="d" kind="operationalPlan" title="Plan" status="draft" body="b" date="2026-01-01" contents="no" cover="no">
<section title="Inledning"><p>Kommunen upphandlar skolskjutsar för alla elever i åk 1–6.</p>{}</section></document></planData>)",
      content);
}

std::size_t leaks_in(const Guard& guard, std::string_view name, std::string_view bytes) {
  Diagnostics found;
  guard.search(name, bytes, found);
  for (const Diagnostic& each : found.all()) {
    CHECK(each.rule->slug == "leak-output");
    CHECK(each.blocking());
    CHECK(each.span.known());
  }
  return found.all().size();
}

/// Renders a plan as if its marks did nothing: the full version, in which is searched for what the public may not see.
struct Control {
  std::map<std::string, std::string> written;
  Diagnostics found;
};
Control full_version_with_guard(const std::string& plan, const std::vector<const Format*>& formats) {
  MemoryPlans memory;
  memory.files["plan.xml"] = plan;
  auto workshop = Workshop::open(memory, {});
  REQUIRE(workshop);
  RenderOptions options;
  options.formats = formats;
  options.out = "out";
  auto run = open_plan(*workshop, "plan.xml", options.select);
  REQUIRE(run);
  std::vector<Bench> benches;
  benches.emplace_back(*workshop);
  name_documents(*workshop, *run, benches.front(), options);
  CHECK(run->guard == nullptr);
  run->guard = Guard::of(*run->plan.tree, printed);
  REQUIRE(run->guard);
  const auto outputs = make_documents(*workshop, *run, benches, options, nullptr);
  REQUIRE(outputs);
  Control out;
  for (const Output& each : *outputs) out.written.emplace(each.path, each.bytes);
  out.found = std::move(run->result.found);
  return out;
}

constexpr std::string_view marks[] = {
    R"(<p access="restricted">Bostadsbolaget säger upp hyresavtalet med Granliden redan i mars.</p>)",
    R"(<p>Ordföranden <b access="restricted">Torborg Ekelöv</b> deltog.</p>)",
    R"(<p>Kontot är <b access="restricted">8327-9, 994 123 456</b>.</p>)",
    R"(<table><head><row><cell>A</cell><cell>B</cell></row></head><row><cell>Ort</cell><cell access="restricted">Kvarnforsens industriområde</cell></row></table>)",
    R"(<list><item>Ett</item><item access="restricted">Förvärvet av Granliden</item></list>)",
    R"(<section title="Husundersökningen i Granliden" access="restricted"><p>Mögel.</p></section>)",
};

}  // namespace

TEST_CASE("leak: texts are compared without accents, hyphens at the ends of lines and case") {
  CHECK(letters("Åtgärd – ÄR Œuvre straße") == "atgard ar oeuvre strasse");
  CHECK(letters("A\xCC\x8Atga\xCC\x88rd") == "atgard");
  CHECK(letters("skol\xC2\xADskjuts skol-\nskjuts skol\xE2\x80\x90\n skjuts skol-skjuts") == "skolskjuts skolskjuts skolskjuts skol skjuts");
  CHECK(letters("e\xEF\xAC\x83kt\xC2\xA0o\xEF\xAC\x80iciell") == "effikt officiell");
  CHECK(letters("\xD0\xBC\xD0\xBE\xD1\x81 \xFF\xFE") == "\xD0\xBC\xD0\xBE\xD1\x81");
}

TEST_CASE("leak: what is written is searched, whatever its form") {
  const auto guard = guard_of(plan_of(
      R"(<p access="restricted">Bostadsbolaget säger upp hyresavtalet med "Granliden" redan i mars.</p><p>Av <b access="restricted">Torborg Ekelöv</b></p>)"));
  REQUIRE(guard);
  CHECK(leaks_in(*guard, "a.html", "<p>Vi <b>säger upp hyres&shy;avtalet</b>\nmed &quot;Granliden&#34; nu</p>") == 1);
  CHECK(leaks_in(*guard, "a.html", "<img alt='Torborg Ekel&#246;v'>") == 1);
  CHECK(leaks_in(*guard, "a.html", "<img alt=torborg-ekelöv.png>") == 1);
  CHECK(leaks_in(*guard, "a.html", "<style>p::after { content: 'säger upp hyresavtalet med Granliden' }</style>") == 1);
  CHECK(leaks_in(*guard, "a.html", "<!-- Torborg Ekelöv -->") == 1);
  CHECK(leaks_in(*guard, "a.json", R"({"a":"Torborg\u0020Ekel\u00f6v"})") == 1);
  CHECK(leaks_in(*guard, "a.json", R"({"a":"hyresavtalet med \"Granliden\"\nredan i mars"})") == 1);
  CHECK(leaks_in(*guard, "a.ics", "SUMMARY:Säger upp hyresav\r\n talet med Granliden\\, redan i mars") == 1);
  CHECK(leaks_in(*guard, "a.csv", "A;B\n1;Torborg Ekelöv\n") == 1);
  CHECK(leaks_in(*guard, "torborg-ekelov.csv", "A;B\n") == 1);
  CHECK(leaks_in(*guard, "a.html", "<p>Torborg Ekelöv och hyresavtalet med Granliden redan i mars</p>") == 2);
}

TEST_CASE("leak: words that are open too are no leaks") {
  const auto guard = guard_of(plan_of(
      R"(<p access="restricted">Kommunen upphandlar skolskjutsar för Granliden.</p><p access="restricted">Beslut</p><p access="restricted">ja</p>)"));
  REQUIRE(guard);
  CHECK(leaks_in(*guard, "a.html", "<p>Kommunen upphandlar skolskjutsar för alla elever i åk 1–6.</p><h1>Beslut</h1><p>ja</p>") == 0);
  CHECK(leaks_in(*guard, "a.html", "<p>Granlidens skolskjutsar</p>") == 0);
  CHECK(leaks_in(*guard, "a.html", "<p>Kommunen upphandlar skolskjutsar för Granlidens elever</p>") == 0);
  CHECK(leaks_in(*guard, "a.html", "<p>upphandlar skolskjutsar för Granliden</p>") == 1);
  CHECK(guard_of(plan_of("<p access=\"restricted\">Kommunen upphandlar</p>")) == nullptr);
  CHECK(guard_of(plan_of("")) == nullptr);
}

TEST_CASE("leak: a sentence of words that stand elsewhere, each alone, is found; a label before a value is none") {
  const std::string open = R"(<p>Rektorn är ny. Eleven gick hem. Läraren sade det. Att säga upp någon tar tid. Enligt personalen.</p>
      <p>Att godkänna rapporten och lägga den till handlingarna.</p>)";
  const auto guard = guard_of(plan_of(open + R"(<p access="restricted">Personalen sade att eleven gick upp</p>
      <p access="restricted">Kommunstyrelsen beslutar att godkänna rapporten och lägga den till handlingarna.</p>)"));
  REQUIRE(guard);
  CHECK(leaks_in(*guard, "a.html", "<p>personalen sade att eleven gick upp</p>") == 1);
  CHECK(leaks_in(*guard, "a.html", "<p>Kommunstyrelsen beslutar att godkänna rapporten och lägga den till handlingarna.</p>") == 0);
}

TEST_CASE("leak: what a mark says, dates and register numbers are no leaks") {
  const auto guard = guard_of(plan_of("<p access=\"restricted\">Mars 2026</p>").replace(plan_of("").find("<document"), 0,
      R"(<case id="c" title="Uppsägning av Ekelöv" dnr="KS 2026/12" access="restricted" accessBasis="39 kap. 1 § OSL om anställda"/>
         <case id="e" title="KS 2026/14" dnr="BN 2026/03" access="restricted"/>)"));
  REQUIRE(guard);
  CHECK(leaks_in(*guard, "a.html", "<p>KS 2026/12 Sekretess enligt 39 kap. 1 § OSL om anställda, KS 2026-12-01, BN 2026-03-01, 2 mars 2026</p>") == 0);
  CHECK(leaks_in(*guard, "a.html", "<p>Uppsägning av Ekelöv</p>") == 1);
}

TEST_CASE("leak: long numbers are found as they are written, shorter ones only within words") {
  const auto guard = guard_of(plan_of(R"(<p access="restricted">19800101-1234 och 12 345</p>)"));
  REQUIRE(guard);
  CHECK(leaks_in(*guard, "a.csv", "198001011234") == 1);
  CHECK(leaks_in(*guard, "a.csv", "19800101-1234") == 1);
  CHECK(leaks_in(*guard, "a.csv", "2198001011234; 12 345; 12345; 1980-01-01") == 0);
}

TEST_CASE("leak: attachments") {
  const auto guard = guard_of(plan_of(
      R"(<p access="restricted">Bostadsbolaget säger upp hyresavtalet med Granliden redan i mars.</p><p>Av <b access="restricted">Torborg Ekelöv</b></p>)"));
  REQUIRE(guard);
  const auto found_in = [&](std::string_view name, std::string_view bytes) {
    Diagnostics found;
    leak::PackSearch(*guard).attachment({name, "bilaga", {}}, bytes, found);
    for (const Diagnostic& each : found.all()) {
      CHECK(each.rule->slug == "leak-attachment");
      CHECK_FALSE(each.blocking());
      CHECK(each.notes.size() == 1);
    }
    return found.all().size();
  };
  CHECK(found_in("a.txt", "Närvarande: Torborg Ekelöv") == 1);
  CHECK(found_in("torborg-ekelöv.txt", "") == 1);
  CHECK(found_in("a.html", "<p>Bostadsbolaget säger upp hyresavtalet med Granliden redan i mars</p>") == 1);
  CHECK(found_in("a.txt", "Torborg, och Ekelöv säger upp hyresavtalet med Granliden") == 0);
}

TEST_CASE("leak: what cannot be searched whole is not written") {
  const auto guard = guard_of(plan_of(R"(<p access="restricted">Torborg Ekelöv</p>)"));
  REQUIRE(guard);
  for (const std::string_view name : {"a.pdf", "a.xlsx"}) {
    Diagnostics found;
    guard->search(name, "nothing of the kind", found);
    REQUIRE(found.all().size() == 1);
    CHECK(found.all().front().message.key == "leak-output.unsearched");
    CHECK(found.blocked());
    Diagnostics told;
    leak::PackSearch(*guard).attachment({name, "bilaga", {}}, "nothing of the kind", told);
    REQUIRE(told.all().size() == 1);
    CHECK(told.all().front().message.key == "leak-attachment.unsearched");
  }
}

TEST_CASE("leak: what an attachment says is no leak where its pages stand in a pack") {
  const auto guard = guard_of(plan_of(R"(<p access="restricted">Bostadsbolaget säger upp hyresavtalet med Granliden redan i mars.</p>)"));
  REQUIRE(guard);
  Diagnostics found;
  leak::PackSearch pack(*guard);
  const std::string theirs = "<p>Kommunen säger upp hyresavtalet med Granliden.</p>";
  pack.attachment({"bilaga.html", "bilaga", {}}, theirs, found);
  pack.file("pack.html", theirs, found);
  CHECK(found.empty());
  guard->search("pack.html", theirs, found);
  CHECK(found.all().size() == 1);
  pack.file("pack.html", theirs + "<p>Bostadsbolaget säger upp hyresavtalet.</p>", found);
  CHECK(found.all().size() == 2);
}

TEST_CASE("leak: with masking off each mark is found in each form, and nothing is written") {
  for (const std::string_view name : {"html", "pdf"}) {
    for (const std::string_view mark : marks) {
      const Control control = full_version_with_guard(plan_of(mark), {format_of(name)});
      INFO(name << " " << mark);
      CHECK(control.written.empty());
      CHECK(std::ranges::any_of(control.found.all(), [](const Diagnostic& each) { return each.rule->slug == "leak-output"; }));
    }
  }
}

}  // namespace planverk::job
