// Each rule of bytes, by example. `edited` tries the way back too.
#include "shelf.h"

namespace planverk::test {

namespace {

std::string plan(const std::string& content) {
  return "<planData version=\"1\" lang=\"sv\">" + content + "</planData>\n";
}

/// The content of such a plan after the batch, or what was found.
std::string within(const std::string& content, const std::string& json) {
  const std::string whole = edited(plan(content), json);
  const std::string head = plan("").substr(0, plan("").find("</"));
  if (!whole.starts_with(head)) return whole;
  return whole.substr(head.size(), whole.rfind("</planData>") - head.size());
}

}  // namespace

TEST_CASE("edit: an attribute keeps its place, its quotation mark and what need not change") {
  const std::string set = R"([{"set": "r/@no", "to": ")";
  CHECK(within("<risk id='r'  no = '7' />", set + "8\"}]") == "<risk id='r'  no = '8' />");
  CHECK(within("<risk id=\"r\" no=\"7\"/>", set + "\"}]") == "<risk id=\"r\" no=\"\"/>");
  CHECK(within("<risk id=\"r\" no=\"7\"/>", set + "7\"}]") == "<risk id=\"r\" no=\"7\"/>");
  CHECK(within("<risk id=\"r\" no='7'/>", set + R"(a'b\"c<d>&\t\n\r"}])") ==
        "<risk id=\"r\" no='a&apos;b\"c&lt;d>&amp;&#9;&#10;&#13;'/>");
  CHECK(within("<risk id=\"r\" no=\"7\"/>", set + R"(a'b\"c"}])") == "<risk id=\"r\" no=\"a'b&quot;c\"/>");
  // References and line ends that are not meant stay as they are written.
  CHECK(within("<risk id=\"r\" no=\"12&#160;345 &amp;\n x&#x61;\"/>", set + "12\u00A0346 &  xa\"}]") ==
        "<risk id=\"r\" no=\"12&#160;346 &amp;\n x&#x61;\"/>");
}

TEST_CASE("edit: a new attribute stands last, in the tag's own style") {
  const std::string set = R"([{"set": "r/@no", "to": "7"}, {"set": "r/@title", "to": "x"}])";
  CHECK(within("<risk id=\"r\"/>", set) == "<risk id=\"r\" no=\"7\" title=\"x\"/>");
  CHECK(within("<risk id = 'r' />", set) == "<risk id = 'r' no = '7' title = 'x' />");
  CHECK(within("<risk\n    id=\"r\"\n    likelihood=\"3\"\n  >a</risk>", set) ==
        "<risk\n    id=\"r\"\n    likelihood=\"3\"\n    no=\"7\"\n    title=\"x\"\n  >a</risk>");
  CHECK(within("<risk id='r'><title >a</title></risk>", R"([{"set": "r/title/@access", "to": "public"}])") ==
        "<risk id='r'><title access=\"public\" >a</title></risk>");
  CHECK(within("\n\t<risk id=\"r\"\r\n\t\tlikelihood=\"3\"/>", set) ==
        "\n\t<risk id=\"r\"\r\n\t\tlikelihood=\"3\"\r\n\t\tno=\"7\"\r\n\t\ttitle=\"x\"/>");
}

TEST_CASE("edit: an attribute goes with its white space and its line") {
  CHECK(within("<risk id=\"r\"  no=\"7\" title=\"x\" />", R"([{"remove": "r/@no"}])") ==
        "<risk id=\"r\" title=\"x\" />");
  CHECK(within("<risk id=\"r\"\n      no=\"7\"\n      title=\"x\"/>", R"([{"remove": "r/@no"}])") ==
        "<risk id=\"r\"\n      title=\"x\"/>");
  CHECK(within("<risk id=\"r\"\n      no=\"7\"\n      title=\"x\"/>", R"([{"remove": "r/@id"}])") ==
        "<risk no=\"7\"\n      title=\"x\"/>");
  CHECK(within("<risk id=\"r\"\n      no=\"7\"\n      title=\"x\"/>", R"([{"remove": "r/@id"}, {"remove": "r/@no"}])") ==
        "<risk title=\"x\"/>");
  CHECK(within("<risk id=\"r\"/>", R"([{"remove": "r/@id", "before": "r"}])") == "<risk/>");
  CHECK(within("<risk id=\"r\" no=\"7\"/>", R"([{"remove": "r/@no"}, {"set": "r/@no", "to": "8", "before": null}])") ==
        "<risk id=\"r\" no=\"8\"/>");
  CHECK(within("<risk id=\"r\"/>", R"([{"remove": "r/@id"}, {"set": "r/@no", "to": "8"}])") == "<risk no=\"8\"/>");
}

TEST_CASE("edit: text is set where it stands") {
  const auto set = [](const std::string& to) { return R"([{"set": "r", "to": ")" + to + "\"}]"; };
  CHECK(within("<p id=\"r\">old</p>", set("new & <x> ]]>")) == "<p id=\"r\">new &amp; &lt;x> ]]&gt;</p>");
  CHECK(within("<p id=\"r\">12&#160;345</p>", set("12\u00A0346")) == "<p id=\"r\">12&#160;346</p>");
  CHECK(within("<p id=\"r\"/>", set("new")) == "<p id=\"r\">new</p>");
  CHECK(within("<p id=\"r\" />", set("new")) == "<p id=\"r\">new</p>");
  CHECK(within("<p id=\"r\"></p>", set("new")) == "<p id=\"r\">new</p>");
  CHECK(within("<p id=\"r\">old</p>", set("")) == "<p id=\"r\"></p>");
  CHECK(within("<p id=\"r\"/>", set("")) == "<p id=\"r\"/>");
  CHECK(within("<p id=\"r\">old<!-- why -->er</p>", set("new")) == "<p id=\"r\">new<!-- why --></p>");
  CHECK(within("<p id=\"r\"><!-- why --></p>", set("new")) == "<p id=\"r\">new<!-- why --></p>");
  CHECK(within("<p id=\"r\">a]]</p>", set("a]]>b")) == "<p id=\"r\">a]]&gt;b</p>");
  CHECK(within("<p id=\"r\">a]>b</p>", set("a]]>b")) == "<p id=\"r\">a]]&gt;b</p>");
}

TEST_CASE("edit: a single CDATA section stays one where the text allows it") {
  const auto set = [](const std::string& to) { return R"([{"set": "r", "to": ")" + to + "\"}]"; };
  CHECK(within("<p id=\"r\"><![CDATA[a < b]]></p>", set("a < c & d")) == "<p id=\"r\"><![CDATA[a < c & d]]></p>");
  CHECK(within("<p id=\"r\"><![CDATA[a]]></p>", set("a]]>")) == "<p id=\"r\">a]]&gt;</p>");
  CHECK(within("<p id=\"r\">\n  <![CDATA[a]]>\n</p>", set("\\n  b\\n")) == "<p id=\"r\">\n  <![CDATA[b]]>\n</p>");
  CHECK(within("<p id=\"r\">\n  <![CDATA[a]]>\n</p>", set("b")) == "<p id=\"r\"><![CDATA[b]]></p>");
  CHECK(within("<p id=\"r\">x<![CDATA[a]]></p>", set("b")) == "<p id=\"r\">b</p>");
  CHECK(within("<p id=\"r\"><![CDATA[a]]><![CDATA[b]]></p>", set("c")) == "<p id=\"r\">c</p>");
}

TEST_CASE("edit: line ends in values are those of the file") {
  CHECK(edited("<planData version=\"1\" lang=\"sv\">\r\n<risk id=\"r\"><title>a</title></risk>\r\n</planData>",
               R"([{"set": "r/title", "to": "a\nb"}])") ==
        "<planData version=\"1\" lang=\"sv\">\r\n<risk id=\"r\"><title>a\r\nb</title></risk>\r\n</planData>");
  CHECK(edited("<planData version=\"1\" lang=\"sv\">\r<risk id=\"r\"><title>a\r\rb</title></risk></planData>",
               R"([{"set": "r/title", "to": "a\n\n\nb\rc"}])") ==
        "<planData version=\"1\" lang=\"sv\">\r<risk id=\"r\"><title>a\r\r\rb&#13;c</title></risk></planData>");
}

TEST_CASE("edit: a new element stands as its siblings do") {
  const std::string after = R"([{"insert": "<risk id='n' no='9'><title>T</title></risk>", "into": "/"}])";
  CHECK(within("\n  <risk id=\"r\" no=\"1\"><title>A</title></risk>\n", after) ==
        "\n  <risk id=\"r\" no=\"1\"><title>A</title></risk>\n  <risk id=\"n\" no=\"9\"><title>T</title></risk>\n");
  CHECK(within("\n    <risk id=\"r\">\n        <title>A</title>\n    </risk> <!-- old -->\n    <action id=\"a\"/>\n", after) ==
        "\n    <risk id=\"r\">\n        <title>A</title>\n    </risk> <!-- old -->\n    <risk id=\"n\" no=\"9\">\n"
        "        <title>T</title>\n    </risk>\n    <action id=\"a\"/>\n");
  CHECK(within("<risk id='r'/> <risk id='q'/>", after) ==
        "<risk id='r'/> <risk id='q'/> <risk id='n' no='9'><title>T</title></risk>");
  CHECK(within("\r\n\t<risk\r\n\t\tid='r'\r\n\t\tno='1' />\r\n", after) ==
        "\r\n\t<risk\r\n\t\tid='r'\r\n\t\tno='1' />\r\n\t<risk id='n'\r\n\t\tno='9'>\r\n\t\t<title>T</title>\r\n\t</risk>\r\n");
}

TEST_CASE("edit: without a sibling of its name an element stands where the vocabulary lists it") {
  const std::string risk = R"([{"insert": "<risk id='n'/>", "into": "/"}])";
  CHECK(within("\n  <process code=\"1\" name=\"p\"/>\n  <action id=\"a\"/>\n", risk) ==
        "\n  <process code=\"1\" name=\"p\"/>\n  <risk id=\"n\"/>\n  <action id=\"a\"/>\n");
  CHECK(within("\n  <!-- What is done -->\n  <action id=\"a\"/>\n", risk) ==
        "\n  <risk id=\"n\"/>\n  <!-- What is done -->\n  <action id=\"a\"/>\n");
  CHECK(within("\n  <wrong/>\n  <!-- end -->\n", R"([{"insert": "<wronger/>", "into": "/"}])") ==
        "\n  <wrong/>\n  <!-- end -->\n  <wronger/>\n");
}

TEST_CASE("edit: an element that is empty opens") {
  const std::string insert = R"([{"insert": "<title>T</title>", "into": "r"}, {"insert": "<effect/>", "into": "r"}])";
  CHECK(within("\n  <risk id=\"r\"/>\n", insert) ==
        "\n  <risk id=\"r\">\n    <title>T</title>\n    <effect/>\n  </risk>\n");
  CHECK(within("<risk id=\"r\" />", insert) == "<risk id=\"r\"><title>T</title><effect /></risk>");
  CHECK(within("\n  <risk><title>A</title></risk>\n  <risk id=\"r\"></risk>\n", insert) ==
        "\n  <risk><title>A</title></risk>\n  <risk id=\"r\"><title>T</title><effect/></risk>\n");
  CHECK(within("\n  <risk id=\"r\">\n  </risk>\n", insert) ==
        "\n  <risk id=\"r\">\n    <title>T</title>\n    <effect/>\n  </risk>\n");
  CHECK(within("\n  <risk id=\"r\"/>\n", R"([{"set": "r/@no", "to": "1"}, {"insert": "<title>T</title>", "into": "r"}])") ==
        "\n  <risk id=\"r\" no=\"1\">\n    <title>T</title>\n  </risk>\n");
}

TEST_CASE("edit: first, last, before and after") {
  const std::string two = "\n  <!-- all -->\n\n  <!-- of a -->\n  <risk id=\"a\"/>\n  <risk id=\"b\"/> <!-- of b -->\n  <!-- end -->\n";
  CHECK(within(two, R"([{"insert": "<risk id='n'/>", "before": "a"}])") ==
        "\n  <!-- all -->\n\n  <risk id=\"n\"/>\n  <!-- of a -->\n  <risk id=\"a\"/>\n  <risk id=\"b\"/> <!-- of b -->\n  <!-- end -->\n");
  CHECK(within(two, R"([{"insert": "<risk id='n'/>", "after": "b"}, {"insert": "<risk id='m'/>", "after": "b"}])") ==
        "\n  <!-- all -->\n\n  <!-- of a -->\n  <risk id=\"a\"/>\n  <risk id=\"b\"/> <!-- of b -->\n  <risk id=\"n\"/>\n  <risk id=\"m\"/>\n"
        "  <!-- end -->\n");
  CHECK(within(two, R"([{"insert": "<risk id='n'/>", "into": "/", "at": "last"}])") ==
        "\n  <!-- all -->\n\n  <!-- of a -->\n  <risk id=\"a\"/>\n  <risk id=\"b\"/> <!-- of b -->\n  <!-- end -->\n  <risk id=\"n\"/>\n");
  CHECK(within(two, R"([{"insert": "<risk id='n'/>", "into": "/", "at": "first"}])") ==
        "\n  <!-- all -->\n\n  <risk id=\"n\"/>\n  <!-- of a -->\n  <risk id=\"a\"/>\n  <risk id=\"b\"/> <!-- of b -->\n  <!-- end -->\n");
  CHECK(within("<risk id=\"a\"/><risk id=\"b\"/>",
               R"([{"insert": "<risk id='n'/>", "before": "b"}, {"insert": "<risk id='m'/>", "after": "a"},
                   {"insert": "<risk id='o'/>", "into": "/", "at": "first"}])") ==
        "<risk id=\"o\"/><risk id=\"a\"/><risk id=\"m\"/><risk id=\"n\"/><risk id=\"b\"/>");
}

TEST_CASE("edit: among words no white space is added or taken") {
  const auto section = [](const std::string& p) { return "\n  <document id=\"d\">\n    <section>\n      " + p + "\n    </section>\n  </document>\n"; };
  CHECK(within(section("<p id=\"p\">One <b>two</b>\n three</p>"), R"([{"insert": "<i>x</i>", "into": "p", "at": "last"},
      {"insert": "<i>y</i>", "into": "p", "at": "first"}, {"insert": "<i>z</i>", "after": "p/b"}])") ==
        section("<p id=\"p\"><i>y</i>One <b>two</b><i>z</i>\n three<i>x</i></p>"));
  CHECK(within(section("<p id=\"p\">One\n  <b>two</b>\n  three</p>"), R"([{"remove": "p/b"}])") ==
        section("<p id=\"p\">One\n  \n  three</p>"));
  CHECK(within(section("<p id=\"p\"><b>one</b> <i>two</i></p>"), R"([{"move": "p/i", "before": "p/b"}])") ==
        section("<p id=\"p\"><i>two</i><b>one</b> </p>"));
  CHECK(within(section("<p id=\"p\"/>"), R"([{"insert": "<b>x</b>", "into": "p"}])") == section("<p id=\"p\"><b>x</b></p>"));
}

TEST_CASE("edit: an element goes with its line, and with a comment only when asked") {
  const std::string lines = "\n  <!-- of a -->\n  <risk id=\"a\">\n    <title>A</title>\n  </risk>\n  <risk id=\"b\"/> <!-- b -->\n";
  CHECK(within(lines, R"([{"remove": "a"}])") == "\n  <!-- of a -->\n  <risk id=\"b\"/> <!-- b -->\n");
  CHECK(within(lines, R"([{"remove": "a", "withComment": true}])") == "\n  <risk id=\"b\"/> <!-- b -->\n");
  CHECK(within(lines, R"([{"remove": "b", "withComment": true}])") ==
        "\n  <!-- of a -->\n  <risk id=\"a\">\n    <title>A</title>\n  </risk>\n   <!-- b -->\n");
  CHECK(within("<risk id=\"a\"/> <risk id=\"b\"/> <risk id=\"c\"/>", R"([{"remove": "b"}])") ==
        "<risk id=\"a\"/> <risk id=\"c\"/>");
  CHECK(within("\r\n  <risk id=\"a\"/>  \r\n  <risk id=\"b\"/>\r\n", R"([{"remove": "a"}])") ==
        "\r\n  <risk id=\"b\"/>\r\n");
  CHECK(within("\n  <risk id=\"a\"/>\n", R"([{"remove": "a"}])") == "\n");
}

TEST_CASE("edit: what comes in the place of what goes looks like it") {
  CHECK(within("\n    <risk id=\"a\"/>\n", R"([{"remove": "a"}, {"insert": "<risk id='n'/>", "into": "/"}])") ==
        "\n    <risk id=\"n\"/>\n");
  CHECK(within("<risk id=\"a\"/>", R"([{"insert": "<risk id='n'/>", "into": "/"}, {"remove": "a"}])") ==
        "<risk id=\"n\"/>");
  CHECK(within("\n  <risk id=\"a\"/>\n  <risk id=\"b\"/>\n  <action id=\"c\"/>\n",
               R"([{"remove": "b"}, {"insert": "<risk id='n'/>", "into": "/"}])") ==
        "\n  <risk id=\"a\"/>\n  <risk id=\"n\"/>\n  <action id=\"c\"/>\n");
}

TEST_CASE("edit: an element moves with what is changed in it") {
  const std::string three = "\n  <risk id=\"a\"><title>A</title></risk>\n  <risk id=\"b\"/>\n  <risk id=\"c\"/>\n";
  CHECK(within(three, R"([{"move": "a", "after": "c"}])") ==
        "\n  <risk id=\"b\"/>\n  <risk id=\"c\"/>\n  <risk id=\"a\"><title>A</title></risk>\n");
  CHECK(within(three, R"([{"set": "a/title", "to": "New"}, {"move": "a", "into": "/", "at": "last"}, {"set": "a/@no", "to": "1"}])") ==
        "\n  <risk id=\"b\"/>\n  <risk id=\"c\"/>\n  <risk id=\"a\" no=\"1\"><title>New</title></risk>\n");
  CHECK(within(three, R"([{"move": "c", "before": "a"}, {"move": "b", "before": "a"}])") ==
        "\n  <risk id=\"c\"/>\n  <risk id=\"b\"/>\n  <risk id=\"a\"><title>A</title></risk>\n");
  CHECK(within(three, R"([{"move": "a/title", "into": "b"}, {"remove": "a"}])") ==
        "\n  <risk id=\"b\"><title>A</title></risk>\n  <risk id=\"c\"/>\n");
}

TEST_CASE("edit: a byte order mark and what stands outside the root stay") {
  const std::string head = "\xEF\xBB\xBF<?xml version='1.0'?>\r\n<!-- a -->\r\n";
  CHECK(edited(head + "<planData version='1' lang='sv'/>\r\n<!-- z -->", R"([{"insert": "<risk id=\"n\"/>", "into": "/"}])") ==
        head + "<planData version='1' lang='sv'>\r\n  <risk id='n'/>\r\n</planData>\r\n<!-- z -->");
  CHECK(edited("\xEF\xBB\xBF<planData version='1' lang='sv'/>", R"([{"set": "/@lang", "to": "nb"}])") ==
        "\xEF\xBB\xBF<planData version='1' lang='nb'/>");
}

}  // namespace planverk::test
