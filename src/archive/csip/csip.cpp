// A package of E-ARK SIP: root and one representation, each with its METS file and PREMIS.
#include <fmt/format.h>

#include "builder.h"
#include "csip/descriptive.h"
#include "csip/mets.h"
#include "csip/premis.h"
#include "naming.h"

namespace planverk::archive {

namespace {

constexpr std::string_view xml_type = "text/xml";
constexpr std::string_view representation = "representations/rep1/";

csip::Entry entry_of(const PackageFile& file, std::string_view media_type, std::string_view folder = {}) {
  return {file.path.substr(folder.size()), std::string(media_type), file.sha256, file.bytes.bytes().size()};
}

class Packer {
 public:
  Packer(const Material& material, Profile profile) : material_(material), profile_(profile) {
    out_.name = package_name(material, profile);
  }

  Package pack() {
    root_.objid = out_.name;
    root_.label = material_.cases.empty() ? out_.name : material_.cases.front().title;
    pack_documentation();
    pack_schemas();
    pack_representation();
    pack_metadata();
    builder_.add("METS.xml", csip::write(root_, material_, profile_));
    out_.files = builder_.take();
    return std::move(out_);
  }

 private:
  void pack_documentation() {
    builder_.add("documentation/README.txt", std::string(material_.read_me));
    root_.groups.push_back({"Documentation", {entry_of(builder_.last(), "text/plain")}});
  }

  void pack_schemas() {
    csip::Group group{"Schemas", {}};
    for (const Schema* schema : given_schemas(material_, profile_, out_.missing_schemas)) {
      builder_.add("schemas/" + schema->name, schema->bytes);
      group.files.push_back(entry_of(builder_.last(), xml_type));
    }
    if (out_.missing_schemas.empty()) root_.schemas = "schemas/";
    root_.groups.push_back(std::move(group));
  }

  void add_data(csip::Group& group, const std::string& path, FileView bytes, std::string_view media_type) {
    builder_.add(path, std::move(bytes));
    group.files.push_back(entry_of(builder_.last(), media_type, representation));
  }

  void pack_representation() {
    csip::Mets mets;
    mets.objid = "rep1";
    mets.label = root_.label;
    if (!root_.schemas.empty()) mets.schemas = "../../schemas/";
    csip::Group data{"Data", {}};
    for (std::size_t i = 0; i < material_.cases.size(); ++i) {
      const Case& each = material_.cases[i];
      for (std::size_t k = 0; k < each.records.size(); ++k) {
        const std::string folder =
            fmt::format("{}data/{}/{}/", representation, numbered(i + 1, each.id), numbered(k + 1, each.records[k].id));
        for (const DataFile& file : each.records[k].files) {
          add_data(data, folder + file.name, file.bytes, file.media_type);
          if (!file.signatures) continue;
          add_data(data, folder + file.name + std::string(verdict_ending), FileView(file.signatures->json),
                   "application/json");
          add_data(data, folder + file.name + std::string(report_ending), FileView(file.signatures->text),
                   "text/plain");
        }
      }
    }
    builder_.add(std::string(representation) + "metadata/preservation/premis.xml",
                 csip::premis_of_files(material_, out_.name + "/rep1"));
    mets.preservation.push_back(entry_of(builder_.last(), xml_type, representation));
    mets.groups.push_back(std::move(data));
    builder_.add(std::string(representation) + "METS.xml", csip::write(mets, material_, profile_));
    root_.groups.push_back({"Representations/rep1", {entry_of(builder_.last(), xml_type)}, true});
  }

  void pack_metadata() {
    for (std::size_t i = 0; i < material_.cases.size(); ++i) {
      const Case& each = material_.cases[i];
      describe(fmt::format("case-{}", i + 1), csip::descriptive(material_, each));
      for (std::size_t k = 0; k < each.records.size(); ++k)
        describe(fmt::format("case-{}-document-{}", i + 1, k + 1), csip::descriptive(material_, each, each.records[k]));
    }
    builder_.add("metadata/preservation/premis.xml", csip::premis_of_package(material_, out_.name));
    root_.preservation.push_back(entry_of(builder_.last(), xml_type));
  }

  void describe(const std::string& name, std::string xml) {
    builder_.add("metadata/descriptive/" + name + ".xml", std::move(xml));
    root_.descriptive.push_back(entry_of(builder_.last(), xml_type));
  }

  const Material& material_;
  const Profile profile_;
  Package out_;
  Builder builder_;
  csip::Mets root_;
};

}  // namespace

Package make_csip(const Material& material, Profile profile) {
  return Packer(material, profile).pack();
}

}  // namespace planverk::archive
