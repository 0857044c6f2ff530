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
std::string page_of(const std::string& plan, const Select& select = {}, unsigned jobs = 1) {
  test::MemoryPlans files;
  files.files["plan.xml"] = plan;
  auto workshop = Workshop::open(files, {});
  REQUIRE(workshop);
  RenderOptions options;
  options.formats = {format_of("html")};
  options.out = "out";
  options.jobs = jobs;
  options.select = select;
  REQUIRE(render(*workshop, "plan.xml", options));
  for (const auto& [path, bytes] : files.files) {
    if (path.find("granskning") != std::string::npos) return bytes;
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
