#include "cases/fiks_arkiv.h"

#include <string>

#include "support/catch.h"
#include "taking_in.h"

namespace planverk::test {

using namespace exchange::cases;

namespace {

const std::string message = R"(<?xml version="1.0" encoding="UTF-8"?>
<arkivmelding xmlns="https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/arkivmelding/opprett/v1"
              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <system>Sak</system><antallFiler>2</antallFiler>
  <mappe xsi:type="saksmappe">
    <tittel>Ny barnehage</tittel>
    <part><partNavn>Ola Nordmann</partNavn></part>
    <klassifikasjon><klassifikasjonssystemID>K</klassifikasjonssystemID><klasseID>A10</klasseID></klassifikasjon>
    <saksaar>2026</saksaar><sakssekvensnummer>412</sakssekvensnummer>
    <saksansvarlig><navn>Kari Nordmann</navn></saksansvarlig>
  </mappe>
  <registrering xsi:type="journalpost">
    <dokumentbeskrivelse><tittel>Saksframlegg</tittel><tilknyttetRegistreringSom><kode>H</kode></tilknyttetRegistreringSom></dokumentbeskrivelse>
    <dokumentbeskrivelse><tittel>Tegninger</tittel><opprettetDato>2026-08-01T10:00:00</opprettetDato>
      <tilknyttetRegistreringSom><kode>V</kode></tilknyttetRegistreringSom><dokumentnummer>2</dokumentnummer>
      <skjerming><tilgangsrestriksjon/><skjermingshjemmel>Offl § 24</skjermingshjemmel></skjerming></dokumentbeskrivelse>
    <tittel>Saksframlegg</tittel><forfatter>Kari Nordmann</forfatter>
    <journalaar>2026</journalaar><journalsekvensnummer>5127</journalsekvensnummer>
  </registrering>
</arkivmelding>
)";

struct Taken : TakingIn {
  Kept kept{"<planData><role id=\"kd\" title=\"Kommunedirektør\"/><body id=\"fs\" name=\"Formannskapet\"/></planData>"};
  std::string told;
  bool right = false;
  std::string arrivals(std::string text) {
    const std::vector<std::pair<std::string, std::string>> picks;
    const Known known(kept.root(), picks);
    Arrivals all(known, {}, found);
    right = read_fiks_arkiv(sources, file(std::move(text)), {}, all, found);
    told = as_text(all.messages);
    return as_text(all.arrivals);
  }
};

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  text.replace(text.find(from), from.size(), to);
  return text;
}

}  // namespace

TEST_CASE("ledger: a case of Fiks Arkiv with its record and what is attached") {
  Taken taken;
  CHECK(is_fiks_arkiv(message));
  CHECK(taken.arrivals(message) ==
        "case(archiveNo) id=sak-2026-412 title=Ny barnehage archiveNo=2026/412 recordNo=5127/2026 archiveCode=A10\n"
        "  attachment(title) title=Tegninger no=2 date=2026-08-01 access=restricted\n");
  CHECK(taken.findings().empty());
  CHECK(taken.told == "told.case-officer\n");
}

TEST_CASE("ledger: a screened case of Fiks Arkiv, with prefixes, within an answer") {
  Taken taken;
  CHECK(taken.arrivals("<r:resultat xmlns:r=\"https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/innsyn/v2\"><r:mappe>"
                       "<r:tittel>Barnevern</r:tittel><r:skjerming><r:skjermingshjemmel>Offl § 13</r:skjermingshjemmel></r:skjerming>"
                       "<r:mappeID>2026/9</r:mappeID></r:mappe></r:resultat>") ==
        "case(archiveNo) id=sak-2026-9 title=Barnevern archiveNo=2026/9 access=restricted accessBasis=Offl § 13 documentOpen=false documentBasis=Offl § 13\n");
}

namespace {

const std::string meeting = R"(<?xml version="1.0" encoding="UTF-8"?>
<arkivmelding xmlns="https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/arkivmelding/opprett/v1"
              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <mappe xsi:type="moetemappe">
    <tittel>Formannskapet 15.09.2026</tittel>
    <registrering xsi:type="moetedokument"><tittel>Innkalling</tittel><moetedokumenttype><kode>MI</kode></moetedokumenttype></registrering>
    <registrering xsi:type="moetesak">
      <dokumentbeskrivelse><tittel>Kart</tittel><tilknyttetRegistreringSom><kode>V</kode></tilknyttetRegistreringSom></dokumentbeskrivelse>
      <tittel>Ny barnehage</tittel>
      <moetesakstype><kode>PS</kode></moetesakstype><moetesaksaar>2026</moetesaksaar><moetesakssekvensnummer>14</moetesakssekvensnummer>
      <innstilling><tekstInnhold>Bygges.</tekstInnhold><tekstFormat><kode>tekst</kode></tekstFormat></innstilling>
      <vedtak><vedtakstekst><tekstInnhold>&lt;p&gt;Bygges nå.&lt;/p&gt;&lt;p&gt;Åpnes i 2028.&lt;/p&gt;</tekstInnhold>
        <tekstFormat><kode>html</kode></tekstFormat></vedtakstekst>
        <votering><moetedeltaker><identifikator><navn>Ola Nordmann</navn></identifikator></moetedeltaker><stemme>Ja</stemme></votering>
        <dato>2026-09-15</dato></vedtak>
    </registrering>
    <registrering xsi:type="moetesak">
      <skjerming><tilgangsrestriksjon><kode>UO</kode></tilgangsrestriksjon><skjermingshjemmel>Offl § 13</skjermingshjemmel></skjerming>
      <tittel>Orientering</tittel><moetesakstype><kode>RS</kode></moetesakstype>
    </registrering>
    <moetenummer>8/2026</moetenummer><utvalg><navn>Formannskapet</navn></utvalg><moetedato>2026-09-15</moetedato><moetested>Rådhuset</moetested>
    <moetedeltaker><identifikator><navn>Kari Nordmann</navn></identifikator></moetedeltaker>
  </mappe>
</arkivmelding>
)";

}  // namespace

TEST_CASE("ledger: a meeting of Fiks Arkiv with what was decided") {
  Taken taken;
  const std::string text = taken.arrivals(meeting);
  INFO(text);
  CHECK(taken.findings().empty());
  CHECK(text.starts_with("meeting(body date) id=mote-fs-2026-09-15 body=fs date=2026-09-15\n"
                         "  item(case) no=1 title=Ny barnehage case=sak-ny-barnehage\n"
                         "    decision(by) by=fs type=adopt date=2026-09-15\n"));
  CHECK(text.find("\"Bygges nå.\"\n") != std::string::npos);
  CHECK(text.find("\"Åpnes i 2028.\"\n") != std::string::npos);
  CHECK(text.find("  item(case) no=2 title=Orientering case=sak-orientering access=restricted accessBasis=Offl § 13\n") != std::string::npos);
  CHECK(text.find("  attachment(title) title=Kart\n") != std::string::npos);
  CHECK(text.find("  hearing(meeting) no=14/2026 meeting=mote-fs-2026-09-15\n") != std::string::npos);
  CHECK(text.find("Nordmann") == std::string::npos);
  CHECK(text.find("Innkalling") == std::string::npos);
  CHECK(taken.told.find("told.case-votes\n") != std::string::npos);
}

TEST_CASE("ledger: a meeting of Fiks Arkiv of a committee that the plan does not have") {
  Taken taken;
  CHECK(taken.arrivals(replaced(meeting, "<navn>Formannskapet</navn>", "<navn>Bystyret</navn>")).find("meeting") == std::string::npos);
  CHECK(taken.findings().starts_with("case-reference 4:3\n"));
}

TEST_CASE("ledger: case-archive") {
  Taken none;
  CHECK(none.arrivals("<arkivmeldingKvittering/>").empty());
  CHECK_FALSE(none.right);
  CHECK(none.findings() == "case-archive 1:1\n");
  Taken untitled;
  CHECK(untitled.arrivals(replaced(message, "<tittel>Ny barnehage</tittel>", "")).empty());
  CHECK(untitled.findings() == "case-archive.title 5:3\n");
  Taken hostile;
  CHECK(hostile.arrivals(replaced(message, "<arkivmelding ", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><arkivmelding ")).empty());
  CHECK(hostile.findings().starts_with("xml-doctype"));
}

}  // namespace planverk::test
