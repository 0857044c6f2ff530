// Sums and signs of written tables, bands and words of scales, values of indicators, ends of moves, unused facts.
#include "judging.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

std::string table(const std::string& rows, std::string_view slug,
                  const std::string& head = "<cell>Post</cell><cell>2026</cell>") {
  PlanText plan{{}, "<section title=\"A\"><table><head><row>" + head + "</row></head>" + rows + "</table></section>"};
  plan.kind = "operationalPlan";
  return findings(plan, slug);
}
std::string row(const std::string& number, const std::string& attributes = {}) {
  return "<row " + attributes + "><cell header=\"true\">Post</cell><cell>" + number + "</cell></row>";
}
const std::string sum = "sum=\"true\"";
const std::string error = "error table-sum \"<cell>\" @d";

std::string risks(const std::string& scale, std::string_view slug, const std::string& status = "draft",
                  const std::string& previous = {}) {
  PlanText plan{scale +
                    "<area id=\"V\" name=\"Verksamhet\"/><process code=\"1\" name=\"Process\" area=\"V\"/>"
                    "<risk id=\"r\" no=\"1\" process=\"1\" likelihood=\"3\" consequence=\"3\" handled=\"false\">"
                    "<title>Fakturor betalas sent</title><effect>Ränta.</effect>" +
                    previous + "</risk>",
                "<section title=\"A\"><riskMatrix/><riskTable/></section>"};
  plan.status = status;
  return findings(plan, slug);
}
std::string bands(const std::string& list) {
  return risks("<scale axis=\"value\">" + list + "</scale>", "risk-bands");
}

}  // namespace

TEST_CASE("figures: table-sum") {
  CHECK(table(row("1,0") + row("2,0") + row("3,0", sum), "table-sum").empty());
  CHECK(table(row("1,0") + row("2,0") + row("9,9", sum), "table-sum") == error);
  CHECK(table(row("1 000") + row("181") + row("1 181", sum), "table-sum").empty());
  CHECK(table(row("1 000") + row("181") + row("1 182", sum), "table-sum") == error);
  CHECK(table(row("−99,9") + row("100,0") + row("99,9", sum), "table-sum") == error);
  // Sums of parts, then a sum of the sums; or of all.
  CHECK(table(row("1") + row("2") + row("3", sum) + row("4") + row("5") + row("9", sum) + row("12", sum), "table-sum")
            .empty());
  CHECK(table(row("1") + row("2") + row("3", sum) + row("4") + row("5") + row("9", sum) + row("13", sum),
              "table-sum") == error);
  // Blanks count for nothing; words, shares and means are no parts of a sum.
  CHECK(table(row("1") + row("–") + row("2") + row("3", sum), "table-sum").empty());
  CHECK(table(row("1") + row("många") + row("3", sum), "table-sum").empty());
  CHECK(table(row("45 %") + row("55 %") + row("50 %", sum), "table-sum").empty());
  CHECK(table(row("10") + row("20") + row("15", sum), "table-sum").empty());
  // What rounding may make.
  CHECK(table(row("0,3") + row("0,3") + row("0,3") + row("1,0", sum), "table-sum") == "note table-sum \"<cell>\" @d");
  const std::string head = "<cell>Post</cell><cell>2025</cell><cell>2026</cell><cell>Summa</cell>";
  const auto across = [&](const std::string& total) {
    const auto line = [](const std::string& cells) { return "<row><cell header=\"true\">A</cell>" + cells + "</row>"; };
    return table(line("<cell>4</cell><cell>5</cell><cell>9</cell>") +
                     line("<cell>7</cell><cell>1</cell><cell>8</cell>") +
                     line("<cell>1</cell><cell>2</cell><cell>" + total + "</cell>"),
                 "table-sum", head);
  };
  CHECK(across("3").empty());
  CHECK(across("4") == "warning table-sum \"<cell>\" @d");
}

TEST_CASE("figures: table-mark") {
  const std::string note = "<tableNote sign=\"*\">Preliminärt.</tableNote>";
  CHECK(table(row("1*") + note, "table-mark").empty());
  CHECK(table(row("1") + note, "table-mark") == "error table-mark \"*\" @d");
  CHECK(table(row("1**"), "table-mark") == "warning table-mark.unexplained \"<cell>\" @d");
}

TEST_CASE("figures: risk-bands") {
  const auto band = [](int from, int to, int level) {
    return "<band from=\"" + std::to_string(from) + "\" to=\"" + std::to_string(to) + "\" label=\"b\" level=\"" +
           std::to_string(level) + "\"/>";
  };
  CHECK(bands(band(1, 4, 1) + band(6, 9, 2) + band(12, 16, 4)).empty());
  CHECK(bands(band(1, 4, 1) + band(4, 9, 2) + band(12, 16, 4)) == "error risk-bands.twice \"<band>\" @d");
  CHECK(bands(band(1, 4, 1) + band(6, 8, 2) + band(12, 16, 4)) == "error risk-bands \"<scale>\" @d");
}

TEST_CASE("figures: scale-words") {
  std::string own;
  for (const std::string axis : {"likelihood", "consequence"}) {
    own += "<scale axis=\"" + axis + "\">";
    for (int i = 1; i <= 4; ++i) own += "<step value=\"" + std::to_string(i) + "\" label=\"steg\"/>";
    own += "</scale>";
  }
  CHECK(risks(own, "scale-words", "final").empty());
  CHECK(risks({}, "scale-words", "draft").empty());
  CHECK(risks({}, "scale-words", "final") == "note scale-words \"<document>\" @d\nnote scale-words \"<document>\" @d");
}

TEST_CASE("figures: previous-year") {
  CHECK(risks({}, "previous-year", "draft", "<previous year=\"2025\" value=\"4\"/>").empty());
  CHECK(risks({}, "previous-year", "draft", "<previous year=\"2027\" value=\"4\"/>") ==
        "error previous-year \"2027\" @r");
}

TEST_CASE("figures: indicator-value, assessment-evidence") {
  const auto judge = [](const std::string& values, std::string_view slug, const std::string& kind = "annual") {
    PlanText plan{
        "<level id=\"l\" rank=\"1\" label=\"Mål\"/><goal id=\"g\" level=\"l\" title=\"Nöjda\"/>"
        "<indicator id=\"i\" goal=\"g\" name=\"Andel\" direction=\"up\" target=\"70\">" +
            values + "</indicator><report id=\"rep\" kind=\"" + kind +
            "\" year=\"2026\" body=\"ks\">"
            "<assessment id=\"s\" goal=\"g\" value=\"yes\"/></report>",
        "<section title=\"A\"><assessmentTable of=\"rep\"/></section>"};
    plan.kind = "goalFollowUp";
    plan.attributes = "of=\"rep\"";
    plan.as_of = "2027-01-31";
    return findings(plan, slug);
  };
  const std::string good = "<value period=\"2026\" num=\"71\"/>";
  const std::string low = "<value period=\"2026\" num=\"68\"/>";
  CHECK(judge(good + "<value period=\"2026\" num=\"72\" kind=\"forecast\"/>", "indicator-value").empty());
  CHECK(judge(good + low, "indicator-value") == "error indicator-value \"2026\" @i");
  CHECK(judge(good, "assessment-evidence").empty());
  CHECK(judge(low, "assessment-evidence") == "warning assessment-evidence \"yes\" @s");
  CHECK(judge(low, "assessment-evidence", "interim") == "note assessment-evidence \"yes\" @s");  // the year is not over
}

TEST_CASE("figures: move-pair") {
  const auto move = [](const std::string& second) {
    PlanText plan{"<revision id=\"m\" type=\"move\" date=\"2025-11-01\"/>" + second,
                  "<section title=\"A\"><p>Ord.<del rev=\"m\"> Flyttad.</del></p>" +
                      std::string(second.empty() ? "" : "<p><ins rev=\"n\">Flyttad.</ins></p>") + "</section>"};
    plan.kind = "operationalPlan";
    plan.status = "draft";
    return findings(plan, "move-pair");
  };
  CHECK(move("<revision id=\"n\" type=\"move\" date=\"2025-11-01\" pair=\"m\"/>").empty());
  CHECK(move({}) == "warning move-pair \"<revision>\" @m");
}

TEST_CASE("figures: unused-fact") {
  PlanText plan{{}, "<section title=\"A\"><p>Ord.</p></section>"};
  plan.kind = "operationalPlan";
  plan.registers = R"(<area id="eko" name="Ekonomi" kind="economy"/>)";
  CHECK(findings(plan, "unused-fact") == "note unused-fact \"economy\" @eko");
}

TEST_CASE("figures: unused-origin") {
  PlanText plan{{}, "<section title=\"A\"><p>Ord.</p></section>"};
  plan.kind = "operationalPlan";
  plan.registers = R"(<origin id="ur" label="Registret"/><origin id="annat" label="Kolada"/><unit id="u" name="U" origin="annat"/>)";
  CHECK(findings(plan, "unused-origin") == "note unused-origin \"<origin>\" @ur");
}

}  // namespace planverk::test
