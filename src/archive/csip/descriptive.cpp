#include "descriptive.h"

#include "element.h"
#include "naming.h"

namespace planverk::archive::csip {

namespace {

XmlDocument terms() {
  XmlDocument out("metadata");
  out.root().set("xmlns:dcterms", "http://purl.org/dc/terms/");
  return out;
}

/// `1.1.4 Planera verksamhet (KLASSA 2.0)`
void subject(Element of, const Classification& classification) {
  std::string text = classification.code;
  if (!classification.title.empty()) text += " " + classification.title;
  if (!classification.plan.empty() && !text.empty()) text += " (" + classification.plan + ")";
  of.put("dcterms:subject", text);
}

void access(Element of, const Access& access) {
  of.put("dcterms:accessRights", access.restricted ? "restricted" : "open");
  if (access.restricted) of.put("dcterms:rights", access.basis);
}

}  // namespace

std::string descriptive(const Material& material, const Case& of) {
  XmlDocument xml = terms();
  Element out = xml.root();
  out.put("dcterms:identifier", "urn:uuid:" + case_uuid(material, of));
  out.put("dcterms:identifier", of.number);
  out.put("dcterms:title", of.title);
  subject(out, of.classification);
  out.put("dcterms:creator", material.creator.name);
  out.put("dcterms:contributor", of.officer);
  out.put("dcterms:publisher", of.body);
  out.put("dcterms:created", of.opened.text());
  out.put("dcterms:language", material.language);
  out.put("dcterms:type", "Collection");
  access(out, of.access);
  for (const Record& record : of.records) out.put("dcterms:hasPart", "urn:uuid:" + record_uuid(material, of, record));
  return xml.bytes();
}

std::string descriptive(const Material& material, const Case& of, const Record& record) {
  XmlDocument xml = terms();
  Element out = xml.root();
  out.put("dcterms:identifier", "urn:uuid:" + record_uuid(material, of, record));
  out.put("dcterms:title", record.title);
  subject(out, record.classification);
  out.put("dcterms:creator", record.author);
  out.put("dcterms:created", record.date.text());
  out.put("dcterms:type", record.type);
  out.put("dcterms:language", record.language);
  for (const DataFile& file : record.files)
    out.put("dcterms:format", file.format_name.empty() ? file.media_type : file.format_name);
  access(out, record.access);
  out.put("dcterms:isPartOf", "urn:uuid:" + case_uuid(material, of));
  return xml.bytes();
}

}  // namespace planverk::archive::csip
