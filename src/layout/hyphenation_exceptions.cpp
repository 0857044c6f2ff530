#include "hyphenation_exceptions.h"

#include <array>

namespace planverk::layout {

namespace {

constexpr auto swedish = std::to_array<std::string_view>({
    "barn-rätts-per-spek-tiv",
    "be-sluts-under-lag",
    "bud-get-av-vikelse",
    "bud-get-upp-följ-ning",
    "data-skydds",
    "diarie-num-mer",
    "doku-ment-an-svarig",
    "del-aktig-het",
    "eko-nomi-av-del-ning",
    "gång-trafik",
    "hälso-vård",
    "intern-kon-troll",
    "jäm-ställd-het",
    "kom-mun-in-vån-are",
    "kon-se-kvens",
    "kris-stöd",
    "lokal-an-svarig",
    "miljö-an-svarig",
    "netto-kost-nad",
    "per-son-upp-gift",
    "pro-cess-an-svarig",
    "prog-nos",
    "risk-analys",
    "sam-man-träde",
    "social-nämn-den",
    "stats-bidrag",
    "till-gäng-lig",
    "till-syn",
    "under-lag",
    "upp-följ-ning",
    "verk-sam-hets-an-svarig",
    "åter-rap-por-te-ring",
    "över-enskom-melse",
});
constexpr auto bokmal = std::to_array<std::string_view>({
    "avdelings-leder",       "bered-skap",      "bruker-med-virkning",   "for-manns-kap",       "helse-tjeneste",
    "hoved-til-lits-valgte", "intern-kontroll", "kommune-direk-tør",     "kommune-styre",       "kompe-tanse-plan",
    "kvalitets-arbeid",      "mål-opp-nåelse",  "netto-kostnad",         "om-sorgs-tjeneste",   "person-opp-lysning",
    "risiko-analyse",        "saks-behand-ler", "saks-fram-legg",        "saks-opp-lys-ninger", "syke-pleier",
    "til-gjengelig",         "til-lits-valgt",  "tje-neste-ut-vik-ling", "utvik-lings-arbeid",  "virk-som-hets-plan",
    "økonomi-plan",
});
constexpr auto nynorsk = std::to_array<std::string_view>({
    "avdelings-leiar",      "bered-skap",      "brukar-med-verknad",  "for-manns-kap",      "helse-teneste",
    "hovud-til-lits-valde", "intern-kontroll", "kommune-direk-tør",   "kommune-styre",      "kompe-tanse-plan",
    "mål-opp-nåing",        "netto-kostnad",   "om-sorgs-teneste",    "person-opp-lysning", "risiko-analyse",
    "saks-behand-lar",      "saks-fram-legg",  "saks-opp-lys-ningar", "til-gjengeleg",      "til-lits-vald",
    "verk-semds-plan",      "økonomi-plan",
});
constexpr auto danish = std::to_array<std::string_view>({
    "borger-råd-giv-ning",
    "data-beskyt-telse",
    "intern-kon-trol",
    "mål-op-fyl-del-se",
    "per-son-op-lys-ning",
    "risiko-ana-lyse",
    "til-gæn-ge-lig",
    "øko-nomi-ud-val-get",
});
constexpr auto english = std::to_array<std::string_view>({
    "ac-cess-ibil-ity",
    "com-mit-tee",
    "fore-cast",
    "in-ter-nal",
    "mu-ni-ci-pal",
    "mu-ni-ci-pal-ity",
    "over-sight",
});

}  // namespace

std::span<const std::string_view> hyphenation_exceptions(Language language) {
  switch (language) {
    case Language::sv:
      return swedish;
    case Language::nb:
      return bokmal;
    case Language::nn:
      return nynorsk;
    case Language::da:
      return danish;
    case Language::en:
      return english;
  }
  return {};
}

}  // namespace planverk::layout
