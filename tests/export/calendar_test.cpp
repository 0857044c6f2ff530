// iCalendar: RFC 5545 at its edges. What another program reads of it is asked by tests/program/exporting.py.
#include "exchange/calendar.h"

#include <random>

#include "base/utf8.h"
#include "support/catch.h"
#include "traced_plan.h"
#include "memory_plans.h"

namespace planverk::exchange {

namespace {

Calendar one(CalendarEntry entry) {
  return {"Plan", "sv", *Date::parse("2026-08-31"), {std::move(entry)}};
}

CalendarEntry entry(std::string summary) {
  return {"action-a1@strandvika-kommun", *Date::parse("2026-12-31"), std::nullopt, std::move(summary), {}, {}, {}};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    lines.push_back(text.substr(at, end - at));
    at = end + 2;
  }
  return lines;
}

std::string unfolded(std::string text) {
  for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at)) text.erase(at, 3);
  return text;
}

}  // namespace

TEST_CASE("a calendar has its days as days, and no clock", "[calendar]") {
  CalendarEntry several = entry("Budgetdagar");
  several.last = Date::parse("2027-01-02");
  const std::string text = write_calendar(one(several));
  CHECK(text ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Planverk//Planverk//EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n"
        "NAME;LANGUAGE=sv:Plan\r\nX-WR-CALNAME:Plan\r\nBEGIN:VEVENT\r\nUID:action-a1@strandvika-kommun\r\n"
        "DTSTAMP:20260831T000000Z\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270103\r\n"
        "SUMMARY;LANGUAGE=sv:Budgetdagar\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST_CASE("what has a meaning in a calendar is escaped", "[calendar]") {
  const std::string text = write_calendar(one(entry("a;b,c\\d\ne\tf\x01g\r")));
  CHECK(text.find("SUMMARY;LANGUAGE=sv:a\\;b\\,c\\\\d\\ne fg\r\n") != std::string::npos);
}

TEST_CASE("long lines are folded between characters and unfold to what they were", "[calendar]") {
  std::mt19937_64 chance(7);
  constexpr std::u32string_view letters = U"aö–漢\U0001F600 ,";
  for (int round = 0; round < 500; ++round) {
    std::string words = "x";
    const auto length = chance() % 300;
    for (std::size_t i = 0; i < length; ++i) utf8::append(words, letters[chance() % letters.size()]);
    words += "x";
    const std::string text = write_calendar(one(entry(words)));
    for (const std::string& line : lines_of(text)) {
      INFO("round " << round << ": " << line);
      CHECK(line.size() <= 75);
      CHECK(!utf8::first_invalid(line));
    }
    std::string escaped;
    for (const char c : words) escaped += c == ',' ? std::string("\\,") : std::string(1, c);
    CHECK(unfolded(text).find("SUMMARY;LANGUAGE=sv:" + escaped + "\r\n") != std::string::npos);
  }
}

TEST_CASE("what is still to be done by a day is in the calendar, with a name that stays", "[calendar]") {
  test::MemoryPlans files;
  files.files["plan.xml"] = test::plan_with(
      R"(<role id="r" title="Ekonomichef" body="b"/><area id="e" name="Ekonomi"/><process code="1" name="Inköp" area="e"/>
         <risk id="r1" no="1" process="1" likelihood="2" consequence="3"><title>Avtal löper ut.</title><effect>Dyrare.</effect></risk>
         <action id="a1" risk="r1" status="onPlan" due="2026-12-31" responsible="r"><title>Bevaka, avtal</title></action>
         <action id="a2" risk="r1" status="done" due="2026-06-30"><title>Klar</title></action>
         <assignment id="u1" status="late" due="2026-05-01"><title>Utred</title></assignment>
         <calendar id="k"><event month="2" output="Förutsättningar"/><event date="2026-10-01" output="Förslag"/></calendar>)",
      "<p>Text.</p>");
  std::vector<std::string> told;
  test::for_each_document(files, "plan.xml", {}, [&](job::Journey& journey) {
    const templates::Labels labels = templates::read_labels({}, Language("sv"), journey.found());
    for (const CalendarEntry& each : calendar_entries(journey.variant(), labels, "Åmåls  kommun"))
      told.push_back(each.day.text() + " " + each.uid + ": " + each.summary + " | " + each.description);
  });
  CHECK(told == std::vector<std::string>{
                    "2026-05-01 assignment-u1@amals-kommun: Ska vara klart: Utred | Status: Försenad",
                    "2026-10-01 event-k-2@amals-kommun: Förslag | ",
                    "2026-12-31 action-a1@amals-kommun: Ska vara klart: Bevaka, avtal | Ansvarig: Ekonomichef\nStatus: Pågående enligt plan"});
}

}  // namespace planverk::exchange
