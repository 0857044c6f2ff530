// arkivstruktur.xml and endringslogg.xml
#include <algorithm>

#include "archive/identifier.h"
#include "naming.h"
#include "norwegian/noark.h"

namespace planverk::archive::norwegian {

namespace {

Date year_begins_after(const Date& closed, int years) {
  return Date::parse(std::to_string(std::min(closed.year() + years + 1, 9999)) + "-01-01").value_or(closed);
}

/// What is preserved has none: a day of disposal is asked for with it.
void disposal(Element of, const Disposal& disposal, const Date& closed) {
  if (disposal.retention == Retention::preserve || !disposal.years) return;
  Element out = of.add("kassasjon");
  out.put("kassasjonsvedtak", word_of(disposal.retention));
  out.put("kassasjonshjemmel", disposal.basis);
  out.put("bevaringstid", static_cast<std::uint64_t>(*disposal.years));
  out.put("kassasjonsdato", year_begins_after(closed, *disposal.years).text());
}

void screening(Element of, const Access& access, std::string_view metadata, bool document) {
  if (!access.restricted) return;
  Element out = of.add("skjerming");
  out.put("tilgangsrestriksjon", withheld.name);
  out.put("skjermingshjemmel", access.basis);
  out.put("skjermingMetadata", metadata);
  if (document) out.put("skjermingDokument", hide_document);
}

class Writer {
 public:
  explicit Writer(const Extract& extract)
      : extract_(extract),
        material_(extract.material),
        closed_(moment(extract.material.created)),
        journal_(journal_of(extract)) {}

  std::string write() {
    XmlDocument xml("arkiv");
    Element root = xml.root();
    root.set("xmlns", "http://www.arkivverket.no/standarder/noark5/arkivstruktur")
        .set("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    root.set("xsi:schemaLocation", "http://www.arkivverket.no/standarder/noark5/arkivstruktur arkivstruktur.xsd");
    root.put("systemID", uuid_of("fonds " + material_.creator.identifier + material_.creator.name));
    root.put("tittel", material_.creator.name);
    root.put("arkivstatus", case_closed.name);
    life(root, moment(extract_.from));
    Element creator = root.add("arkivskaper");
    creator.put("arkivskaperID",
                material_.creator.identifier.empty() ? material_.creator.name : material_.creator.identifier);
    creator.put("arkivskaperNavn", material_.creator.name);
    series(root.add("arkivdel"));
    return xml.bytes();
  }

 private:
  /// Made and closed by the organisation.
  void life(Element of, const std::string& begun) const {
    of.put("opprettetDato", begun);
    of.put("opprettetAv", material_.creator.name);
    of.put("avsluttetDato", closed_);
    of.put("avsluttetAv", material_.creator.name);
  }

  void series(Element out) const {
    out.put("systemID", extract_.series);
    out.put("tittel", material_.creator.name);
    out.put("arkivdelstatus", series_closed);
    life(out, moment(extract_.from));
    out.put("arkivperiodeStartDato", extract_.from.text());
    out.put("arkivperiodeSluttDato", extract_.to.text());
    std::map<std::string, std::map<std::string, std::vector<const StoredCase*>>> plans;
    for (const StoredCase& each : extract_.cases)
      plans[each.of->classification.plan][each.of->classification.code].push_back(&each);
    for (const auto& [plan, classes] : plans) {
      Element system = out.add("klassifikasjonssystem");
      const std::string name = plan.empty() ? material_.creator.name : plan;
      system.put("systemID", uuid_of("classification " + extract_.series + plan));
      system.put("tittel", name);
      system.put("opprettetDato", moment(extract_.from));
      system.put("opprettetAv", material_.creator.name);
      for (const auto& [code, cases] : classes) one_class(system.add("klasse"), plan, code, cases);
    }
  }

  void one_class(Element out, const std::string& plan, const std::string& code,
                 const std::vector<const StoredCase*>& cases) const {
    const std::string& title = cases.front()->of->classification.title;
    out.put("systemID", uuid_of("class " + extract_.series + plan + " " + code));
    out.put("klasseID", code);
    out.put("tittel", title.empty() ? code : title);
    out.put("opprettetDato", moment(extract_.from));
    out.put("opprettetAv", material_.creator.name);
    for (const StoredCase* each : cases) folder(out.add("mappe"), *each);
  }

  void folder(Element out, const StoredCase& stored) const {
    const Case& of = *stored.of;
    const bool meeting = of.kind == CaseKind::meeting;
    out.set("xsi:type", meeting ? "moetemappe" : "saksmappe");
    out.put("systemID", case_uuid(material_, of));
    out.put("mappeID", of.number.empty() ? of.id : of.number);
    out.put("tittel", of.title);
    out.put("offentligTittel", open_title(of.title, of.open_title));
    life(out, moment(of.opened));
    out.put("referanseArkivdel", extract_.series);
    disposal(out, of.disposal, of.closed);
    screening(out, of.access, hide_case_title, false);
    for (std::size_t i = 0; i < stored.registrations.size(); ++i) registration(out.add("registrering"), stored, i);
    if (meeting) {
      out.put("moetenummer", of.number.empty() ? of.id : of.number);
      out.put("utvalg", of.body);
      out.put("moetedato", of.opened.text());
      out.put("moetested", of.place);
      for (const std::string& each : of.attendees) out.add("moetedeltaker").put("moetedeltakerNavn", each);
      return;
    }
    out.put("saksaar", static_cast<std::uint64_t>(of.year.value_or(of.opened.year())));
    out.put("sakssekvensnummer", static_cast<std::uint64_t>(of.sequence.value_or(0)));
    out.put("saksdato", of.opened.text());
    out.put("administrativEnhet", of.unit);
    out.put("saksansvarlig", of.officer);
    out.put("saksstatus", case_closed.name);
  }

  void registration(Element out, const StoredCase& stored, std::size_t number) const {
    const Record& main = stored.registrations[number].main();
    const bool meeting = stored.of->kind == CaseKind::meeting;
    out.set("xsi:type", meeting ? "moeteregistrering" : "journalpost");
    out.put("systemID", record_uuid(material_, *stored.of, main));
    out.put("opprettetDato", moment(main.date));
    out.put("opprettetAv", main.author);
    out.put("arkivertDato", closed_);
    out.put("arkivertAv", material_.creator.name);
    out.put("referanseArkivdel", extract_.series);
    disposal(out, main.disposal, stored.of->closed);
    screening(out, main.access, hide_record_title, true);
    const std::vector<StoredDocument>& documents = stored.documents[number];
    for (std::size_t i = 0; i < documents.size(); ++i)
      document(out.add("dokumentbeskrivelse"), documents[i], i, stored.of->closed);
    out.put("tittel", main.title);
    out.put("offentligTittel", open_title(main.title, main.open_title));
    out.put("forfatter", main.author);
    Element party = out.add("korrespondansepart");
    party.put("korrespondanseparttype", sender_of(main.kind).name);
    party.put("korrespondansepartNavn", main.author);
    party.put("administrativEnhet", main.unit);
    party.put("saksbehandler", main.author);
    if (meeting) {
      out.put("moeteregistreringstype", main.type);
      out.put("administrativEnhet", main.unit);
      out.put("saksbehandler", main.author);
    } else {
      journal_entry(out, stored, number, documents);
    }
  }

  void journal_entry(Element out, const StoredCase& stored, std::size_t number,
                     const std::vector<StoredDocument>& documents) const {
    const auto entry = std::ranges::find_if(
        journal_, [&](const JournalEntry& each) { return each.of == &stored && each.registration == number; });
    const Record& main = stored.registrations[number].main();
    out.put("journalaar", static_cast<std::uint64_t>(entry->year));
    out.put("journalsekvensnummer", entry->number);
    out.put("journalpostnummer", entry->number_in_case);
    out.put("journalposttype", word_of(main.kind).name);
    out.put("journalstatus", journal_archived.name);
    out.put("journaldato", main.date.text());
    out.put("dokumentetsDato", main.date.text());
    out.put("antallVedlegg", documents.size() - 1);
  }

  void document(Element out, const StoredDocument& document, std::size_t number, const Date& closed) const {
    const Record& record = *document.record;
    out.put("systemID", document.id);
    out.put("dokumenttype", record.type);
    out.put("dokumentstatus", document_done.name);
    out.put("tittel", document.title);
    out.put("forfatter", record.author);
    out.put("opprettetDato", moment(record.date));
    out.put("opprettetAv", record.author);
    out.put("tilknyttetRegistreringSom", number == 0 ? main_document.name : enclosure.name);
    out.put("dokumentnummer", number + 1);
    out.put("tilknyttetDato", moment(record.date));
    out.put("tilknyttetAv", record.author);
    disposal(out, record.disposal, closed);
    screening(out, record.access, hide_record_title, true);
    std::size_t version = 0;
    for (const StoredFile& file : document.files) object(out.add("dokumentobjekt"), document, file, ++version);
  }

  void object(Element out, const StoredDocument& document, const StoredFile& file, std::size_t version) const {
    out.put("systemID", uuid_of("object " + document.id + " " + file.path));
    out.put("versjonsnummer", version);
    out.put("variantformat", file.variant.name);
    out.put("format", file.format);
    out.put("formatDetaljer", file.format_name);
    out.put("opprettetDato", moment(document.record->date));
    out.put("opprettetAv", document.record->author);
    out.put("referanseDokumentfil", file.path.substr(file.path.find('/') + 1));
    out.put("sjekksum", file.sha256);
    out.put("sjekksumAlgoritme", checksum_algorithm);
    out.put("filstoerrelse", file.bytes);
    if (file.signatures == nullptr) return;
    Element signature = out.add("elektroniskSignatur");
    const bool verified = file.signatures->verdict.standing() == signature::Standing::passed;
    signature.put("elektroniskSignaturSikkerhetsnivaa", signed_level);
    signature.put("elektroniskSignaturVerifisert", verified ? signed_verified : signed_unverified);
    signature.put("verifisertDato", material_.created.text());
    signature.put("verifisertAv", material_.program + " " + material_.version);
  }

  const Extract& extract_;
  const Material& material_;
  const std::string closed_;
  const std::vector<JournalEntry> journal_;
};

}  // namespace

std::vector<JournalEntry> journal_of(const Extract& extract) {
  std::vector<JournalEntry> out;
  for (const StoredCase& each : extract.cases) {
    if (each.of->kind == CaseKind::meeting) continue;
    for (std::size_t i = 0; i < each.registrations.size(); ++i)
      out.push_back({&each, i, each.registrations[i].main().date.year(), 0, i + 1});
  }
  std::ranges::stable_sort(
      out, {}, [](const JournalEntry& each) { return each.of->registrations[each.registration].main().date; });
  std::map<int, std::size_t> numbers;
  for (JournalEntry& each : out) each.number = ++numbers[each.year];
  return out;
}

std::string structure(const Extract& extract) {
  return Writer(extract).write();
}

/// The plan tells of no changes; packing itself makes one, since it closes each case.
std::string change_log(const Extract& extract) {
  XmlDocument xml("endringslogg");
  Element root = xml.root();
  root.set("xmlns", "http://www.arkivverket.no/standarder/noark5/endringslogg")
      .set("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
  root.set("xsi:schemaLocation", "http://www.arkivverket.no/standarder/noark5/endringslogg endringslogg.xsd");
  for (const StoredCase& each : extract.cases) {
    Element out = root.add("endring");
    out.put("referanseArkivenhet", case_uuid(extract.material, *each.of));
    out.put("referanseMetadata", "saksstatus");
    out.put("endretDato", moment(extract.material.created));
    out.put("endretAv", extract.material.creator.name);
    out.put("tidligereVerdi", case_open.name);
    out.put("nyVerdi", case_closed.name);
  }
  return xml.bytes();
}

}  // namespace planverk::archive::norwegian
