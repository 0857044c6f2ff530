#include "words.h"

namespace planverk::figures {

namespace {

using Words = std::string_view;

constexpr Words sv_checks[] = {"kontroll av",    "kontrollera", "att kontrollera", "granskning av", "granska",
                               "uppföljning av", "följa upp",   "genomgång av",    "stickprov"};
constexpr Words sv_lacks[] = {"saknas", "saknar", "uteblir", "brister", "brist", "inte", "ej", "felaktig", "försenas"};
constexpr Words sv_tables[] = {"tabellen nedan",   "tabellen under",      "tabellen ovan",
                               "tabellen bredvid", "nedanstående tabell", "följande tabell"};
constexpr Words sv_charts[] = {"diagrammet nedan",     "diagrammet ovan",  "diagrammet bredvid",
                               "figuren nedan",        "figuren ovan",     "bilden nedan",
                               "nedanstående diagram", "följande diagram", "följande figur"};
constexpr Words sv_indicators[] = {"följande indikatorer", "indikatorerna nedan", "nedanstående indikatorer",
                                   "följande nyckeltal", "nyckeltalen nedan"};
constexpr Words sv_data[] = {"diagram", "utveckling", "prognos", "fördelning", "andel", "antal"};
constexpr Spelling sv_spellings[] = {
    {"organisaitonen", "organisationen"},
    {"organisaition", "organisation"},
    {"kompentens", "kompetens"},
    {"överrensstämmelse", "överensstämmelse"},
    {"överrens", "överens"},
    {"kommitten", "kommittén"},
    {"terial", "tertial"},
    {"uppfölning", "uppföljning"},
    {"verksamhtet", "verksamhet"},
    {"verksamheht", "verksamhet"},
    {"ansvarsfördelninng", "ansvarsfördelning"},
};

constexpr Words nb_checks[] = {"kontroll av", "kontrollere",   "å kontrollere", "gjennomgang av",
                               "gjennomgå",   "oppfølging av", "følge opp",     "stikkprøve"};
constexpr Words nb_lacks[] = {"mangler", "manglende", "uteblir", "svikter", "ikke", "feil", "forsinkes"};
constexpr Words nb_tables[] = {"tabellen under", "tabellen nedenfor", "tabellen over", "tabellen ved siden",
                               "følgende tabell"};
constexpr Words nb_charts[] = {"diagrammet under",  "diagrammet nedenfor", "diagrammet over",
                               "figuren under",     "figuren nedenfor",    "figuren over",
                               "figuren ved siden", "følgende diagram",    "følgende figur"};
constexpr Words nb_indicators[] = {"følgende indikatorer", "indikatorene under",  "indikatorene nedenfor",
                                   "følgende nøkkeltall",  "nøkkeltallene under", "nøkkeltallene nedenfor"};
constexpr Words nb_data[] = {"diagram", "utvikling", "prognose", "fordeling", "andel", "antall"};
constexpr Spelling nb_spellings[] = {
    {"feilernærnæring", "feilernæring"}, {"komeptanse", "kompetanse"}, {"kompentanse", "kompetanse"},
    {"organisajonen", "organisasjonen"}, {"ressuser", "ressurser"},    {"tilstrekklig", "tilstrekkelig"},
    {"gjennomførring", "gjennomføring"},
};

constexpr Words nn_checks[] = {"kontroll av", "kontrollere",   "å kontrollere", "gjennomgang av",
                               "gå gjennom",  "oppfølging av", "følgje opp",    "stikkprøve"};
constexpr Words nn_lacks[] = {"manglar", "manglande", "uteblir", "sviktar", "ikkje", "feil"};
constexpr Words nn_tables[] = {"tabellen under", "tabellen nedanfor", "tabellen over", "tabellen ved sida",
                               "følgjande tabell"};
constexpr Words nn_charts[] = {"diagrammet under", "diagrammet nedanfor", "figuren under",     "figuren nedanfor",
                               "figuren over",     "figuren ved sida",    "følgjande diagram", "følgjande figur"};
constexpr Words nn_indicators[] = {"følgjande indikatorar", "indikatorane under", "indikatorane nedanfor",
                                   "følgjande nøkkeltal", "nøkkeltala under"};
constexpr Words nn_data[] = {"diagram", "utvikling", "prognose", "fordeling", "del", "talet"};
constexpr Spelling nn_spellings[] = {
    {"komeptanse", "kompetanse"},
    {"organisajonen", "organisasjonen"},
    {"ressusar", "ressursar"},
};

constexpr Words da_checks[] = {"kontrol af", "kontrollere",   "at kontrollere", "gennemgang af",
                               "gennemgå",   "opfølgning på", "følge op",       "stikprøve"};
constexpr Words da_lacks[] = {"mangler", "manglende", "udebliver", "svigter", "ikke", "fejl"};
constexpr Words da_tables[] = {"tabellen nedenfor", "tabellen ovenfor", "tabellen ved siden", "følgende tabel"};
constexpr Words da_charts[] = {"diagrammet nedenfor", "diagrammet ovenfor", "figuren nedenfor",
                               "figuren ovenfor",     "følgende diagram",   "følgende figur"};
constexpr Words da_indicators[] = {"følgende indikatorer", "indikatorerne nedenfor", "følgende nøgletal",
                                   "nøgletallene nedenfor"};
constexpr Words da_data[] = {"diagram", "udvikling", "prognose", "fordeling", "andel", "antal"};
constexpr Spelling da_spellings[] = {{"kompentence", "kompetence"}, {"organsation", "organisation"}};

constexpr Words en_checks[] = {"check of",  "check that",   "checking", "control of",
                               "review of", "follow-up of", "audit of"};
constexpr Words en_lacks[] = {"missing", "lacking", "lacks", "not", "fails", "wrong", "no"};
constexpr Words en_tables[] = {"the table below", "the table above", "the following table"};
constexpr Words en_charts[] = {"the chart below", "the figure below", "the following chart", "the following figure",
                               "the diagram below"};
constexpr Words en_indicators[] = {"the following indicators", "the indicators below", "the following key figures"};
constexpr Words en_data[] = {"chart", "development", "forecast", "distribution", "share", "number of"};
constexpr Spelling en_spellings[] = {
    {"organsation", "organisation"}, {"seperate", "separate"}, {"occured", "occurred"}};

constexpr LanguageWords languages[] = {
    {Language::sv,
     {"två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"},
     sv_checks,
     sv_lacks,
     sv_tables,
     sv_charts,
     sv_indicators,
     sv_data,
     sv_spellings},
    {Language::nb,
     {"to", "tre", "fire", "fem", "seks", "sju syv", "åtte", "ni", "ti", "elleve", "tolv"},
     nb_checks,
     nb_lacks,
     nb_tables,
     nb_charts,
     nb_indicators,
     nb_data,
     nb_spellings},
    {Language::nn,
     {"to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"},
     nn_checks,
     nn_lacks,
     nn_tables,
     nn_charts,
     nn_indicators,
     nn_data,
     nn_spellings},
    {Language::da,
     {"to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"},
     da_checks,
     da_lacks,
     da_tables,
     da_charts,
     da_indicators,
     da_data,
     da_spellings},
    {Language::en,
     {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"},
     en_checks,
     en_lacks,
     en_tables,
     en_charts,
     en_indicators,
     en_data,
     en_spellings},
};

constexpr Words leftovers[] = {"lorem ipsum",
                               "klicka här för att ange text",
                               "klicka eller tryck här för att ange text",
                               "klikk her for å skrive inn tekst",
                               "klikk eller trykk her for å skrive inn tekst",
                               "klik her for at angive tekst",
                               "klik eller tryk her for at skrive tekst",
                               "click here to enter text",
                               "click or tap here to enter text"};
constexpr Words names_of_pages[] = {"lysbildenummer", "bildnummer", "diasnummer", "slidenummer", "slide number"};
constexpr Words titles_of_pages[] = {"bild", "lysbilde", "lysbilete", "dias", "slide"};
constexpr Words endings_of_fields[] = {"nr",   "nummer", "dato",  "datum",   "namn",
                                       "navn", "tittel", "titel", "adresse", "adress"};

}  // namespace

const LanguageWords& words_of(Language language) {
  for (const LanguageWords& words : languages) {
    if (words.language == language) return words;
  }
  return languages[0];
}

std::span<const std::string_view> leftover_phrases() {
  return leftovers;
}

std::span<const std::string_view> page_names() {
  return names_of_pages;
}

std::span<const std::string_view> page_titles() {
  return titles_of_pages;
}

std::span<const std::string_view> merge_field_endings() {
  return endings_of_fields;
}

}  // namespace planverk::figures
