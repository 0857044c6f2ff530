// iCalendar: RFC 5545 at its edges. What another program reads of it is asked by tests/program/exporting.py.
#include "exchange/calendar.h"

#include <algorithm>
#include <random>

#include "base/utf8.h"
#include "support/catch.h"
#include "traced_plan.h"

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
  const std::string plan = test::plan_with(
      R"(<role id="r" title="Ekonomichef" body="b"/><area id="e" name="Ekonomi"/><process code="1" name="Inköp" area="e"/>
         <risk id="r1" no="1" process="1" likelihood="2" consequence="3"><title>Avtal löper ut.</title><effect>Dyrare.</effect></risk>
         <action id="a1" risk="r1" status="onPlan" due="2026-12-31" responsible="r"><title>Bevaka, avtal</title></action>
         <action id="a2" risk="r1" status="done" due="2026-06-30"><title>Klar</title></action>
         <assignment id="u1" status="late" due="2026-05-01"><title>Utred</title></assignment>
         <calendar id="k"><event month="2" output="Förutsättningar"/><event date="2026-10-01" output="Förslag"/></calendar>)",
      "<p>Text.</p>");
  std::vector<std::string> told;
  test::for_each_document(plan, [&](const test::TracedDocument& made) {
    for (const CalendarEntry& each : calendar_entries(made.variant, made.labels, "Åmåls  kommun"))
      told.push_back(each.day.text() + " " + each.uid + ": " + each.summary + " | " + each.description);
  });
  CHECK(told == std::vector<std::string>{
                    "2026-05-01 assignment-u1@amals-kommun: Ska vara klart: Utred | Status: Försenad",
                    "2026-10-01 event-k-2@amals-kommun: Förslag | ",
                    "2026-12-31 action-a1@amals-kommun: Ska vara klart: Bevaka, avtal | Ansvarig: Ekonomichef\nStatus: Pågående enligt plan"});
}

TEST_CASE("a meeting has its times, wherever the calendar is read, and its agenda", "[calendar]") {
  const auto days_of = [](const std::string& times) {
    const std::string plan = test::plan_with(
        R"(<role id="r" title="Ordförande" body="b"/><meeting id="m" body="b" date="2026-09-15" place="Sal 1; A")" + times +
            R"(><item no="1" title="Val, av justerare" paragraph="§ 7"/><item no="2" title="Taxa"><withdrawal>Utgår.</withdrawal></item>
             <item no="3" title="HEMLIGT" access="restricted" accessBasis="26 kap. 1 § OSL"/>
             <scrutiny by="r" date="2026-09-22" start="15:00" place="Kansliet"/></meeting>)",
        "<p>Text.</p>");
    std::vector<CalendarEntry> out;
    test::for_each_document(plan, [&](const test::TracedDocument& made) { out = calendar_entries(made.variant, made.labels, "Åmål"); },
                            plan::Audience::open);
    return out;
  };
  std::vector<CalendarEntry> days = days_of(R"( start="17:00" end="18:40")");
  const auto find = [&](const std::string& uid) {
    const auto at = std::ranges::find(days, uid, &CalendarEntry::uid);
    REQUIRE(at != days.end());
    return *at;
  };
  const CalendarEntry held = find("meeting-m@amal");
  CHECK(held.starts == "20260915T150000Z");
  CHECK(held.ends == "20260915T164000Z");
  CHECK(held.description == "Ärenden:\n§ 7 Val, av justerare\n2 Taxa (Ärendet utgick)\n3 Undantaget enligt 26 kap. 1 § OSL");
  const CalendarEntry approval = find("scrutiny-m-1@amal");
  CHECK(approval.starts == "20260922T130000Z");
  CHECK(approval.ends.empty());
  CHECK(approval.location == "Kansliet");
  const std::string text = unfolded(write_calendar({"Plan", "sv", *Date::parse("2026-08-31"), days}));
  CHECK(text.find("DTSTART:20260915T150000Z\r\nDTEND:20260915T164000Z\r\n") != std::string::npos);
  CHECK(text.find("LOCATION;LANGUAGE=sv:Sal 1\\; A\r\nCATEGORIES;LANGUAGE=sv:Sammanträde\r\nTRANSP:OPAQUE") != std::string::npos);
  CHECK(text.find("HEMLIGT") == std::string::npos);
  days = days_of("");
  CHECK(find("meeting-m@amal").starts.empty());
  days = days_of(R"( start="19:00" end="00:30")");
  CHECK(find("meeting-m@amal").ends == "20260915T223000Z");
}

}  // namespace planverk::exchange
