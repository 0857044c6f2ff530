#include "archive/package.h"

#include <algorithm>

#include "archive/identifier.h"
#include "builder.h"
#include "naming.h"

namespace planverk::archive {

namespace {

constexpr std::string_view csip_schemas[] = {"DILCISExtensionMETS.xsd", "mets.xsd", "premis-v3-0.xsd", "xlink.xsd"};
constexpr std::string_view arkivmelding_schemas[] = {"metadatakatalog.xsd",
                                                     "no.ks.fiks.arkiv.v1.arkivering.arkivmelding.opprett.xsd"};
constexpr std::string_view noark_schemas[] = {"addml.xsd",           "arkivstruktur.xsd",   "endringslogg.xsd",
                                              "loependeJournal.xsd", "metadatakatalog.xsd", "offentligJournal.xsd"};

}  // namespace

std::span<const std::string_view> schemas_of(Profile profile) {
  if (profile == Profile::arkivmelding) return arkivmelding_schemas;
  if (profile == Profile::noark5) return noark_schemas;
  return csip_schemas;
}

std::string_view name_of(Profile profile) {
  if (profile == Profile::arkivmelding) return "arkivmelding";
  return profile == Profile::noark5 ? "noark5" : "csip";
}

std::vector<const Schema*> given_schemas(const Material& material, Profile profile, std::vector<std::string>& missing) {
  std::vector<const Schema*> out;
  for (const std::string_view name : schemas_of(profile)) {
    const auto found = std::ranges::find(material.schemas, name, &Schema::name);
    if (found == material.schemas.end()) {
      missing.emplace_back(name);
    } else {
      out.push_back(&*found);
    }
  }
  return out;
}

std::string package_name(const Material& material, Profile profile) {
  std::string content = "package " + std::to_string(static_cast<int>(profile)) + " " + material.created.text() + (material.open ? " open" : "");
  for (const Case& each : material.cases) {
    content += " " + case_uuid(material, each);
    for (const Record& record : each.records) {
      for (const DataFile& file : record.files) content += " " + file_uuid(material, each, record, file);
    }
  }
  std::string stem = material.creator.identifier.empty() ? material.creator.name : material.creator.identifier;
  if (!material.cases.empty())
    stem += "-" + (material.cases.front().number.empty() ? material.cases.front().id : material.cases.front().number);
  return safe_name(stem) + "-" + uuid_of(content).substr(0, 8);
}

Package make_package(const Material& material, Profile profile) {
  Package out = profile == Profile::arkivmelding ? make_arkivmelding(material)
                : profile == Profile::noark5     ? make_noark(material)
                                                 : make_csip(material, profile);
  out.profile = profile;
  std::ranges::sort(out.files, {}, &PackageFile::path);
  return out;
}

}  // namespace planverk::archive
