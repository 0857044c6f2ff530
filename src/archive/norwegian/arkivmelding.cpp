// Fiks Arkiv: messages `arkivmelding.opprett` of version 1, each with one registration; the first one of a case brings
// its folder.
#include <fmt/format.h>

#include "builder.h"
#include "naming.h"
#include "norwegian/documents.h"

namespace planverk::archive {

namespace {

using namespace norwegian;

constexpr std::string_view message_namespace =
    "https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/arkivmelding/opprett/v1";
constexpr std::string_view catalogue_namespace =
    "https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/metadatakatalog/v1";

/// Children of codes and names belong to the catalogue's namespace.
void code(Element of, std::string_view name, std::string_view value, std::string_view description) {
  Element out = of.add(name);
  out.put("k:kode", value);
  out.put("k:beskrivelse", description);
}
void code(Element of, std::string_view name, const Code& value) {
  code(of, name, value.code, value.name);
}
void named(Element of, std::string_view name, const std::string& value) {
  if (!value.empty()) of.add(name).put("k:navn", value);
}

void screening(Element of, const Access& access) {
  if (!access.restricted) return;
  Element out = of.add("skjerming");
  code(out, "tilgangsrestriksjon", withheld);
  out.put("skjermingshjemmel", access.basis);
}

void classification(Element of, const Classification& classification) {
  if (classification.code.empty()) return;
  Element out = of.add("klassifikasjon");
  out.put("klassifikasjonssystemID", classification.plan);
  out.put("klasseID", classification.code);
  out.put("tittel", classification.title);
}

/// The message has no element for disposal: it stands in a remark of that type, in Noark's words (M450, M451, M453).
void disposal(Element of, const Disposal& disposal) {
  Element out = of.add("merknad");
  std::string text(word_of(disposal.retention));
  if (disposal.years) text += fmt::format(", {}", *disposal.years);
  if (!disposal.basis.empty()) text += "; " + disposal.basis;
  out.put("merknadstekst", text);
  code(out, "merknadstype", "kassasjonsvedtak", "");
}

void external_key(Element of, const Material& material, const std::string& key) {
  Element out = of.add("referanseEksternNoekkel");
  out.put("k:fagsystem", material.program);
  out.put("k:noekkel", key);
}

class Message {
 public:
  Message(const Material& material, const Case& of, const Registration& registration)
      : material_(material), case_(of), registration_(registration) {}

  std::string write(const std::vector<StoredDocument>& documents, bool with_folder) {
    XmlDocument xml("arkivmelding");
    Element root = xml.root();
    root.set("xmlns", message_namespace)
        .set("xmlns:k", catalogue_namespace)
        .set("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    root.put("system", material_.program);
    std::size_t files = 0;
    for (const StoredDocument& each : documents) files += each.files.size();
    root.put("antallFiler", files);
    if (with_folder && case_.kind != CaseKind::document) folder(root.add("mappe"));
    registration(root.add("registrering"), documents);
    return xml.bytes();
  }

 private:
  void folder(Element out) const {
    out.set("xsi:type", case_.kind == CaseKind::meeting ? "moetemappe" : "saksmappe");
    out.put("systemID", case_uuid(material_, case_));
    out.put("mappeID", case_.number);
    out.put("tittel", case_.title);
    out.put("offentligTittel", open_title(case_.title, case_.open_title));
    out.put("opprettetDato", moment(case_.opened));
    disposal(out, case_.disposal);
    screening(out, case_.access);
    classification(out, case_.classification);
    external_key(out, material_, case_.id);
    if (case_.kind == CaseKind::meeting) {
      out.put("moetenummer", case_.number);
      named(out, "utvalg", case_.body);
      out.put("moetedato", case_.opened.text());
      out.put("moetested", case_.place);
      for (const std::string& each : case_.attendees)
        out.add("moetedeltaker").add("k:identifikator").put("k:navn", each);
      return;
    }
    if (case_.year && case_.sequence) {
      out.put("saksaar", static_cast<std::uint64_t>(*case_.year));
      out.put("sakssekvensnummer", static_cast<std::uint64_t>(*case_.sequence));
    }
    out.put("saksdato", case_.opened.text());
    named(out, "administrativEnhet", case_.unit);
    named(out, "saksansvarlig", case_.officer);
  }

  void registration(Element out, const std::vector<StoredDocument>& documents) const {
    const Record& main = registration_.main();
    const bool meeting = case_.kind == CaseKind::meeting;
    out.set("xsi:type", meeting ? "moetedokument" : "journalpost");
    out.put("systemID", record_uuid(material_, case_, main));
    out.put("opprettetDato", moment(main.date));
    out.put("opprettetAv", main.author);
    if (case_.kind != CaseKind::document) {
      Element parent = out.add("referanseForelderMappe");
      parent.put("k:systemID", case_uuid(material_, case_));
    }
    screening(out, main.access);
    for (std::size_t i = 0; i < documents.size(); ++i) document(out.add("dokumentbeskrivelse"), documents[i], i);
    out.put("tittel", main.title);
    out.put("offentligTittel", open_title(main.title, main.open_title));
    out.put("forfatter", main.author);
    disposal(out, main.disposal);
    if (!meeting) {
      Element party = out.add("korrespondansepart");
      code(party, "korrespondanseparttype", sender_of(main.kind));
      party.put("korrespondansepartNavn", main.author);
      named(party, "administrativEnhet", main.unit);
    }
    classification(out, main.classification);
    external_key(out, material_, main.id);
    if (meeting) {
      code(out, "moetedokumenttype", main.type, "");
      return;
    }
    code(out, "journalposttype", word_of(main.kind));
    out.put("dokumentetsDato", main.date.text());
    out.put("antallVedlegg", documents.size() - 1);
  }

  void document(Element out, const StoredDocument& document, std::size_t number) const {
    const Record& record = *document.record;
    out.put("systemID", document.id);
    code(out, "dokumenttype", record.type, "");
    code(out, "dokumentstatus", document_done);
    out.put("tittel", document.title);
    out.put("forfatter", record.author);
    out.put("opprettetDato", moment(record.date));
    out.put("opprettetAv", record.author);
    code(out, "tilknyttetRegistreringSom", number == 0 ? main_document : enclosure);
    out.put("dokumentnummer", number + 1);
    screening(out, record.access);
    std::size_t version = 0;
    for (const StoredFile& file : document.files) object(out.add("dokumentobjekt"), record, file, ++version);
  }

  static void object(Element out, const Record& record, const StoredFile& file, std::size_t version) {
    out.put("versjonsnummer", version);
    code(out, "variantformat", file.variant);
    code(out, "format", file.format, file.format_name);
    out.put("mimeType", file.media_type);
    out.put("opprettetDato", moment(record.date));
    out.put("opprettetAv", record.author);
    out.put("filnavn", file.name);
    out.put("referanseDokumentfil", file.path.substr(file.path.find('/') + 1));
    out.put("sjekksum", file.sha256);
    out.put("sjekksumAlgoritme", checksum_algorithm);
    out.put("filstoerrelse", file.bytes);
  }

  const Material& material_;
  const Case& case_;
  const Registration& registration_;
};

class Packer {
 public:
  explicit Packer(const Material& material) : material_(material) {
    out_.name = package_name(material, Profile::arkivmelding);
  }

  Package pack() {
    builder_.add("README.txt", std::string(material_.read_me));
    for (const Schema* schema : given_schemas(material_, Profile::arkivmelding, out_.missing_schemas))
      builder_.add("schemas/" + schema->name, schema->bytes);
    for (const Case& each : material_.cases) {
      bool first = true;
      for (const Registration& registration : registrations_of(each)) {
        message(each, registration, first);
        first = false;
      }
    }
    out_.files = builder_.take();
    return std::move(out_);
  }

 private:
  void message(const Case& of, const Registration& registration, bool with_folder) {
    const std::string folder = fmt::format("message-{:02}/", ++messages_);
    const auto place = [&](std::size_t number, const std::string& name) {
      return fmt::format("{}{:02}-{}", folder, number, name);
    };
    const std::vector<StoredDocument> documents = store(material_, of, registration, place, builder_);
    builder_.add(folder + "arkivmelding.xml", Message(material_, of, registration).write(documents, with_folder));
  }

  const Material& material_;
  Package out_;
  Builder builder_;
  std::size_t messages_ = 0;
};

}  // namespace

Package make_arkivmelding(const Material& material) {
  return Packer(material).pack();
}

}  // namespace planverk::archive
