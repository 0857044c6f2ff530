// A Noark 5 extract of a few cases: partial, since a delivery comprises closed series with their whole classification
// (6.4.12–13).
#include "norwegian/noark.h"

#include <fmt/format.h>

#include <algorithm>

#include "archive/identifier.h"
#include "naming.h"

namespace planverk::archive {

namespace {

using namespace norwegian;

constexpr std::string_view folder = "avleveringspakke/";  // 6.4.15

class Packer {
 public:
  explicit Packer(const Material& material)
      : material_(material), extract_{material, {}, 0, material.created, material.created, {}} {
    out_.name = package_name(material, Profile::noark5);
    extract_.series = uuid_of("series " + out_.name);
  }

  Package pack() {
    builder_.add("README.txt", std::string(material_.read_me));
    for (const Case& each : material_.cases) store_case(each);
    const std::size_t journalled = journal_of(extract_).size();
    const bool inner = journalled > 0 && !material_.open;
    for (const Schema* schema : given_schemas(material_, Profile::noark5, out_.missing_schemas)) {
      if ((schema->name.starts_with("loepende") && !inner) ||
          (schema->name.starts_with("offentlig") && journalled == 0))
        continue;
      schemas_[schema->name] = builder_.add(std::string(folder) + schema->name, schema->bytes);
    }
    std::size_t registrations = 0;
    for (const StoredCase& each : extract_.cases) registrations += each.registrations.size();
    describe("arkivstruktur", structure(extract_), {{"mappe", extract_.cases.size()}, {"registrering", registrations}});
    describe("endringslogg", change_log(extract_), {{"endring", extract_.cases.size()}});
    if (journalled > 0) {
      if (inner) describe("loependeJournal", journal(extract_, false), {{"journalregistrering", journalled}});
      describe("offentligJournal", journal(extract_, true), {{"journalregistrering", journalled}});
    }
    builder_.add(std::string(folder) + "arkivuttrekk.xml", description(extract_, described_));
    out_.files = builder_.take();
    return std::move(out_);
  }

 private:
  void store_case(const Case& of) {
    StoredCase stored{&of, registrations_of(of), {}};
    extract_.from = std::min(extract_.from, of.opened);
    std::size_t number = 0;
    const std::string above = fmt::format("{}DOKUMENT/{}/", folder, numbered(extract_.cases.size() + 1, of.id));
    for (const Registration& registration : stored.registrations) {
      ++number;
      const auto place = [&](std::size_t record, const std::string& name) {
        return fmt::format("{}{:02}-{:02}-{}", above, number, record, name);
      };
      stored.documents.push_back(store(material_, of, registration, place, builder_));
      for (const StoredDocument& document : stored.documents.back()) extract_.files += document.files.size();
    }
    extract_.cases.push_back(std::move(stored));
  }

  void describe(const std::string& name, std::string xml, std::vector<std::pair<std::string, std::size_t>> counts) {
    Described out{
        name + ".xml", builder_.add(std::string(folder) + name + ".xml", std::move(xml)), {}, std::move(counts)};
    for (const std::string& each : {name + ".xsd", std::string("metadatakatalog.xsd")}) {
      if (const auto found = schemas_.find(each); found != schemas_.end()) out.schemas.emplace_back(*found);
    }
    described_.push_back(std::move(out));
  }

  const Material& material_;
  Package out_;
  Builder builder_;
  Extract extract_;
  std::map<std::string, std::string> schemas_;
  std::vector<Described> described_;
};

}  // namespace

Package make_noark(const Material& material) {
  return Packer(material).pack();
}

}  // namespace planverk::archive
