#include <fmt/format.h>

#include "job/render.h"
#include "job/workshop.h"

#include "memory_plans.h"
#include "support/catch.h"

namespace planverk::job {

namespace {

/// An internal control plan with a risk whose stated value is given, and the report of what is found in it.
std::string reported(std::string_view stated, std::string_view action = {}) {
  return fmt::format(R"(<planData version="1" lang="sv" asOf="2026-08-31">
<organisation id="o" name="Strandvika kommun" kind="municipality"/>
<body id="b" name="Kommunstyrelsen" type="executive" deciding="true" organisation="o"/>
<area id="a" name="Ekonomi"/><process code="1.1" name="Inköp" area="a"/>
<risk id="r" no="1" process="1.1" likelihood="3" consequence="4" stated="{}" handled="true"><title>Avtal löper ut</title><effect>Dyrt.</effect></risk>
<control id="k" risk="r" frequency="month"><title>Stickprov</title><what>Avtal</what><how>Listor</how></control>{}
<document id="d" kind="internalControlPlan" title="Plan" status="draft" body="b" date="2026-08-31" cover="no" contents="no" periodFrom="2026" periodTo="2026"><section title="Risker"><riskTable/></section></document>
<document id="rapport" kind="validationReport" title="Granskning" status="draft" body="b" date="2026-08-31"><section title="Om"><p>Vad som är kvar.</p></section></document>
</planData>)",
                     stated, action);
}

/// The page of the report.
std::string page_of(const std::string& plan, const Select& select = {}, unsigned jobs = 1,
                    std::vector<const Format*> formats = {format_of("html")}) {
  test::MemoryPlans files;
  files.files["plan.xml"] = plan;
  auto workshop = Workshop::open(files, {});
  REQUIRE(workshop);
  RenderOptions options;
  options.formats = std::move(formats);
  options.out = "out";
  options.jobs = jobs;
  options.select = select;
  REQUIRE(render(*workshop, "plan.xml", options));
  for (const auto& [path, bytes] : files.files) {
    if (path.ends_with("-granskning.html") || path.ends_with("-granskning-offentlig.html")) return bytes;
  }
  return {};
}

}  // namespace

TEST_CASE("a report tells what is found in the plan's other documents, whichever of them are made") {
  const std::string page = page_of(reported("9"));
  CHECK(page.find("risk-value") != std::string::npos);
  CHECK(page.find("plan.xml:5") != std::string::npos);
  CHECK(page.find("2026") != std::string::npos);
  Select alone;
  alone.documents = {"rapport"};
  CHECK(page_of(reported("9"), alone) == page);
  CHECK(page_of(reported("9"), {}, 2) == page);
}

TEST_CASE("a report says what stands there, what should, where, by which rule, and how to mend it") {
  const std::string page = page_of(reported("9"));
  const auto cells = [&](const std::string& words) {
    INFO(words);
    CHECK(page.find(words) != std::string::npos);
  };
  cells(">risk-value (R-37)</");
  cells("<strong>9</strong>");
  cells(">12</td>");
  cells("Avtal löper ut");
  cells("plan.xml:5");
  cells("Fynd per dokument och allvar");
  cells("Alla, vart och ett en gång");
}

namespace {

/// The same plan with a summary, a page at most, of which so many paragraphs are written out.
std::string with_summary(int paragraphs) {
  std::string text;
  for (int i = 0; i < paragraphs; ++i) text += "<p>Det här stycket tar plats på sidan, så att den blir full.</p>";
  std::string plan = reported("12");
  const std::string end = "</planData>";
  plan.insert(plan.find(end), R"(<document id="s" kind="summary" title="Sammandrag" status="draft" body="b" date="2026-08-31">)"
                              R"(<section title="Mer">)" + text + "</section></document>");
  return plan;
}

}  // namespace

TEST_CASE("a report tells what laying out the others finds, whatever is written of them") {
  CHECK(page_of(with_summary(1)).find("page-count") == std::string::npos);
  const std::string plan = with_summary(120);
  const std::string page = page_of(plan);
  CHECK(page.find("page-count") != std::string::npos);
  CHECK(page.find("Sammandrag") != std::string::npos);
  CHECK(page_of(plan, {}, 1, {format_of("html"), format_of("pdf")}) == page);
  CHECK(page_of(plan, {}, 3, {format_of("pdf"), format_of("html")}) == page);
  Select alone;
  alone.documents = {"rapport"};
  CHECK(page_of(plan, alone) == page);
  Select two;
  two.documents = {"rapport", "d"};
  CHECK(page_of(plan, two, 2) == page);
}

TEST_CASE("what a report is told of is no finding of the run that does not make it") {
  test::MemoryPlans files;
  files.files["plan.xml"] = with_summary(120);
  auto workshop = Workshop::open(files, {});
  REQUIRE(workshop);
  RenderOptions options;
  options.formats = {format_of("html")};
  options.out = "out";
  options.select.documents = {"rapport"};
  const auto run = render(*workshop, "plan.xml", options);
  REQUIRE(run);
  CHECK(run->found.empty());
  CHECK(run->documents.size() == 1);
}

TEST_CASE("a report is dumped with what it tells") {
  test::MemoryPlans files;
  files.files["plan.xml"] = reported("9");
  auto workshop = Workshop::open(files, {});
  REQUIRE(workshop);
  Select alone;
  alone.documents = {"rapport"};
  const auto dumped = dump(*workshop, "plan.xml", alone, DumpStage::speech);
  REQUIRE(dumped);
  CHECK(dumped->text.find("risk-value (R-37)") != std::string::npos);
}

TEST_CASE("two reports of a plan tell of each other's documents, not of themselves") {
  std::string plan = reported("9");
  plan.insert(plan.find("</planData>"),
              R"(<document id="andra" kind="validationReport" title="Andra rapporten" status="draft" body="b" date="2026-08-31">)"
              R"(<section title="Om"><p>Ring 070-123 45 67 om något är fel.</p></section></document>)");
  CHECK(page_of(plan).find("private-contact") != std::string::npos);
}

TEST_CASE("a report counts accepted findings apart and says who accepted them, when and why") {
  std::string plan = reported("9");
  plan.insert(plan.find("<document"), R"(<accept rule="risk-value" at="r" reason="Rättas i nästa upplaga" by="b" date="2026-08-30"/>)");
  const std::string page = page_of(plan);
  for (const std::string words : {"Godtagna fynd", "Rättas i nästa upplaga", ">Kommunstyrelsen</td>", "2026-08-30"}) {
    INFO(words);
    CHECK(page.find(words) != std::string::npos);
  }
}

TEST_CASE("a report of a plan without findings says so") {
  const std::string page = page_of(reported("12"));
  CHECK(page.find("risk-value") == std::string::npos);
  CHECK(page.find("Inget har hittats.") != std::string::npos);
}

TEST_CASE("a report for the public knows neither lines nor what is withheld") {
  Select open;
  open.audience = plan::Audience::open;
  const std::string hidden =
      R"(<action id="c" access="restricted" risk="r" status="onPlan" due="2026-06-30"><title>Hemlig åtgärd</title></action>)";
  const std::string shows = R"(<riskTable/>)";
  std::string plan = reported("9", hidden);
  plan.replace(plan.find(shows), shows.size(), "<riskTable/><actionTables/>");
  CHECK(page_of(plan).find("action-overdue") != std::string::npos);
  const std::string page = page_of(plan, open);
  CHECK(page.find("risk-value") != std::string::npos);
  CHECK(page.find("action-overdue") == std::string::npos);
  CHECK(page.find("plan.xml:") == std::string::npos);
}

}  // namespace planverk::job
