#include "cases/case_arrival.h"

#include <string>

#include "cases/fiks_politisk.h"
#include "cases/plain_text.h"
#include "support/catch.h"
#include "taking_in.h"

namespace planverk::test {

using namespace exchange::cases;

namespace {

const char* const plan =
    "<planData><body id=\"fs\" name=\"Formannskapet\"/><body id=\"ks\" name=\"Kommunestyret\"/><role id=\"kd\" title=\"Kommunedirektør\"/>"
    "<meeting id=\"m1\" body=\"fs\" date=\"2026-09-15\"><item no=\"3\" title=\"Annet\"/></meeting>"
    "<case id=\"gammel\" title=\"Gammel\" archiveNo=\"2026/7\"><proposal by=\"kd\" to=\"fs\" type=\"approve\"/></case>"
    "<document id=\"d\" kind=\"caseSubmission\"/></planData>";

const std::string proposal = R"({
 "sak": {
  "referanseEksternNoekkel": {"fagsystem": "sak", "noekkel": "1"},
  "fagsystemetsSaksnummer": {"saksaar": 2026, "sakssekvensnummer": 99},
  "tittel": "Ny barnehage",
  "saksbeskrivelse": {"tekstInnhold": "<p>Behovet &oslash;ker.</p><ul><li>To avdelinger</li></ul>", "tekstFormat": {"kodeverdi": "HTML"}},
  "forslagTilVedtak": {"tekstInnhold": "Barnehagen bygges.\n\nOppstart i 2027."},
  "skjerming": {"skjermingshjemmel": "Offl § 13", "tilgangsrestriksjon": {"kodeverdi": "13"}},
  "saksansvarlig": "Kari Nordmann",
  "arkivSaksnummer": {"saksaar": 2026, "sakssekvensnummer": 412},
  "arkivJournalnummer": {"journalaar": 2026, "journalsekvensnummer": 5127}},
 "forslagTilBehandlingsplan": [
  {"tilUtvalgId": "1", "tilUtvalgNavn": "formannskapet ", "tilMoetedato": "2026-09-15T17:00:00+02:00"},
  {"tilUtvalgId": "2", "tilUtvalgNavn": "Kommunestyret", "tilMoetedato": "2026-10-01T00:00:00", "rekkefoelge": 4}]})";

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
  return text;
}

struct Taken : TakingIn {
  Kept kept{plan};
  std::string told;
  bool right = false;
  std::string arrivals(std::string text, std::vector<std::pair<std::string, std::string>> picks = {}, std::string document = {}) {
    const Known known(kept.root(), picks);
    Arrivals all(known, document, found);
    right = read_fiks_politisk(sources, file(std::move(text)), all, found);
    told = as_text(all.messages);
    return as_text(all.arrivals);
  }
};

}  // namespace

TEST_CASE("ledger: a case of Fiks politisk behandling, screened, for two committees") {
  Taken taken;
  CHECK(is_fiks_politisk(proposal));
  CHECK(taken.arrivals(proposal, {{"by", "kd"}}, "d") ==
        "meeting(body date) body=fs date=2026-09-15 start=17:00\n"
        "  item(case) no=4 title=Ny barnehage case=sak-2026-412 access=restricted accessBasis=Offl § 13\n"
        "meeting(body date) id=mote-ks-2026-10-01 body=ks date=2026-10-01\n"
        "  item(case) no=4 title=Ny barnehage case=sak-2026-412 access=restricted accessBasis=Offl § 13\n"
        "case(archiveNo) id=sak-2026-412 title=Ny barnehage archiveNo=2026/412 recordNo=5127/2026 officer=kd access=restricted "
        "accessBasis=Offl § 13 documentOpen=false documentBasis=Offl § 13\n"
        "  proposal(to) by=kd type=adopt to=fs\n    item(id) id=sak-2026-412-fs-1 \"Barnehagen bygges.\"\n"
        "    item(id) id=sak-2026-412-fs-2 \"Oppstart i 2027.\"\n"
        "  proposal(to) by=kd type=adopt to=ks\n    item(id) id=sak-2026-412-ks-1 \"Barnehagen bygges.\"\n"
        "    item(id) id=sak-2026-412-ks-2 \"Oppstart i 2027.\"\n"
        "document(id) id=d\n  section(use) use=facts\n    p() \"Behovet øker.\"\n    p() \"To avdelinger\"\n");
  CHECK(taken.findings().empty());
  CHECK(taken.told == "told.case-type\n");
}

TEST_CASE("ledger: names of persons never come into a plan") {
  for (const std::string& text : {proposal, replaced(proposal, "\"forslagTilVedtak\"", "\"vedtak\"")}) {
    Taken taken;
    CHECK(taken.arrivals(text, {}, "d").find("Nordmann") == std::string::npos);
    CHECK(taken.told.find("told.case-officer\n") != std::string::npos);
    CHECK(taken.told.find("Nordmann") == std::string::npos);
  }
  Taken role;
  CHECK(role.arrivals(replaced(proposal, "Kari Nordmann", "kommunedirektør")).find("officer=kd") != std::string::npos);
}

TEST_CASE("ledger: a case that the plan has is known by its number, and keeps what people wrote") {
  Taken taken;
  const std::string text = taken.arrivals(replaced(proposal, "\"sakssekvensnummer\": 412", "\"sakssekvensnummer\": 7"), {{"by", "kd"}});
  CHECK(text.find("case(archiveNo) title=Ny barnehage archiveNo=2026/7") != std::string::npos);
  CHECK(text.find("  proposal(to) to=fs\n    item(id) id=gammel-fs-1 ") != std::string::npos);
  CHECK(text.find("case=gammel") != std::string::npos);
}

TEST_CASE("ledger: case-reference") {
  Taken taken;
  const std::string text = taken.arrivals(replaced(proposal, "\"Kommunestyret\"", "\"Bystyret\""));
  CHECK(taken.findings() == "case-reference.by 7:41\ncase-reference 14:3\n");
  CHECK(taken.value("name", 1) == "Bystyret");
  CHECK(taken.value("known", 1) == "Formannskapet, Kommunestyret");
  CHECK(text.find("proposal") == std::string::npos);
  Taken named;
  CHECK(named.arrivals(replaced(proposal, "\"Kommunestyret\"", "\"Bystyret\""), {{"by", "kd"}, {"Bystyret", "ks"}}).find("body=ks") !=
        std::string::npos);
  CHECK(named.findings().empty());
}

TEST_CASE("ledger: decisions, calendars and cases of a meeting") {
  Taken decided;
  CHECK(decided.arrivals(R"({"utvalgId": "1", "utvalgNavn": "Formannskapet", "moeteId": "7", "moetedato": "2026-09-15T17:00:00",
 "erEndeligVedtak": true, "sak": {"referanseEksternNoekkel": {"fagsystem": "s", "noekkel": "1"}, "tittel": "Ny barnehage",
 "arkivSaksnummer": {"saksaar": 2026, "sakssekvensnummer": 7}, "utvalgetsSaksnummer": {"saksaar": 2026, "sakssekvensnummer": 14},
 "vedtaksdato": "2026-09-15", "vedtak": {"tekstInnhold": "Som foreslått."}, "saksansvarlig": "X",
 "votering": [{"moetedeltaker": "Ola Nordmann", "representerer": "A", "stemme": {}}]}})") ==
        "meeting(body date) body=fs date=2026-09-15 start=17:00\n  item(case) no=4 title=Ny barnehage case=gammel\n"
        "    decision(by) by=fs type=adopt date=2026-09-15\n      item(id) id=gammel-fs-v-1 \"Som foreslått.\"\n"
        "case(archiveNo) title=Ny barnehage archiveNo=2026/7\n  hearing(meeting) no=14/2026 meeting=m1\n");
  CHECK(decided.told.find("told.case-votes\n") != std::string::npos);
  Taken calendar;
  CHECK(calendar.arrivals(R"({"utvalg": [{"utvalgId": "1", "utvalgNavn": "Kommunestyret", "moete": [
 {"moeteid": "a", "moetedato": "2026-11-05T18:00:00"}, {"moeteid": "b", "moetedato": "2026-12-10T18:00:00"}]}]})") ==
        "meeting(body date) id=mote-ks-2026-11-05 body=ks date=2026-11-05 start=18:00\n"
        "meeting(body date) id=mote-ks-2026-12-10 body=ks date=2026-12-10 start=18:00\n");
  Taken meeting;
  CHECK(meeting.arrivals(R"({"moete": {"moeteid": "1", "moetedato": "2026-09-15"}, "utvalg": {"utvalgId": "1", "utvalgNavn": "Formannskapet"},
 "avsender": {}, "sak": [{"tittel": "A", "utvalgetsSaksnummer": {"saksaar": 2026, "sakssekvensnummer": 1}}, {"tittel": "B"}]})") ==
        "meeting(body date) body=fs date=2026-09-15\n  item(case) no=4 title=A case=sak-a\n  item(case) no=5 title=B case=sak-b\n"
        "case(title) id=sak-a title=A\n  hearing(meeting) no=1/2026 meeting=m1\ncase(title) id=sak-b title=B\n");
  Taken delegated;
  CHECK(delegated.arrivals(R"({"tilUtvalgId": "1", "tilUtvalgNavn": "Formannskapet", "sak": {"tittel": "Skjenking",
 "vedtak": {"tekstInnhold": "Ja"}}})") == "case(title) id=sak-skjenking title=Skjenking\n");
  CHECK(delegated.told == "told.case-delegated title=Skjenking\n");
}

TEST_CASE("ledger: messages of case systems that are not as they should be") {
  const auto findings = [](std::string text) {
    Taken taken;
    taken.arrivals(std::move(text));
    CHECK_FALSE(taken.right);
    return taken.findings();
  };
  CHECK(findings("[]") == "json-shape 1:1\n");
  CHECK(findings("{\"sak\": 1}") == "json-shape 1:9\n");
  CHECK(findings("{\"sak\": {\"saksansvarlig\": \"x\"}}") == "json-shape.missing 1:9\n");
  CHECK(findings("{\"moete\": {}, \"utvalg\": []}") == "json-shape 1:25\n");
}

TEST_CASE("ledger: text of case systems becomes paragraphs") {
  const auto text = [](std::string_view from, std::string_view format = {}) {
    std::string all;
    for (const std::string& each : paragraphs_of(from, format)) all += each + '|';
    return all;
  };
  CHECK(text("En.\r\n\r\nTo  tre.\n") == "En.|To tre.|");
  CHECK(text("a < b og c > d") == "a < b og c > d|");
  CHECK(text("<p>a &lt; b</p><p>c<br/>d</p>") == "a < b|c|d|");
  CHECK(text("x &#229; &#xE5; &aring; &unknown; & y", "text/html") == "x å å å &unknown; & y|");
  CHECK(text("<script>alert('x')</script ><style>p{}</style>a<!-- skjult -->b") == "ab|");
  CHECK(text("<p>a <b>b</b> <a href=\"x\">c</a></p>") == "a b c|");
  CHECK(text("<script>alert") .empty());
  CHECK(text("<p>&#0;&#xD800;x") == "&#0;&#xD800;x|");
  CHECK(text("a\x01""b") == "ab|");
  CHECK(text("").empty());
}

}  // namespace planverk::test
