// Frames within frames, funding over its years, agreements. covers: S2-13 S2-15 S2-23 R-64 R-65 R-67 F2-04 F2-07 S1-16
#include "judging.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

PlanText with(const std::string& registers, const std::string& content = {}) {
  PlanText plan{registers, content};
  plan.kind = "programmePlan";
  plan.attributes = R"(periodFrom="2019" periodTo="2022")";
  return plan;
}

std::string frame(const std::string& attributes) {
  return R"(<fund id="o" label="Ytre" perYear="21" unit="MNOK" from="2019" to="2022"/><fund id="p" label="Program" parent="o" )" +
         attributes + "/>";
}

PlanText instrument(const std::string& funding, const std::string& attributes = {}) {
  return with("<instrument id=\"i\" title=\"Tiltak\" unit=\"MNOK\" " + attributes + ">" + funding + "</instrument>",
              R"(<section title="A"><instrumentTable id="v"/></section>)");
}

std::string step(const std::string& from, const std::string& to, const std::string& amount,
                 const std::string& name = "schedule") {
  return "<" + name + " from=\"" + from + "\" to=\"" + to + "\" amount=\"" + amount + "\"/>";
}

PlanText agreement(const std::string& attributes) {
  return with(R"(<agreement id="a" title="Avtal" parties="ks" )" + attributes + "/>");
}

}  // namespace

TEST_CASE("figures: what is left of a frame") {
  const Judged judged(with(frame(R"(perYear="15" unit="MNOK" from="2019" to="2022" total="60")")).text());
  CHECK(judged.of("fund").empty());
  CHECK(judged.figure("p", "fig:years") == "4");
  CHECK(judged.figure("p", "fig:total") == "60");
  CHECK(judged.figure("o", "fig:total") == "84");
  CHECK(judged.figure("o", "fig:left") == "6");
  CHECK(judged.figure("o", "fig:left-total") == "24");
  CHECK(judged.figure("p", "fig:left") == "-");
  // In another unit of the currency, exactly; for fewer years only the total tells.
  const Judged other(with(frame(R"(perYear="15000" unit="TNOK" from="2019" to="2021")")).text());
  CHECK(other.figure("o", "fig:left") == "-");
  CHECK(other.figure("o", "fig:left-total") == "39");
}

TEST_CASE("figures: fund-frame") {
  const auto found = [](const std::string& attributes) { return findings(with(frame(attributes)), "fund-frame"); };
  CHECK(found(R"(perYear="21" unit="MNOK" from="2019" to="2022")").empty());
  CHECK(found(R"(perYear="21.01" unit="MNOK" from="2019" to="2022")") == "error fund-frame.year \"21\" @o");
  CHECK(found(R"(perYear="21000" unit="TNOK" from="2019" to="2022")").empty());
  CHECK(found(R"(perYear="21000.01" unit="TNOK" from="2019" to="2022")") == "error fund-frame.year \"21\" @o");
  // A part of the years does not make room for more in each of them.
  CHECK(found(R"(perYear="21" unit="MNOK" from="2019" to="2021")").empty());
  CHECK(found(R"(perYear="21.1" unit="MNOK" from="2019" to="2021")") == "error fund-frame.one-year \"21\" @o");
  CHECK(found(R"(perYear="50" unit="MNOK" from="2022" to="2022")") == "error fund-frame.one-year \"21\" @o");
  CHECK(found(R"(perYear="21" unit="MNOK" from="2019" to="2023")") ==
        "error fund-frame.total \"21\" @o\nerror fund-frame.years \"2023\" @p");
  CHECK(found(R"(perYear="15" unit="MNOK" from="2019" to="2022" total="59")") == "error fund-frame.stated \"59\" @p");
  CHECK(found(R"(perYear="15" unit="MNOK" from="2019" to="2023")") == "error fund-frame.years \"2023\" @p");
}

TEST_CASE("figures: fund-unit") {
  const auto found = [](const std::string& attributes) { return findings(with(frame(attributes)), "fund-unit"); };
  CHECK(found(R"(perYear="15" unit="MNOK" from="2019" to="2022")").empty());
  CHECK(found(R"(perYear="15" unit="MNOK" unitLabel="mill. kroner" from="2019" to="2022")") ==
        "warning fund-unit \"mill. kroner\" @p");
}

TEST_CASE("figures: instrument-total") {
  const auto total = [](const std::string& funding) { return Judged(instrument(funding).text()).figure("i", "fig:total"); };
  CHECK(total(step("2019", "2019", "70") + step("2020", "2022", "50")) == "220");
  CHECK(total(step("2019", "2022", "50")) == "200");
  CHECK(total(step("2019", "2022", "70")) == "280");
  CHECK(total(step("2019", "2019", "60") + step("2020", "2022", "80")) == "300");
  CHECK(total(step("2019", "2022", "21")) == "84");
  CHECK(total(step("2019", "2021", "2", "total")) == "2");
  CHECK(total("<terms>Partene.</terms>") == "-");
  const auto stated = [](const std::string& sum) {
    return findings(instrument(step("2019", "2019", "70") + step("2020", "2022", "50"), "stated=\"" + sum + "\""),
                    "instrument-total");
  };
  CHECK(stated("220").empty());
  CHECK(stated("221") == "error instrument-total \"221\" @i");
}

TEST_CASE("figures: the sum of a table of instruments") {
  const std::string all = R"(<instrument id="a" title="A" unit="MNOK">)" + step("2019", "2019", "70") +
                          step("2020", "2022", "50") + R"(</instrument><instrument id="b" title="B" unit="TNOK">)" +
                          step("2019", "2022", "2000", "total") + R"(</instrument><instrument id="c" title="C" unit="MNOK"/>)";
  CHECK(Judged(with(all, R"(<section title="A"><instrumentTable id="v"/></section>)").text()).figure("v", "fig:total") ==
        "222");
  CHECK(Judged(with(all, R"(<section title="A"><instrumentTable id="v" of="a"/></section>)").text())
            .figure("v", "fig:total") == "220");
  const std::string euros = all + R"(<instrument id="e" title="E" unit="EUR">)" + step("2019", "2022", "1") + "</instrument>";
  CHECK(Judged(with(euros, R"(<section title="A"><instrumentTable id="v"/></section>)").text()).figure("v", "fig:total") ==
        "-");
}

TEST_CASE("figures: instrument-period") {
  CHECK(findings(instrument(step("2019", "2019", "70") + step("2020", "2022", "50")), "instrument-period").empty());
  CHECK(findings(instrument(step("2019", "2022", "2", "total")), "instrument-period").empty());
  CHECK(findings(instrument(step("2019", "2021", "2", "total")), "instrument-period") ==
        "warning instrument-period \"<total>\" @i");
  CHECK(findings(instrument("<terms>Partene.</terms>"), "instrument-period").empty());
  CHECK(findings(instrument(step("2019", "2019", "70") + step("2021", "2022", "50")), "instrument-period") ==
        "warning instrument-period.gap \"2021\" @i");
  CHECK(findings(instrument(step("2019", "2020", "70") + step("2020", "2022", "50")), "instrument-period") ==
        "warning instrument-period.twice \"2020\" @i");
  CHECK(findings(instrument(step("2019", "2022", "70") + step("2019", "2022", "50")), "instrument-period").empty());
}

TEST_CASE("figures: framework-years") {
  const auto found = [](const std::string& attributes) { return findings(agreement(attributes), "framework"); };
  CHECK(found(R"(kind="framework" from="2021-03-01" to="2025-02-28")").empty());
  CHECK(found(R"(kind="framework" from="2021-03-01" to="2025-03-01")") ==
        "warning framework-years \"2025-03-01\" @a");
  CHECK(found(R"(kind="framework" from="2021-03-01" to="2026-02-28" reason="store investeringer")").empty());
  CHECK(found(R"(kind="cooperation" from="2021-03-01" to="2031-02-28")").empty());
  CHECK(found(R"(kind="framework" from="2021-03-01" to="2026-02-28" reason=" ")") ==
        "warning framework-years \"2026-02-28\" @a");
  CHECK(found(R"(kind="framework" from="2021-03-01")") == "warning framework-years.open \"<agreement>\" @a");
  CHECK(found(R"(kind="framework" from="2021-03-01" reason="store investeringer")").empty());
}

TEST_CASE("figures: agreement-follow-up") {
  const auto found = [](const std::string& year) {
    return findings(agreement("from=\"2020-01-01\" to=\"2022-12-31\" followUp=\"" + year + "\""), "agreement");
  };
  CHECK(found("2020").empty());
  CHECK(found("2022").empty());
  CHECK(found("2019") == "warning agreement-follow-up \"2019\" @a");
  CHECK(found("2023") == "warning agreement-follow-up \"2023\" @a");
  const auto due = [](const std::string& year) {
    return Judged(agreement("from=\"2018-01-01\" followUp=\"" + year + "\"").text()).figure("a", "fig:due");
  };
  CHECK(due("2021") == "true");
  CHECK(due("2023") == "-");
}

}  // namespace planverk::test
