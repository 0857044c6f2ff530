#include <random>

#include "budget_plans.h"
#include "support/catch.h"

namespace planverk::test {

TEST_CASE("figures: budget-sum") {
  CHECK(findings(with_budget(whole_budget()), "budget").empty());
  const Judged off(with_budget(whole_budget("1180")).text());
  CHECK(off.of("budget") == "error budget-sum \"1180\" @su");
  const Diagnostic* finding = off.first("budget-sum");
  REQUIRE(finding != nullptr);
  CHECK(finding->notes.size() == 3);
  CHECK(off.at(finding->notes[1].span) == "777");
  CHECK(off.figure("su", "fig:amount") == "1181");
  // Costs less revenue; decimals compare by value.
  const std::string revenue = line("in", "250.5", R"(kind="income")") + line("k", "1000.50", R"(kind="cost")");
  CHECK(findings(with_budget(revenue + line("su", "750", R"(kind="sum")")), "budget").empty());
  CHECK(findings(with_budget(revenue + line("su", "1251", R"(kind="sum")")), "budget") ==
        "error budget-sum \"1251\" @su");
  // A group's stated subtotal.
  const auto group = [](const std::string& amount) {
    return with_budget("<group id=\"gr\" label=\"Grupp\" goal=\"g\" amount=\"" + amount + "\">" +
                       line("a", "10", R"(kind="cost")") + line("c", "15", R"(kind="cost")") + "</group>");
  };
  CHECK(findings(group("25"), "budget").empty());
  CHECK(findings(group("24"), "budget") == "error budget-sum.group \"24\" @gr");
}

TEST_CASE("figures: several sums count what stands above them") {
  const std::string lines = line("a", "100", R"(kind="cost")") + line("b1", "50", R"(kind="cost")") +
                            line("s1", "150", R"(kind="sum")") + line("in", "30", R"(kind="income")") +
                            line("s2", "120", R"(kind="sum")");
  CHECK(findings(with_budget(lines), "budget").empty());
}

TEST_CASE("figures: budget-breakdown") {
  CHECK(findings(with_budget(line("pk", "777", R"(kind="cost")") + line("a", "723", R"(breaks="pk")") +
                             line("c", "53", R"(breaks="pk")")),
                 "budget") == "error budget-breakdown \"777\" @pk");
  CHECK(findings(with_budget(line("pk", "777", R"(kind="cost" stated="776")") + line("a", "723", R"(breaks="pk")") +
                             line("c", "54", R"(breaks="pk")")),
                 "budget") == "error budget-breakdown \"776\" @pk");
}

TEST_CASE("figures: group-subtotal") {
  const Judged judged(with_budget(whole_budget()).text());
  CHECK(judged.figure("k", "fig:subtotal") == "10");
  CHECK(judged.figure("c", "fig:subtotal") == "80");
  CHECK(judged.figure("h", "fig:subtotal") == "215");
  CHECK(judged.figure("o", "fig:subtotal") == "25");
  CHECK(judged.figure("um", "fig:parts-total") == "330");
  CHECK(judged.figure("k", "fig:part-share") == "3.0");
  CHECK(judged.figure("c", "fig:part-share") == "24.2");
  CHECK(judged.figure("h", "fig:part-share") == "65.2");
  CHECK(judged.figure("o", "fig:part-share") == "7.6");
  CHECK(judged.figure("pk", "fig:share") == "65.8");
  CHECK(judged.figure("dr", "fig:share") == "34.2");
  CHECK(judged.figure("um", "fig:share") == "27.9");
  CHECK(judged.figure("su", "fig:share") == "-");
  CHECK(judged.figure("in", "fig:share") == "-");
  CHECK(judged.figure("k1", "fig:level") + judged.figure("um", "fig:level") + judged.figure("dr", "fig:level") ==
        "210");
  CHECK(judged.figure("g", "fig:money") == "330");
}

TEST_CASE("figures: amounts of a budget have one number of decimals") {
  const Judged judged(
      with_budget(line("in", "840.5", R"(kind="income")") + line("k", "1000", R"(kind="cost")")).text());
  CHECK(judged.figure("in", "fig:amount") == "-840.5");
  CHECK(judged.figure("k", "fig:amount") == "1000.0");
  CHECK(judged.figure("b", "fig:total") == "159.5");
}

TEST_CASE("figures: budget-frame") {
  CHECK(findings(with_budget(whole_budget(), R"(frame="1181")"), "budget-frame").empty());
  CHECK(findings(with_budget(whole_budget(), R"(frame="1180")"), "budget-frame") == "error budget-frame \"1180\" @b");
  CHECK(Judged(with_budget(whole_budget(), R"(frame="1180")").text()).figure("b", "fig:over-frame") == "true");
  CHECK(Judged(with_budget(whole_budget(), R"(frame="1182")").text()).figure("b", "fig:left") == "1");
}

TEST_CASE("figures: group-goal") {
  const auto group = [](const std::string& goal) {
    return with_budget("<group id=\"gr\" label=\"Grupp\" " + goal + ">" + line("a", "10", R"(kind="cost")") +
                       "</group>");
  };
  CHECK(findings(group("goal=\"g\""), "group").empty());
  CHECK(findings(group(""), "group") == "warning group-goal \"<group>\" @gr");
}

TEST_CASE("figures: narrative-label") {
  const auto told = [](const std::string& first, const std::string& second) {
    return with_budget(
        line("um", "30", R"(kind="cost")") +
            R"(<group id="gr" label="Grupp" goal="g"><line id="a" label="Aktiviteter för barn" breaks="um" amount="10">)" +
            first + R"(</line><line id="c" label="Samverkan" breaks="um" amount="20">)" + second + "</line></group>",
        {}, "<section title=\"Ekonomi\"><budgetNarratives of=\"b\"/></section>");
  };
  const std::string words = "<p>Stöd till föreningar.</p></narrative>";
  CHECK(findings(told("<narrative>" + words, "<narrative label=\"Samverkan\">" + words), "narrative").empty());
  CHECK(findings(told("<narrative label=\"Aktiviteter för barn och unga\">" + words, "<narrative>" + words),
                 "narrative") == "warning narrative-label \"Aktiviteter för barn och unga\" @a");
  CHECK(findings(told("<narrative>" + words, ""), "narrative") == "warning narrative-label.missing \"<line>\" @c");
  CHECK(findings(told("", ""), "narrative").empty());
}

TEST_CASE("figures: bound-amount") {
  const auto text = [](const std::string& words) {
    PlanText plan = with_budget(whole_budget(), R"(frame="1200")",
                                "<section title=\"Ekonomi\"><p>" + words + "</p><budgetTable of=\"b\"/></section>");
    return findings(plan, "bound");
  };
  for (const char* amount : {"723 tkr", "54 tkr", "50 tkr", "24 tkr", "330 tkr", "1 181 tkr", "1\u00A0181 tkr",
                             "1181 tkr", "80 tkr", "1 200 tkr", "732 kr", "732 stycken", "kapitel 732"}) {
    INFO(amount);
    CHECK(text(std::string("Av medlen avser ") + amount + " utveckling.").empty());
  }
  CHECK(text("Av medlen avser 732 tkr utveckling.") == "warning bound-amount \"732 tkr\" @d");
  CHECK(text("Av medlen avser 7,23 TKR utveckling.") == "warning bound-amount \"7,23 TKR\" @d");
  CHECK(text(R"(Av medlen avser <val of="um"/> tkr och <val of="pk" part="share"/> %.)").empty());
  CHECK(text(R"(Av medlen avser <val of="um" part="del"/> tkr.)") == "error bound-amount.part \"del\" @d");
  // In a narrative the text speaks of its own budget.
  PlanText narrative = with_budget(
      "<line id=\"a\" label=\"A\" kind=\"cost\" amount=\"10\"><narrative><p>Av 11 tkr går allt "
      "åt.</p></narrative></line>");
  CHECK(findings(narrative, "bound") == "warning bound-amount \"11 tkr\" @a");
}

TEST_CASE("figures: amounts around the section that shows the budget") {
  const auto in = [](const std::string& before, const std::string& words) {
    PlanText plan = with_budget(whole_budget(), {}, before + words);
    return findings(plan, "bound");
  };
  const std::string table = "<budgetTable of=\"b\"/>", p = "<p>Arvoden kostar 732 tkr fast.</p>";
  const std::string wrong = "warning bound-amount \"732 tkr\" @d";
  // Below it; above it; beside it, in the summary and elsewhere only what is nearly one of its amounts.
  CHECK(in({}, "<section title=\"A\">" + table + "<section title=\"B\">" + p + "</section></section>") == wrong);
  CHECK(in({}, "<section title=\"A\">" + p + "<section title=\"B\">" + table + "</section></section>") == wrong);
  CHECK(in("<summary>" + p + "</summary>", "<section title=\"A\">" + table + "</section>") == wrong);
  CHECK(in({}, "<section title=\"A\">" + table + "</section><section title=\"B\">" + p + "</section>") == wrong);
  const std::string other = "<p>Bron kostar 845 tkr att bygga, eller 1,3 miljoner kronor, och avgiften är 98 tkr.</p>";
  CHECK(in({}, "<section title=\"A\">" + table + "</section><section title=\"B\">" + other + "</section>").empty());
}

TEST_CASE("figures: amounts in words") {
  const auto text = [](const std::string& words, const std::string& unit, const std::string& amount, const std::string& lang) {
    PlanText plan{"<budget id=\"b\" body=\"ks\" year=\"2026\" unit=\"" + unit + "\">" + line("a", amount, R"(kind="cost")") +
                      "</budget>",
                  "<section title=\"A\"><p>" + words + "</p><budgetTable of=\"b\"/></section>"};
    plan.kind = "operationalPlan";
    plan.lang = lang;
    return findings(plan, "bound");
  };
  const auto wrong = [](const std::string& piece) { return "warning bound-amount \"" + piece + "\" @d"; };
  CHECK(text("Det kostar 1,3 miljoner kronor.", "tkr", "1181", "sv-SE") == wrong("1,3 miljoner kronor"));
  CHECK(text("Det kostar 1,2 miljoner kronor.", "tkr", "1181", "sv-SE").empty());
  CHECK(text("Det kostar 732 tusen kronor.", "tkr", "723", "sv-SE") == wrong("732 tusen kronor"));
  CHECK(text("Det kostar 732 000 kr.", "tkr", "723", "sv-SE") == wrong("732 000 kr"));
  CHECK(text("Det kostar 723 000 kr, och en plats 2 500 kr.", "tkr", "723", "sv-SE").empty());
  CHECK(text("Det kostar 101 000 kronor.", "kr", "100000", "sv-SE") == wrong("101 000 kronor"));
  CHECK(text("Det kostar 1,2 miljarder kronor.", "mnkr", "1181", "sv-SE").empty());
  CHECK(text("Det kostar 101 euro.", "EUR", "100", "sv-SE") == wrong("101 euro"));
  for (const char* words : {"17 mill. kroner", "17 mill. kr", "17 millioner kroner", "17 mkr", "17 MNOK"}) {
    CHECK(text(std::string("Det koster ") + words + " i år.", "MNOK", "15", "nb-NO") == wrong(words));
    CHECK(text(std::string("Det koster ") + words + " i år.", "MNOK", "17", "nb-NO").empty());
  }
  CHECK(text("Det koster 17 tusen kroner i år.", "TNOK", "15", "nb-NO") == wrong("17 tusen kroner"));
}

TEST_CASE("figures: what has changed since the year before is an amount of the budget") {
  const auto text = [](const std::string& words) {
    PlanText plan{R"(<budget id="v" body="ks" year="2025" unit="tkr"><line id="x" label="a" kind="cost" amount="240"/></budget>)"
                  R"(<budget id="b" body="ks" year="2026" unit="tkr" previousYear="v">)" +
                      line("a", "250", R"(kind="cost")") + "</budget>",
                  "<section title=\"A\"><p>" + words + "</p><budgetTable of=\"b\" change=\"true\"/></section>"};
    plan.kind = "operationalPlan";
    return findings(plan, "bound");
  };
  CHECK(text("Driften ökar med 10 tkr, från 240 tkr till 250 tkr.").empty());
  CHECK(text("Driften ökar med 11 tkr.") == "warning bound-amount \"11 tkr\" @d");
}

TEST_CASE("figures: bound figures have a value and a unit") {
  const PlanText plan = with_budget(whole_budget(), {}, R"(<section title="E"><p id="t"><val of="um"/></p></section>)");
  const Judged judged(plan.text());
  const xml::Node value = plan::Index(judged.variant->tree).find("t").first_child("val");
  CHECK(value.get("fig:text-value") == "330");
  CHECK(value.get("fig:unit") == "tkr");
}

TEST_CASE("figures: earmarked") {
  const Judging on = with_rule("earmarked");
  const auto marked = [](const std::string& part) {
    return with_budget(line("a", "10", R"(kind="cost" earmarked="Läxhjälp")") +
                       line("c", "10", "breaks=\"a\" " + part));
  };
  CHECK(findings(marked(R"(earmarked="Läxhjälp")"), "earmarked", on).empty());
  CHECK(findings(marked(R"(earmarked="Resor")"), "earmarked", on) == "error earmarked \"Resor\" @c");
  CHECK(findings(marked(R"(earmarked="Resor")"), "earmarked").empty());
  PlanText closing = marked("");
  closing.registers += R"(<report id="rep" kind="annual" year="2026"/>)";
  closing.kind = "goalFollowUp";
  closing.attributes = "of=\"rep\" title=\"Rapport\"";
  closing.content = "<section title=\"E\"><budgetTable of=\"b\"/></section>";
  CHECK(findings(closing, "earmarked", on) == "error earmarked.closing \"Läxhjälp\" @a");
}

TEST_CASE("figures: a masked part masks every sum that would tell it") {
  PlanText plan =
      with_budget(line("a", "100", R"(kind="cost")") + line("c", "50", R"(kind="cost" access="restricted")") +
                      line("su", "150", R"(kind="sum")"),
                  {}, R"(<section title="E"><p id="t"><val of="su"/></p><budgetTable of="b"/></section>)");
  const Judged full(plan.text());
  CHECK(full.figure("b", "fig:total") == "150");

  Judging open;
  open.audience = plan::Audience::open;
  open.masked = "b";
  const Judged judged(plan.text(), open);
  CHECK(judged.figure("b", "fig:total") == "-");
  CHECK(judged.figure("a", "fig:amount") == "100");
  CHECK(judged.figure("a", "fig:share") == "-");
  CHECK(judged.figure("su", "amount") == "-");
  CHECK(judged.figure("su", "fig:amount") == "-");
  CHECK(judged.figure("su", "fig:masked") == "true");
  const xml::Node value = plan::Index(judged.variant->tree).find("t").first_child("val");
  CHECK(value.get("fig:masked") == "true");
  CHECK_FALSE(value.has("fig:text-value"));
  CHECK(judged.of("b").empty());
}

TEST_CASE("figures: what a hidden line is a part of goes with it, up to the top; what is whole stays") {
  const PlanText plan =
      with_budget(line("a", "700", R"(kind="cost" stated="700")") + line("m", "400", R"(breaks="a" stated="400")") +
                      line("b2", "300", R"(breaks="a")") + line("c", "250", R"(breaks="m")") +
                      line("h", "150", R"(breaks="m" access="restricted")") + line("e", "90", R"(kind="cost")") +
                      line("f", "90", R"(breaks="e")") + line("su", "790", R"(kind="sum")"),
                  R"(frame="790")");
  Judging open;
  open.audience = plan::Audience::open;
  const Judged judged(plan.text(), open);
  for (const char* id : {"a", "m", "su"}) {
    INFO(id);
    CHECK(judged.figure(id, "amount") == "-");
    CHECK(judged.figure(id, "stated") == "-");
    CHECK(judged.figure(id, "fig:amount") == "-");
  }
  CHECK(judged.figure("b2", "fig:amount") == "300");
  CHECK(judged.figure("c", "fig:amount") == "250");
  CHECK(judged.figure("e", "fig:amount") == "90");
  CHECK(judged.figure("b", "frame") == "-");
}

TEST_CASE("figures: sums of seeded budgets equal their parts, and one unit off is found") {
  std::mt19937 random(20136881);
  const auto draw = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
  for (int round = 0; round < 60; ++round) {
    long long net = 0;
    std::string lines;
    std::string faulty;
    const int count = 1 + draw(5);
    const int fault = draw(count - 1);
    for (int i = 0; i < count; ++i) {
      const bool income = draw(3) == 0;
      const std::string kind = income ? R"(kind="income")" : R"(kind="cost")";
      const std::string id = "l" + std::to_string(i);
      long long total = 0;
      std::string parts;
      const int part_count = draw(4);
      for (int k = 0; k < part_count; ++k) {
        const int amount = draw(99999);
        total += amount;
        parts += line(id + "p" + std::to_string(k), Decimal(amount, 2).text(), "breaks=\"" + id + "\"");
      }
      if (part_count == 0) total = draw(999999);
      net += income ? -total : total;
      lines += line(id, Decimal(total, 2).text(), kind) + parts;
      faulty += line(id, Decimal(total + (i == fault ? 1 : 0), 2).text(), kind) + parts;
    }
    const std::string sum = line("su", Decimal(net, 2).text(), R"(kind="sum")");
    INFO("round " << round);
    const Judged sound(with_budget(lines + sum).text());
    CHECK(sound.of("budget").empty());
    CHECK(Decimal::parse(sound.figure("b", "fig:total")) == Decimal(net, 2));
    CHECK_FALSE(findings(with_budget(faulty + sum), "budget-sum").empty());
  }
}

TEST_CASE("figures: income lowers what a cost is made of, and a deficit within the limit is a warning") {
  const auto judge = [](const std::string& parts, const std::string& frame, std::string_view slug) {
    PlanText plan{"<limits deficitPercent=\"5\"/><budget id=\"b\" body=\"ks\" year=\"2026\" unit=\"tkr\"" + frame +
                      "><line id=\"pk\" label=\"Personal\" kind=\"cost\" amount=\"777\"/>" + parts + "</budget>",
                  "<section title=\"A\"><budgetTable of=\"b\"/></section>"};
    plan.kind = "operationalPlan";
    return findings(plan, slug);
  };
  const std::string cost = "<line id=\"x\" breaks=\"pk\" label=\"Lön\" kind=\"cost\" amount=\"800\"/>";
  CHECK(judge(cost + "<line id=\"y\" breaks=\"pk\" label=\"Bidrag\" kind=\"income\" amount=\"23\"/>", "",
              "budget-breakdown")
            .empty());
  CHECK(judge(cost + "<line id=\"y\" breaks=\"pk\" label=\"Bidrag\" kind=\"income\" amount=\"24\"/>", "",
              "budget-breakdown") == "error budget-breakdown \"777\" @pk");
  CHECK(judge({}, " frame=\"777\"", "budget-frame").empty());
  CHECK(judge({}, " frame=\"770\"", "budget-frame") == "warning budget-frame \"770\" @b");
  CHECK(judge({}, " frame=\"700\"", "budget-frame") == "error budget-frame \"700\" @b");
}

TEST_CASE("figures: previous-budget") {
  const auto compared = [](const std::string& year, const std::string& lines, const std::string& view = "<budgetTable of=\"b\"/>") {
    PlanText plan = with_budget(line("k", "10", R"(kind="cost")"), "previousYear=\"before\"", "<section title=\"A\">" + view + "<p>Ord.</p></section>");
    plan.registers += "<budget id=\"before\" body=\"ks\" year=\"" + year + "\" unit=\"tkr\">" + lines + "</budget>";
    return plan;
  };
  const std::string some = line("f", "9", R"(kind="cost")");
  CHECK(findings(compared("2025", some), "previous").empty());
  CHECK(findings(compared("2025", ""), "previous") == "warning previous-budget \"before\" @b");
  for (const char* year : {"2026", "2027"}) {
    CHECK(findings(compared(year, some), "previous") == "warning previous-budget.later \"before\" @b");
  }
  // Where no table compares them there is no empty column.
  CHECK(findings(compared("2025", "", ""), "previous").empty());
  // What the public does not see is not told to be missing.
  Judging masked;
  masked.masked = "before";
  CHECK(findings(compared("2025", ""), "previous", masked).empty());
}

}  // namespace planverk::test
