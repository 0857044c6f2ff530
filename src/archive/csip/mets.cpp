#include "mets.h"

#include "archive/identifier.h"
#include "element.h"
#include "naming.h"

namespace planverk::archive::csip {

namespace {

constexpr std::string_view mets_namespace = "http://www.loc.gov/METS/";
constexpr std::string_view csip_namespace = "https://DILCIS.eu/XML/METS/CSIPExtensionMETS";
constexpr std::string_view sip_profile = "https://earksip.dilcis.eu/profile/E-ARK-SIP.xml";  // SIP2, 2.1.0
constexpr std::string_view sip_profile_2_2 = "https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-2-0.xml";
constexpr std::string_view content = "Textual works \xE2\x80\x93 Digital";  // of CSIPVocabularyContentCategory

class Writer {
 public:
  Writer(const Mets& mets, const Material& material, Profile profile)
      : mets_(mets), material_(material), profile_(profile), created_(moment(material.created)) {}

  std::string write() {
    XmlDocument xml("mets");
    Element root = xml.root();
    head(root);
    header(root.add("metsHdr"));
    for (const Entry& each : mets_.descriptive) metadata(root.add("dmdSec"), each, "DC", dmd_);
    if (!mets_.preservation.empty()) {
      Element section = root.add("amdSec");
      section.set("ID", id("amdSec"));
      for (const Entry& each : mets_.preservation) metadata(section.add("digiprovMD"), each, "PREMIS", amd_);
    }
    files(root.add("fileSec"));
    structure(root.add("structMap"));
    return xml.bytes();
  }

 private:
  /// An ID of XML begins with a letter, and is another for each place of the file.
  [[nodiscard]] std::string id(std::string_view of) const {
    return "uuid-" + uuid_of("mets " + mets_.objid + " " + std::string(of));
  }

  void head(Element root) const {
    root.set("xmlns", mets_namespace)
        .set("xmlns:csip", csip_namespace)
        .set("xmlns:xlink", "http://www.w3.org/1999/xlink");
    root.set("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    if (!mets_.schemas.empty()) {
      root.set("xsi:schemaLocation", std::string(mets_namespace) + " " + mets_.schemas + "mets.xsd " +
                                         std::string(csip_namespace) + " " + mets_.schemas + "DILCISExtensionMETS.xsd");
    }
    root.set("OBJID", mets_.objid).set("TYPE", content).set("LABEL", mets_.label);
    root.set("PROFILE", profile_ == Profile::csip_2_2 ? sip_profile_2_2 : sip_profile);
    root.set("csip:CONTENTINFORMATIONTYPE", "MIXED");
  }

  static Element agent(Element header, std::string_view role, std::string_view type, std::string_view name) {
    Element out = header.add("agent");
    out.set("ROLE", role).set("TYPE", type);
    if (type == "OTHER") out.set("OTHERTYPE", "SOFTWARE");
    out.put("name", name);
    return out;
  }

  void header(Element header) const {
    header.set("CREATEDATE", created_).set("RECORDSTATUS", "NEW").set("csip:OAISPACKAGETYPE", "SIP");
    agent(header, "CREATOR", "OTHER", material_.program)
        .add("note")
        .set("csip:NOTETYPE", "SOFTWARE VERSION")
        .text(material_.version);
    for (const std::string_view role : {"CREATOR", "ARCHIVIST"}) {
      Element who = agent(header, role, "ORGANIZATION", material_.creator.name);
      if (!material_.creator.identifier.empty())
        who.add("note").set("csip:NOTETYPE", "IDENTIFICATIONCODE").text(material_.creator.identifier);
    }
  }

  void metadata(Element section, const Entry& entry, std::string_view type, std::string& ids) const {
    const std::string own = id(entry.href);
    section.set("ID", own);
    if (type == "DC") section.set("CREATED", created_);
    section.set("STATUS", "CURRENT");
    Element reference = section.add("mdRef");
    reference.set("LOCTYPE", "URL").set("MDTYPE", type).set("xlink:type", "simple").set("xlink:href", entry.href);
    fixity(reference, entry);
    ids += (ids.empty() ? "" : " ") + own;
  }

  void fixity(Element& of, const Entry& entry) const {
    of.set("MIMETYPE", entry.media_type).set("SIZE", entry.bytes).set("CREATED", created_);
    of.set("CHECKSUM", entry.sha256).set("CHECKSUMTYPE", "SHA-256");
  }

  void files(Element section) const {
    section.set("ID", id("fileSec"));
    for (const Group& group : mets_.groups) {
      if (group.files.empty()) continue;
      Element out = section.add("fileGrp");
      out.set("ID", id("group " + group.use)).set("USE", group.use);
      for (const Entry& each : group.files) {
        Element file = out.add("file");
        file.set("ID", id("file " + each.href));
        fixity(file, each);
        file.add("FLocat").set("LOCTYPE", "URL").set("xlink:type", "simple").set("xlink:href", each.href);
      }
    }
  }

  void structure(Element map) const {
    map.set("ID", id("structMap")).set("TYPE", "PHYSICAL").set("LABEL", "CSIP");
    Element top = map.add("div");
    top.set("ID", id("div")).set("LABEL", mets_.objid);
    Element metadata = top.add("div");
    metadata.set("ID", id("div Metadata")).set("LABEL", "Metadata");
    if (!amd_.empty()) metadata.set("ADMID", amd_);
    if (!dmd_.empty()) metadata.set("DMDID", dmd_);
    for (const Group& group : mets_.groups) {
      if (group.files.empty()) continue;
      Element out = top.add("div");
      out.set("ID", id("div " + group.use)).set("LABEL", group.use);
      if (group.representation) {
        Element pointer = out.add("mptr");
        pointer.set("LOCTYPE", "URL").set("xlink:type", "simple").set("xlink:href", group.files.front().href);
        pointer.set("xlink:title", id("group " + group.use));
      } else {
        out.add("fptr").set("FILEID", id("group " + group.use));
      }
    }
  }

  const Mets& mets_;
  const Material& material_;
  const Profile profile_;
  const std::string created_;
  std::string dmd_, amd_;  ///< IDs of the sections
};

}  // namespace

std::string write(const Mets& mets, const Material& material, Profile profile) {
  return Writer(mets, material, profile).write();
}

}  // namespace planverk::archive::csip
