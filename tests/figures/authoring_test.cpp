#include <array>

#include "judging.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

constexpr std::array<const char*, 6> languages{"sv-SE", "nb-NO", "nn-NO", "da-DK", "en-GB", "fi-FI"};

PlanText with_section(const std::string& content, const std::string& lang = "sv-SE") {
  PlanText plan{{}, "<section title=\"Text\">" + content + "</section>"};
  plan.kind = "operationalPlan";
  plan.lang = lang;
  return plan;
}
std::string found(const std::string& content, std::string_view slug, const std::string& lang = "sv-SE") {
  return findings(with_section(content, lang), slug);
}
std::string link(const std::string& words, const std::string& place = "https://strandvika.example/plan") {
  return "<p>Planen finns <a href=\"" + place + "\">" + words + "</a>.</p>";
}
std::string picture(const std::string& alt) {
  return "<figure src=\"skola_1.png\" alt=\"" + alt + "\" caption=\"Den nya skolan.\"/>";
}

}  // namespace

TEST_CASE("figures: link-words") {
  const std::array<std::array<const char*, 2>, 6> vague{{{"Klicka här", "läs mer …"},
                                                          {"Klikk her", "les mer"},
                                                          {"Klikk her", "les meir"},
                                                          {"Klik her", "læs mere"},
                                                          {"Click here", "read more"},
                                                          {"Klikkaa tästä", "lue lisää"}}};
  for (std::size_t i = 0; i < languages.size(); ++i) {
    INFO(languages[i]);
    for (const char* words : vague[i])
      CHECK(found(link(words), "link-words", languages[i]) == "note link-words \"<a>\" @d");
    CHECK(found(link("Plan 2026"), "link-words", languages[i]).empty());
  }
  CHECK(found(link("Läs mer om planen"), "link-words").empty());
  CHECK(found(link("Planen") + link("Planen", "https://strandvika.example/annan"), "link-words") ==
        "note link-words.same \"<a>\" @d");
  CHECK(found(link("Planen") + link("planen", "https://strandvika.example/plan/"), "link-words").empty());
}

TEST_CASE("figures: alt-words") {
  CHECK(found(picture("skola_1.png"), "alt-words") == "note alt-words.file \"skola_1.png\" @d");
  CHECK(found(picture("Skola_1"), "alt-words").starts_with("note alt-words.file"));
  CHECK(found(picture("Den nya skolan"), "alt-words").starts_with("note alt-words.caption"));
  const std::array<const char*, 6> kinds{"Bild", "Bilde", "Bilete", "Billede", "Picture", "Kuva"};
  for (std::size_t i = 0; i < languages.size(); ++i) {
    INFO(languages[i]);
    CHECK(found(picture(kinds[i]), "alt-words", languages[i]).starts_with("note alt-words.kind"));
  }
  CHECK(found(picture("En skola av trä i två våningar"), "alt-words").empty());
  CHECK(found("<flow caption=\"Modell\" alt=\"Tre steg efter varandra\"><step title=\"Ett\">Ord</step></flow>",
              "alt-words")
            .empty());
}

TEST_CASE("figures: bold-heading") {
  CHECK(found("<p><b>Bakgrund</b></p><p>Ord.</p>", "bold-heading") == "note bold-heading \"Bakgrund\" @d");
  for (const char* sound : {"<p><b>Bakgrund:</b></p><p>Ord.</p>", "<p><b>Nämnden beslutar.</b></p><p>Ord.</p>",
                            "<p><b>Bakgrund</b> finns.</p><p>Ord.</p>", "<p>Ord.</p><p><b>Slut</b></p>",
                            "<p><b>Ett</b></p><p><b>Två</b></p>", "<p><b>2026</b></p><p>Ord.</p>",
                            "<list><item><p><b>Bakgrund</b></p><p>Ord.</p></item></list>"}) {
    INFO(sound);
    CHECK(found(sound, "bold-heading").empty());
  }
}

TEST_CASE("figures: typed-list") {
  for (const char* typed : {"<p>- ett</p><p>- två</p><p>- tre</p>", "<p>• Ett.</p><p>• Två.</p>", "<p>– ett</p><p>– två</p>",
                            "<p>Tre mål:<br/>- ett<br/>- två</p>"}) {
    INFO(typed);
    CHECK(found(typed, "typed-list").starts_with("note typed-list"));
    CHECK(found(typed, "typed-list").find('\n') == std::string::npos);
  }
  for (const char* sound : {"<p>– Vi hinner, säger rektorn.</p><p>– Det tror jag med.</p>", "<p>- ett</p><p>Sedan två.</p>",
                            "<p>-5 grader i dag</p><p>-6 grader i går</p>", "<p>Åren 2025 – 2027 gäller.</p>",
                            "<list><item>ett</item><item>två</item></list>"}) {
    INFO(sound);
    CHECK(found(sound, "typed-list").empty());
  }
}

TEST_CASE("figures: long-sentence, readability") {
  const std::string plan = with_section("<p>Bl.a. Norra skolan får en ny matsal i år. Den är liten.</p>").text();
  const auto long_sentence = [&](const char* most) {
    return Judged(plan, with_rule("long-sentence", {most})).of("long-sentence");
  };
  CHECK(Judged(plan).of("long-sentence").empty());  // off unless set
  CHECK(long_sentence("9") == "note long-sentence \"Bl.a. Norra\" @d");
  CHECK(long_sentence("11").empty());
  std::string hard;
  for (int i = 0; i < 20; ++i) hard += "Verksamhetsutvecklingen förutsätter kompetensförsörjning. ";
  const std::string heavy = with_section("<p>" + hard + hard + "</p>").text();
  CHECK(Judged(heavy).of("readability").empty());
  CHECK(Judged(heavy, with_rule("readability", {"60"})).of("readability").starts_with("note readability"));
  CHECK(Judged(heavy, with_rule("readability", {"103"})).of("readability").empty());
  CHECK(Judged(plan, with_rule("readability", {"1"})).of("readability").empty());  // too short to be measured
}

}  // namespace planverk::test
