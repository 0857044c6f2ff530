// What texts say wrong of themselves: words doubled, abbreviations unexplained, works, names and units in two forms.
#include "judging.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

PlanText with_text(const std::string& content, const std::string& lang = "sv-SE") {
  PlanText plan{{}, "<section title=\"Inledning\">" + content + "</section>"};
  plan.kind = "operationalPlan";
  plan.lang = lang;
  plan.status = "draft";
  return plan;
}
std::string told(const std::string& words, std::string_view slug, const std::string& lang = "sv-SE") {
  return findings(with_text("<p>" + words + "</p>", lang), slug);
}
/// The keys alone.
std::string keys(const PlanText& plan, std::string_view slug, const Judging& how = {}) {
  const Judged judged(plan.text(), how);
  std::string all;
  for (const Diagnostic& each : judged.found.all()) {
    if (each.rule->slug == slug) all += (all.empty() ? "" : " ") + each.message.key;
  }
  return all;
}

}  // namespace

TEST_CASE("figures: doubled-word") {
  CHECK(told("Det är bra att att vara två.", "doubled-word") == "warning doubled-word \"att att\" @d");
  CHECK(told("Fullmäktige äger kan ange mål.", "doubled-word") == "warning doubled-word.clash \"äger kan\" @d");
  CHECK(told("Arbetet görs av inom nämnden.", "doubled-word") == "warning doubled-word.clash \"av inom\" @d");
  CHECK(told("Senast i januari december.", "doubled-word") == "warning doubled-word.months \"januari december\" @d");
  CHECK(told("Arbeidet skal kan vente.", "doubled-word", "nb-NO") == "warning doubled-word.clash \"skal kan\" @d");
  for (const char* word : {"på", "till", "i", "är", "nämnden", "med"}) {
    const std::string twice = std::string(word) + " " + word;
    CHECK(told("Vi ser " + twice + " detta.", "doubled-word") == "warning doubled-word \"" + twice + "\" @d");
  }
  CHECK(told("Arbeidet skal skal vente.", "doubled-word", "nb-NO") == "warning doubled-word \"skal skal\" @d");
  CHECK(told("Arbeidet er for for tungt.", "doubled-word", "nn-NO") == "warning doubled-word \"for for\" @d");
  CHECK(told("Vi skall ska vänta.", "doubled-word") == "warning doubled-word.clash \"skall ska\" @d");
  CHECK(told("om nNämndernas mål och vVal.", "doubled-word") ==
        "warning doubled-word.letter \"nNämndernas\" @d\nwarning doubled-word.letter \"vVal\" @d");
  for (const char* sound :
       {"Vi åkte till Bora Bora i år.", "Det var mycket mycket bättre.", "Beslutet fattades den den 12 mars.",
        "En iPad och ett eId.", "Det som barnen är är viktigt.",
        "Den den angår vet.", "Var var vi?", "En en-till-en-lösning.", "De som som barn bodde här.", "I januari, december och maj.",
        "Januari februari mars.", "Det som är är bra.", "Kan ska, och och/eller."}) {
    INFO(sound);
    CHECK(told(sound, "doubled-word").empty());
  }
  const auto items = [](const std::string& first, const std::string& second) {
    return findings(with_text("<list><item>" + first + "</item><item>" + second + "</item></list>"), "doubled-word");
  };
  CHECK(items("Besluta", "i ärenden om personal") == "warning doubled-word.torn \"<item>\" @d");
  CHECK(items("Besluta", "lokaler och teknik").empty());
  CHECK(items("personal", "i vissa fall lokaler").empty());
  CHECK(items("Besluta", "I ärenden om personal").empty());
  CHECK(items("Besluta om", "i ärenden om personal").empty());
}

TEST_CASE("figures: doubled-word in the final reading only") {
  const std::string revision = R"(<revision id="r" type="replace" date="2025-11-01"/>)";
  PlanText plan = with_text("<p>Fullmäktige <del rev=\"r\">äger</del> <ins rev=\"r\">kan</ins> ange mål.</p>");
  plan.registers = revision;
  CHECK(findings(plan, "doubled-word").empty());
  plan = with_text("<p>Senast i januari <del rev=\"r\">följande år</del> <ins rev=\"r\">december</ins>.</p>");
  plan.registers = revision;
  CHECK(keys(plan, "doubled-word") == "doubled-word.months");
}

TEST_CASE("figures: abbreviation") {
  CHECK(told("STARM leder arbetet.", "abbreviation") == "note abbreviation \"STARM\" @d");
  CHECK(told("STARM leder. Statens råd (STARM) betalar.", "abbreviation") == "note abbreviation.late \"STARM\" @d");
  for (const char* sound : {"Statens råd (STARM) leder. STARM betalar.", "Kommunens IT och HR inom EU.",
                            "Kapitel XIV gäller.", "STARM (statens råd för miljö) leder.", "Ärende KSN 2025/14 gäller.",
                            "Politikens VAD och vad det är.", "ALLT ÄR SKRIVET SÅ", "Kvarteret A4 byggs."}) {
    INFO(sound);
    CHECK(told(sound, "abbreviation").empty());
  }
  PlanText listed = with_text("<p>STARM leder.</p>");
  listed.registers = R"(<abbreviation short="STARM" long="statens råd"/>)";
  CHECK(findings(listed, "abbreviation").empty());
  Judging own;
  own.settings.set("abbreviation", {std::nullopt, std::nullopt, {"STARM"}});
  CHECK(findings(with_text("<p>STARM leder.</p>"), "abbreviation", own).empty());
}

TEST_CASE("figures: typed-citation") {
  const std::string source = R"(<source id="b" author="Berg" year="2019" title="Om program"/>)";
  const auto cited = [&](const std::string& words, std::string_view slug = "typed-citation") {
    PlanText plan = with_text("<p>" + words + "</p>");
    plan.registers = source;
    return findings(plan, slug);
  };
  CHECK(cited("Som Berg (2019) skriver.") == "note typed-citation \"Berg (2019)\" @d");
  CHECK(cited("Det är så (Berg, 2019).") == "note typed-citation \"(Berg, 2019)\" @d");
  CHECK(cited("Det är så (Lund &amp; Dal, 2018).").starts_with("note typed-citation.unknown"));
  CHECK(cited("Enligt (Lund, 2018) och senare Dal (2017) är det så.").find("\"Dal (2017)\"") != std::string::npos);
  for (const char* sound : {"Budget (2025) och plan.", "Enligt Agenda (2030) gäller.", "Planen (beslutad 2019) gäller.",
                            "Se skollagen (2010:800).", "Avtalet (2019) löper ut."}) {
    INFO(sound);
    CHECK(cited(sound).empty());
  }
  CHECK(cited("Ord.", "unused-source") == "warning unused-source \"<source>\" @b");
  CHECK(cited("Det är så <cite to=\"b\"/>.", "unused-source").empty());
}

TEST_CASE("figures: near-title") {
  const auto titles = [](const std::string& first, const std::string& second) {
    PlanText plan = with_text("<p>Ord.</p>");
    plan.content =
        "<section title=\"" + first + "\"><p>Ord.</p></section><section title=\"" + second + "\"><p>Ord.</p></section>";
    return keys(plan, "near-title");
  };
  CHECK(titles("Kommunens uppgifter", "Kommunernas uppgifter") == "near-title");
  CHECK(titles("Mål", "Mål") == "near-title.equal");
  CHECK(titles("Mål för året.", "Ekonomi") == "near-title.stop");
  for (const auto& [first, second] : {std::pair("Tertial 1", "Tertial 2"),
                                      {"Intern kontroll", "Extern kontroll"},
                                      {"Inkomster", "Utgifter"},
                                      {"Alternativ A", "Alternativ B"},
                                      {"Personal", "Personer"}}) {
    INFO(first);
    CHECK(titles(first, second).empty());
  }
  PlanText below = with_text("<p>Ord.</p>");
  below.content =
      R"(<section title="Jämlik hälsa"><p>Ord.</p><section title="Jämlik hälsa."><p>Ord.</p></section></section>)";
  CHECK(keys(below, "near-title") == "near-title.stop near-title.above");
}

TEST_CASE("figures: fact-twice") {
  const auto copies = [](const std::string& body, const std::string& annex) {
    PlanText plan = with_text("<p>" + body + "</p>", "nb-NO");
    plan.content += "<annex title=\"Mandat\"><p>" + annex + "</p></annex>";
    return keys(plan, "fact-twice");
  };
  CHECK(copies("Formålet er å framskaffe ny kunnskap om arbeidsmiljø.",
               "Formålet er å fremskaffe ny kunnskap om arbeidsmiljø.") == "fact-twice");
  CHECK(copies("Formålet er å framskaffe ny kunnskap om arbeidsmiljø.",
               "Formålet er å framskaffe ny kunnskap om arbeidsmiljø.")
            .empty());
  CHECK(copies("Formålet er å framskaffe ny kunnskap om arbeidsmiljø.",
               "Formålet med samarbeidet er et annet enn hos dem.")
            .empty());
}

TEST_CASE("figures: percent-form") {
  CHECK(told("Tjänsten är på (50%) av heltid.", "percent-form") == "warning percent-form \"50%\" @d");
  CHECK(told("Tjänsten är på (50 %) av heltid.", "percent-form").empty());
  CHECK(told("Andelen är 15% och 5% i år.", "percent-form") ==
        "warning percent-form \"15%\" @d\nwarning percent-form \"5%\" @d");
  CHECK(told("The post is 50% of full time.", "percent-form", "en-GB").empty());
}

TEST_CASE("figures: unit-form") {
  CHECK(told("Kostnaden är 5 mnkr och sedan 6 mkr.", "unit-form") == "note unit-form \"mkr\" @d");
  CHECK(told("Kostnaden är 5 mnkr och sedan 6 tkr.", "unit-form").empty());
  CHECK(told("Rammen er 15 mill. kroner og 60 millioner NOK.", "unit-form", "nb-NO") ==
        "note unit-form \"millioner NOK\" @d");
  CHECK(told("Rammen er 15 mill. kroner og 60 millioner kroner.", "unit-form", "nb-NO").empty());  // written out
  CHECK(told("Rammen er 15 mill. kr og 60 millioner kroner.", "unit-form", "nb-NO") ==
        "note unit-form \"millioner kroner\" @d");
  CHECK(told("Kostnaden är 5 mnkr och sedan 6 miljoner kronor.", "unit-form") ==
        "note unit-form \"miljoner kronor\" @d");
  CHECK(told("Kostnaden är 5 tkr och sedan 6 tusen kronor.", "unit-form") == "note unit-form \"tusen kronor\" @d");
}

TEST_CASE("figures: own-status") {
  CHECK(told("Planen är ett arbetsmaterial. Planen är ett styrdokument.", "own-status").starts_with("note own-status"));
  CHECK(told("Planen är ett styrdokument. Utkastet var ett arbetsmaterial.", "own-status")
            .starts_with("note own-status"));
  CHECK(
      findings(with_text("<p>Planen är ett styrdokument.</p><p>Bilagan är arbetsmaterial.</p>"), "own-status").empty());
}

TEST_CASE("figures: said-twice") {
  const auto twice = [](const std::string& first, const std::string& second) {
    PlanText plan = with_text("<p>" + first + "</p>");
    plan.content += "<section title=\"Mer\"><p>" + second + "</p></section>";
    return keys(plan, "said-twice");
  };
  CHECK(twice("Delårsrapporten innehåller utfall.", "Delårsrapporten innehåller utfall och mål.") == "said-twice");
  CHECK(twice("Delårsrapporten innehåller utfall.", "Delårsrapporten innehåller utfall.").empty());
  CHECK(twice("Delårsrapporten innehåller utfall.", "Årsredovisningen innehåller utfall och mål.").empty());
}

TEST_CASE("figures: claim-without-data") {
  CHECK(told("Riskvärdena har ökat jämfört med 2024.", "claim-without-data") ==
        "note claim-without-data \"har ökat jämfört med\" @d");
  CHECK(told("Kostnaderna har ökat jämfört med 2024.", "claim-without-data").empty());
  PlanText gender = with_text("<p>Ord.</p>");
  gender.content = "<section title=\"Ålder och kön\"><p>Ord.</p></section>";
  CHECK(keys(gender, "claim-without-data") == "claim-without-data.gender");
  gender.content =
      "<section title=\"Ålder och "
      "kön\"><table><head><row><cell>Ålder</cell><cell>Kvinnor</cell></row></head><row><cell>20</cell><cell>3</cell></"
      "row></table></section>";
  CHECK(keys(gender, "claim-without-data").empty());
}

TEST_CASE("figures: report-removed") {
  const auto removed = [](const std::string& rest, const std::string& registers = {}) {
    PlanText plan = with_text("<p><del rev=\"r\">Planerna redovisas i mars.</del> " + rest + "</p>");
    plan.registers = R"(<revision id="r" type="delete" date="2025-11-01"/>)" + registers;
    return keys(plan, "report-removed");
  };
  CHECK(removed("De samlas av kansliet.") == "report-removed");
  CHECK(removed("De lämnas i mars varje år.").empty());
  CHECK(removed("De samlas.", R"(<calendar id="k"><event month="3" output="Rapport"/></calendar>)").empty());
}

TEST_CASE("figures: name-form") {
  CHECK(told("Se Mål och budget 2026. Se Mål och Budget 2026.", "name-form") == "note name-form \"Mål och Budget\" @d");
  CHECK(told("Se Mål och budget 2026. Se Mål och budget 2027.", "name-form").empty());
  const auto person = [](const std::string& words) {
    PlanText plan = with_text("<p>" + words + "</p>");
    plan.registers = R"(<person id="p" role="chef" displayName="Chef Exempelsson"/>)";
    return findings(plan, "name-form");
  };
  CHECK(person("Frågor besvaras av Chef Exempelson i dag.") == "note name-form \"Chef Exempelson\" @d");
  CHECK(person("Frågor besvaras av Chef Exempelsson i dag. Chef Andersson är ledig.").empty());
  const auto role = [](const std::string& signs) {
    PlanText plan = with_text("<p>Ord.</p>");
    plan.registers = R"(<role id="k" title="Kontrollant"/><role id="k2" title="Kontrollant"/>)";
    plan.content =
        "<section title=\"Kontrollanterna har ordet\"><p>Ord.</p></section><signatures kind=\"signOff\" "
        "date=\"2025-11-26\">" +
        signs + "</signatures>";
    return keys(plan, "name-form");
  };
  CHECK(role("<sign role=\"k\"/>") == "name-form.role");
  CHECK(role("<sign role=\"k\"/><sign role=\"k2\"/>").empty());
}

TEST_CASE("figures: missing-comma") {
  const auto areas = [](const std::string& words) {
    PlanText plan = with_text("<p>" + words + "</p>");
    plan.registers =
        R"(<area id="e" name="Ekonomi" order="1"/><area id="p" name="Personal" order="2"/><area id="v" name="Verksamhet" order="3"/>)";
    return keys(plan, "missing-comma");
  };
  CHECK(areas("Det gäller Ekonomi Personal och Verksamhet.") == "missing-comma");
  CHECK(areas("Det gäller Ekonomi, Personal och Verksamhet.").empty());
}

TEST_CASE("figures: same-label") {
  const auto lines = [](const std::string& second) {
    PlanText plan = with_text("<budgetTable of=\"b\"/>");
    plan.registers =
        R"(<budget id="b" body="ks" year="2026" unit="tkr"><line id="a" label="Övrigt" kind="cost" amount="1"/><line id="c" label=")" +
        second + R"(" kind="cost" amount="2"/></budget>)";
    return keys(plan, "same-label");
  };
  CHECK(lines("Övrigt") == "same-label");
  CHECK(lines("Lokaler").empty());
  const auto part = [](const std::string& id, const std::string& label, const std::string& of) {
    return "<line id=\"" + id + "\" label=\"" + label + "\" breaks=\"" + of + "\" amount=\"1\"/>";
  };
  const auto parts = [&](const std::string& more) {
    return lines("Lokaler\" kind=\"cost\" amount=\"2\"/>" + part("p", "Skolor", "a") + more + "<line id=\"z\" label=\"Sist");
  };
  CHECK(parts(part("q", "Skolor", "c")).empty());
  CHECK(parts(part("q", "Skolor", "a")) == "same-label");
  CHECK(parts(part("q", "Övrigt", "a")) == "same-label");
  CHECK(parts(part("q", "Övrigt", "c")).empty());
}

TEST_CASE("figures: cell-unit") {
  const auto column = [](const std::string& third) {
    return keys(with_text("<table><head><row><cell>A</cell><cell>B</cell></row></head><row><cell>a</cell><cell>22 "
                          "ansatta</cell></row><row><cell>b</cell>"
                          "<cell>1 ansatt</cell></row><row><cell>c</cell><cell>" +
                          third + "</cell></row></table>"),
                "cell-unit");
  };
  CHECK(column("8 personer") == "cell-unit");
  CHECK(column("8 ansatta").empty());
  CHECK(column("okänt").empty());
}

TEST_CASE("figures: cell-sign") {
  const auto column = [](const std::string& second) {
    return keys(with_text("<table><head><row><cell>A</cell><cell>B</cell></row></head><row><cell>a</cell><cell>egen "
                          "ram*</cell></row><row><cell>b</cell><cell>" +
                          second + "</cell></row><tableNote sign=\"*\">Ord.</tableNote></table>"),
                "cell-sign");
  };
  CHECK(column("egen ram") == "cell-sign");
  CHECK(column("egen ram*").empty());
  CHECK(column("annan ram").empty());
}

TEST_CASE("figures: own-pattern") {
  PlanText plan = with_text("<p>Kunden får svar. Kunder väntar.</p>");
  CHECK(findings(plan, "own-pattern").empty());
  plan.registers =
      R"(<rules><pattern words="kunden" instead="invånaren" severity="warning"/><pattern words="svar" reason="Vi skriver besked."/></rules>)";
  CHECK(findings(plan, "own-pattern") == "warning own-pattern \"Kunden\" @d\nnote own-pattern.reason \"svar\" @d");
}

TEST_CASE("figures: screening") {
  const auto found = [](const std::string& words, std::string_view slug) { return told(words, slug); };
  // Made-up numbers whose check digits are right, in ranges that the registers keep for tests.
  for (const char* wrong : {"811218-9876", "19811218-9876", "198112189876", "8112189876", "811218–9876", "811218 - 9876", "811218 9876",
                            "19811218 9876", "701063-2391", "410203 00157"}) {
    INFO(wrong);
    CHECK(found("Ärendet rör " + std::string(wrong) + " och hens barn.", "personal-number")
              .starts_with("warning personal-number"));
  }
  for (const char* sound : {"811218-9875", "212000-9999", "8112189875", "5566778899", "2025-11-26", "1 811 218",
                            "KS 2025/811218-9876", "556677-8899", "12345678901"}) {
    INFO(sound);
    CHECK(found("Numret är " + std::string(sound) + " i dag.", "personal-number").empty());
  }
  for (const char* wrong :
       {"070-123 45 67", "070 123 45 67", "0701234567", "+46 70 123 45 67", "412 34 567", "+47 912 34 567", "nagon.exempel@gmail.com"}) {
    INFO(wrong);
    CHECK(found("Ring " + std::string(wrong) + " i dag.", "private-contact").starts_with("warning private-contact"));
  }
  for (const char* sound :
       {"0123-45 67 00", "78 00 00 00", "kommun@strandvika.example", "91 234 567", "2 412 345", "073"}) {
    INFO(sound);
    CHECK(found("Ring " + std::string(sound) + " i dag.", "private-contact").empty());
  }
  // Captions, alternative texts, notes and cells are texts too.
  const PlanText everywhere = with_text(
      R"(<flow caption="Möte 811218-9876" alt="Rör 811218-9876"><step title="Steg">Ord</step></flow><p>Ord<note>Se 811218-9876.</note>.</p><table><head><row><cell>A</cell></row></head><row><cell>811218-9876</cell></row></table>)");
  CHECK(keys(everywhere, "personal-number") == "personal-number personal-number personal-number personal-number");
  // Who publishes a final document is stopped.
  PlanText open = with_text("<p>Ärendet rör 811218-9876.</p>");
  open.status = "final";
  Judging published;
  published.audience = plan::Audience::open;
  CHECK(findings(open, "personal-number", published) == "error personal-number \"811218-9876\" @d");
  CHECK(findings(open, "personal-number").starts_with("warning"));
}

}  // namespace planverk::test
