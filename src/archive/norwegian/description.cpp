// arkivuttrekk.xml
#include "norwegian/noark.h"

namespace planverk::archive::norwegian {

namespace {

/// `<property name="…"><value>…</value></property>`; gives it for what hangs below.
Element property(Element properties, std::string_view name, std::string_view value = {}, std::string_view type = {}) {
  Element out = properties.add("property");
  if (!type.empty()) out.set("dataType", type);
  out.set("name", name);
  out.put("value", value);
  return out;
}

std::string_view truth(bool value) {
  return value ? "true" : "false";
}

void file(Element properties, const std::string& name, const std::string& sha256) {
  Element inner = property(properties, "file").add("properties");
  property(inner, "name", name);
  property(property(inner, "format", "XML").add("properties"), "version", "1.0");
  Element checksum = property(inner, "checksum").add("properties");
  property(checksum, "algorithm", "SHA-256");
  property(checksum, "value", sha256);
}

void data_object(Element of, const Described& described) {
  Element out = of.add("dataObject");
  out.set("name", described.name.substr(0, described.name.find('.')));
  Element properties = out.add("properties");
  file(properties, described.name, described.sha256);
  bool first = true;
  for (const auto& [name, sha256] : described.schemas) {
    Element schema = property(properties, "schema", first ? "main" : "").add("properties");
    file(schema, name, sha256);
    property(property(schema, "type", "XML Schema").add("properties"), "version", "1.0");
    first = false;
  }
  Element info = property(properties, "info").add("properties");
  for (const auto& [element, count] : described.counts) {
    Element inner = property(info, "numberOfOccurrences", element).add("properties");
    property(inner, "elementPath", "//" + element);
    property(inner, "value", std::to_string(count), "integer");
  }
}

Element additional(Element of, std::string_view name, std::string_view value = {}) {
  Element out = of.add("additionalElement");
  out.set("name", name);
  out.put("value", value);
  return out;
}

/// Anything in the extract for which `is` holds.
template <class Is>
bool any(const Extract& extract, Is&& is) {
  for (const StoredCase& each : extract.cases) {
    if (is(each.of->access, each.of->disposal)) return true;
    for (const Record& record : each.of->records) {
      if (is(record.access, record.disposal)) return true;
    }
  }
  return false;
}

}  // namespace

std::string description(const Extract& extract, const std::vector<Described>& files) {
  constexpr std::string_view title = "Noark 5-arkivuttrekk";
  const Material& material = extract.material;
  XmlDocument xml("addml");
  Element root = xml.root();
  root.set("xmlns", "http://www.arkivverket.no/standarder/addml")
      .set("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
  root.set("xsi:schemaLocation", "http://www.arkivverket.no/standarder/addml addml.xsd").set("name", title);
  Element dataset = root.add("dataset");
  dataset.put("description", material.read_me.substr(0, material.read_me.find('\n')));
  Element reference = dataset.add("reference");
  Element context = reference.add("context").add("additionalElements");
  additional(additional(context, "recordCreators").add("additionalElements"), "recordCreator", material.creator.name);
  additional(context, "systemType", "Noark 5");
  additional(context, "systemName", material.program + " " + material.version);
  additional(context, "archive", material.creator.name);
  Element period = additional(reference.add("content").add("additionalElements"), "archivalPeriod").add("properties");
  property(period, "startDate", extract.from.text());
  property(period, "endDate", extract.to.text());

  Element top = dataset.add("dataObjects").add("dataObject");
  top.set("name", title);
  Element info = property(top.add("properties"), "info").add("properties");
  property(property(info, "type", "Noark 5").add("properties"), "version", "5.0");
  Element more = property(info, "additionalInfo").add("properties");
  Element division = property(more, "periode").add("properties");
  property(division, "inngaaendeSkille", "skarpt");
  property(division, "utgaaendeSkille", "skarpt");
  property(more, "inneholderSkjermetInformasjon",
           truth(any(extract, [](const Access& access, const Disposal&) { return access.restricted; })), "boolean");
  property(more, "omfatterDokumenterSomErKassert", "false", "boolean");
  const bool destroyed =
      any(extract, [](const Access&, const Disposal& disposal) { return disposal.retention == Retention::destroy; });
  property(more, "inneholderDokumenterSomSkalKasseres", truth(destroyed), "boolean");
  property(more, "inneholderVirksomhetsspesifikkeMetadata", "false", "boolean");
  property(more, "antallDokumentfiler", std::to_string(extract.files), "integer");
  Element objects = top.add("dataObjects");
  for (const Described& each : files) data_object(objects, each);
  return xml.bytes();
}

}  // namespace planverk::archive::norwegian
