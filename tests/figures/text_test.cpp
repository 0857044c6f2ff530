#include "job/verdict.h"
#include "judging.h"
#include "plan/document_facts.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

/// A section with this content in a document of a kind that has no registers to show.
PlanText with_text(const std::string& content, const std::string& title = "Inledning",
                   const std::string& lang = "sv-SE") {
  PlanText plan{{}, "<section title=\"" + title + "\">" + content + "</section>"};
  plan.kind = "operationalPlan";
  plan.lang = lang;
  return plan;
}
std::string paragraph(const std::string& words, std::string_view slug, const std::string& lang = "sv-SE") {
  return findings(with_text("<p>" + words + "</p>", "Inledning", lang), slug);
}
std::string titled(const std::string& title, std::string_view slug) {
  return findings(with_text("<p>Ord.</p>", title), slug);
}

}  // namespace

TEST_CASE("figures: placeholder") {
  // What looks like a template's is a warning: sure are markup, facts, and forms that nobody writes.
  const auto leftover = [](const std::string& words, const std::string& piece, const std::string& severity = "warning") {
    INFO(words);
    CHECK(paragraph(words, "placeholder") == severity + " placeholder \"" + piece + "\" @d");
  };
  leftover("Beslutad 2020-xx-xx av nämnden.", "2020-xx-xx", "error");
  leftover("Beslutad 2020-xx-xx, § x.", "2020-xx-xx, § x", "error");
  leftover("Beslutad xx.xx.2020 av nämnden.", "xx.xx.2020", "error");
  leftover("Beslutad 2020-12-xx av nämnden.", "2020-12-xx");
  leftover("Kostnaden är ____ kr per år.", "____");
  leftover("Beslutad åååå-mm-dd av nämnden.", "åååå-mm-dd");
  leftover("Beslutad dd.mm.åååå av nämnden.", "dd.mm.åååå");
  leftover("Beslutad 20xx av nämnden.", "20xx");
  leftover("Se § x i reglementet.", "§ x");
  leftover("Ansvarig är xxxx.", "xxxx");
  leftover("[Skriv text här]", "[Skriv text här]");
  leftover("Fel! Hittar inte referenskälla.", "Fel! Hittar inte referenskälla");
  leftover("Lysbildenummer 5", "Lysbildenummer 5");
  leftover("Här skrivs texten.", "Här skrivs texten");
  leftover("Kostnaden är XX kr per år.", "XX");
  leftover("Under året har ca XX elever fått stöd.", "XX");
  leftover("Beslut enligt § xx gäller.", "§ xx");
  leftover("Ärende «Diarienr» gäller.", "«Diarienr»");
  leftover("Ärende «CaseTitle» gäller.", "«CaseTitle»");
  leftover("&lt;Vennligst ikke slett noe etter denne linjen&gt;",
           "&lt;Vennligst ikke slett noe etter denne linjen&gt;", "error");
  leftover("Beslutet fattades av &lt;nämndens namn&gt; i mars.", "&lt;nämndens namn&gt;");
  leftover("Lorem ipsum dolor.", "Lorem ipsum");
  leftover("TODO kontrollera.", "TODO");
  for (const char* sound : {"Se § 12 i reglementet.", "Utveckling av xylofonen.", "Boken «Stjerneklasse» er lest.",
                            "Planen kallas «den gule planen».", "Värdet är &lt; 5 och &gt; 2.", "Axel XIV och Taxi.",
                            "Skärmen är 10x20.", "Kapitel XX gäller.", "Gustav XX var kung.", "XX-kromosomer finns.",
                            "Bildnummer 5 visar huset.", "En TODO-lista töms.", "En lorem ipsum-text visas.",
                            "Det står [nya] regler.", "Se bild 5 ovan.", "&lt;https://kommun.example/plan&gt;"}) {
    INFO(sound);
    CHECK(paragraph(sound, "placeholder").empty());
  }
  CHECK(titled("Bild 5", "placeholder") == "warning placeholder \"Bild 5\" @d");
  CHECK(titled("Lysbildenummer 5", "placeholder") == "error placeholder \"Lysbildenummer 5\" @d");
  CHECK(titled("Bildspråk 5", "placeholder").empty());
  CHECK(paragraph("Se <a href=\"\">här</a>.", "placeholder") == "error placeholder.link \"\" @d");
  CHECK(paragraph("Se <a href=\"#\">här</a>.", "placeholder") == "error placeholder.link \"#\" @d");
  CHECK(paragraph("Datum: <placeholder>2020-xx-xx</placeholder>.", "placeholder") ==
        "error placeholder.element \"<placeholder>\" @d");
  PlanText adoption = with_text("<p>Ord.</p>");
  adoption.content = R"(<adoption body="ks" paragraph="§ x"/>)" + adoption.content;
  CHECK(findings(adoption, "placeholder") == "error placeholder \"§ x\" @d");
}

TEST_CASE("figures: a draft and a proposal may hold placeholders") {
  for (const char* status : {"draft", "proposal"}) {
    PlanText plan = with_text("<p>Beslutad 2020-xx-xx.</p>");
    plan.status = status;
    const Judged judged(plan.text());
    CHECK(judged.of("placeholder") == "warning placeholder \"2020-xx-xx\" @d");
    const plan::DocumentFacts facts = plan::document_facts(*judged.variant);
    const job::Verdict verdict = job::verdict_of(facts, judged.found, false);
    CHECK(verdict == job::Verdict::written);
    CHECK(job::carries_draft_mark(facts, judged.found, verdict));
  }
}

TEST_CASE("figures: title-form") {
  CHECK(titled("Plan 2025–2030", "title").empty());
  for (const std::string wrong : {"2025- 2030", "2025-2030", "2025 – 2030", "2025 -2030"}) {
    CHECK(titled("Plan " + wrong, "title") == "warning title-form.years \"" + wrong + "\" @d");
  }
  for (const char* sound : {"Ärende BN-2024-2030", "Mötet 2025-11-26", "Perioden 2030-2025", "Dnr 2019-2031",
                            "Diarienummer: 2019-2031", "ISO 2015-2020", "KS 2023-2024 prövas"})
    CHECK(titled(sound, "title").empty());

  const auto mention = [](const std::string& words) {
    PlanText plan = with_text("<p>" + words + "</p>");
    plan.attributes = "title=\"Kompetanseplan helse- og omsorgstjenesten 2025–2030\"";
    return findings(plan, "title-form");
  };
  CHECK(mention("Utvalget tar kompetanseplan helse- og omsorgstjenesten 2025–2030 til orientering.").empty());
  CHECK(mention("Utvalget tar Kompetanseplan helse- og omsorgtjenesten 2025–2030 til orientering.") ==
        "warning title-form \"Kompetanseplan helse- og omsorgtjenesten 2025–2030\" @d");
  CHECK(mention("Forrige Kompetanseplan helse- og omsorgstjenesten 2019–2024 er utløpt.").empty());
}

TEST_CASE("figures: number-form") {
  const auto numbers = [](const std::string& first, const std::string& second) {
    PlanText plan = with_text("<p>Ord.</p>");
    plan.content = "<section title=\"A\" number=\"" + first + "\"><p>Ord.</p></section><section title=\"B\" number=\"" +
                   second + "\"><p>Ord.</p></section>";
    return findings(plan, "number-form");
  };
  CHECK(numbers("1", "2").empty());
  CHECK(numbers("1", "auto").empty());
  CHECK(numbers("1", "8.3.") == "warning number-form \"8.3.\" @d");
  CHECK(numbers("1", "II") == "warning number-form.mixed \"II\" @d");
  CHECK(titled("3.2.2Verka för jämlik hälsa", "number-form") ==
        "warning number-form.joined \"3.2.2Verka för jämlik hälsa\" @d");
  CHECK(titled("3.2.2 Verka", "number-form") == "warning number-form.typed \"3.2.2 Verka\" @d");
  CHECK(titled("3.2.2  Verka", "number-form") == "warning number-form.typed \"3.2.2  Verka\" @d");
  CHECK(titled("4 Ekonomi", "number-form") == "warning number-form.typed \"4 Ekonomi\" @d");
  CHECK(titled("2026 års plan", "number-form").empty());
  for (const char* sound :
       {"5 viktiga frågor", "1 maj", "2026 Budget", "10-årsplan", "3D-skrivare", "2.0 som arbetssätt", "24-timmarsvård", "1 000 nya bostäder"}) {
    INFO(sound);
    CHECK(titled(sound, "number-form").empty());
  }
}

TEST_CASE("figures: announced-count") {
  const auto list = [](const std::string& words, int count, const std::string& lang,
                       const std::string& attributes = {}) {
    std::string items;
    for (int i = 0; i < count; ++i) items += "<item>punkt</item>";
    return findings(with_text("<p>" + words + "</p><list " + attributes + ">" + items + "</list>", "Inledning", lang),
                    "announced-count");
  };
  const std::string wrong = "warning announced-count.words \"<list>\" @d";
  CHECK(list("Planen har fire hovedutfordringer:", 4, "nb-NO").empty());
  CHECK(list("Planen har fire hovedutfordringer:", 3, "nb-NO") == wrong);
  CHECK(list("Nämnden har valt sju inriktningar:", 7, "sv-SE").empty());
  CHECK(list("Nämnden har valt sju inriktningar:", 6, "sv-SE") == wrong);
  CHECK(list("Denna plan har tre teman:", 3, "sv-SE").empty());
  CHECK(list("Programmet har to særskilte innsatsområder:", 3, "nb-NO") == wrong);
  CHECK(list("Seks råd:", 6, "nb-NO").empty());
  CHECK(list("De tre områdena är följande:", 3, "sv-SE").empty());
  CHECK(list("De tre områdena är följande:", 2, "sv-SE") == wrong);
  CHECK(list("De tre områda er desse:", 2, "nn-NO") == wrong);
  CHECK(list("Det finns tre områden som vi prioriterar under året:", 2, "sv-SE") == wrong);
  CHECK(list("De tre kommunerna har svarat på följande:", 2, "sv-SE").empty());
  CHECK(list("Nämnden har 20 mål:", 2, "sv-SE") == wrong);
  CHECK(list("Det finns 5 steg:", 4, "sv-SE") == wrong);
  // No announcements: articles, names, years, earlier sentences, sentences that go on.
  CHECK(list("Nämnden har ett ansvar för:", 3, "sv-SE").empty());
  CHECK(list("Detta gäller i tertial 2:", 3, "sv-SE").empty());
  CHECK(list("Planen har fyra delar. Den omfattar:", 3, "sv-SE").empty());
  CHECK(list("Planen har fyra delar.", 3, "sv-SE").empty());
  CHECK(list("Höjningen är 5 % för:", 3, "sv-SE").empty());
  for (const char* sound :
       {"Inom tre år ska kommunen:", "En av de fyra nämnderna ska:", "Från och med den 4 maj gäller:",
        "I årskurs 9 gäller:", "Sju dagar i veckan ska personalen:"}) {
    INFO(sound);
    CHECK(list(sound, 2, "sv-SE").empty());
  }
  CHECK(list("Att:", 3, "sv-SE", "announced=\"3\"").empty());
  CHECK(list("Att:", 3, "sv-SE", "announced=\"4\"") == "warning announced-count \"4\" @d");
}

TEST_CASE("figures: announced-content") {
  CHECK(paragraph("Tabellen under viser alder.", "announced-content", "nb-NO") ==
        "warning announced-content.table \"Tabellen under\" @d");
  const std::string table = "<table><head><row><cell>A</cell></row></head><row><cell>1</cell></row></table>";
  CHECK(
      findings(with_text("<p>Tabellen under viser alder.</p>" + table, "Alder", "nb-NO"), "announced-content").empty());
  CHECK(paragraph("Diagrammet nedan visar detta.", "announced-content") ==
        "warning announced-content.figure \"Diagrammet nedan\" @d");
  CHECK(paragraph("Följ upp följande indikatorer varje år.", "announced-content") ==
        "warning announced-content.indicators \"följande indikatorer\" @d");
  CHECK(paragraph("Se tabellen over alle tiltak i vedlegg 2.", "announced-content", "nb-NO").empty());
  CHECK(findings(with_text(table + "<section title=\"B\"><p>Tabellen ovan visar detta.</p></section>"),
                 "announced-content")
            .empty());
  // Where the text says that it stands, it stands (S0-23).
  const auto placed = [&](const std::string& content, const std::string& lang = "sv-SE") {
    return findings(with_text(content, "Inledning", lang), "announced-content");
  };
  const std::string above = "<p>Tabellen ovan visar detta.</p>", below = "<p>Tabellen nedan visar detta.</p>";
  CHECK(placed(table + above).empty());
  CHECK(placed(above + table) == "warning announced-content.above \"Tabellen ovan\" @d");
  CHECK(placed(below + table).empty());
  CHECK(placed(table + below) == "warning announced-content.below \"Tabellen nedan\" @d");
  CHECK(placed(below + "<section title=\"B\">" + table + "</section>").empty());
  const auto beside = [&](const std::string& first, const std::string& second) {
    return placed("<columns><col>" + first + "</col><col>" + second + "</col></columns>", "nb-NO");
  };
  const std::string words = "<p>Tabellen ved siden av viser dette.</p>";
  CHECK(beside(words, table).empty());
  CHECK(beside(table, words).empty());
  CHECK(beside(words + table, "<p>Ord.</p>") == "warning announced-content.beside \"Tabellen ved siden\" @d");
  CHECK(placed(words + table, "nb-NO") == "warning announced-content.beside \"Tabellen ved siden\" @d");
  CHECK(placed("<p>Diagrammet under viser dette.</p><table><head><row><cell>A</cell></row></head><row><cell>1</cell></row></table>"
               "<flow caption=\"F\" alt=\"F\"><step title=\"A\"/></flow>", "nb-NO").empty());
  for (const auto& [lang, phrase] : std::initializer_list<std::pair<const char*, const char*>>{
           {"nn-NO", "Tabellen nedanfor viser dette."}, {"da-DK", "Tabellen nedenfor viser dette."},
           {"en-GB", "The table below shows this."}, {"fi-FI", "Alla oleva taulukko kertoo tämän."}}) {
    INFO(lang);
    const std::string text = std::string("<p>") + phrase + "</p>";
    CHECK(placed(text + table, lang).empty());
    CHECK(placed(table + text, lang).starts_with("warning announced-content.below"));
  }
  PlanText stated = with_text("<actionTables emptyAreas=\"state\"/>");
  stated.registers = "<area id=\"V\" name=\"Verksamhet\"/>";
  CHECK(findings(stated, "announced-content").empty());
  CHECK(paragraph("Den följande texten handlar om bordet under fönstret.", "announced-content").empty());
  CHECK(findings(with_text("<riskTable/>"), "announced-content") == "error announced-content \"<riskTable>\" @d");
  const auto figure = [&](const std::string& caption, const std::string& of) {
    return findings(
        with_text("<figure src=\"bild.png\" alt=\"Bild\" caption=\"" + caption + "\" " + of + "/>" +
                  "<table id=\"t\"><head><row><cell>A</cell></row></head><row><cell>1</cell></row></table>"),
        "announced-content");
  };
  CHECK(figure("Kommunhuset", "").empty());
  CHECK(figure("Befolkningsutveckling", "of=\"t\"").empty());
  CHECK(figure("Befolkningsutveckling", "") == "warning announced-content.data \"Befolkningsutveckling\" @d");
}

TEST_CASE("figures: lone-quotation-mark") {
  CHECK(titled("Forankring i ”Skape det gode liv", "lone") == "warning lone-quotation-mark \"”\" @d");
  for (const char* sound : {"Planen kallas ”den gula planen”.", "Planen kallas «den gule planen».",
                            "Planen „so“ heter.", "Planen ”a” och ”b”.", "Planen \"a\"."}) {
    CHECK(paragraph(sound, "lone").empty());
  }
  CHECK(paragraph("Planen kallas «den gule planen.", "lone") == "warning lone-quotation-mark \"«\" @d");
  CHECK(paragraph("Planen kallas \"gul.", "lone") == "warning lone-quotation-mark \"\"\" @d");
}

TEST_CASE("figures: missing-full-stop") {
  const std::string sentence = "Planen gäller hela kommunen och alla bolag";
  CHECK(paragraph(sentence, "missing") == "warning missing-full-stop \"" + sentence + "\" @d");
  for (const char* end : {".", "!", "?", ":", "…", ".”", " (se ovan)."})
    CHECK(paragraph(sentence + end, "missing").empty());
  CHECK(paragraph("Gäller från nyår", "missing").empty());
  CHECK(findings(with_text("<p>" + sentence + "</p><list><item>a</item></list>"), "missing").empty());
  CHECK(findings(with_text("<p>" + sentence + ".<note>Not</note></p>"), "missing").empty());
  CHECK(findings(with_text("<list><item><p>" + sentence + "</p></item></list>"), "missing").empty());
  CHECK(paragraph("Planen gäller hela kommunen<br/>och alla bolag som den äger", "missing").empty());
}

TEST_CASE("figures: spelling-pattern") {
  CHECK(paragraph("Ansvaret ligger i organisaitonen.", "spelling") == "note spelling-pattern \"organisaitonen\" @d");
  CHECK(paragraph("Ansvaret ligger i Organisaitonen och organisaitonen.", "spelling") ==
        "note spelling-pattern \"Organisaitonen\" @d\nnote spelling-pattern \"organisaitonen\" @d");
  CHECK(paragraph("God kompentens behövs.", "spelling") == "note spelling-pattern \"kompentens\" @d");
  CHECK(paragraph("Kompetens behövs.", "spelling").empty());
  Judging own = with_rule("spelling-pattern", {"policys=policyer", "mvh"});
  const Judged judged(with_text("<p>Alla policys gäller, mvh.</p>").text(), own);
  CHECK(judged.of("spelling") == "note spelling-pattern \"policys\" @d\nnote spelling-pattern \"mvh\" @d");
  CHECK(judged.found.all().at(0).hint.has_value());
  CHECK_FALSE(judged.found.all().at(1).hint.has_value());
}

TEST_CASE("figures: what a revision takes out is not judged") {
  PlanText plan = with_text(R"(<p>Beslutad <del rev="v">2020-xx-xx</del><ins rev="v">2026-01-01</ins>.</p>)");
  plan.registers = R"(<revision id="v" type="replace" date="2025-11-01"/>)";
  plan.attributes = "reading=\"marked\"";
  CHECK(findings(plan, "placeholder").empty());
}

}  // namespace planverk::test
