#include "premis.h"

#include "archive/identifier.h"
#include "base/hash.h"
#include "element.h"
#include "naming.h"

namespace planverk::archive::csip {

namespace {

/// How PREMIS calls identifiers of ours.
constexpr std::string_view uuid_type = "UUID";

std::string_view act_of(Retention retention) {
  switch (retention) {
    case Retention::preserve:
      return "preserve";
    case Retention::destroy:
      return "destroy";
    case Retention::review:
      return "review";
  }
  return "";
}

std::string_view word_of(FileVariant variant) {
  switch (variant) {
    case FileVariant::archive:
      return "archive";
    case FileVariant::production:
      return "production";
    case FileVariant::masked:
      return "masked";
  }
  return "";
}

class Writer {
 public:
  Writer(const Material& material, std::string objid)
      : material_(material),
        objid_(std::move(objid)),
        software_(uuid_of("agent " + material.program + " " + material.version)),
        organisation_(uuid_of("agent " + material.creator.identifier + " " + material.creator.name)),
        xml_("premis") {
    xml_.root()
        .set("xmlns", "http://www.loc.gov/premis/v3")
        .set("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .set("version", "3.0");
  }

  std::string package() {
    for (const Case& each : material_.cases) {
      entity(case_uuid(material_, each), each.title, each.classification, {});
      for (const Record& record : each.records)
        entity(record_uuid(material_, each, record), record.title, record.classification, case_uuid(material_, each));
    }
    event("creation", "", objid_, "success", "");
    agents();
    for (const Case& each : material_.cases) {
      rights(case_uuid(material_, each), each.disposal, each.access, each.closed);
      for (const Record& record : each.records)
        rights(record_uuid(material_, each, record), record.disposal, record.access, each.closed);
    }
    return xml_.bytes();
  }

  std::string files() {
    each_file([this](const Case& of, const Record& record, const DataFile& file) { file_object(of, record, file); });
    each_file([this](const Case& of, const Record& record, const DataFile& file) { file_events(of, record, file); });
    agents();
    return xml_.bytes();
  }

 private:
  template <class Visit>
  void each_file(Visit&& visit) {
    for (const Case& each : material_.cases) {
      for (const Record& record : each.records) {
        for (const DataFile& file : record.files) visit(each, record, file);
      }
    }
  }

  static void identifier(Element of, const std::string& name, const std::string& value, std::string_view role = {}) {
    Element out = of.add(name);
    out.put(name + "Type", uuid_type);
    out.put(name + "Value", value);
    if (role.empty()) return;
    out.put(name == "linkingAgentIdentifier" ? "linkingAgentRole" : "linkingObjectRole", role);
  }

  static void property(Element of, std::string_view type, std::string_view value) {
    if (value.empty()) return;
    Element out = of.add("significantProperties");
    out.put("significantPropertiesType", type);
    out.put("significantPropertiesValue", value);
  }

  Element object(std::string_view type) { return xml_.root().add("object").set("xsi:type", type); }

  static void part_of(Element object, std::string_view subtype, const std::string& whole) {
    Element out = object.add("relationship");
    out.put("relationshipType", "structural");
    out.put("relationshipSubType", subtype);
    identifier(out, "relatedObjectIdentifier", whole);
  }

  void entity(const std::string& id, const std::string& title, const Classification& classification,
              const std::string& whole) {
    Element out = object("intellectualEntity");
    identifier(out, "objectIdentifier", id);
    property(out, "classification", classification.code);
    property(out, "classification scheme", classification.plan);
    property(out, "classification title", classification.title);
    out.put("originalName", title);
    if (!whole.empty()) part_of(out, "is part of", whole);
  }

  void file_object(const Case& of, const Record& record, const DataFile& file) {
    Element out = object("file");
    identifier(out, "objectIdentifier", file_uuid(material_, of, record, file));
    property(out, "variant", word_of(file.variant));
    Element characteristics = out.add("objectCharacteristics");
    Element fixity = characteristics.add("fixity");
    fixity.put("messageDigestAlgorithm", "SHA-256");
    fixity.put("messageDigest", hex(sha256(file.bytes.bytes())));
    characteristics.put("size", file.bytes.bytes().size());
    Element format = characteristics.add("format");
    format.add("formatDesignation").put("formatName", file.format_name.empty() ? file.media_type : file.format_name);
    if (!file.format.empty()) {
      Element registry = format.add("formatRegistry");
      registry.put("formatRegistryName", "PRONOM");
      registry.put("formatRegistryKey", file.format);
    }
    out.put("originalName", file.name);
    part_of(out, "is included in", record_uuid(material_, of, record));
  }

  void event(const std::string& type, const std::string& detail, const std::string& about, std::string_view outcome,
             std::string_view note) {
    Element out = xml_.root().add("event");
    identifier(out, "eventIdentifier", uuid_of("event " + objid_ + " " + type + " " + about));
    out.put("eventType", type);
    out.put("eventDateTime", moment(material_.created));
    if (!detail.empty()) out.add("eventDetailInformation").put("eventDetail", detail);
    Element result = out.add("eventOutcomeInformation");
    result.put("eventOutcome", outcome);
    if (!note.empty()) result.add("eventOutcomeDetail").put("eventOutcomeDetailNote", note);
    identifier(out, "linkingAgentIdentifier", software_, "executing program");
    if (about != objid_) {
      identifier(out, "linkingObjectIdentifier", about, "source");
      return;
    }
    for (const Case& each : material_.cases)
      identifier(out, "linkingObjectIdentifier", case_uuid(material_, each), "outcome");
  }

  void file_events(const Case& of, const Record& record, const DataFile& file) {
    const std::string id = file_uuid(material_, of, record, file);
    event("message digest calculation", "SHA-256", id, "success", "");
    if (!file.signatures) return;
    event("digital signature validation", file.name + std::string(verdict_ending), id,
          signature::name_of(file.signatures->verdict.standing()), file.signatures->text);
  }

  void agents() {
    Element software = xml_.root().add("agent");
    identifier(software, "agentIdentifier", software_);
    software.put("agentName", material_.program);
    software.put("agentType", "software");
    software.put("agentVersion", material_.version);
    Element organisation = xml_.root().add("agent");
    identifier(organisation, "agentIdentifier", organisation_);
    organisation.put("agentName", material_.creator.name);
    organisation.put("agentType", "organization");
    if (!material_.creator.identifier.empty()) organisation.put("agentNote", material_.creator.identifier);
  }

  Element statement(const std::string& about, const std::string& what, std::string_view basis) {
    Element out = xml_.root().add("rights").add("rightsStatement");
    identifier(out, "rightsStatementIdentifier", uuid_of("rights " + what + " " + about));
    out.put("rightsBasis", basis);
    return out;
  }

  /// Retention rests on what the organisation decided, access on a law: two statements (PREMIS 3.0, 4.1).
  void rights(const std::string& about, const Disposal& disposal, const Access& access, const Date& closed) {
    Element kept = statement(about, "retention", "other");
    Element other = kept.add("otherRightsInformation");
    other.put("otherRightsBasis", "retention");
    other.put("otherRightsNote", disposal.basis);
    Element granted = kept.add("rightsGranted");
    granted.put("act", act_of(disposal.retention));
    if (disposal.retention != Retention::preserve && disposal.years) {
      Element term = granted.add("termOfGrant");
      term.put("startDate", years_after(closed, *disposal.years).text());
    }
    identifier(kept, "linkingObjectIdentifier", about);
    if (!access.restricted) return;
    Element withheld = statement(about, "access", "statute");
    Element statute = withheld.add("statuteInformation");
    statute.put("statuteJurisdiction", material_.country.empty() ? "unknown" : material_.country);
    statute.put("statuteCitation", access.basis);
    Element act = withheld.add("rightsGranted");
    act.put("act", "disseminate");
    act.put("restriction", "restricted");
    identifier(withheld, "linkingObjectIdentifier", about);
  }

 public:
  /// The first day after that many full calendar years, as disposal is reckoned.
  static Date years_after(const Date& closed, int years) {
    const auto first = Date::parse(std::to_string(std::min(closed.year() + years + 1, 9999)) + "-01-01");
    return first.value_or(closed);
  }

 private:
  const Material& material_;
  const std::string objid_, software_, organisation_;
  XmlDocument xml_;
};

}  // namespace

std::string premis_of_package(const Material& material, const std::string& objid) {
  return Writer(material, objid).package();
}
std::string premis_of_files(const Material& material, const std::string& objid) {
  return Writer(material, objid).files();
}

}  // namespace planverk::archive::csip
