#include <string>
#include <vector>

#include "reading.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

using namespace std::string_literals;

struct Case {
  std::string input;
  std::string findings;
};

void check(const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    INFO(each.input);
    const Reading reading(each.input);
    CHECK(reading.findings() == each.findings);
    CHECK(reading.tree.has_value() == each.findings.empty());
    for (const Diagnostic& finding : reading.found.all()) CHECK((finding.blocking() && finding.hint.has_value()));
  }
}

}  // namespace

TEST_CASE("xml: well-formed input is accepted") {
  check({{"<a/>", ""},
         {"<a />\n", ""},
         {"\xEF\xBB\xBF<?xml version='1.0' encoding=\"utf-8\" standalone='yes' ?>\n<!-- c --><a></a ><!----> \n", ""},
         {"<?xml version=\"1.0\"?><a/>", ""},
         {"<ä:ö-1.x xml:lang='sv' b\n=\t\"1\" c='\"'/>", ""},
         {"<a b='&lt;&amp;&gt;&quot;&apos;&#10;&#xE5;&#x10FFFF;'>&lt;]]&gt;<![CDATA[<b>&x;]]]></a>", ""},
         {"<a>]]</a>", ""},
         {"<a>\xEF\xBF\xBD</a>", ""},
         {"<a b=\"1\nx\">2 > 1</a>", ""}});
}

TEST_CASE("xml: xml-encoding") {
  check({{"<a>\xE5</a>", "xml-encoding 1:4"},
         {"<a>\n<b>\xC3\xA5\xC3</b>\xED\xA0\x80</a>", "xml-encoding 2:5\nxml-encoding 2:10"},
         {"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE5</a>", "xml-encoding.declared 1:31"},
         {"\xFF\xFE<\0a\0/\0>\0"s, "xml-encoding.utf16 1:1"},
         {"\0<\0a\0/\0>"s, "xml-encoding.utf16 1:1"},
         {"<a b='\xFF'>&x;</a>", "xml-encoding 1:7\nxml-entity 1:10"}});
}

TEST_CASE("xml: xml-character") {
  check({{"<a>\x01\x02 \x1F</a>", "xml-character 1:4\nxml-character 1:7"},
         {"<a>\0</a>"s, "xml-character 1:4"},
         {"<a b='\x07'/>", "xml-character 1:7"},
         {"<a \x0C"
          "b='1'/>",
          "xml-character 1:4"},
         {"<!-- \x7F \xC2\x85 --><a/>", "xml-character 1:6\nxml-character 1:8"},
         {"<a>\xEF\xBF\xBE</a>", "xml-character.outside 1:4"},
         {"<a b='1\u202E2\u202C'>\u2066\u2069</a>",
          "xml-character.direction 1:8\nxml-character.direction 1:10\nxml-character.direction 1:13"},
         {"<a b='&#x202A;'>&#8297;\u200E\u200F</a>", "xml-character.direction 1:7\nxml-character.direction 1:17"},
         {"<a b='&#0;'>&#x1;&#133;</a>",
          "xml-character.reference 1:7\nxml-character.reference 1:13\nxml-character.reference 1:18"}});
}

TEST_CASE("xml: xml-doctype") {
  check({{"<!DOCTYPE a><a/>", "xml-doctype 1:1"},
         {"<?xml version='1.0'?>\n<!doctype a SYSTEM 'http://example.org/a.dtd'><a>&x;</a>", "xml-doctype 2:1"},
         {"<a>\n <!DOCTYPE b></a>", "xml-doctype 2:2"}});
}

TEST_CASE("xml: xml-duplicate-attribute") {
  check({{"<a b='1' c='2' b='3'/>", "xml-duplicate-attribute 1:16"},
         {"<a b='1' b='2' b='3'><c d='' d=''/></a>",
          "xml-duplicate-attribute 1:10\nxml-duplicate-attribute 1:16\nxml-duplicate-attribute 1:30"}});
  std::string many = "<a";
  for (int i = 0; i < 40; ++i) many += " n" + std::to_string(i) + "=''";
  check({{many + "/>", ""},
         {many + "\n n39='' x='' x=''\n n0=''/>",
          "xml-duplicate-attribute 2:2\nxml-duplicate-attribute 2:14\nxml-duplicate-attribute 3:2"}});
  const Reading reading("<a bc='1'\n  bc='2'/>");
  REQUIRE(reading.found.all().size() == 1);
  CHECK(reading.at(reading.found.all()[0].notes.at(0).span) == "bc");
  CHECK(reading.sources.place(reading.found.all()[0].notes.at(0).span).line == 1);
}

TEST_CASE("xml: xml-root") {
  check({{"", "xml-root.missing 1:1"},
         {"<!-- only -->\n", "xml-root.missing 2:1"},
         {"<a/><b/><c/>", "xml-root.second 1:5"},
         {"<a/>text\n", "xml-root.text-after 1:5"},
         {"text\n<a/>", "xml-root.text-before 1:1"},
         {"<a/>&amp;", "xml-root.text-after 1:5"},
         {"<a/><![CDATA[ ]]>", "xml-root.text-after 1:5"},
         {"<a/>\xC2\xA0", "xml-root.text-after 1:5"},
         {"x<a/>y<b>&z;</b>",
          "xml-root.text-before 1:1\nxml-root.text-after 1:6\nxml-root.second 1:7\nxml-entity 1:10"}});
}

TEST_CASE("xml: xml-entity") {
  check({{"<a>&nbsp;</a>", "xml-entity 1:4"},
         {"<a b='&aring;'>A & B &amp C &; &#; &#x; &#12a;</a>",
          "xml-entity 1:7\nxml-entity.bare 1:18\nxml-entity.bare 1:22\nxml-entity.bare 1:29\nxml-entity.bare 1:32\n"
          "xml-entity.bare 1:36\nxml-entity.bare 1:41"},
         {"<a b='&amp'>;</a>", "xml-entity.bare 1:7"},
         {"<a>&#x110000;&#99999999999999999999;&#xD800;&#xFFFE;&AMP;</a>",
          "xml-entity.number 1:4\nxml-entity.number 1:14\nxml-entity.number 1:37\nxml-entity.number 1:45\n"
          "xml-entity 1:53"}});
}

TEST_CASE("xml: xml-instruction") {
  // What editors find schemas and styles by may stand before the root, and nowhere else.
  check({{"<?xml-stylesheet href='x'?><?xml-model href='y'?><a/>", ""},
         {"<a><?xml-model href='y'?></a>", "xml-instruction 1:4"},
         {"<?xml-modely?><a><?php echo ?></a>", "xml-instruction 1:1\nxml-instruction 1:18"},
         {"<a/><?x", "xml-instruction 1:5"}});
}

TEST_CASE("xml: xml-syntax of the declaration") {
  check({{"\n<?xml version='1.0'?><a/>", "xml-syntax.declaration-place 2:1"},
         {"<?xml version='1.1'?><a/>", "xml-syntax.version 1:16"},
         {"<?xml encoding='UTF-8'?><a/>", "xml-syntax.declaration 1:1"},
         {"<?xml version='1.0' standalone='maybe'?><a/>", "xml-syntax.declaration 1:33"},
         {"<?xml version='1.0' standalone='no' encoding='UTF-8'?><a/>", "xml-syntax.declaration 1:37"},
         {"<?xml version='1.0'", "xml-syntax.declaration 1:20"},
         {"<?XML version='1.0'?><a/>", "xml-syntax.declaration-place 1:1"}});
}

TEST_CASE("xml: xml-syntax") {
  check({{"<a><b></a></b>", "xml-syntax.unclosed 1:4"},
         {"<a>\n<b></c></a>", "xml-syntax.mismatch 2:4"},
         {"<a></a></b>", "xml-syntax.stray-end 1:8"},
         {"<a><b/><c>", "xml-syntax.unclosed-at-end 1:8"},
         {"<a><b", "xml-syntax.unfinished-tag 1:4"},
         {"<a", "xml-syntax.unfinished-tag 1:1"},
         {"<a b='1'\n<c/></a>", "xml-syntax.unfinished-tag 1:1"},
         {"<a b='1></a>", "xml-syntax.unfinished-value 1:4"},
         // The quotation mark that opens the next value closes this one; each forgotten one is told once.
         {"<a b=\"Budget 2027 c=\"B 26/7\" d=\"e\"/>", "xml-syntax.unfinished-value 1:4"},
         {"<a b=\"x c=\"\" d=\"y e=\"z\"/>", "xml-syntax.unfinished-value 1:4\nxml-syntax.unfinished-value 1:14"},
         {"<a b='1>\n<c d='2'/></a>", "xml-syntax.unfinished-value 1:4"},
         {"<a b='1<2' c='<<'/>",
          "xml-syntax.less-than-in-value 1:8\nxml-syntax.less-than-in-value 1:15\nxml-syntax.less-than-in-value 1:16"},
         {"<a><!-- x</a>", "xml-syntax.unfinished-comment 1:4"},
         {"<a><![CDATA[ x</a>", "xml-syntax.unfinished-cdata 1:4"},
         {"<a></a", "xml-syntax.end-tag 1:4"},
         {"<a></a b='1'>", "xml-syntax.end-tag 1:4"},
         {"<a ,b='1'/>", "xml-syntax.in-tag 1:4"},
         {"<a b='1'/ >", "xml-syntax.in-tag 1:9"},
         {"<a b='1'c='2'/>", "xml-syntax.space 1:9"},
         {"<a b/>", "xml-syntax.no-value 1:4"},
         {"<a b=1 c=/>", "xml-syntax.no-quotes 1:4\nxml-syntax.no-quotes 1:8"},
         {"<a>]]></a>", "xml-syntax.cdata-end 1:4"},
         {"<a><!-- -- --><!--- --><!-- ---></a>", "xml-syntax.comment 1:9\nxml-syntax.comment 1:29"},
         {"<a>1 < 2 <1/></a>", "xml-syntax.less-than 1:6\nxml-syntax.less-than 1:10"},
         {"<a><!ELEMENT b></a>", "xml-syntax.markup 1:4"}});
}

TEST_CASE("xml: one run reports every problem that can be told apart") {
  check({{"<plan a='1' a='2'>\n  <t>A & B\x02</t>\n  <u v=&x;/>\n  <w>&#1;</w>\n</plan>\ntext",
          "xml-duplicate-attribute 1:13\nxml-entity.bare 2:8\nxml-character 2:11\nxml-syntax.no-quotes 3:6\n"
          "xml-character.reference 4:6\nxml-root.text-after 6:1"}});
}

TEST_CASE("xml: a file that is wrong all through gives no more findings than the limit") {
  Limits limits;
  limits.diagnostics = 10;
  std::string bad = "<a>";
  for (int i = 0; i < 1000; ++i) bad += "&x;\x01";
  CHECK(Reading(bad, limits).found.all().size() == 10);
}

}  // namespace planverk::test
