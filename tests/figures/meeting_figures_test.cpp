// What is computed of meetings: numbers of items, who serves, votes, the days by which the law wants things done.
#include <string>

#include "judging.h"
#include "meeting/working_days.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

struct Sitting {
  std::string country = "SE";
  std::string type = "board";
  std::string body = {};        ///< further attributes
  std::string attributes = {};  ///< of the meeting
  std::string attendees = {};
  std::string items = {};
  std::string registers = {};
  std::string document = {};  ///< further attributes
};

Judged judged(const Sitting& text) {
  PlanText plan{"<organisation id=\"k\" name=\"Kommunen\" kind=\"municipality\" country=\"" + text.country +
                    "\"/><role id=\"a\" title=\"A\"/><role id=\"b\" title=\"B\"/><role id=\"c\" title=\"C\"/>" +
                    "<body id=\"n\" name=\"Nämnden\" organisation=\"k\" deciding=\"true\" type=\"" + text.type + "\" " +
                    text.body + "/>" + text.registers + "<meeting id=\"m\" body=\"n\" date=\"2026-03-10\" " +
                    text.attributes + ">" + text.attendees + text.items + "</meeting>",
                {}};
  plan.kind = "minutes";
  plan.attributes = "of=\"m\" " + text.document;
  plan.date = "2026-03-12";
  return Judged(plan.text());
}

std::string item(int no, const std::string& attributes = {}, const std::string& content = {}) {
  return "<item id=\"i" + std::to_string(no) + "\" no=\"" + std::to_string(no) + "\" title=\"Punkt\" " + attributes + ">" +
         content + "</item>";
}

/// The numbers of the items, with their letters: `75 76 - 77`.
std::string numbers(const Sitting& text, int count) {
  const Judged plan = judged(text);
  std::string out;
  for (int i = 1; i <= count; ++i) {
    const std::string id = "i" + std::to_string(i);
    const std::string series = plan.figure(id, "fig:series");
    out += (out.empty() ? "" : " ") + (series == "-" ? "" : series + ":") + plan.figure(id, "fig:paragraph");
  }
  return out;
}

constexpr const char* withdrawal = "<withdrawal>Utgår.</withdrawal>";

Date day(std::string_view text) {
  return Date::parse(text).value();
}

}  // namespace

TEST_CASE("figures: items of a meeting have numbers in its minutes") {
  Sitting text;
  text.items = item(1) + item(2, {}, withdrawal) + item(3);
  CHECK(numbers(text, 3) == "- - -");
  text.attributes = "firstParagraph=\"75\"";
  CHECK(numbers(text, 3) == "75 - 76");  // what was withdrawn leaves no gap
  text.country = "NO";
  CHECK(numbers(text, 3) == "75/26 76/26 77/26");  // the notice gave the numbers
  text.country = "DK";
  CHECK(numbers(text, 3) == "75 76 77");

  SECTION("by their numbers on the agenda, wherever they stand in the plan") {
    text.country = "SE";
    text.items = item(3) + item(1) + item(2);
    CHECK(numbers(text, 3) == "75 76 77");
  }
  SECTION("what is stated holds, and the others count on from it") {
    text.country = "SE";
    text.items = item(1) + item(2, "paragraph=\"§ 80\"") + item(3) + item(4, "paragraph=\"81 a\"") + item(5);
    CHECK(numbers(text, 5) == "75 80 81 81 a 82");
    text.attributes.clear();
    CHECK(numbers(text, 5) == "- 80 - 81 a -");
  }
  SECTION("letters stand by themselves, and each kind has its own count") {
    text.country = "NO";
    text.items = item(1, "paragraph=\"PS 12/26\"") + item(2) + item(3, "paragraph=\"RS 3/26\"") + item(4) +
                 item(5, "paragraph=\"FSK-9/26\"");
    CHECK(numbers(text, 5) == "PS:12/26 PS:13/26 RS:3/26 PS:14/26 FSK-9/26");
    text.items = item(1, "paragraph=\"PS 26/12\"") + item(2);
    CHECK(numbers(text, 2) == "PS:26/12 PS:26/13");
  }
  SECTION("in Norway a case has its number from the notice") {
    text.country = "NO";
    text.attributes = "firstParagraph=\"3\"";
    text.registers = "<case id=\"c1\" title=\"Sak\" officer=\"a\"><hearing no=\"F-sak 5/2026\" meeting=\"m\"/></case>";
    text.items = item(1, "kind=\"opening\"") + item(2) + item(3, "case=\"c1\"");
    CHECK(numbers(text, 3) == "3/26 4/26 F-sak:5/2026");
    text.country = "SE";
    CHECK(numbers(text, 3) == "3 4 5");
  }
  SECTION("past an item that was taken out nobody counts") {
    text.country = "SE";
    text.items = item(1) + item(2, "access=\"restricted\"") + item(3) + item(4, "paragraph=\"§ 10\"") + item(5);
    PlanText plan{"<meeting id=\"m\" body=\"ks\" date=\"2026-03-10\" firstParagraph=\"7\">" + text.items + "</meeting>", {}};
    plan.kind = "minutes";
    plan.attributes = "of=\"m\"";
    plan.date = "2026-03-12";
    Judging how;
    how.audience = plan::Audience::open;
    const Judged open(plan.text(), how);
    CHECK(open.figure("i1", "fig:paragraph") == "7");
    CHECK(open.figure("i3", "fig:paragraph") == "-");
    CHECK(open.figure("i4", "fig:paragraph") == "10");
    CHECK(open.figure("i5", "fig:paragraph") == "11");
  }
}

TEST_CASE("figures: runs of items are said by their first and last number") {
  Sitting text;
  text.attributes = "firstParagraph=\"75\"";
  text.attendees = "<attendee role=\"a\" kind=\"present\"><during from=\"i1\" to=\"i2\"/><during from=\"i4\"/></attendee>";
  text.items = item(1) + item(2) + item(3, "immediate=\"true\"") + item(4) + item(5, {}, withdrawal) +
               "<scrutiny id=\"o\" by=\"a\"/><scrutiny id=\"j\" kind=\"immediate\" by=\"a\"/>";
  text.document = "items=\"i1 i2 i4\"";
  const Judged plan = judged(text);
  CHECK(plan.figure("m", "fig:first-paragraph") == "75");
  CHECK(plan.figure("m", "fig:last-paragraph") == "78");
  const auto spans = [&](xml::Node parent, std::string_view name) {
    std::string out;
    for (xml::Node each = parent.first_child(name); each; each = each.next(name))
      out += "[" + std::string(each.get("fig:first-paragraph")) + " " + std::string(each.get("fig:last-paragraph")) + "]";
    return out;
  };
  const plan::Index index(plan.variant->tree);
  CHECK(spans(index.find("o"), "fig:span") == "[75 76][78 ]");
  CHECK(spans(index.find("j"), "fig:span") == "[77 ]");
  CHECK(spans(index.find("d"), "fig:span") == "[75 76][78 ]");
  CHECK(spans(index.find("m").first_child("attendee"), "during") == "[75 76][78 ]");
}

TEST_CASE("figures: who serves, and how many have to") {
  Sitting text;
  text.body = "members=\"4\"";
  text.attendees = "<attendee role=\"a\" kind=\"present\"/><attendee role=\"b\" kind=\"substitute\"/>"
                   "<attendee role=\"c\" kind=\"other\"/>";
  text.items = item(1) + item(2, {}, "<recusal role=\"a\">Jäv.</recusal>");
  const auto meeting = [&](std::string_view figure) { return judged(text).figure("m", figure); };
  CHECK(meeting("fig:serving") == "2");
  CHECK(meeting("fig:members") == "4");
  CHECK(meeting("fig:quorum") == "3");  // more than half
  CHECK(meeting("fig:quorate") == "-");
  CHECK(judged(text).figure("i1", "fig:serving") == "2");
  CHECK(judged(text).figure("i2", "fig:serving") == "1");
  text.items = item(1);
  text.country = "NO";
  CHECK(meeting("fig:quorum") == "2");  // at least half
  CHECK(meeting("fig:quorate") == "true");
  text.body = "members=\"7\"";
  CHECK(meeting("fig:quorum") == "4");
  text.country = "FI";
  text.type = "council";
  CHECK(meeting("fig:quorum") == "5");  // two thirds
  text.type = "workingCommittee";
  CHECK(meeting("fig:quorum") == "-");
  text.body.clear();
  CHECK(meeting("fig:members") == "-");
}

TEST_CASE("figures: votes are counted from their list") {
  Sitting text;
  const auto vote = [&](const std::string& attributes, const std::string& ballots, std::string_view figure) {
    text.items = item(1, {},
                      "<proposal id=\"p\" by=\"a\" type=\"adopt\"><item>Ja.</item></proposal>"
                      "<proposal id=\"q\" by=\"b\" type=\"deny\"><item>Nej.</item></proposal><vote id=\"v\" " +
                          attributes + ">" + ballots + "</vote><decision id=\"e\" by=\"n\" type=\"adopt\"><item>Ja.</item></decision>");
    const Judged plan = judged(text);
    return figure == "fig:vote" ? plan.figure("e", figure) : plan.figure("v", figure);
  };
  const auto ballot = [](const std::string& role, const std::string& choice) {
    return "<ballot role=\"" + role + "\" choice=\"" + choice + "\"/>";
  };
  const std::string on = "form=\"rollCall\" on=\"p q\"";
  const std::string list = ballot("a", "yes") + ballot("b", "no") + ballot("c", "yes");
  CHECK(vote(on, list, "fig:yes") == "2");
  CHECK(vote(on, list, "fig:no") == "1");
  CHECK(vote(on, list, "fig:abstained") == "0");
  CHECK(vote(on, list, "fig:outcome") == "yes");
  CHECK(vote(on, list, "fig:margin") == "1");
  CHECK(vote(on, list, "fig:winner") == "p");
  CHECK(vote(on, list, "fig:unanimous") == "-");
  CHECK(vote(on, list, "fig:vote") == "1");
  CHECK(vote(on, list, "fig:decides") == "true");
  CHECK(vote("form=\"rollCall\" on=\"q p\"", list, "fig:vote") == "-");
  CHECK(vote("form=\"counted\" on=\"p q\" yes=\"3\" no=\"4\"", {}, "fig:winner") == "q");
  CHECK(vote("form=\"counted\" yes=\"3\" no=\"0\"", {}, "fig:unanimous") == "true");
  CHECK(vote("form=\"unanimous\"", {}, "fig:unanimous") == "true");
  CHECK(vote("form=\"unanimous\"", {}, "fig:vote") == "1");

  SECTION("one vote decides where both sides have the same number") {
    const std::string even = ballot("a", "yes") + ballot("b", "no");
    CHECK(vote(on, even, "fig:outcome") == "tie");
    CHECK(vote(on + " casting=\"b\"", even, "fig:outcome") == "no");
    CHECK(vote(on + " casting=\"b\"", even, "fig:cast") == "true");
    CHECK(vote(on + " casting=\"b\"", even, "fig:winner") == "q");
    CHECK(vote(on + " casting=\"b\"", list, "fig:cast") == "-");
    CHECK(vote("form=\"counted\" yes=\"3\" no=\"3\" casting=\"b\"", {}, "fig:outcome") == "-");
    CHECK(vote("form=\"counted\" yes=\"3\" no=\"3\" casting=\"b\" outcome=\"yes\"", {}, "fig:outcome") == "yes");
  }
  SECTION("words name them") {
    text.items = item(1, "kind=\"information\"", "<vote id=\"v\" form=\"counted\" yes=\"5\" no=\"2\"/><debate><p>Det blev "
                             "<val of=\"v\" part=\"yes\"/> mot <val of=\"v\" part=\"no\"/>.</p></debate>");
    const Judged plan = judged(text);
    CHECK(plan.of("").empty());
    const xml::Node words = plan::Index(plan.variant->tree).find("i1").first_child("debate").first_child("p");
    CHECK(words.first_child("val").get("fig:text-value") == "5");
  }
}

TEST_CASE("figures: the days of notice and approval") {
  Sitting text;
  text.body = "noticeDays=\"5\" announceDays=\"3\"";
  text.attributes = "summoned=\"2026-03-03\" announced=\"2026-03-04\"";
  text.items = "<item id=\"i\" no=\"1\" title=\"A\" added=\"2026-03-06\"/>"
               "<scrutiny id=\"o\" by=\"a\" done=\"2026-03-18\" posted=\"2026-03-19\"/>";
  const auto figure = [&](const std::string& id, std::string_view name) { return judged(text).figure(id, name); };
  CHECK(figure("m", "fig:notice-days") == "7");
  CHECK(figure("m", "fig:announce-days") == "6");
  CHECK(figure("m", "fig:notice-by") == "2026-03-05");
  CHECK(figure("m", "fig:announce-by") == "2026-03-07");
  CHECK(figure("m", "fig:supplements") == "1");
  CHECK(figure("i", "fig:supplement") == "true");
  CHECK(figure("o", "fig:approve-by") == "2026-03-24");
  CHECK(figure("o", "fig:announce-by") == "2026-03-20");
  CHECK(figure("o", "fig:appeal-to") == "2026-04-09");
  CHECK(figure("o", "fig:take-down") == "2026-04-10");
  text.type = "council";
  CHECK(figure("m", "fig:announce-by") == "2026-03-03");
  text.country = "NO";
  CHECK(figure("m", "fig:announce-by") == "2026-03-07");
  CHECK(figure("o", "fig:appeal-to") == "-");
}

TEST_CASE("figures: a case that can be appealed against says in how many weeks, where the law does") {
  Sitting text;
  text.registers = R"(<case id="c1" title="Sak" officer="a" appeal="true"><attachment title="X"/><attachment title="Y" enclosed="false"/></case>)";
  text.items = "<item id=\"i\" no=\"1\" title=\"A\" case=\"c1\"><attachment title=\"Z\"/></item>";
  CHECK(judged(text).figure("i", "fig:complaint-weeks") == "-");
  CHECK(judged(text).figure("i", "fig:attachments") == "2");
  text.country = "NO";
  CHECK(judged(text).figure("i", "fig:complaint-weeks") == "3");
}

TEST_CASE("figures: terms end on working days") {
  using plan::Country;
  CHECK(figures::easter_of(2024) == day("2024-03-31"));
  CHECK(figures::easter_of(2025) == day("2025-04-20"));
  CHECK(figures::easter_of(2026) == day("2026-04-05"));
  CHECK(figures::easter_of(2038) == day("2038-04-25"));
  const auto end = [](std::string_view date) { return figures::end_of_term(Country::sweden, day(date)).text(); };
  CHECK(end("2026-03-10") == "2026-03-10");
  CHECK(end("2026-03-14") == "2026-03-16");  // a Saturday
  CHECK(end("2026-04-03") == "2026-04-07");  // Good Friday to Easter Monday
  CHECK(end("2026-05-14") == "2026-05-15");  // Ascension
  CHECK(end("2026-06-19") == "2026-06-22");  // midsummer eve
  CHECK(end("2026-06-06") == "2026-06-08");  // the national day, on a Saturday
  CHECK(end("2026-12-24") == "2026-12-28");
  CHECK(end("2026-12-31") == "2027-01-04");
  CHECK(end("2025-06-20") == "2025-06-23");
  CHECK(end("2026-10-31") == "2026-11-02");
  CHECK(figures::term_goes_on(Country::sweden, day("2026-01-06")));
  CHECK_FALSE(figures::term_goes_on(Country::norway, day("2026-01-06")));
}

TEST_CASE("figures: the country of a meeting is its organisation's, else that of the plan's language") {
  const auto country = [](const std::string& organisation, const std::string& lang) {
    PlanText plan{organisation + "<meeting id=\"m\" body=\"ks\" date=\"2025-11-20\"/>", {}};
    plan.kind = "minutes";
    plan.attributes = "of=\"m\"";
    plan.lang = lang;
    return Judged(plan.text()).figure("m", "fig:country");
  };
  CHECK(country({}, "sv-SE") == "SE");
  CHECK(country({}, "nn-NO") == "NO");
  CHECK(country({}, "fi-FI") == "FI");
  CHECK(country({}, "sv-FI") == "FI");
  CHECK(country({}, "da") == "DK");
  CHECK(country({}, "en-GB") == "-");
  CHECK(country("<organisation id=\"k\" name=\"K\" kind=\"municipality\" country=\"DK\"/>", "sv-SE") == "DK");
}

}  // namespace planverk::test
