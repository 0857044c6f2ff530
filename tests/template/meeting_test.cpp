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

std::string plan_of(const Paper& paper, std::string_view country, std::string_view language) {
  std::string plan = read_file("tests/template/plans/meeting.xml");
  plan = with(plan, "LANG", language);
  plan = with(plan, "COUNTRY", country);
  plan = with(plan, "KIND", paper.kind);
  plan = with(plan, "DATE", paper.date);
  plan = with(plan, "ITEMS", paper.items.empty() ? std::string() : "items=\"" + paper.items + "\"");
  const std::string_view first = paper.items.empty() ? "11YEAR" : paper.items == "i2" ? "12YEAR" : "13YEAR";
  plan = with(plan, "SPAN", fmt::format("<fig:span fig:first-paragraph=\"{}\"{}/>", first,
                                        paper.items.empty() ? " fig:last-paragraph=\"14YEAR\"" : ""));
  return with(plan, "YEAR", country == "NO" ? "/26" : "");
}

std::string text_of(const std::string& plan) {
  const Composed composed = compose(plan);
  REQUIRE(composed.document);
  return canonical_text(*composed.document);
}

std::string printed(const Paper& paper, std::string_view country, std::string_view language) {
  return text_of(plan_of(paper, country, language));
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

TEST_CASE("what is proposed to a body prints once, whether the case has it or the item", "[template]") {
  const std::string put = "Styrelsen foreslår at nämnden vedtar følgende:";
  const std::string plan = plan_of({"minutes", "2026-03-10", ""}, "NO", "nb-NO");
  const std::string by_case = with(plan, "by=\"chef\" to=\"n\"", "by=\"ks\" to=\"n\"");
  const std::string again = "<proposal by=\"ks\" to=\"n\" type=\"adopt\"><item>Taxan.</item></proposal>";
  const std::string repeated = with(by_case, "<procedure>", again + "<procedure>");
  for (const std::string& each : {by_case, repeated}) {
    const std::string text = text_of(each);
    CHECK(has(text, put));
    CHECK(text.find(put) == text.rfind(put));
  }
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

TEST_CASE("papers of a meeting print whatever of it is stated, and whoever acts in it", "[template]") {
  constexpr std::string_view optional[] = {
      "place", "start", "end", "form", "open", "openBasis", "summoned", "announced", "chair", "secretary",
      "arrived", "left", "for", "case", "presenter", "added", "immediate", "meetingOpen", "meetingBasis", "basis",
      "disqualified", "on", "yesMeans", "noMeans", "yes", "no", "outcome", "casting", "support", "onBehalf",
      "withdrawn", "done", "posted", "kept", "substitutes", "title", "fig:paragraph", "fig:country", "fig:yes",
      "fig:no", "fig:outcome", "fig:first-paragraph", "fig:appeal-to"};
  for (const char* kind : {"meetingNotice", "agenda", "announcement", "minutes", "noticeBoard", "decisionList"}) {
    const std::string plan = plan_of({kind, "2026-03-10", ""}, "SE", "sv-SE");
    for (const std::string_view name : optional) {
      INFO(kind << " without " << name);
      const std::string attribute = fmt::format(" {}=\"", name);
      std::string without = plan;
      // Items keep their numbers and titles, which they must have.
      const std::size_t meeting = plan.find("<meeting ");
      for (std::size_t at = without.find(attribute, meeting); at != std::string::npos;
           at = without.find(attribute, at + 1)) {
        const std::size_t element = without.rfind('<', at);
        if ((name == "no" || name == "title") && without.compare(element, 5, "<vote") != 0) continue;
        without.erase(at, without.find('"', at + attribute.size()) + 1 - at);
      }
      CHECK_FALSE(text_of(without).empty());
    }
    CHECK_FALSE(text_of(with(with(plan, "by=\"l1\"", "by=\"ks\""), "by=\"chef\"", "by=\"n\"")).empty());
  }
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
