// What the template language can say, and that what is written out in a template is judged when it is compiled.
#include <fmt/format.h>

#include "base/utf8.h"
#include "base/word_list.h"
#include "chart/chart.h"
#include "compose_support.h"
#include "plan/vocabulary.h"
#include "rules_support.h"
#include "support/catch.h"
#include "support/golden.h"

using namespace planverk;
using planverk::test::check_findings;
using planverk::test::compile_findings;
using planverk::test::run_findings;
using planverk::test::run_text;

namespace {

std::string paragraph(std::string_view content) {
  return fmt::format("<t:rule match=\"p\"><paragraph>{}</paragraph></t:rule>", content);
}

std::string in_section(std::string_view content) {
  return fmt::format(
      "<t:rule match=\"section\"><section><heading>R</heading><paragraph>{}</paragraph></section></t:rule>", content);
}

/// The words of the paragraph that a section prints.
std::string printed(std::string_view content) {
  const std::string text = run_text(in_section(content));
  const std::size_t at = text.find("R\n");
  REQUIRE(at != std::string::npos);
  const std::size_t start = at + 2;
  return start >= text.size() ? std::string() : text.substr(start, text.find('\n', start) - start);
}

}  // namespace

TEST_CASE("what is written out in a template is judged when it is compiled", "[template]") {
  const auto bad = [](std::string_view rules, std::string_view attribute, std::string_view value) {
    const std::string found = compile_findings(rules);
    INFO(found);
    const std::string wanted = fmt::format("attribute={} value={}\n", attribute, value);
    CHECK(found.starts_with("template.bad-value templates/views/text.xml:2:"));
    CHECK(found.find(wanted) != std::string::npos);
  };
  bad("<t:rule match=\"p\"><paragraph style=\"preamble\"/></t:rule>", "style", "preamble");
  bad("<t:rule match=\"p\"><table><columns><column share=\"wide\"/></columns></table></t:rule>", "share", "wide");
  bad("<t:rule match=\"p\"><table><columns><column fit=\"narrow\"/></columns></table></t:rule>", "fit", "narrow");
  bad("<t:rule match=\"p\"><table><row><cell rows=\"0\"/></row></table></t:rule>", "rows", "0");
  bad("<t:rule match=\"p\"><table><row keep=\"always\"/></table></t:rule>", "keep", "always");
  bad("<t:rule match=\"p\"><contents depth=\"7\"/></t:rule>", "depth", "7");
  bad("<t:rule match=\"p\"><symbol name=\"smile\"/></t:rule>", "name", "smile");
  bad("<t:rule match=\"p\"><figure><chart kind=\"pie\"/></figure></t:rule>", "kind", "pie");
  bad(paragraph("<t:value select=\".\" format=\"upper\"/>"), "format", "upper");
  bad(paragraph("<t:for-each select=\"b\" first=\"1\">x</t:for-each>"), "first", "1");
  bad(paragraph("<t:for-each select=\"b\"><t:sort select=\".\" order=\"down\"/>x</t:for-each>"), "order", "down");
  bad(paragraph("<t:variable name=\"x\" select=\".\" as=\"list\"/>"), "as", "list");
  CHECK(
      compile_findings(paragraph("<t:value select=\".\" format=\"upper\"/>")).find("hint-words words=text, number, ") !=
      std::string::npos);
  CHECK(compile_findings("<t:rule match=\"p\"><paragraph style=\"quiet\"/></t:rule>").empty());
  CHECK(check_findings("<t:rule match=\"p\"><paragraph style=\"preamble\"/></t:rule>").find("value=preamble") !=
        std::string::npos);
}

TEST_CASE("a style whose name is put together is judged when it is printed", "[template]") {
  CHECK(run_findings("<t:rule match=\"p\"><paragraph style=\"{concat('le', 'ad')}\">x</paragraph></t:rule>").empty());
  const std::string found =
      run_findings("<t:rule match=\"p\"><paragraph style=\"{concat('le', 'ed')}\">x</paragraph></t:rule>");
  CHECK(found.starts_with("template.bad-value templates/views/text.xml:2:37 attribute=style value=leed\n"));
  CHECK(found.find("hint-words words=callout-title, ") != std::string::npos);
  CHECK(run_findings("<t:rule match=\"p\"><paragraph><t:attribute name=\"style\">le<t:text>ed</t:text></t:attribute>"
                     "x</paragraph></t:rule>")
            .starts_with("template.bad-value templates/views/text.xml:2:30 attribute=style value=leed\n"));
}

TEST_CASE("an attribute put together of words belongs to the element around it", "[template]") {
  CHECK(compile_findings(
            "<t:rule match=\"p\"><paragraph><t:attribute name=\"alt\">x</t:attribute></paragraph></t:rule>") ==
        "template.unknown-attribute templates/views/text.xml:2:49 attribute=alt name=paragraph\n");
}

TEST_CASE("in place of a value that is not there", "[template]") {
  CHECK(printed("<t:value select=\"@title\" else-label=\"risk.table\"/>") == "S");
  CHECK(printed("<t:value select=\"@id\" else-label=\"words.tables\"/>") == "Tabeller");
  CHECK(printed("<t:value select=\"@id\"><t:value select=\"@title\"/>!</t:value>") == "S!");
  CHECK(printed("<t:value select=\"@id\" absent=\"inget\"/>") == "inget");
  CHECK(compile_findings(paragraph("<t:value select=\"@id\" else-label=\"risk.tabel\"/>"))
            .starts_with("template.no-label templates/views/text.xml:2:64 key=risk.tabel\n  template.hint-nearest "
                         "name=risk.table\n"));
  CHECK(compile_findings(paragraph("<t:value select=\"@id\" absent=\"–\">x</t:value>"))
            .starts_with("template.two-fallbacks templates/views/text.xml:2:30\n"));
}

TEST_CASE("once in a document, else otherwise", "[template]") {
  CHECK(
      printed(
          "<t:for-each select=\"p\"><t:once key=\"a\">först<t:otherwise>, sedan</t:otherwise></t:once></t:for-each>") ==
      "först, sedan");
  CHECK(printed("<t:for-each select=\"p\"><t:once key=\"{.}\">x</t:once></t:for-each>") == "xx");
}

TEST_CASE("loops count, filter, and say when there is nothing", "[template]") {
  CHECK(printed("<t:count name=\"n\" select=\"p\"/><t:value select=\"$n\"/><t:if test=\"$n &gt; 1\">!</t:if>") == "2!");
  CHECK(printed("<t:count name=\"n\" select=\"p\" where=\". = 'Ett'\"/><t:value select=\"$n\"/>") == "1");
  CHECK(printed("<t:count name=\"n\" select=\"b\"/><t:if test=\"$n\">ja</t:if><t:if test=\"not($n)\">nej</t:if>") ==
        "nej");
  CHECK(printed("<t:for-each select=\"p\" where=\". != 'Ett'\"><t:value select=\".\"/>: <t:value "
                "select=\"$size\"/></t:for-each>") == "Två: 1");
  CHECK(printed("<t:for-each select=\"b\">x<t:none>inga</t:none></t:for-each>") == "inga");
  CHECK(printed("<t:for-each select=\"p\">x<t:none>inga</t:none></t:for-each>") == "xx");
}

TEST_CASE("booleans are booleans", "[template]") {
  CHECK(printed("<t:variable name=\"no\" select=\"@title = 'X'\"/><t:if test=\"$no\">fel</t:if><t:if "
                "test=\"not($no)\">rätt</t:if>") == "rätt");
  CHECK(printed("<t:variable name=\"no\" select=\"@title = 'X'\"/><t:value select=\"$no\"/>") == "false");
  CHECK(printed("<t:variable name=\"id\" select=\"@id\" as=\"boolean\"/><t:if test=\"not($id)\">saknas</t:if>") ==
        "saknas");
}

TEST_CASE("a reference leads to the table of its data, wherever that stands", "[template]") {
  const auto text = [](std::string_view id) {
    return run_text(fmt::format(
        "<t:rule match=\"section\"><section><heading>R</heading><paragraph>se <reference to-data=\"d1\"/>."
        "</paragraph><table data=\"d1\"{}><caption>A</caption><row><cell>x</cell></row></table></section></t:rule>",
        id));
  };
  CHECK(text("").find("se tabell 1.\n") != std::string::npos);
  CHECK(text(" id=\"own\"").find("se tabell 1.\n") != std::string::npos);
}

TEST_CASE("the reference page is what the tables say", "[template]") {
  CHECK_GOLDEN("src/template/LANGUAGE.md", templates::language_page());
}

TEST_CASE("the example of the reference page compiles", "[template]") {
  const std::string page = templates::language_page();
  const std::size_t start = page.find("```xml\n") + 7;
  CHECK(compile_findings(page.substr(start, page.find("```\n", start) - start)).empty());
}

TEST_CASE("each word that the plan has for a chart is a form of charts", "[template]") {
  for (const char* view : {"chart", "budgetChart", "calendarChart"}) {
    const plan::AttributeType* kind = plan::find_attribute(*plan::find_type(view), "kind");
    REQUIRE(kind != nullptr);
    for (const std::string_view word : WordList(kind->allowed)) {
      INFO(view << ' ' << word);
      CHECK(chart::is_form(word));
    }
  }
}

TEST_CASE("no line of the views and kinds is too long to read", "[template]") {
  constexpr std::size_t widest = 160;
  for (const BuiltIn& file : templates::built_in_files()) {
    if (!file.path.starts_with("views/") && !file.path.starts_with("kinds/")) continue;
    std::size_t line = 0;
    for (std::size_t at = 0; at < file.bytes.size();) {
      const std::size_t end = std::min(file.bytes.find('\n', at), file.bytes.size());
      std::size_t columns = 0;
      ++line;
      for (std::size_t i = at; i < end; ++columns) (void)utf8::next(file.bytes, i);
      INFO(file.path << ":" << line);
      CHECK(columns <= widest);
      at = end + 1;
    }
  }
}
