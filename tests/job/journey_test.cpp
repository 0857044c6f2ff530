#include <fmt/format.h>

#include <algorithm>

#include "job/exit_code.h"
#include "memory_plans.h"
#include "names/file_names.h"
#include "support/catch.h"

namespace planverk::job {

namespace {

using test::MemoryPlans;

std::string many_documents(const std::vector<std::pair<std::string, std::string>>& documents) {
  std::string plan = R"(<planData version="1" lang="sv" asOf="2026-01-01">
<organisation id="o" name="Strandvika kommun" kind="municipality"/>
<body id="b" name="Kommunstyrelsen" type="executive" deciding="true" organisation="o"/>
<revision id="v" type="replace" date="2026-01-01"/>)";
  for (std::size_t i = 0; i < documents.size(); ++i) {
    plan += fmt::format(
        R"(<document id="d{}" kind="operationalPlan" title="{}" status="draft" body="b" date="2026-01-01" contents="no" cover="no"><section title="Inledning">{}</section></document>)",
        i, documents[i].first, documents[i].second);
  }
  return plan + "</planData>";
}

struct Run {
  MemoryPlans files;
  std::optional<RunResult> result;
  std::optional<Failure> failure;
};

void render_into(Run& run, const std::string& plan, unsigned jobs = 1, const Select& select = {}) {
  run.files.files["plan.xml"] = plan;
  auto workshop = Workshop::open(run.files, {});
  REQUIRE(workshop);
  RenderOptions options;
  options.formats = {format_of("html")};
  options.out = "out";
  options.jobs = jobs;
  options.select = select;
  auto made = render(*workshop, "plan.xml", options);
  if (made) {
    run.result = std::move(*made);
  } else {
    run.failure = made.error();
  }
}

std::vector<std::string> slugs(const RunResult& run) {
  std::vector<std::string> out;
  for (const Diagnostic& each : run.found.all()) out.emplace_back(each.rule->slug);
  return out;
}

}  // namespace

TEST_CASE("documents of one plan are what each is alone, on any number of threads") {
  std::vector<std::pair<std::string, std::string>> documents;
  for (int i = 0; i < 12; ++i) {
    documents.emplace_back(fmt::format("Plan {}", i), i % 3 == 0 ? "<p>Texten är <ins rev=\"v\">ny och</ins> klar.</p>"
                                                                 : "<p>Texten är klar.</p>");
  }
  std::map<std::string, std::string> alone;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    Run run;
    run.files.files["plan.xml"] = many_documents(documents);
    auto workshop = Workshop::open(run.files, {});
    REQUIRE(workshop);
    RenderOptions options;
    options.formats = {format_of("html")};
    options.out = "out";
    options.select.documents = {fmt::format("d{}", i)};
    REQUIRE(render(*workshop, "plan.xml", options));
    alone.merge(run.files.below("out"));
  }
  CHECK(alone.size() == documents.size());
  for (const unsigned jobs : {1U, 3U}) {
    Run run;
    render_into(run, many_documents(documents), jobs);
    REQUIRE(run.result);
    CHECK(run.files.below("out") == alone);
    for (const DocumentResult& each : run.result->documents) CHECK(each.verdict == Verdict::written);
  }
}

TEST_CASE("a document that is blocked blocks the run, and what the others have wrong is told too") {
  for (const unsigned jobs : {1U, 2U}) {
    Run run;
    render_into(run,
                many_documents({{"Ett", "<p>Beslutad <placeholder>datum</placeholder>.</p>"},
                                {"Två", "<p><t:x/></p>"},
                                {"Tre", "<p>Datum: <placeholder>dag</placeholder>.</p>"}}),
                jobs);
    REQUIRE(run.result);
    CHECK(run.files.below("out").empty());
    CHECK(exit_code(*run.result, false, false) == 2);
  }
  Run run;
  // A picture that is not there is found when the document is composed.
  render_into(run, many_documents({{"Ett", "<p>Beslutad <placeholder>datum</placeholder>.</p>"},
                                   {"Två", "<figure src=\"saknas.png\" alt=\"Hus\" caption=\"Ett hus.\"/>"},
                                   {"Tre", "<p>Datum: <placeholder>dag</placeholder>.</p>"}}));
  REQUIRE(run.result);
  CHECK(run.files.below("out").empty());
  const auto found = slugs(*run.result);
  CHECK(std::ranges::count(found, "placeholder") == 2);
  CHECK(run.result->found.blocked());
  CHECK(run.result->documents.at(0).verdict == Verdict::written);
  CHECK(run.result->documents.at(1).verdict == Verdict::blocked);
}

TEST_CASE("a document that is withheld is none of those made for the public, but asked for by name is refused") {
  std::string plan = many_documents({{"Ett", "<p>Allt.</p>"}, {"Hemligt", "<p>Inget.</p>"}});
  plan.insert(plan.find(" id=\"d1\""), " access=\"restricted\"");
  Select open;
  open.audience = plan::Audience::open;
  Run all;
  render_into(all, plan, 1, open);
  REQUIRE(all.result);
  CHECK_FALSE(all.result->found.blocked());
  CHECK(all.files.below("out").size() == 1);
  open.documents = {"d1"};
  Run asked;
  render_into(asked, plan, 1, open);
  REQUIRE(asked.result);
  CHECK(slugs(*asked.result) == std::vector<std::string>{"leak"});
  CHECK(asked.files.below("out").empty());
}

TEST_CASE("check finds what rendering finds, letters and room included") {
  const std::string unknown = "\U00013000";  // a hieroglyph
  const std::pair<std::string, const char*> bodies[] = {
      {"<p>Texten är klar.</p>", nullptr},
      {"<p>Ett tecken " + unknown + " saknas.</p>", "missing-glyph"},
      {"<p><b>Fet <i>text " + unknown + "</i></b>.</p>", "missing-glyph"},
      {"<flow alt=\"Steg\" caption=\"Steg\"><step title=\"Sty" + unknown + "ning\"/><step title=\"Mål\"/></flow>",
       "missing-glyph"},
      {"<table><caption>Tal</caption><column/><head><row><cell>Tal</cell></row></head><row><cell>" + unknown +
           "</cell></row></table>",
       "missing-glyph"},
      {"<p>Ord.<note>En not " + unknown + ".</note></p>", "missing-glyph"},
      {"<p>Datum: <placeholder>dag</placeholder>.</p>", "placeholder"},
      {"<figure src=\"saknas.png\" alt=\"Hus\" caption=\"Ett hus.\"/>", nullptr},
  };
  for (const auto& [body, expected] : bodies) {
    INFO(body);
    Run run;
    run.files.files["plan.xml"] = many_documents({{"Plan", body}});
    auto workshop = Workshop::open(run.files, {});
    REQUIRE(workshop);
    RenderOptions options;
    options.out = "out";
    const auto rendered = render(*workshop, "plan.xml", options);
    const auto checked = check(*workshop, "plan.xml", options.select);
    REQUIRE(rendered);
    REQUIRE(checked);
    CHECK(slugs(*checked) == slugs(*rendered));
    for (std::size_t i = 0; i < rendered->found.all().size(); ++i)
      CHECK(checked->found.all()[i].span == rendered->found.all()[i].span);
    CHECK(exit_code(*checked, false, false) == exit_code(*rendered, false, false));
    if (expected != nullptr) CHECK(std::ranges::count(slugs(*rendered), expected) == 1);
    CHECK(checked->documents.at(0).files.empty());
  }
}

TEST_CASE("job: name-clash") {
  MemoryPlans files;
  files.files["plan.xml"] =
      many_documents({{"Lika", "<p>Ord.</p>"}, {"Annan", "<p>Ord.</p>"}, {"Lika", "<p>Andra ord.</p>"}});
  auto workshop = Workshop::open(files, {});
  REQUIRE(workshop);
  RenderOptions options;
  options.formats = {format_of("pdf"), format_of("html")};
  options.out = "out";
  for (const auto& run : {check(*workshop, "plan.xml", {}), render(*workshop, "plan.xml", options)}) {
    REQUIRE(run);
    const auto found = slugs(*run);
    REQUIRE(std::ranges::count(found, "name-clash") == 1);
    const Diagnostic& clash =
        *std::ranges::find_if(run->found.all(), [](const Diagnostic& each) { return each.rule->slug == "name-clash"; });
    CHECK(exit_code(*run, false, false) == 2);
    const auto title = [&](Span span) { return run->sources.bytes(span.file).substr(span.offset, span.length); };
    CHECK(title(clash.span) == "Lika");
    REQUIRE(clash.notes.size() == 1);
    CHECK(title(clash.notes.front().span) == "Lika");
    CHECK(clash.notes.front().span.offset < clash.span.offset);
  }
  CHECK(files.below("out").empty());
}

TEST_CASE("plans that would write one file are wrong use, before any of them is made") {
  MemoryPlans files;
  files.files["a/x.xml"] = test::small_plan("Samma");
  files.files["b/x.xml"] = test::small_plan("Samma");
  files.files["c.xml"] = test::small_plan("Annan");
  auto workshop = Workshop::open(files, {});
  REQUIRE(workshop);
  RenderOptions options;
  options.formats = {format_of("html")};
  options.out = "out";
  int made = 0;
  const auto render_all = [&](const std::vector<std::string>& plans) {
    return render(*workshop, plans, options, [&](const std::string&, const Result<RunResult>&) { ++made; });
  };
  const Status shared = render_all({"c.xml", "a/x.xml", "b/x.xml"});
  REQUIRE_FALSE(shared);
  CHECK(shared.error().kind == Failure::Kind::usage);
  CHECK(plain(shared.error().message).find("first=a/x.xml:3:") != std::string::npos);
  CHECK(plain(shared.error().message).find("second=b/x.xml:3:") != std::string::npos);
  CHECK(made == 0);
  CHECK(files.below("out").empty());
  CHECK(render_all({"c.xml", "a/x.xml", "missing.xml"}));
  CHECK(made == 3);
  CHECK(files.below("out").size() == 2);
}

TEST_CASE("findings in the registers are told once, however many documents share them") {
  std::vector<std::pair<std::string, std::string>> documents;
  for (int i = 0; i < 30; ++i) documents.emplace_back(fmt::format("Plan {}", i), "<p>Ord.</p>");
  std::string plan = many_documents(documents);
  // An acceptance without effect on anything, and a leftover in a register that all documents share.
  plan.insert(plan.find("<revision"), "<role id=\"r\" title=\"XXX\"/>");
  for (std::size_t at = plan.find("contents=\"no\""); at != std::string::npos;
       at = plan.find("contents=\"no\"", at + 30)) {
    plan.insert(at, "responsible=\"r\" ");
  }
  Run once;
  render_into(once, plan);
  REQUIRE(once.result);
  Run alone;
  alone.files.files["plan.xml"] = plan;
  auto workshop = Workshop::open(alone.files, {});
  REQUIRE(workshop);
  Select select;
  select.documents = {"d0"};
  const auto checked = check(*workshop, "plan.xml", select);
  REQUIRE(checked);
  CHECK(slugs(*once.result) == slugs(*checked));
}

TEST_CASE("an organisation may take a long title in the outline more or less seriously than the registry does") {
  const auto severity_of = [](const std::string& rules) {
    std::string plan = many_documents({{"Plan", "<p>Ord.</p>"}});
    plan.replace(plan.find("Inledning"), 9, "Inledning " + std::string(130, 'o'));
    plan.insert(plan.find("<revision"), rules);
    Run run;
    render_into(run, plan);
    REQUIRE(run.result);
    for (const Diagnostic& each : run.result->found.all()) {
      if (each.rule->slug == "outline-title") return std::string(name_of(each.severity));
    }
    return std::string("none");
  };
  CHECK(severity_of("") == "error");
  CHECK(severity_of("<rules><rule slug=\"outline-title\" severity=\"warning\"/></rules>") == "warning");
  CHECK(severity_of("<rules><rule slug=\"outline-title\" severity=\"note\"/></rules>") == "note");
  CHECK(severity_of("<rules><rule slug=\"outline-title\" on=\"false\"/></rules>") == "none");
}

TEST_CASE("a marked document has its findings at its end, each once") {
  Run run;
  std::string plan = many_documents({{"Ett", "<budgetTable of=\"bu\"/>"}});
  plan.insert(plan.find("<document"),
              R"(<budget id="bu" body="b" year="2026" unit="tkr"><line id="l" label="Löner" kind="cost" amount="700"/>)"
              R"(<line id="s" label="Summa" kind="sum" amount="1180"/></budget>)");
  render_into(run, plan);
  REQUIRE(run.result);
  const std::vector<std::string> found = slugs(*run.result);
  CHECK(std::ranges::count(found, "budget-sum") == 1);
  const auto written = run.files.below("out");
  REQUIRE(written.size() == 1);
  const std::string& html = written.begin()->second;
  INFO(html);
  CHECK(html.find("UTKAST") != std::string::npos);
  const std::size_t section = html.find("Inledning"), appendix = html.find("Anmärkningar på utkastet");
  REQUIRE(appendix != std::string::npos);
  CHECK(section < appendix);
  const std::size_t finding = html.find("delarna blir 700", appendix);
  REQUIRE(finding != std::string::npos);
  CHECK(html.find("delarna blir 700", finding + 1) == std::string::npos);
}

}  // namespace planverk::job
