#include "shapes.h"

#include <map>
#include <regex>
#include <vector>

namespace planverk::test {

namespace {

using Json = nlohmann::ordered_json;

struct Member {
  const char* name;
  const char* type;  ///< a word of `forms`, `@shape`, `[…]` for a list, words with `|` between them; `?` behind: may be missing
};
using Shape = std::vector<Member>;

/// felleslosninger/einnsyn-api-spec, what a client sends (2026-08).
const Shape described{{"tittel", "text"}, {"tittelSensitiv", "text"}, {"dokumentnummer", "integer"},
                      {"tilknyttetRegistreringSom", "hoveddokument|vedlegg"}, {"dokumentobjekt", "[@einnsyn-object]?"}};
const std::map<std::string, Shape> shapes{
    {"einnsyn",
     {{"systemId", "uuid"}, {"offentligTittel", "text"}, {"offentligTittelSensitiv", "text"}, {"moetenummer", "text"}, {"utvalg", "text"},
      {"moetedato", "utc"}, {"moetested", "text?"}, {"moetedokument", "[@einnsyn-document]?"}, {"moetesak", "[@einnsyn-case]?"}}},
    {"einnsyn-document",
     {{"systemId", "uuid"}, {"offentligTittel", "text"}, {"offentligTittelSensitiv", "text"}, {"moetedokumenttype", "text"},
      {"saksbehandler", "text?"}, {"dokumentbeskrivelse", "[@einnsyn-description]?"}}},
    {"einnsyn-description", described},
    {"einnsyn-object", {{"referanseDokumentfil", "url"}}},
    {"einnsyn-case",
     {{"systemId", "uuid"}, {"offentligTittel", "text"}, {"offentligTittelSensitiv", "text"}, {"beskrivelse", "text?"},
      {"moetesakstype", "moete|politisk|delegert|interpellasjon|godkjenning|orientering|referat|annet"},
      {"moetesaksaar", "integer?"}, {"moetesakssekvensnummer", "integer?"}, {"utvalg", "text?"}, {"innstilling", "@einnsyn-text?"},
      {"vedtak", "@einnsyn-decision?"}, {"dokumentbeskrivelse", "[@einnsyn-description]?"}}},
    {"einnsyn-text", {{"tekstInnhold", "html"}, {"tekstFormat", "text"}}},
    {"einnsyn-decision",
     {{"systemId", "uuid"}, {"vedtakstekst", "@einnsyn-text"}, {"dato", "date"}, {"votering", "[@einnsyn-vote]?"},
      {"behandlingsprotokoll", "@einnsyn-text?"}}},
    {"einnsyn-vote", {{"moetedeltaker", "@einnsyn-member"}, {"stemme", "Ja|Nei|Blankt"}}},
    {"einnsyn-member", {{"moetedeltakerNavn", "text"}, {"moetedeltakerFunksjon", "text?"}}},
    // ks-no/fiks-politisk-behandling-specification, vedtakfrautvalg.send of version 1 (2026-02).
    {"fiks-politisk",
     {{"utvalgId", "text"}, {"utvalgNavn", "text"}, {"moeteId", "text"}, {"moetedato", "time"}, {"erEndeligVedtak", "boolean"},
      {"sak", "@fiks-case"}}},
    {"fiks-case",
     {{"referanseEksternNoekkel", "@fiks-key"}, {"fagsystemetsSaksnummer", "@fiks-number"}, {"utvalgetsSaksnummer", "@fiks-number"},
      {"tittel", "text"}, {"vedtaksdato", "date"}, {"vedtak", "@fiks-text?"}, {"skjerming", "@fiks-screening?"}, {"saksansvarlig", "text"},
      {"votering", "[@fiks-vote]?"}, {"arkivSaksnummer", "@fiks-number?"}, {"arkivJournalnummer", "@fiks-record?"}}},
    {"fiks-key", {{"fagsystem", "text"}, {"noekkel", "text"}}},
    {"fiks-number", {{"saksaar", "integer"}, {"sakssekvensnummer", "integer"}}},
    {"fiks-record", {{"journalaar", "integer"}, {"journalsekvensnummer", "integer"}}},
    {"fiks-text", {{"tekstInnhold", "html"}, {"tekstFormat", "@fiks-code"}}},
    {"fiks-code", {{"kodeverdi", "text"}}},
    {"fiks-screening", {{"skjermingshjemmel", "words"}, {"tilgangsrestriksjon", "@fiks-code"}}},
    {"fiks-vote", {{"moetedeltaker", "text"}, {"representerer", "words"}, {"stemme", "@fiks-answer"}}},
    {"fiks-answer", {{"Ja", "@fiks-given"}, {"Nei", "@fiks-given"}, {"Blankt", "@fiks-given"}}},
    {"fiks-given", {{"stemt", "boolean?"}}},
    // schema.org: properties that the types have.
    {"json-ld",
     {{"@context", "url"}, {"@type", "Event|"}, {"@id", "urn"}, {"name", "text"}, {"identifier", "text?"}, {"inLanguage", "text?"},
      {"startDate", "day-or-time"}, {"endDate", "time?"}, {"eventStatus", "url"}, {"eventAttendanceMode", "url"}, {"location", "@ld-place?"},
      {"organizer", "@ld-body"}, {"subEvent", "[@ld-item]?"}, {"subjectOf", "[@ld-paper]?"}}},
    {"ld-place", {{"@type", "Place|"}, {"name", "text"}}},
    {"ld-body", {{"@type", "GovernmentOrganization|"}, {"name", "text"}, {"identifier", "text?"}, {"parentOrganization", "@ld-body?"}}},
    {"ld-item",
     {{"@type", "Event|"}, {"@id", "urn"}, {"name", "text"}, {"identifier", "text?"}, {"startDate", "day-or-time"}, {"eventStatus", "url?"},
      {"location", "@ld-place?"}, {"about", "@ld-thing?"}, {"workFeatured", "[@ld-work]?"}, {"potentialAction", "[@ld-vote]?"}}},
    {"ld-thing", {{"@type", "Thing|"}, {"name", "text"}, {"identifier", "text?"}}},
    {"ld-work", {{"@type", "CreativeWork|"}, {"name", "text"}, {"text", "text"}, {"dateCreated", "date"}, {"creator", "@ld-creator"}}},
    {"ld-creator", {{"@type", "Organization|"}, {"name", "text"}}},
    {"ld-vote",
     {{"@type", "VoteAction|"}, {"name", "words"}, {"actionStatus", "url"}, {"agent", "@ld-creator"}, {"actionOption", "[text]?"},
      {"result", "[@ld-count]?"}}},
    {"ld-count", {{"@type", "PropertyValue|"}, {"propertyID", "yes|no|abstained|absent"}, {"value", "integer"}}},
    {"ld-paper",
     {{"@type", "DigitalDocument|"}, {"name", "text"}, {"genre", "text"}, {"identifier", "text?"}, {"inLanguage", "text?"},
      {"dateCreated", "date?"}, {"encoding", "[@ld-file]?"}}},
    {"ld-file", {{"@type", "MediaObject|"}, {"encodingFormat", "application/pdf|text/html"}, {"contentUrl", "url"}}},
    // OParl/spec 1.1; `type` says which it is.
    {"oparl-System", {{"oparlVersion", "url"}, {"body", "url"}, {"name", "text?"}}},
    {"oparl-Body",
     {{"system", "url?"}, {"name", "text"}, {"organization", "url"}, {"person", "url"}, {"meeting", "url"}, {"paper", "url"},
      {"legislativeTerm", "[text]"}}},
    {"oparl-Organization", {{"body", "url?"}, {"name", "text?"}, {"classification", "text?"}, {"meeting", "url?"}}},
    {"oparl-Person", {{"body", "url?"}, {"name", "text?"}, {"affix", "text?"}, {"membership", "[@oparl]?"}}},
    {"oparl-Membership", {{"person", "url?"}, {"organization", "url?"}, {"votingRight", "boolean?"}, {"role", "text?"}}},
    {"oparl-Location", {{"description", "text?"}}},
    {"oparl-Meeting",
     {{"name", "text?"}, {"meetingState", "text?"}, {"start", "time?"}, {"end", "time?"}, {"location", "@oparl?"}, {"organization", "[url]?"},
      {"participant", "[url]?"}, {"invitation", "@oparl?"}, {"resultsProtocol", "@oparl?"}, {"auxiliaryFile", "[@oparl]?"},
      {"agendaItem", "[@oparl]?"}}},
    {"oparl-AgendaItem",
     {{"meeting", "url?"}, {"number", "text?"}, {"order", "integer"}, {"name", "text?"}, {"public", "boolean?"}, {"consultation", "url?"},
      {"result", "text?"}, {"resolutionText", "text?"}, {"start", "time?"}}},
    {"oparl-Paper",
     {{"body", "url?"}, {"name", "text?"}, {"reference", "text?"}, {"date", "date?"}, {"mainFile", "@oparl?"}, {"auxiliaryFile", "[@oparl]?"},
      {"consultation", "[@oparl]?"}}},
    {"oparl-Consultation",
     {{"paper", "url?"}, {"agendaItem", "url?"}, {"meeting", "url?"}, {"organization", "[url]?"}, {"authoritative", "boolean?"}}},
    {"oparl-File", {{"name", "text?"}, {"fileName", "text?"}, {"mimeType", "text?"}, {"date", "date?"}, {"accessUrl", "url"}}},
    {"oparl-list", {{"data", "[@oparl]"}, {"pagination", "@empty"}, {"links", "@empty"}}},
    {"empty", {}},
};

/// Words are text that may be empty.
const std::map<std::string, std::string> forms{
    {"text", R"([\s\S]+)"},
    {"words", R"([\s\S]*)"},
    {"html", R"((<p>[^<>]+</p>|<ol>(<li>[^<>]+</li>)+</ol>)+)"},
    {"date", R"(\d{4}-\d\d-\d\d)"},
    {"time", R"(\d{4}-\d\d-\d\dT\d\d:\d\d:00\+0[123]:00)"},
    {"day-or-time", R"(\d{4}-\d\d-\d\d(T\d\d:\d\d:00\+0[123]:00)?)"},
    {"utc", R"(\d{4}-\d\d-\d\dT\d\d:\d\d:00Z)"},
    {"uuid", R"([0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})"},
    {"urn", R"(urn:uuid:[0-9a-f-]{36})"},
    {"url", R"(https?://[A-Za-z0-9./_~%-]+)"},
};

class Checker {
 public:
  std::string object(const Json& value, const std::string& shape, const std::string& path) {
    if (!value.is_object()) return told(path, "is no object");
    Shape members = shapes.at(named(shape, value));
    if (shape == "oparl" && !value.contains("data")) {
      members.push_back({"id", "url"});
      members.push_back({"type", "url"});
    }
    for (const Member& each : members) {
      std::string type = each.type;
      const bool optional = type.ends_with('?');
      if (optional) type.pop_back();
      if (value.contains(each.name)) check(value[each.name], type, path + "/" + each.name);
      else if (!optional) told(path, std::string("lacks ") + each.name);
    }
    for (const auto& [name, ignored] : value.items()) {
      bool known = false;
      for (const Member& each : members) known = known || name == each.name;
      if (!known) told(path, "has " + name);
    }
    return out_;
  }

 private:
  static std::string named(const std::string& shape, const Json& value) {
    if (shape != "oparl") return shape;
    if (value.contains("data")) return "oparl-list";
    const std::string type = value.value("type", "/");
    const std::string name = "oparl-" + type.substr(type.rfind('/') + 1);
    return shapes.contains(name) ? name : "empty";
  }

  void check(const Json& value, const std::string& type, const std::string& path) {
    if (type.starts_with('[')) {
      if (!value.is_array()) return static_cast<void>(told(path, "is no list"));
      for (const Json& each : value) check(each, type.substr(1, type.size() - 2), path + "[]");
    } else if (type.starts_with('@')) {
      object(value, type.substr(1), path);
    } else if (type == "integer" || type == "boolean") {
      const bool right = type == "integer" ? value.is_number_integer() && value.get<long>() >= 0 : value.is_boolean();
      if (!right) told(path, "is no " + type);
    } else if (!value.is_string()) {
      told(path, "is no text");
    } else if (type.find('|') != std::string::npos) {
      if (("|" + type + "|").find("|" + value.get<std::string>() + "|") == std::string::npos) told(path, "is " + value.get<std::string>());
    } else if (!std::regex_match(value.get<std::string>(), std::regex(forms.at(type)))) {
      told(path, "is no " + type + ": " + value.get<std::string>());
    }
  }

  std::string& told(const std::string& path, const std::string& what) { return out_ += path + " " + what + "\n"; }

  std::string out_;
};

}  // namespace

std::string faults_of(const Json& value, const std::string& shape) { return Checker().object(value, shape, shape); }

}  // namespace planverk::test
