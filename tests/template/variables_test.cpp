// Variables: what a rule sees, what it is given, and that nothing of one plan is left for the next.
#include <fmt/format.h>

#include "compose_support.h"
#include "folder.h"
#include "rules_support.h"
#include "support/catch.h"

using namespace planverk;
using planverk::test::check_findings;
using planverk::test::compile_findings;
using planverk::test::Folder;
using planverk::test::run_findings;
using planverk::test::run_text;
using planverk::test::views_start;

namespace {

std::string plan_with(std::string_view title) {
  return fmt::format(R"(<planData version="1" lang="sv"><body id="b" name="N" type="board" deciding="true"/>
<document id="d" kind="operationalPlan" title="T" status="final" body="b" date="2026-01-01" cover="no" contents="no">
<section title="{}"><p>Ett</p></section></document></planData>)",
                     title);
}

}  // namespace

TEST_CASE("a node variable is of its own plan", "[template]") {
  const Folder folder("two-plans");
  folder.add("views/text.xml",
             fmt::format(R"({}<t:rule match="section"><section><heading><t:value select="@title"/></heading>
<t:with select="."><t:variable name="it" select="." as="node"/><paragraph>[<t:value select="$it/@title"/>]</paragraph></t:with>
</section></t:rule></t:views>)",
                         views_start));
  const std::string first = plan_with("Hemlig"), second = plan_with("Öppen");
  const auto texts = test::texts_with(folder.files(), {first, second});
  CHECK(texts[0].find("[Hemlig]") != std::string::npos);
  CHECK(texts[1].find("[Öppen]") != std::string::npos);
  CHECK(texts[1].find("Hemlig") == std::string::npos);
}

TEST_CASE("a variable is seen to the end of the element it stands in, and by its own rule only", "[template]") {
  CHECK(compile_findings(
            "<t:rule match=\"p\"><t:value select=\"$it\"/><t:variable name=\"it\" select=\"@id\"/></t:rule>") ==
        "template.no-variable templates/views/text.xml:2:36 name=it\n  template.hint-no-variable\n");
  CHECK(compile_findings("<t:rule match=\"p\"><t:if test=\"@id\"><t:variable name=\"it\" select=\"@id\"/></t:if>"
                         "<t:value select=\"$it\"/></t:rule>")
            .starts_with("template.no-variable "));
  CHECK(
      compile_findings("<t:rule match=\"p\"><t:variable name=\"it\" select=\"@id\"/><t:call name=\"other\"/></t:rule>\n"
                       "<t:rule name=\"other\"><t:value select=\"$it\"/></t:rule>")
          .starts_with("template.no-variable templates/views/text.xml:3:39 name=it\n"));
  CHECK(run_text("<t:rule match=\"p\"><t:variable name=\"it\">a</t:variable><paragraph><t:if test=\"true()\">"
                 "<t:variable name=\"it\">b</t:variable><t:value select=\"$it\"/></t:if><t:value select=\"$it\"/>"
                 "</paragraph></t:rule>")
            .find("ba\n") != std::string::npos);
}

TEST_CASE("a rule says what it is given, and a call that does not give it is an error", "[template]") {
  constexpr std::string_view rule =
      "<t:rule name=\"sum\"><t:param name=\"amount\"/><t:param name=\"bold\" select=\"false()\"/>"
      "<t:choose><t:when test=\"$bold\">*<t:value select=\"$amount\"/>*</t:when>"
      "<t:otherwise><t:value select=\"$amount\"/></t:otherwise></t:choose></t:rule>\n";
  const auto calling = [&](std::string_view call) {
    return fmt::format("{}<t:rule match=\"p\"><paragraph><t:call name={}</paragraph></t:rule>", rule, call);
  };
  CHECK(compile_findings(calling("\"sum\"/>")) ==
        "template.missing-parameter templates/views/text.xml:3:30 name=amount rule=sum\n"
        "  template.hint-missing-parameter\n");
  CHECK(compile_findings(calling("\"sum\" amuont=\"1\" amount=\"1\"/>")) ==
        "template.unknown-parameter templates/views/text.xml:3:57 name=amuont rule=sum\n"
        "  template.hint-nearest name=amount\n");
  CHECK(compile_findings(calling("\"smu\" amount=\"1\"/>"))
            .starts_with("template.no-rule-name templates/views/text.xml:3:30 name=smu\n"));
  CHECK(run_text(calling("\"sum\" amount=\"1 + 1\" bold=\"not(@id)\"/>")).find("*2*\n") != std::string::npos);
  CHECK(run_text(calling("\"sum\"><t:with-param name=\"amount\">två <t:value select=\"@id\"/></t:with-param></t:call>"))
            .find("två\n") != std::string::npos);
}

TEST_CASE("variables handed on by name, and to the rules that nodes have", "[template]") {
  CHECK(run_text("<t:rule match=\"section\"><section><heading>R</heading><t:variable name=\"by\">x</t:variable>"
                 "<t:apply select=\"p\" with=\"by\"/></section></t:rule>"
                 "<t:rule match=\"p\"><t:param name=\"by\"/><paragraph><t:value select=\"$by\"/><t:value "
                 "select=\"$position\"/>"
                 "</paragraph></t:rule>")
            .find("x1\nx2\n") != std::string::npos);
  CHECK(compile_findings("<t:rule match=\"section\"><t:apply select=\"p\" by=\"1\"/></t:rule>")
            .starts_with("template.parameter-of-none templates/views/text.xml:2:49 name=by\n"));
  CHECK(run_findings("<t:rule match=\"p\"><t:param name=\"by\"/><paragraph>x</paragraph></t:rule>")
            .starts_with("template.no-argument "));
}

TEST_CASE("a built-in rule that is called without what an organisation's asks for is an error", "[template]") {
  CHECK(
      check_findings("<t:rule name=\"paragraph-number\"><t:param name=\"style\"/><t:value select=\"$style\"/></t:rule>")
          .find("template.missing-parameter templates/views/") != std::string::npos);
  // It need not take all that it is given.
  CHECK(check_findings("<t:rule name=\"caption-with-source\"><t:value select=\"@caption\"/></t:rule>\n"
                       "<t:rule name=\"values-in\"><t:value select=\"@id\"/></t:rule>")
            .empty());
}
