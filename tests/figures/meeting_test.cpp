#include "judging.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

struct MeetingText {
  std::string attributes = R"(date="2025-11-20" start="10:00" end="12:00")";
  std::string attendees = R"(<attendee role="chef" kind="present"/><attendee role="r2" kind="absent"/>)";
  std::string dissent = {};
  std::string second = "§ 2";
  std::string date = "2025-11-26";
  std::string members = {};
};

std::string judge(const MeetingText& text, std::string_view slug) {
  PlanText plan{
      "<role id=\"r2\" title=\"Ledamot\"/><body id=\"n\" name=\"Nämnden\" type=\"board\" deciding=\"true\">" +
          text.members + "</body><meeting id=\"m\" body=\"n\" " + text.attributes + ">" + text.attendees +
          "<item no=\"1\" title=\"A\" paragraph=\"§ 1\"><decision by=\"n\" type=\"approve\"><item>Ja.</item>" +
          text.dissent + "</decision></item><item no=\"2\" title=\"B\" kind=\"information\" paragraph=\"" + text.second + "\"/></meeting>",
      {}};
  plan.kind = "minutes";
  plan.attributes = "of=\"m\"";
  plan.date = text.date;
  return findings(plan, slug);
}

std::string adoption(const std::string& status, const std::string& attributes) {
  PlanText plan{{}, "<adoption body=\"ks\" " + attributes + "/><section title=\"A\"><p>Ord.</p></section>"};
  plan.kind = "operationalPlan";
  plan.status = status;
  return findings(plan, "adoption-date");
}

}  // namespace

TEST_CASE("figures: meeting-time") {
  CHECK(judge({}, "").empty());
  MeetingText text;
  text.attributes = R"(date="2025-11-20" start="13:00" end="10:00")";
  CHECK(judge(text, "meeting-time") == "error meeting-time \"10:00\" @m");
  text.attributes = R"(date="2025-11-20" start="13:00" end="13:00")";
  CHECK(judge(text, "meeting-time") == "error meeting-time \"13:00\" @m");
  text.attributes = R"(date="2025-11-20" start="13:00")";
  CHECK(judge(text, "meeting-time").empty());
}

TEST_CASE("figures: attendance") {
  MeetingText text;
  text.attendees += R"(<attendee role="chef" kind="absent"/>)";
  CHECK(judge(text, "attendance") == "error attendance \"<attendee>\" @m");
  text = {};
  text.dissent = "<dissent by=\"chef\">Nej.</dissent>";
  CHECK(judge(text, "attendance").empty());
  text.dissent = "<dissent by=\"r2\">Nej.</dissent>";
  CHECK(judge(text, "attendance") == "error attendance.absent \"r2\" @m");
  text = {};
  text.members = "<member role=\"chef\"/>";
  CHECK(judge(text, "attendance").empty());
  text.members = "<member role=\"r2\"/>";
  CHECK(judge(text, "attendance") == "warning attendance.member \"<attendee>\" @m");
}

TEST_CASE("figures: paragraph-twice") {
  MeetingText text;
  text.second = "§ 1";
  CHECK(judge(text, "paragraph") == "error paragraph-twice \"§ 1\" @m");
}

TEST_CASE("figures: minutes-date") {
  MeetingText text;
  text.date = "2025-11-19";
  CHECK(judge(text, "minutes-date") == "error minutes-date \"2025-11-19\" @d");
  text.date = "2025-11-20";
  CHECK(judge(text, "minutes-date").empty());
}

TEST_CASE("figures: adoption-date") {
  CHECK(adoption("final", "date=\"2025-11-26\" paragraph=\"§ 9\"").empty());
  CHECK(adoption("final", "date=\"2025-11-27\"") == "error adoption-date \"2025-11-27\" @d");
  CHECK(adoption("adopted", "date=\"2025-11-27\"") == "error adoption-date \"2025-11-27\" @d");
  CHECK(adoption("proposal", "date=\"2025-11-27\"").empty());
  CHECK(adoption("proposal", "date=\"2025-11-27\" paragraph=\"§ 9\"") == "warning adoption-date.paragraph \"§ 9\" @d");
}

TEST_CASE("figures: attachment-number") {
  const auto numbered = [](const std::string& first, const std::string& second) {
    PlanText plan{"<case id=\"c\" title=\"Plan\" dnr=\"KS 2024/0412\" officer=\"chef\"><attachment title=\"A\" no=\"" +
                      first + "\"/><attachment title=\"B\" no=\"" + second + "\"/></case>",
                  {}};
    plan.kind = "caseSubmission";
    plan.attributes = "of=\"c\"";
    return findings(plan, "attachment-number");
  };
  CHECK(numbered("1", "2").empty());
  CHECK(numbered("2", "1") == "error attachment-number.order \"1\" @c");
  CHECK(numbered("1", "1") == "error attachment-number \"1\" @c");
  CHECK(numbered("1", "3") == "error attachment-number.gap \"3\" @c");
}

}  // namespace planverk::test
