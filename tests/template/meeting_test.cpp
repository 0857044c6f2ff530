// The papers of a meeting, in the custom of the country and the words of the language.
#include <fmt/format.h>

#include <string>

#include "compose_support.h"
#include "document/dump.h"
#include "support/catch.h"
#include "support/golden.h"

namespace planverk::test {

namespace {

using document::canonical_text;

struct Paper {
  std::string kind, date, items;
};

std::string with(std::string text, std::string_view place, std::string_view value) {
  for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place, at + value.size()))
    text.replace(at, place.size(), value);
  return text;
}

std::string printed(const Paper& paper, std::string_view country, std::string_view language) {
  std::string plan = read_file("tests/template/plans/meeting.xml");
  plan = with(plan, "LANG", language);
  plan = with(plan, "COUNTRY", country);
  plan = with(plan, "KIND", paper.kind);
  plan = with(plan, "DATE", paper.date);
  plan = with(plan, "ITEMS", paper.items.empty() ? std::string() : "items=\"" + paper.items + "\"");
  const std::string_view first = paper.items.empty() ? "11YEAR" : paper.items == "i2" ? "12YEAR" : "13YEAR";
  plan = with(plan, "SPAN", fmt::format("<fig:span fig:first-paragraph=\"{}\"{}/>", first,
                                        paper.items.empty() ? " fig:last-paragraph=\"14YEAR\"" : ""));
  plan = with(plan, "YEAR", country == "NO" ? "/26" : "");
  const Composed composed = compose(plan);
  REQUIRE(composed.document);
  return canonical_text(*composed.document);
}

bool has(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

std::size_t place(const std::string& text, std::string_view line) {
  return text.find(fmt::format("\n{}\n", line));
}

}  // namespace

TEST_CASE("papers of a meeting in Sweden and in Norway", "[template]") {
  const Paper papers[] = {{"meetingNotice", "2026-02-24", ""}, {"agenda", "2026-03-02", ""},
                          {"announcement", "2026-02-25", ""},  {"minutes", "2026-03-10", ""},
                          {"minutesExtract", "2026-03-10", "i2"}, {"noticeBoard", "2026-03-11", ""},
                          {"decisionList", "2026-03-11", ""}};
  for (const Paper& paper : papers) {
    CHECK_GOLDEN(fmt::format("tests/template/golden/meeting-{}-sv.txt", paper.kind), printed(paper, "SE", "sv-SE"));
    CHECK_GOLDEN(fmt::format("tests/template/golden/meeting-{}-nb.txt", paper.kind), printed(paper, "NO", "nb-NO"));
  }
}

TEST_CASE("minutes are complete in every language", "[template]") {
  const std::pair<std::string_view, std::string_view> languages[] = {
      {"nn-NO", "NO"}, {"da-DK", "DK"}, {"en-GB", "SE"}, {"fi-FI", "FI"}};
  for (const auto& [language, country] : languages) {
    CHECK_GOLDEN(fmt::format("tests/template/golden/meeting-minutes-{}.txt", language.substr(0, 2)),
                 printed({"minutes", "2026-03-10", ""}, country, language));
  }
}

TEST_CASE("a Swedish item begins with the decision, a Norwegian one ends with it", "[template]") {
  const Paper extract{"minutesExtract", "2026-03-10", "i2"};
  const std::string swedish = printed(extract, "SE", "sv-SE"), norwegian = printed(extract, "NO", "nb-NO");
  CHECK(place(swedish, "Beslut") < place(swedish, "Yrkanden"));
  CHECK(place(norwegian, "Vedtak") > place(norwegian, "Forslag i møtet"));
  CHECK(has(swedish, "\n§ 12 Taxan\n"));
  CHECK(has(norwegian, "\nSak 12/26 Taxan\n"));
  CHECK_FALSE(has(norwegian, "§ 12"));
}

TEST_CASE("a notice knows what its day knows", "[template]") {
  const std::string first = printed({"meetingNotice", "2026-02-24", ""}, "SE", "sv-SE");
  CHECK_FALSE(has(first, "Yttrande"));
  CHECK_FALSE(has(first, "utgår"));
  CHECK_FALSE(has(first, "Ändrat sedan kallelsen"));
  const std::string later = printed({"meetingNotice", "2026-02-27", ""}, "SE", "sv-SE");
  CHECK(has(later, "Tillägg till kallelsen"));
  CHECK(has(later, "Tillkommer: 4, Yttrande"));
  CHECK_FALSE(has(later, "Fråga om vägen"));
  CHECK_FALSE(has(later, "utgår"));
  const std::string last = printed({"meetingNotice", "2026-03-02", ""}, "SE", "sv-SE");
  CHECK(has(last, "Tillkommer: 5, Fråga om vägen"));
  CHECK(has(last, "Utgår: 3, Lokalen"));
}

TEST_CASE("a part of the minutes has the approval of the part", "[template]") {
  const std::string part = printed({"minutes", "2026-03-04", "i4"}, "SE", "sv-SE");
  CHECK(has(part, "Omedelbart justerade paragrafer"));
  CHECK(has(part, "§ 13 Yttrande"));
  CHECK_FALSE(has(part, "§ 12 Taxan"));
  CHECK_FALSE(has(part, "Kansliet"));
  const std::string board = printed({"noticeBoard", "2026-03-04", "i4"}, "SE", "sv-SE");
  CHECK(has(board, "2026-03-25"));
  CHECK_FALSE(has(board, "2026-04-01"));
}

}  // namespace planverk::test
