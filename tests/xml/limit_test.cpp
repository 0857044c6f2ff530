#include <string>

#include "reading.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("xml: limit") {
  Limits limits;
  limits.depth = 3;
  limits.elements = 4;
  limits.file_bytes = 100;
  const auto limit_of = [&](const std::string& input) {
    const Reading reading(input, limits);
    if (reading.found.empty()) return std::string();
    const Message& message = reading.found.all()[0].message;
    CHECK(message.key == "limit");
    return message.values.at(0).second + ' ' + message.values.at(1).second + '\n' + reading.findings();
  };
  CHECK(limit_of("<a><b><c/></b></a>").empty());
  CHECK(limit_of("<a><b><c><d/></c></b></a>") == "depth 3\nlimit 1:10");
  CHECK(limit_of("<a><b/><b/><b/></a>").empty());
  CHECK(limit_of("<a><b/><b/><b/>\n<b/></a>") == "elements 4\nlimit 2:1");
  CHECK(limit_of("<a>" + std::string(93, ' ') + "</a>").empty());
  CHECK(limit_of("<a>" + std::string(94, ' ') + "</a>") == "file-bytes 100\nlimit 1:1");
}

TEST_CASE("xml: ten megabytes of nested elements end at the depth limit") {
  const Reading reading(repeated("<a>", 3'500'000));
  CHECK(reading.findings() == "limit 1:601");
}

TEST_CASE("xml: depth without a limit costs no stack") {
  Limits limits;
  limits.depth = 1'000'000;
  const std::size_t depth = 300'000;
  const Reading reading(repeated("<a>", depth) + repeated("</a>", depth), limits);
  REQUIRE(reading.tree);
  const xml::Tree copy = reading.tree->copy();
  CHECK(copy.serialise() == reading.tree->serialise());
  CHECK(copy.root().text().empty());
  CHECK_FALSE(Reading(repeated("<a>", depth), limits).tree);
}

TEST_CASE("xml: a billion laughs are refused before the first") {
  std::string laughs = "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY lol \"lol\">";
  for (int i = 1; i < 10; ++i) {
    laughs += "<!ENTITY lol" + std::to_string(i) + " \"" + repeated("&lol" + std::to_string(i - 1) + ";", 10) + "\">";
  }
  CHECK(Reading(laughs + "]><lolz>&lol9;</lolz>").findings() == "xml-doctype 2:1");
}

TEST_CASE("xml: a million elements are read with their places") {
  const std::size_t count = 1'000'000;
  const Reading reading("<a>" + repeated("<b/>", count) + "</a>");
  REQUIRE(reading.tree);
  std::size_t seen = 0;
  bool all_right = true;
  reading.tree->root().each_element([&](xml::Node node) {
    all_right = all_right && reading.tree->span(node) == Span{1, static_cast<std::uint32_t>(3 + 4 * seen), 4};
    ++seen;
  });
  CHECK(seen == count);
  CHECK(all_right);
}

TEST_CASE("xml: hostile repetitions take linear time") {
  // Each of these is quadratic in a careless reader: it would run for minutes here.
  const auto verdict = [](const std::string& input) { return Reading(input).tree.has_value(); };
  const std::size_t many = 200'000;
  std::string attributes = "<a";
  for (std::size_t i = 0; i < many; ++i) attributes += " a" + std::to_string(i) + "=''";
  CHECK(verdict(attributes + "/>"));
  CHECK(verdict("<a>" + repeated("x<!---->", many) + "</a>"));
  CHECK(verdict("<a>" + repeated("<![CDATA[]]]]>", many) + "</a>"));
  CHECK(verdict("<a>" + repeated("]]", many) + "</a>"));
  CHECK_FALSE(verdict("<a>" + repeated("&", many) + "</a>"));
  CHECK_FALSE(verdict("<a b='" + repeated("<", many) + "'/>"));
  CHECK_FALSE(verdict("<a>" + repeated("<!--", many)));
  CHECK_FALSE(verdict("<a>" + repeated("<![CDATA[", many)));
  CHECK_FALSE(verdict("<a>" + repeated("<b c='", many)));
  CHECK_FALSE(verdict("<a>" + repeated("<? ", many)));
}

}  // namespace planverk::test
