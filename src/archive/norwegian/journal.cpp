// loependeJournal.xml and offentligJournal.xml
#include "naming.h"
#include "norwegian/noark.h"

namespace planverk::archive::norwegian {

namespace {

class Writer {
 public:
  Writer(const Extract& extract, bool open) : extract_(extract), material_(extract.material), open_(open) {}

  std::string write() {
    const std::string name = open_ ? "offentligJournal" : "loependeJournal";
    const std::string of = "http://www.arkivverket.no/standarder/noark5/" + name;
    XmlDocument xml(name);
    Element root = xml.root();
    root.set("xmlns", of)
        .set("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .set("xsi:schemaLocation", of + " " + name + ".xsd");
    const std::vector<JournalEntry> entries = journal_of(extract_);
    Element head = root.add("journalhode");
    head.put("journalStartDato", extract_.from.text());
    head.put("journalSluttDato", extract_.to.text());
    head.put("antallJournalposter", entries.size());
    Element creator = head.add("arkivskaper");
    creator.put("arkivskaperID",
                material_.creator.identifier.empty() ? material_.creator.name : material_.creator.identifier);
    creator.put("arkivskaperNavn", material_.creator.name);
    for (const JournalEntry& each : entries) entry(root.add("journalregistrering"), each);
    return xml.bytes();
  }

 private:
  void entry(Element out, const JournalEntry& entry) const {
    const Case& of = *entry.of->of;
    const Record& main = entry.of->registrations[entry.registration].main();
    if (!of.classification.code.empty()) {
      Element one = out.add("klasse");
      one.put("klasseID", of.classification.code);
      one.put("tittel", of.classification.title.empty() ? of.classification.code : of.classification.title);
    }
    folder(out.add("saksmappe"), of);
    Element post = out.add("journalpost");
    post.put("systemID", record_uuid(material_, of, main));
    post.put("journalaar", static_cast<std::uint64_t>(entry.year));
    post.put("journalsekvensnummer", entry.number);
    post.put("journalpostnummer", entry.number_in_case);
    if (!open_) post.put("tittel", main.title);
    post.put("offentligTittel", open_ ? main.open_title : open_title(main.title, main.open_title));
    post.put("journaldato", main.date.text());
    post.put("dokumentetsDato", main.date.text());
    if (!open_) post.put("antallVedlegg", entry.of->documents[entry.registration].size() - 1);
    post.put("administrativEnhet", main.unit);
    post.put("saksbehandler", main.author);
    withhold(post, main.access);
    Element party = post.add("korrespondansepart");
    party.put("korrespondanseparttype", sender_of(main.kind).name);
    party.put("korrespondansepartNavn", main.author);
  }

  void folder(Element out, const Case& of) const {
    out.put("mappeID", of.number.empty() ? of.id : of.number);
    out.put("saksaar", static_cast<std::uint64_t>(of.year.value_or(of.opened.year())));
    out.put("sakssekvensnummer", static_cast<std::uint64_t>(of.sequence.value_or(0)));
    if (!open_) out.put("tittel", of.title);
    out.put("offentligTittel", open_ ? of.open_title : open_title(of.title, of.open_title));
    out.put("administrativEnhet", of.unit);
    out.put("saksansvarlig", of.officer);
    if (open_) withhold(out, of.access);
  }

  static void withhold(Element of, const Access& access) {
    if (!access.restricted) return;
    of.put("tilgangsrestriksjon", withheld.name);
    of.put("skjermingshjemmel", access.basis);
  }

  const Extract& extract_;
  const Material& material_;
  const bool open_;
};

}  // namespace

std::string journal(const Extract& extract, bool open) {
  return Writer(extract, open).write();
}

}  // namespace planverk::archive::norwegian
