#include "base/xml_text.h"

#include "support/catch.h"

namespace planverk {

TEST_CASE("text and attributes are escaped so that a parser gives them back") {
  const std::string_view hostile = "a&b<c>d\"e'f\r\n\tg]]>&amp;";
  CHECK(xml_text(hostile) == "a&amp;b&lt;c&gt;d\"e'f&#13;\n\tg]]&gt;&amp;amp;");
  CHECK(xml_attribute(hostile) == "a&amp;b&lt;c&gt;d&quot;e'f&#13;&#10;&#9;g]]&gt;&amp;amp;");
  CHECK(xml_text("").empty());
}

TEST_CASE("what XML cannot hold is left out of it, and its neighbours stay") {
  using namespace std::string_view_literals;
  CHECK(xml_text("a\0\x01\x1F"
                 "b\x7F"sv) == "ab\x7F");
  CHECK(xml_text("å\uFFFEä\uFFFFö\uFFFD\uFEFF") == "åäö\uFFFD\uFEFF");
  // A cut sequence is no noncharacter: its bytes stay for the one who checks UTF-8.
  CHECK(xml_attribute("x\xEF\xBF"sv) == "x\xEF\xBF");
}

TEST_CASE("appending adds to what is there") {
  std::string out = "<p>";
  append_xml_text(out, "1 < 2");
  append_xml_attribute(out, "\"");
  CHECK(out == "<p>1 &lt; 2&quot;");
}

}  // namespace planverk
