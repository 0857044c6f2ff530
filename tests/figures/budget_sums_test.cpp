// The sums of a budget, each broken in turn; budgets of several years and in several units.
#include "budget_plans.h"
#include "support/catch.h"

namespace planverk::test {

// Each amount of the catalogue's budget is broken in turn by one: the rule, the place and both values.
// covers: S1-17 S1-19 S1-20 S1-25
TEST_CASE("figures: every sum of a budget is found broken by one") {
  struct Broken {
    const char* what;
    const char* from;
    const char* to;
    const char* finding;
    const char* stated;
    const char* computed;
  };
  const std::string whole = [] {
    std::string lines = whole_budget();
    for (const auto& [id, subtotal] : {std::pair("k", "10"), {"c", "80"}, {"h", "215"}, {"o", "25"}}) {
      const std::string group = std::string("<group id=\"") + id + "\"";
      lines.replace(lines.find(group), group.size(), group + " amount=\"" + subtotal + "\"");
    }
    return lines;
  }();
  CHECK(findings(with_budget(whole), "budget").empty());
  const Broken all[] = {
      {"0 + 777 + 404 = 1181", R"(label="su" amount="1181")", R"(label="su" amount="1182")", "error budget-sum \"1182\" @su", "1182", "1181"},
      {"0 of income", R"(label="in" amount="0")", R"(label="in" amount="1")", "error budget-sum \"1181\" @su", "1181", "1180"},
      {"723 + 54 = 777", R"(label="p1" amount="723")", R"(label="p1" amount="724")", "error budget-breakdown \"777\" @pk", "777", "778"},
      {"723 + 54 = 777", R"(label="p2" amount="54")", R"(label="p2" amount="53")", "error budget-breakdown \"777\" @pk", "777", "776"},
      {"330 + 50 + 24 = 404", R"(label="kk" amount="50")", R"(label="kk" amount="51")", "error budget-breakdown \"404\" @dr", "404", "405"},
      {"330 + 50 + 24 = 404", R"(label="ov" amount="24")", R"(label="ov" amount="23")", "error budget-breakdown \"404\" @dr", "404", "403"},
      {"subtotal 10", R"(id="k" amount="10")", R"(id="k" amount="11")", "error budget-sum.group \"11\" @k", "11", "10"},
      {"subtotal 80", R"(id="c" amount="80")", R"(id="c" amount="79")", "error budget-sum.group \"79\" @c", "79", "80"},
      {"subtotal 215", R"(id="h" amount="215")", R"(id="h" amount="216")", "error budget-sum.group \"216\" @h", "216", "215"},
      {"subtotal 25", R"(id="o" amount="25")", R"(id="o" amount="24")", "error budget-sum.group \"24\" @o", "24", "25"},
  };
  for (const Broken& each : all) {
    INFO(each.what);
    std::string lines = whole;
    const std::size_t at = lines.find(each.from);
    REQUIRE(at != std::string::npos);
    lines.replace(at, std::string_view(each.from).size(), each.to);
    const Judged judged(with_budget(lines).text());
    CHECK(judged.of("budget") == each.finding);
    CHECK(told(judged, "stated") == each.stated);
    CHECK(told(judged, "computed") == each.computed);
  }
}

TEST_CASE("figures: ten lines add up to what they break down") {
  const int amounts[] = {10, 50, 30, 100, 60, 25, 15, 15, 20, 5};
  for (std::size_t broken = 0; broken <= std::size(amounts); ++broken) {
    std::string lines = line("um", "330", R"(kind="cost")") + R"(<group id="g1" label="Grupp" goal="g">)";
    for (std::size_t i = 0; i < std::size(amounts); ++i)
      lines += line("t" + std::to_string(i), std::to_string(amounts[i] + (i == broken ? 1 : 0)), R"(breaks="um")");
    const Judged judged(with_budget(lines + "</group>").text());
    if (broken == std::size(amounts)) {
      CHECK(judged.of("budget").empty());
      continue;
    }
    CHECK(judged.of("budget") == "error budget-breakdown \"330\" @um");
    CHECK(told(judged, "stated") == "330");
    CHECK(told(judged, "computed") == "331");
  }
}

TEST_CASE("figures: the change from the year before") {
  const auto with_previous = [](const std::string& unit, const std::string& amount) {
    PlanText plan = with_budget(line("dr", "404", R"(kind="cost")") + line("ny", "10", R"(kind="cost")"),
                                R"(previousYear="b25")");
    plan.registers += "<budget id=\"b25\" body=\"ks\" year=\"2025\" unit=\"" + unit +
                      "\"><line id=\"f\" label=\"dr\" kind=\"cost\" amount=\"" + amount + "\"/></budget>";
    const Judged judged(plan.text());
    return judged.figure("dr", "fig:before") + " " + judged.figure("dr", "fig:change") + " " +
           judged.figure("dr", "fig:change-percent") + " " + judged.figure("ny", "fig:change") + " " +
           judged.figure("b", "fig:change");
  };
  CHECK(with_previous("tkr", "400") == "400 4 1.0 - 14");
  CHECK(with_previous("mnkr", "0.4") == "400 4 1.0 - 14");
  CHECK(with_previous("kr", "400500") == "400.5 3.5 0.9 - 13.5");
  CHECK(with_previous("tkr", "0") == "0 404 - - 414");
  CHECK(with_previous("EUR", "400") == "- - - - -");
}

TEST_CASE("figures: budget-columns") {
  const auto beside = [](const std::string& unit) {
    PlanText plan = with_budget(line("dr", "404", R"(kind="cost")"), {},
                                R"(<section title="A"><budgetTable id="v" of="b" with="b27"/></section>)");
    plan.registers += "<budget id=\"b27\" body=\"ks\" year=\"2027\" unit=\"" + unit + "\"/>";
    return findings(plan, "budget-columns");
  };
  CHECK(beside("tkr").empty());
  CHECK(beside("mnkr") == "error budget-columns \"b27\" @v");
}

TEST_CASE("figures: sums of income, of costs and of both") {
  const auto sums = [](const std::string& income, const std::string& costs, const std::string& net) {
    return findings(with_budget(line("i", "5", R"(kind="income")") + line("j", "5", R"(kind="income")") +
                                line("si", income, R"(kind="sum")") + line("a", "10", R"(kind="cost")") +
                                line("b2", "20", R"(kind="cost")") + line("sc", costs, R"(kind="sum")") +
                                line("n", net, R"(kind="sum")")),
                    "budget-sum");
  };
  CHECK(sums("-10", "30", "20").empty());
  CHECK(sums("-10", "20", "20").empty());  // a running sum
  CHECK(sums("-9", "30", "20") == "error budget-sum \"-9\" @si");
  CHECK(sums("-10", "31", "20") == "error budget-sum \"31\" @sc");
  CHECK(sums("-10", "30", "21") == "error budget-sum \"21\" @n");
}

TEST_CASE("figures: a sum within a breakdown is no part of it") {
  const auto parts = [](const std::string& second, const std::string& sum) {
    return findings(with_budget(line("a", "30", R"(kind="cost")") + line("a1", "10", R"(breaks="a")") +
                                line("a2", second, R"(breaks="a")") + line("as", sum, R"(breaks="a" kind="sum")")),
                    "budget-breakdown");
  };
  CHECK(parts("20", "30").empty());
  CHECK(parts("21", "30") == "error budget-breakdown \"30\" @a");
}

TEST_CASE("figures: a frame below zero") {
  const auto frame = [](const std::string& income) {
    PlanText plan = with_budget(line("a", income, R"(kind="income")"), R"(frame="-500")");
    plan.registers = R"(<limits deficitPercent="1"/>)" + plan.registers;
    plan.content = "<section title=\"A\"><budgetTable of=\"b\"/></section>";
    return findings(plan, "budget-frame");
  };
  CHECK(frame("500").empty());
  CHECK(frame("495") == "warning budget-frame \"-500\" @b");  // one per cent
  CHECK(frame("400") == "error budget-frame \"-500\" @b");
}

TEST_CASE("figures: amounts in a larger unit and of other years") {
  const auto text = [](const std::string& words) {
    PlanText plan = with_budget(line("a", "9868", R"(kind="cost")") + line("c", "132", R"(kind="cost")"), {},
                                "<section title=\"Ekonomi\"><p>" + words + "</p><budgetTable of=\"b\"/></section>");
    plan.registers += R"(<budget id="b25" body="ks" year="2025" unit="mnkr"><line id="f" label="a" kind="cost" amount="9.5"/></budget>)";
    return findings(plan, "bound");
  };
  for (const char* amount : {"9,9 mnkr", "9,87 mnkr", "9,868 mkr", "10 mnkr", "10,0 mnkr", "9 868 kkr", "9 500 tkr",
                             "9,5 mnkr", "500 kr"}) {
    INFO(amount);
    CHECK(text(std::string("Nämnden får ") + amount + " till detta.").empty());
  }
  CHECK(text("Nämnden får 9,8 mnkr till detta.") == "warning bound-amount \"9,8 mnkr\" @d");
  CHECK(text("Nämnden får 9,86 mnkr till detta.") == "warning bound-amount \"9,86 mnkr\" @d");
  CHECK(text("Nämnden får 9 501 tkr till detta.") == "warning bound-amount \"9 501 tkr\" @d");
}

}  // namespace planverk::test
