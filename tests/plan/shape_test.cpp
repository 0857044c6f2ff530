#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "plan_text.h"
#include "support/catch.h"

using namespace planverk;
using test::plan_around;
using test::PlanText;

namespace {

/// The keys of the findings of shape and references, in reading order.
std::string keys(const std::string& bytes) {
  PlanText plan(bytes);
  REQUIRE(plan.tree);
  plan.shape();
  plan.references();
  plan.found.sort();
  std::string text;
  for (const Diagnostic& each : plan.found.all()) text += (text.empty() ? "" : " ") + each.message.key;
  return text;
}

}  // namespace

TEST_CASE("plan: a plan with every element has no findings") {
  PlanText plan = PlanText::data("every-element.xml");
  REQUIRE(plan.tree);
  plan.shape();
  plan.references();
  CHECK(test::as_text(plan.sources, plan.found).empty());
}

TEST_CASE("plan: findings of shape are told all at once") {
  PlanText plan = PlanText::data("shape.xml");
  REQUIRE(plan.tree);
  CHECK_FALSE(plan.shape());
  CHECK_GOLDEN("tests/plan/golden/shape.txt", test::as_text(plan.sources, plan.found));
}

TEST_CASE("plan: findings of references are told all at once") {
  PlanText plan = PlanText::data("references.xml");
  REQUIRE(plan.tree);
  CHECK(plan.shape());
  CHECK_FALSE(plan.references());
  CHECK_GOLDEN("tests/plan/golden/references.txt", test::as_text(plan.sources, plan.found));
}

TEST_CASE("plan: unknown-element") {
  CHECK(keys(plan_around("", "<para>x</para>")) == "unknown-element");
  CHECK(keys("<plan/>") == "unknown-element.root");
}
TEST_CASE("plan: misplaced-element") {
  CHECK(keys(plan_around("<section title=\"x\"/>", "")) == "misplaced-element");
  CHECK(keys(plan_around("", "<p>a<note>b<i><note>c</note></i></note></p>")) == "misplaced-element.note");
}
TEST_CASE("plan: unknown-attribute") {
  CHECK(keys(plan_around("", "<p colour=\"red\">x</p>")) == "unknown-attribute");
  CHECK(keys(plan_around("", "<p xmlns:a=\"b\">x</p>")) == "unknown-attribute.namespace");
}
TEST_CASE("plan: missing-attribute") {
  CHECK(keys(plan_around("<area id=\"a\"/>", "")) == "missing-attribute");
  CHECK(keys(plan_around("", "<section/>")) == "missing-attribute.either");
}
TEST_CASE("plan: a value in another form is told in the right one, and never as another number") {
  const auto hint = [](const std::string& element) {
    PlanText plan(plan_around(element, ""));
    REQUIRE(plan.tree);
    plan.shape();
    for (const Diagnostic& each : plan.found.all()) {
      if (!each.hint || each.message.key != "bad-value") continue;
      for (const auto& [name, value] : each.hint->values) {
        if (name == "nearest") return value;
      }
    }
    return std::string();
  };
  const std::pair<std::string, std::string> numbers[] = {
      {"1,5", "1.5"},       {"-99,95", "-99.95"}, {"1 200", "1200"},    {"1 200,5", "1200.5"}, {"1.200,50", "1200.50"},
      {"−12", "-12"},       {"12 345 678", "12345678"},
      // Two ways to read it, or none.
      {"1,200", ""},        {"1 20", ""},         {"1200 5", ""},       {"1,2,3", ""},         {"12,5 %", ""},
      {"1.20,5", ""},       {"12 3456,7", ""},    {"ca 12", ""},        {"1 200.", ""},        {"1,200.5", ""}};
  for (const auto& [value, meant] : numbers) {
    INFO(value);
    CHECK(hint("<dataset id=\"t\" label=\"A\"><series id=\"s\" label=\"B\"><pt key=\"k\" value=\"" + value +
               "\"/></series></dataset>") == meant);
  }
  const std::pair<std::string, std::string> days[] = {{"2026-1-5", "2026-01-05"}, {"5.1.2026", "2026-01-05"},
                                                      {"20260105", "2026-01-05"}, {"05-01-2026", ""},
                                                      {"31.2.2026", ""},          {"1/5/2026", ""}};
  for (const auto& [value, meant] : days) {
    INFO(value);
    CHECK(hint("<meeting id=\"t\" body=\"b\" date=\"" + value + "\"/>") == meant);
  }
  for (const auto& [value, meant] : {std::pair("9.30", "09:30"), std::pair("9:5", "09:05"), std::pair("25:00", "")}) {
    INFO(value);
    CHECK(hint("<meeting id=\"t\" body=\"b\" date=\"2026-01-05\" start=\"" + std::string(value) + "\"/>") == meant);
  }
}

TEST_CASE("plan: bad-value") {
  CHECK(keys(plan_around("<area id=\"a\" name=\"A\" order=\"1.0\"/>", "")) == "bad-value");
}
TEST_CASE("plan: stray-text") {
  CHECK(keys(plan_around("", "ord")) == "stray-text");
  CHECK(keys(plan_around("", "<p>x<br> </br></p>")) == "stray-text.empty");
}
TEST_CASE("plan: missing-element") {
  CHECK(keys(plan_around("", "<table><caption>x</caption></table>")) == "missing-element");
}
TEST_CASE("plan: repeated-element") {
  const std::string row = "<row><cell>1</cell></row>";
  CHECK(keys(plan_around("", "<table><caption>x</caption>" + row + "<caption>y</caption></table>")) ==
        "repeated-element");
  const auto values = [](const std::string& second) {
    return keys(
        plan_around("<dataset id=\"ds\" label=\"D\"><series id=\"s\" label=\"S\"><pt key=\"2026\" value=\"1\"/>"
                    "<pt key=\"" +
                        second + "\" value=\"2\"/></series></dataset>",
                    ""));
  };
  CHECK(values("2026") == "repeated-element.key");
  CHECK(values("2027").empty());
}
TEST_CASE("plan: duplicate-id") {
  CHECK(keys(plan_around("<area id=\"ks\" name=\"A\"/>", "")) == "duplicate-id");
  CHECK(keys(plan_around("<area id=\"a\" name=\"A\"/><process code=\"1\" name=\"x\" area=\"a\"/>"
                         "<process code=\"1\" name=\"y\" area=\"a\"/>",
                         "")) == "duplicate-id");
}
TEST_CASE("plan: unresolved-reference") {
  CHECK(keys(plan_around("", "<p><ref to=\"kz\"/></p>")) == "unresolved-reference");
  const auto flow = [](const std::string& level) {
    return "<flow caption=\"c\" alt=\"a\"><level name=\"x\">X</level><step title=\"t\" level=\"" + level +
           "\"/></flow>";
  };
  CHECK(keys(plan_around("", flow("y"))) == "unresolved-reference");
  CHECK(keys(plan_around("", flow("x"))).empty());
}
TEST_CASE("plan: reference-type") {
  CHECK(keys(plan_around("", "<budgetTable of=\"ks\"/>")) == "reference-type");
  CHECK(keys(plan_around("<unit id=\"u\" name=\"U\" parent=\"u\"/>", "")) == "reference-type.cycle");
}
TEST_CASE("plan: reserved-prefix") {
  CHECK(keys(plan_around("<fig:risk/>", "")) == "reserved-prefix");
  CHECK(keys(plan_around("", "<p fig:value=\"1\">x</p>")) == "reserved-prefix.attribute");
}

TEST_CASE("plan: spans, columns, rows, tables in tables and words are bounded") {
  const auto limit_of = [](const std::string& blocks, std::uint64_t Limits::* which, std::uint64_t most) {
    PlanText plan(plan_around("", blocks));
    Limits limits;
    limits.*which = most;
    plan::check_shape(*plan.tree, plan.sources, test::built_in_kinds(), limits, plan.found);
    std::string names;
    for (const Diagnostic& each : plan.found.all())
      names += each.message.key + ":" + each.message.values.front().second;
    return names;
  };
  CHECK(limit_of("<table><row><cell columns=\"65534\">x</cell></row></table>", &Limits::span, 1000) == "limit:span");
  CHECK(limit_of("<table><row><cell rows=\"65534\">x</cell></row></table>", &Limits::span, 1000) == "limit:span");
  // Two columns are taken from above, so the second row has four.
  const std::string spanned =
      "<table><row><cell rows=\"2\" "
      "columns=\"2\">x</cell></row><row><cell/><cell/></row><row><cell/><cell/></row></table>";
  CHECK(limit_of(spanned, &Limits::columns, 3) == "limit:columns");
  CHECK(limit_of(spanned, &Limits::columns, 4).empty());
  CHECK(limit_of(spanned, &Limits::rows, 2) == "limit:rows");
  CHECK(limit_of(spanned, &Limits::rows, 3).empty());
  std::string word;
  for (int i = 0; i < 60; ++i) word += "å";
  CHECK(limit_of("<p>four words, the <b>longest</b> " + word + "</p>", &Limits::word, 59) == "limit:word");
  CHECK(limit_of("<p>four words, the <b>longest</b> " + word + "</p>", &Limits::word, 60).empty());
  CHECK(limit_of("<section title=\"a " + word + "\"><p>x</p></section>", &Limits::word, 59) == "limit:word");
  const std::string inner = "<table><row><cell><table><row><cell>x</cell></row></table></cell></row></table>";
  CHECK(limit_of(inner, &Limits::nested_tables, 1) == "limit:nested-tables");
  CHECK(limit_of(inner, &Limits::nested_tables, 2).empty());
  const auto beside = [](int count) {
    std::string columns;
    for (int i = 0; i < count; ++i) columns += "<col><p>x</p></col>";
    return "<columns>" + columns + "</columns>";
  };
  CHECK(limit_of(beside(6), &Limits::columns, 64).empty());
  CHECK(limit_of(beside(2000), &Limits::columns, 64) == "limit.beside:6");
}

TEST_CASE("plan: the nearest name is at most a third of its length away") {
  const std::vector<std::string_view> known{"section", "signatures", "p"};
  CHECK(plan::nearest("secton", known) == "section");
  CHECK(plan::nearest("sectino", known) == "section");
  CHECK_FALSE(plan::nearest("xection1", std::vector<std::string_view>{"annexes"}));
  CHECK_FALSE(plan::nearest("q", known));
  // What it is called elsewhere; and never another size of money.
  const std::vector<std::string_view> elements{"b", "list", "section"};
  CHECK(plan::nearest("strong", elements) == "b");
  CHECK(plan::nearest("ul", elements) == "list");
  CHECK(plan::nearest("h2", elements) == "section");
  const std::vector<std::string_view> units{"kr", "tkr", "mnkr", "NOK", "MNOK"};
  for (const char* money : {"mkr", "kkr", "tkkr", "mnk kr", "TNOK", "mdkr"}) CHECK_FALSE(plan::nearest(money, units));
}

TEST_CASE("plan: the vocabulary is whole") {
  for (const plan::ElementType& type : plan::element_types()) {
    INFO(type.type);
    CHECK(plan::find_type(type.type) == &type);
    CHECK(type.meaning.ends_with('.'));
    std::set<std::string_view> attributes;
    for (const plan::AttributeType& attribute : type.attributes) {
      INFO(attribute.name);
      CHECK(attributes.insert(attribute.name).second);
      CHECK(attribute.meaning.ends_with('.'));
    }
    for (const std::string_view name : {type.required, type.single}) {
      std::size_t begin = 0;
      while (begin < name.size()) {
        const std::size_t end = std::min(name.find(' ', begin), name.size());
        CHECK(plan::child_type(type, name.substr(begin, end - begin)) != nullptr);
        begin = end + 1;
      }
    }
  }
}
