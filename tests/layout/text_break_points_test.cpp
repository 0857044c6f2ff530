#include "text/break_points.h"

#include "base/utf8.h"
#include "language/hyphenation.h"
#include "language/packs.h"
#include "support/catch.h"
#include "text/ties.h"

using namespace planverk;
using namespace planverk::layout;

namespace {

/// The word with `|` where it may be parted as written, `~` at soft hyphens.
std::string written(std::string_view word) {
  std::vector<BreakPoint> points;
  find_written_breaks(word, points);
  std::string text(word);
  for (auto point = points.rbegin(); point != points.rend(); ++point) {
    text.insert(point->offset, point->kind == BreakKind::soft ? "~" : "|");
  }
  return text;
}

/// The word with the dictionary's hyphens.
std::string divided(std::string_view word, Language language) {
  std::vector<BreakPoint> points;
  REQUIRE(find_dictionary_breaks(word, language::built_in().of(language), points));
  std::string text(word);
  for (auto point = points.rbegin(); point != points.rend(); ++point) text.insert(point->offset, "=");
  return text;
}

bool together(std::string_view before, std::string_view after, std::string_view code = "sv") {
  const language::Pack& pack = language::built_in().of(Language(code));
  return tied(tie_class(before, &pack), tie_class(after, &pack));
}

}  // namespace

TEST_CASE("breaks that the writing gives") {
  CHECK(written("barn-skola") == "barn-|skola");
  CHECK(written("Helse-") == "Helse-");
  CHECK(written("nord\u2013syd") == "nord\u2013|syd");
  CHECK(written("evaluerings-/forskning") == "evaluerings-/forskning");
  CHECK(written("åtgärder/insatser") == "åtgärder/|insatser");
  CHECK(written("regjeringen.no/ia/avtalen") == "regjeringen.|no/|ia/|avtalen");
  CHECK(written("https://strandvika.example/plan?id=27&lang=sv.") ==
        "https://strandvika.|example/|plan?|id=|27&|lang=|sv.");
  CHECK(written("ks.arkiv_post@kust-landet.example") == "ks.|arkiv_|post@|kust-landet.|example");
  CHECK(written("strandvika.example") == "strandvika.|example");
  CHECK(written("intern\u00ADkontroll") == "intern\u00AD~kontroll");
}

TEST_CASE("what is never parted") {
  for (const std::string_view word : {"2025\u20132030",
                                      "2025-11-26",
                                      "06.11.2026",
                                      "34/2026",
                                      "FoU-programmet",
                                      "IA-avtalen",
                                      "e-post",
                                      "§\u00A079",
                                      "12,5\u00A0%",
                                      "covid-19",
                                      "10:00\u201313:00",
                                      "och/el",
                                      "a\u2011b",
                                      "-5",
                                      "for-",
                                      "-program",
                                      "FoU-",
                                      "bl.a.",
                                      "f.eks.",
                                      "2024\u20132027",
                                      "4.2.1",
                                      "1.234,5"}) {
    INFO(word);
    CHECK(written(word) == word);
  }
}

TEST_CASE("only words of letters are hyphenated") {
  CHECK(divided("internkontroll", Language("sv")) == "in=tern=kon=troll");
  CHECK(divided("Internkontrollplanen,", Language("sv")) == "In=tern=kon=troll=pla=nen,");
  CHECK(divided("(tillgänglighet)", Language("sv")) == "(till=gäng=lig=het)");
  CHECK(divided("tilgjengelig", Language("nb")) == "til=gjenge=lig");
  CHECK(divided("kommunestyret", Language("nn")) == "kom=mune=sty=ret");
  CHECK(divided("planlægning", Language("da")) == "plan=læg=ning");
  CHECK(divided("barn-verksamheten", Language("sv")) == "barn-verk=sam=he=ten");
  // Not: short words, numbers with letters, abbreviations, addresses, soft hyphens that the author set.
  for (const std::string_view word : {"plan", "2026a4version", "KOMMUNEN", "IAprogrammet", "www.kommunen.example",
                                      "namn@kommunen.example", "kommun\u00ADstyrelsen"}) {
    INFO(word);
    CHECK(divided(word, Language("sv")) == word);
  }
}

TEST_CASE("joints are the best places, edges the worst") {
  std::vector<BreakPoint> points;
  REQUIRE(find_dictionary_breaks("verksamhetsplaner", language::built_in().of(Language("sv")), points));
  REQUIRE(points.size() == 4);  // verk-sam-hets=pla-ner
  CHECK(points[0].kind == BreakKind::dictionary);
  CHECK(points[2].kind == BreakKind::joint);
  CHECK(points[3].kind == BreakKind::edge);
}

TEST_CASE("as a last resort between letters, but no hyphen or full stop begins a line") {
  std::vector<BreakPoint> points;
  find_letter_breaks("for-.", points);
  REQUIRE(points.size() == 2);
  CHECK(points[1].offset == 2);
}

TEST_CASE("at least two letters stay and three go on") {
  for (const Language language : language::built_in().languages()) {
    for (const std::string_view word :
         {"uppföljningsansvarig", "ekonomi", "organisasjonen", "evaluation", "kvalitetsarbejde", "aktivitet"}) {
      std::vector<language::HyphenPlace> places;
      REQUIRE(language::hyphenate(word, language::built_in().of(language), places));
      for (const language::HyphenPlace& place : places) {
        CHECK(place.letters_before >= 2);
        CHECK(place.letters_before + 3U <= utf8::length(word));
      }
    }
  }
}

TEST_CASE("words that a line must not part") {
  CHECK(together("§", "79"));
  CHECK(together("12", "%"));
  CHECK(together("12,5", "%,"));
  CHECK(together("5", "mnkr"));
  CHECK(together("330", "tkr."));
  CHECK(together("6\u00A0mill.", "kroner", "nb"));
  CHECK(together("220\u00A0mill.", "kroner.", "nb"));
  CHECK(together("9", "(2025)"));
  CHECK(together("dag", "(2025),"));
  CHECK_FALSE(together("dag", "(20255)"));
  CHECK_FALSE(together("(2025)", "9"));
  CHECK(together("1", "181"));
  CHECK(together("\u22121", "181"));
  CHECK(together("10", "000"));
  CHECK(together("21", "november"));
  CHECK(together("21.", "november"));
  CHECK(together("November", "2026"));
  CHECK(together("nr", "4"));
  CHECK(together("Tabell", "5."));
  CHECK(together("kl.", "10:00"));
  CHECK(together("målet", "\u2013"));
  CHECK(together("2024", "\u2013"));
  CHECK(together("\u2013", "2027"));
  CHECK(together("kap.", "3"));
  CHECK(together("nr", "5"));
  CHECK(together("kr", "500"));
  CHECK(together("5", "mill.", "nb"));
  CHECK(together("mill.", "kroner", "nb"));
  CHECK(together("vedlegg", "3", "nb"));
  CHECK_FALSE(together("vedlegg", "3", "sv"));
  CHECK(together("Sak", "101/24", "nn"));
  CHECK(together("12", "a"));
  CHECK(together("J.", "Hansen"));
  CHECK(together("Å.", "Öberg"));
  CHECK(together("og", "-program"));
}

TEST_CASE("words that it may") {
  CHECK_FALSE(together("av", "2026"));
  CHECK_FALSE(together("målet", "14"));
  CHECK_FALSE(together("2026", "och"));
  CHECK_FALSE(together("\u2013", "målet"));
  CHECK_FALSE(together("plan", "§"));
  CHECK_FALSE(together("2025", "330"));
  CHECK_FALSE(together("mars", "och"));
  CHECK_FALSE(together("for-", "og"));
  CHECK_FALSE(together("plan-", "och"));
  CHECK_FALSE(together("FoU-", "og"));
  CHECK_FALSE(together("Plan.", "Målet"));
  CHECK_FALSE(together("2026", "i"));
}

TEST_CASE("a short unit is not divided from itself") {
  const language::Pack& pack = language::built_in().of(Language("nb"));
  CHECK(stays_whole("kroner", tie_class("kroner", &pack)));
  CHECK(stays_whole("kroner.", tie_class("kroner.", &pack)));
  CHECK_FALSE(stays_whole("september", tie_class("september", &pack)));
  CHECK_FALSE(stays_whole("prosentpoeng", tie_class("prosentpoeng", &pack)));
  CHECK_FALSE(stays_whole("kronen", tie_class("kronen", &pack)));
}
