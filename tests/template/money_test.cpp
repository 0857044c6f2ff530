// How money prints: its units, and the plan's convention of signs, in tables, in sentences and when spoken.
#include <fmt/format.h>

#include <algorithm>

#include "compose_support.h"
#include "document/dump.h"
#include "support/catch.h"

using namespace planverk;
using namespace planverk::document;

namespace {

/// With plain spaces.
std::string plain(std::string_view text) {
  std::string out(text);
  constexpr std::string_view no_break = "\u00A0";
  for (std::size_t at = out.find(no_break); at != std::string::npos; at = out.find(no_break)) out.replace(at, no_break.size(), " ");
  return out;
}

/// A budget with income, as the figures stage hands it on.
std::string plan_text(std::string_view root, std::string_view unit = "tkr", std::string_view content = "<budgetTable id=\"bt\" of=\"bu\" shares=\"false\"/>",
                 std::string_view lang = "sv") {
  return fmt::format(
      R"(<planData version="1" lang="{}" {}><organisation id="o" name="O"/><body id="b" name="B" organisation="o"/>
<budget id="old" body="b" year="2025" unit="{}"/>
<budget id="bu" body="b" year="2026" unit="{}" previousYear="old" fig:total="1181.5" fig:costs="1231.5" fig:before="1100" fig:change="81.5">
<line id="in" label="Intäkter" amount="50" kind="income" fig:kind="income" fig:level="0" fig:amount="-50.0" fig:before="-40.0" fig:change="-10.0" fig:change-percent="25.0"/>
<line id="dr" label="Drift" amount="1231.5" kind="cost" fig:kind="cost" fig:level="0" fig:amount="1231.5"><narrative><p>Allt.</p></narrative></line></budget>
<document id="d" kind="operationalPlan" status="draft" body="b" date="2026-01-01" title="Plan" cover="no" contents="no"><section title="Ekonomi">{}</section></document></planData>)",
      lang, root, unit, unit, content);
}

/// Of the last table, behind that of the document's facts: a row a line; of each number what is drawn, what is said where
/// that differs, and its value.
std::string rows_of(const Tree& tree) {
  NodeId table = no_node;
  for (NodeId at = Tree::root(); at != no_node; at = tree.following(at)) {
    if (tree[at].kind == Kind::table) table = at;
  }
  REQUIRE(table != no_node);
  std::string rows;
  for (NodeId at = tree.following(table, table); at != no_node; at = tree.following(at, table)) {
    if (tree[at].kind == Kind::row && !rows.empty()) rows += '\n';
    const Value* value = tree[at].kind == Kind::text ? tree.value(at) : nullptr;
    if (value == nullptr) continue;
    rows += fmt::format("[{}", tree.text(at));
    const NodeId around = tree[at].parent;
    if (tree[around].kind == Kind::said) rows += fmt::format(" said {}", tree.properties(around).said);
    rows += fmt::format(" = {}]", text_of(*value));
  }
  return rows;
}

std::string rows(std::string_view root) {
  const auto composed = test::compose(plan_text(root, "tkr", "<budgetTable id=\"bt\" of=\"bu\" shares=\"false\" change=\"true\"/>"));
  REQUIRE(composed.document);
  return plain(rows_of(composed.document->tree));
}

std::string words(const std::string& plan_xml, std::string_view language = {}) {
  const auto composed = test::compose(plan_xml, language);
  REQUIRE(composed.document);
  return plain(canonical_text(*composed.document));
}

bool holds(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

}  // namespace

TEST_CASE("amounts below zero print as the plan wants them, and their values with them", "[template]") {
  const std::string minus =
      "[−50,0 = -50.0][−40,0 = -40.0][−10,0 = -10.0][25,0 % = 25.0%]\n[1 231,5 = 1231.5]\n[1 181,5 = 1181.5][1 100,0 = 1100][81,5 = 81.5]";
  CHECK(rows("") == minus);
  CHECK(rows("negative=\"income\" negativeForm=\"minus\"") == minus);
  CHECK(rows("negative=\"costs\"") ==
        "[50,0 = 50.0][40,0 = 40.0][10,0 = 10.0][25,0 % = 25.0%]\n[−1 231,5 = -1231.5]\n"
        "[−1 181,5 = -1181.5][−1 100,0 = -1100][−81,5 = -81.5]");
  CHECK(rows("negativeForm=\"parentheses\"") ==
        "[(50,0) said −50,0 = -50.0][(40,0) said −40,0 = -40.0][(10,0) said −10,0 = -10.0][25,0 % = 25.0%]\n"
        "[1 231,5 = 1231.5]\n[1 181,5 = 1181.5][1 100,0 = 1100][81,5 = 81.5]");
  CHECK(rows("negative=\"costs\" negativeForm=\"parentheses\"") ==
        "[50,0 = 50.0][40,0 = 40.0][10,0 = 10.0][25,0 % = 25.0%]\n[(1 231,5) said −1 231,5 = -1231.5]\n"
        "[(1 181,5) said −1 181,5 = -1181.5][(1 100,0) said −1 100,0 = -1100][(81,5) said −81,5 = -81.5]");
}

TEST_CASE("the caption tells the convention; a screen reader hears a minus, never parentheses", "[template]") {
  CHECK(holds(words(plan_text("")), "Budget 2026, tkr (kostnader minus intäkter)"));
  CHECK(holds(words(plan_text("negative=\"costs\"")), "Budget 2026, tkr (intäkter minus kostnader)"));
  const std::string both = words(plan_text("negative=\"costs\" negativeForm=\"parentheses\""));
  CHECK(holds(both, "Budget 2026, tkr (intäkter minus kostnader). Parentes betyder minus."));
  CHECK(holds(both, "−1 231,5"));
  CHECK_FALSE(holds(both, "(1 231,5)"));
}

TEST_CASE("sentences name costs and income as they are, whatever the convention of tables", "[template]") {
  for (const char* root : {"", "negative=\"costs\"", "negative=\"costs\" negativeForm=\"parentheses\""}) {
    const std::string text = words(plan_text(root, "tkr", "<budgetNarratives of=\"bu\"/>"));
    CHECK(holds(text, "Drift 1 231,5 tkr"));
  }
}

TEST_CASE("sums with what they are made of keep the convention", "[template]") {
  const char* sums = "<budgetSums of=\"bu\"/>";
  CHECK(holds(words(plan_text("", "tkr", sums)), "−50,0 + 1 231,5"));
  CHECK(holds(words(plan_text("negative=\"costs\"", "tkr", sums)), "50,0 + (−1 231,5)"));
}

TEST_CASE("a unit prints as its label in heads and behind numbers, else as its code", "[template]") {
  const char* both = "<budgetTable of=\"bu\"/><budgetNarratives of=\"bu\"/>";
  const auto shown = [&](std::string_view unit, std::string_view language) { return words(plan_text("", unit, both), language); };
  CHECK(holds(shown("1000kr", "nb"), "Budsjett 2026, 1 000 kr (kostnader minus inntekter)"));
  CHECK(holds(shown("1000kr", "nb"), "Drift 1 231,5 tusen kr"));
  CHECK(holds(shown("millkr", "nb"), "Budsjett 2026, mill. kr (kostnader minus inntekter)"));
  CHECK(holds(shown("millkr", "nb"), "Drift 1 231,5 mill. kr"));
  CHECK(holds(shown("1000kr", "sv"), "Budget 2026, 1 000 kr (kostnader minus intäkter)"));
  for (const char* code : {"kr", "tkr", "kkr", "mkr", "mnkr", "NOK", "TNOK", "MNOK", "DKK", "TDKK", "MDKK", "EUR", "TEUR", "MEUR"}) {
    const std::string text = shown(code, "sv");
    CHECK(holds(text, fmt::format("Budget 2026, {} (", code)));
    CHECK(holds(text, fmt::format("Drift 1 231,5 {}", code)));
  }
}

TEST_CASE("the head of the column of lines is the plan's, and parts have the word for it before them", "[template]") {
  const std::string table = "<budgetTable of=\"bu\" head=\"Ansvar\" ofWhich=\"true\"/>";
  std::string parts = plan_text("", "tkr", table);
  parts.insert(parts.find("</budget>\n<document"), R"(<line id="lo" label="Löner" amount="1000" breaks="dr" fig:kind="cost" fig:level="1" fig:amount="1000.0"/>)");
  CHECK(holds(words(parts, "sv"), "därav Löner"));
  CHECK(holds(words(parts, "nb"), "herav Löner"));
  CHECK(holds(words(parts, "sv"), "Ansvar"));
  CHECK_FALSE(holds(words(parts, "sv"), "Kontoklass"));
}

TEST_CASE("investments stand above what they are paid with, each deviation in words", "[template]") {
  const std::string xml = R"(<planData version="1" lang="nb"><organisation id="o" name="O"/><body id="b" name="B" organisation="o"/>
<report id="r" kind="interim" year="2026" period="2026-08-31" fig:investment-unit="1000kr">
<fig:investment ref="i" kind="new" original="800" budget="900" actual="300" forecast="950" deviation="-50"/>
<fig:investment kind="new" original="800" budget="900" actual="300" forecast="950" deviation="-50"/>
<fig:investment kind="total" original="800" budget="900" actual="300" forecast="950" deviation="-50"/>
<fig:financing ref="l" kind="loan" original="-800" budget="-900" actual="-310" forecast="-960" deviation="60"/>
<fig:financing kind="total" original="-800" budget="-900" actual="-310" forecast="-960" deviation="60"/>
<fig:financing kind="uncovered" original="0" budget="0" actual="-10" forecast="-10" deviation="10"/></report>
<investment id="i" body="b" name="Skole" kind="new" unit="1000kr" budget="900" original="800"/>
<financing id="l" kind="loan" unit="1000kr" budget="900" original="800"/>
<document id="d" kind="budgetAppendix" status="draft" body="b" date="2026-09-10" title="Skjema" contents="no"><section title="Investering"><investmentScheme of="r"/></section></document></planData>)";
  const std::string text = words(xml);
  CHECK(holds(text, "Investeringer og finansiering per 31.08.2026, 1 000 kr"));
  for (const char* row : {"Skole 800 900 300 950 −50 merforbruk", "Sum investeringer 800 900 300 950 −50 merforbruk",
                          "Lån −800 −900 −310 −960 60 merinntekt", "Investeringer minus finansiering 0 0 −10 −10 10"}) {
    INFO(row);
    std::string flat = text;
    std::ranges::replace(flat, '\n', ' ');
    CHECK(holds(flat, row));
  }
}

TEST_CASE("the list of actions has measures against deficits: what, of which decision, who, by when, how far", "[template]") {
  const std::string xml = R"(<planData version="1" lang="sv" asOf="2026-09-01"><organisation id="o" name="O"/><body id="b" name="Barnnämnden" organisation="o"/>
<body id="x" name="Annan nämnd" organisation="o"/><role id="chef" title="Skolchef"/>
<budget id="bu" body="b" year="2026" unit="tkr"/><report id="r" kind="follow" year="2026" period="2026-04-30"/>
<outcome id="o1" report="r" budget="bu"><measures date="2026-05-21" paragraph="48">
<measure id="m1" responsible="chef" due="2026-09-11" status="onPlan" effect="5" fig:open="true" fig:days-left="10" fig:status="onPlan" fig:body="b"><title>Egna vikarier</title></measure>
<measure id="m2" due="2026-06-30" status="done" fig:status="done" fig:body="b"><title>Färre resor</title></measure></measures></outcome>
<document id="d" kind="actionList" status="draft" body="b" date="2026-09-01" title="Lista" contents="no"><section title="Att göra">{}</section></document></planData>)";
  const auto list = [&](std::string_view view) {
    std::string plan_xml = xml;
    plan_xml.replace(plan_xml.find("{}"), 2, view);
    std::string flat = words(plan_xml);
    std::ranges::replace(flat, '\n', ' ');
    return flat;
  };
  CHECK(holds(list("<actionList/>"), "Egna vikarier Underskott, Barnnämnden, 2026-05-21 § 48 Skolchef 2026-09-11 10 dagar Pågående enligt plan"));
  CHECK_FALSE(holds(list("<actionList/>"), "Färre resor"));
  CHECK(holds(list("<actionList show=\"all\"/>"), "Färre resor"));
  CHECK(holds(list("<actionList of=\"b\"/>"), "Egna vikarier"));
  CHECK_FALSE(holds(list("<actionList of=\"x\"/>"), "Egna vikarier"));
}
