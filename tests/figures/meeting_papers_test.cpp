// Rules of a meeting's days, of its approval, and of what its papers say.
#include "meeting_model.h"
#include "support/catch.h"

namespace planverk::test {

TEST_CASE("figures: notice-late") {
  Model model = small();
  model.body = "noticeDays=\"7\" announceDays=\"8\"";
  CHECK(model.found() == "");
  model.body = "noticeDays=\"8\"";
  CHECK(model.found() == "warning notice-late.summoned \"2026-03-03\" @m");
}

TEST_CASE("figures: announced-late") {
  Model model = small();
  model.type = "council";
  replace(model.meeting, "announced=\"2026-03-02\"", "announced=\"2026-03-03\"");
  CHECK(model.found() == "");
  replace(model.meeting, "announced=\"2026-03-03\"", "announced=\"2026-03-04\"");
  CHECK(model.found() == "error announced-late \"2026-03-04\" @m");
  model.country = "NO";
  CHECK(model.found() == "");
  model.country = "SE";
  model.type = "board";
  CHECK(model.found() == "");
}

TEST_CASE("figures: meeting-dates") {
  Model model = small();
  model.items[0].attributes = "added=\"2026-03-03\"";  // on the day of the notice
  CHECK(model.found() == "");
  model.items[0].attributes = "added=\"2026-03-02\"";
  CHECK(model.found() == "error meeting-dates.added \"2026-03-02\" @i1");
}

TEST_CASE("figures: withdrawn-item") {
  Model model = small();
  model.items[1].before = "<withdrawal>Utgår.</withdrawal>";
  CHECK(keys_of(model.found()) == "withdrawn-item");
  model.items[1].decision.clear();
  CHECK(model.found() == "");
}

TEST_CASE("figures: closed-meeting") {
  Model model = small("NO");
  model.meeting += " open=\"false\"";
  CHECK(model.found() == "error closed-meeting \"false\" @m");
  model.meeting += " openBasis=\"kommuneloven § 11-5\"";
  CHECK(model.found() == "");
  model.items[0].attributes = "meetingOpen=\"false\"";
  CHECK(model.found() == "error closed-meeting.item \"false\" @i1");
  model.items[0].attributes += " meetingBasis=\"kommuneloven § 11-5\"";
  CHECK(model.found() == "");
  model.items[0].attributes = "case=\"c\"";
  model.registers = R"(<case id="c" title="Sak" officer="r0" meetingOpen="false" meetingBasis="kommuneloven § 11-5"/>)";
  CHECK(model.found() == "");
  model.registers = R"(<case id="c" title="Sak" officer="r0" meetingOpen="false"/>)";
  CHECK(model.found() == "error closed-meeting.item \"false\" @c");
  SECTION("a Swedish board meets behind closed doors unless it says otherwise") {
    model.country = "SE";
    CHECK(model.found() == "");
    model.type = "council";
    CHECK(keys_of(model.found()) == "closed-meeting.item");
  }
}

TEST_CASE("figures: scrutiny-role") {
  Model model = small();
  model.scrutiny = "<scrutiny by=\"r1 r0\"/>";
  CHECK(model.found().starts_with("error scrutiny-role.chair"));
  model.scrutiny = "<scrutiny by=\"r1 r4\"/>";
  model.attendees[4].kind = "absent";
  CHECK(model.found().starts_with("error scrutiny-role.absent"));
}

TEST_CASE("figures: scrutiny-items") {
  Model model = small();
  model.scrutiny += "<scrutiny kind=\"immediate\" by=\"r1\"><during from=\"i2\"/></scrutiny>";
  CHECK(model.found() == "");
  model.scrutiny = "<scrutiny by=\"r1\"/><scrutiny kind=\"immediate\" by=\"r1\"/>";
  CHECK(keys_of(model.found()) == "scrutiny-items.none");
  model.items[1].attributes = "immediate=\"true\"";
  CHECK(model.found() == "");
}

TEST_CASE("figures: approved-late") {
  Model model = small();
  const auto scrutiny = [&](const std::string& attributes) {
    model.scrutiny = "<scrutiny by=\"r1\" " + attributes + "/>";
    return model.found();
  };
  CHECK(scrutiny("done=\"2026-03-24\"") == "");
  CHECK(scrutiny("done=\"2026-03-25\"") == "error approved-late \"2026-03-25\" @m");
  CHECK(scrutiny("date=\"2026-03-25\"") == "error approved-late \"2026-03-25\" @m");
  CHECK(scrutiny("date=\"2026-03-25\" done=\"2026-03-20\"") == "");
  model.country = "NO";
  CHECK(scrutiny("done=\"2026-04-25\"") == "");
}

TEST_CASE("figures: posted-late") {
  Model model = small();
  const auto scrutiny = [&](const std::string& attributes) {
    model.scrutiny = "<scrutiny by=\"r1\" " + attributes + "/>";
    return model.found();
  };
  CHECK(scrutiny("done=\"2026-03-18\" posted=\"2026-03-20\"") == "");
  CHECK(scrutiny("done=\"2026-03-18\" posted=\"2026-03-21\"") == "error posted-late \"2026-03-21\" @m");
  CHECK(scrutiny("done=\"2026-03-19\" posted=\"2026-03-23\"") == "");  // the second day is a Saturday
}

TEST_CASE("figures: taken-down-early") {
  Model model = small();
  const auto scrutiny = [&](const std::string& attributes) {
    model.scrutiny = "<scrutiny by=\"r1\" " + attributes + "/>";
    return model.found();
  };
  CHECK(scrutiny("posted=\"2026-03-12\" takenDown=\"2026-04-07\"") == "");  // three weeks end on Maundy Thursday, 2 April
  CHECK(scrutiny("posted=\"2026-03-12\" takenDown=\"2026-04-01\"") == "error taken-down-early \"2026-04-01\" @m");
  CHECK(scrutiny("posted=\"2026-03-13\" takenDown=\"2026-04-06\"") == "error taken-down-early \"2026-04-06\" @m");
}

TEST_CASE("figures: extract-items") {
  Model model = small();
  model.document = "items=\"i2\"";
  CHECK(model.found() == "");
  model.registers = R"(<meeting id="m2" body="n2" date="2026-04-01"><item id="x" no="1" title="X"/></meeting>)";
  model.document = "items=\"i2 x\"";
  CHECK(keys_of(model.found()) == "extract-items");
}

TEST_CASE("figures: item-outcome") {
  Model model = small();
  model.items[1].decision.clear();
  CHECK(model.found() == "warning item-outcome \"<item>\" @i2");
  model.items[1].before = R"(<proposal by="n" to="n2" type="adopt"><item>Planen antas.</item></proposal>)";
  CHECK(model.found() == "");  // it prepares for another
  model.items[1].before.clear();
  model.items[1].kind = "information";
  CHECK(model.found() == "");
}

// covers: S4-23
TEST_CASE("figures: standing-item") {
  Model model = small();
  CHECK(model.found() == "");
  CHECK(model.found(with_rule("standing-item", {"punkt"})) == "");
  CHECK(model.found(with_rule("standing-item", {"Punkt", "Ekonomi"})) == "error standing-item \"<meeting>\" @m");
  CHECK(model.found(with_rule("standing-item")) == "error standing-item.words \"<meeting>\" @m");
}

TEST_CASE("figures: case-hearing") {
  Model model = small();
  model.items[0].attributes = "case=\"c\"";
  model.registers = R"(<case id="c" title="Sak" officer="r0"/>)";
  CHECK(model.found() == "");
  model.registers = R"(<case id="c" title="Sak" officer="r0"><hearing no="1/2026" meeting="m"/></case>)";
  CHECK(model.found() == "");
}

TEST_CASE("figures: proposal-body") {
  Model model = small();
  model.items[0].attributes = "case=\"c\"";
  model.registers = R"(<case id="c" title="Sak" officer="r0"><proposal by="r0" to="n2" type="adopt"><item>Planen antas.</item></proposal></case>)";
  CHECK(keys_of(model.found()) == "proposal-body");
  model.items[0].decision = "type=\"adopt\" to=\"n2\"";  // it only prepares
  CHECK(model.found() == "");
}

TEST_CASE("figures: proposal-differs") {
  Model model = small();
  model.items[0].attributes = "case=\"c\"";
  model.registers = R"(<case id="c" title="Sak" officer="r0"><proposal by="r0" to="n" type="adopt"><item>Planen antas.<p>Den gäller till 2030.</p></item></proposal></case>)";
  const auto repeated = [&](const std::string& words) {
    model.items[0].before = "<proposal by=\"r0\" to=\"n\" type=\"adopt\"><item>" + words + "</item></proposal>";
    return model.found();
  };
  CHECK(repeated("Planen   antas.<p>Den gäller till 2030.</p>") == "");
  CHECK(repeated("Planen antas.<p>Den gäller till 2029.</p>") == "warning proposal-differs \"<proposal>\" @i1");
}

TEST_CASE("figures: how a meeting was held is told where it is told of, its notice in all papers") {
  Model model = small();
  model.items[0].before.clear();
  model.attendees[0].kind = "absent";  // who leads it
  model.document = "items=\"i1\"";
  for (const std::string kind : {"minutes", "minutesExtract", "noticeBoard", "decisionList"}) {
    model.kind = kind;
    CHECK(keys_of(model.found()) == "attendance.office");
  }
  for (const std::string kind : {"meetingNotice", "agenda"}) {
    model.kind = kind;
    model.body.clear();
    CHECK(model.found() == "");
    model.body = "noticeDays=\"8\"";
    CHECK(keys_of(model.found()) == "notice-late.summoned");
  }
}

}  // namespace planverk::test
