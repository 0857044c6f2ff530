#include "file/metadata.h"

#include "base/hash.h"
#include "base/xml_text.h"
#include "syntax.h"

namespace planverk::pdf {

namespace {

// Properties that are not in the schemas that PDF/A knows are described in the packet (ISO 19005-2, 6.6.2.3.3).
constexpr std::string_view begin_schemas =
    R"(<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>
)";
constexpr std::string_view end_schemas = "</rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n";
constexpr std::string_view pdfua_schema = R"(<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li>
)";

struct Property {
  std::string_view name, description;
  std::string Provenance::*value;
};
constexpr Property provenance_properties[] = {
    {"document", "Identifier of the document in its plan", &Provenance::document},
    {"source", "SHA-256 of the plan as the document has it", &Provenance::source},
    {"choices", "How the document was asked for", &Provenance::choices},
    {"program", "Version of the program that made the file", &Provenance::program},
    {"libraries", "Changes with the libraries of the program", &Provenance::libraries},
    {"templates", "Changes with the templates and themes", &Provenance::templates},
    {"fonts", "Changes with the fonts", &Provenance::fonts},
};

std::string provenance_schema() {
  std::string out =
      "<rdf:li rdf:parseType=\"Resource\">\n<pdfaSchema:schema>Provenance of the file</pdfaSchema:schema>\n"
      "<pdfaSchema:namespaceURI>";
  out.append(provenance_namespace).append("</pdfaSchema:namespaceURI>\n<pdfaSchema:prefix>made</pdfaSchema:prefix>\n");
  out += "<pdfaSchema:property><rdf:Seq>";
  for (const Property& each : provenance_properties) {
    out.append("<rdf:li rdf:parseType=\"Resource\">\n<pdfaProperty:name>").append(each.name);
    out.append("</pdfaProperty:name>\n<pdfaProperty:valueType>Text</pdfaProperty:valueType>\n");
    out.append("<pdfaProperty:category>internal</pdfaProperty:category>\n<pdfaProperty:description>");
    out.append(each.description).append("</pdfaProperty:description>\n</rdf:li>");
  }
  return out + "</rdf:Seq></pdfaSchema:property>\n</rdf:li>\n";
}

std::string provenance_values(const Provenance& provenance) {
  std::string out = "<rdf:Description rdf:about=\"\" xmlns:made=\"";
  out.append(provenance_namespace).append("\">\n");
  for (const Property& each : provenance_properties) {
    const std::string& value = provenance.*each.value;
    if (value.empty()) continue;
    out.append("<made:").append(each.name).append(">").append(xml_text(value));
    out.append("</made:").append(each.name).append(">\n");
  }
  return out + "</rdf:Description>\n";
}

std::string schemas(const Composition& composition) {
  if (!composition.claims.pdfua && !composition.provenance) return {};
  std::string out(begin_schemas);
  if (composition.claims.pdfua) out += pdfua_schema;
  if (composition.provenance) out += provenance_schema();
  return out.append(end_schemas);
}

std::string subject(const document::Identity& identity) {
  std::string out;
  for (const std::string& part :
       {identity.draft_mark ? identity.draft_word : std::string(), identity.kind_label, identity.registry_number}) {
    const std::string words = one_line(part);
    if (!words.empty()) out += (out.empty() ? "" : ", ") + words;
  }
  return out;
}

std::string_view letter_of(PdfA level) {
  return level == PdfA::a ? "A" : level == PdfA::u ? "U" : "B";
}

}  // namespace

std::string producer() {
  return "Planverk " PLANVERK_VERSION;
}

std::string xmp_packet(const document::Identity& identity, const Composition& composition, bool has_attachment) {
  const Claims& claims = composition.claims;
  // The packet header's mark is U+FEFF in UTF-8 (XMP part 1, 7.3.2).
  std::string out =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
      "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
      "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n";
  const auto alternative = [&out](std::string_view property, const std::string& text) {
    if (text.empty()) return;
    out.append("<dc:").append(property).append("><rdf:Alt><rdf:li xml:lang=\"x-default\">");
    out.append(xml_text(text)).append("</rdf:li></rdf:Alt></dc:").append(property).append(">\n");
  };
  out += "<dc:format>application/pdf</dc:format>\n";
  alternative("title", one_line(identity.title));
  alternative("description", subject(identity));
  if (const std::string author = one_line(identity.author); !author.empty()) {
    out += "<dc:creator><rdf:Seq><rdf:li>" + xml_text(author) + "</rdf:li></rdf:Seq></dc:creator>\n";
  }
  out += "<dc:language><rdf:Bag><rdf:li>" + xml_text(identity.language) + "</rdf:li></rdf:Bag></dc:language>\n";
  if (identity.date) {
    const std::string moment = identity.date->text() + "T00:00:00Z";
    for (const std::string_view property : {"CreateDate", "ModifyDate", "MetadataDate"}) {
      out.append("<xmp:").append(property).append(">").append(moment).append("</xmp:").append(property).append(">\n");
    }
  }
  out += "<xmp:CreatorTool>" + producer() + "</xmp:CreatorTool>\n<pdf:Producer>" + producer() + "</pdf:Producer>\n";
  if (claims.pdfa != PdfA::none) {
    out += has_attachment ? "<pdfaid:part>3</pdfaid:part>\n" : "<pdfaid:part>2</pdfaid:part>\n";
    out.append("<pdfaid:conformance>").append(letter_of(claims.pdfa)).append("</pdfaid:conformance>\n");
  }
  if (claims.pdfua) out += "<pdfuaid:part>1</pdfuaid:part>\n";
  out += "</rdf:Description>\n";
  if (composition.provenance) out += provenance_values(*composition.provenance);
  out += schemas(composition);
  return out + "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
}

std::string info_entries(const document::Identity& identity) {
  std::string out;
  const auto entry = [&out](std::string_view key, const std::string& text) {
    if (text.empty()) return;
    out += key;
    append_text_string(out, text);
  };
  entry("/Title", one_line(identity.title));
  entry("/Author", one_line(identity.author));
  entry("/Subject", subject(identity));
  entry("/Creator", producer());
  entry("/Producer", producer());
  if (identity.date) {
    out += "/CreationDate" + date_string(*identity.date);
    out += "/ModDate" + date_string(*identity.date);
  }
  return out;
}

std::string file_identifier(const document::Identity& identity, std::span<const std::string_view> sources) {
  std::string key;
  const auto part = [&key](std::string_view text) {
    key += std::to_string(text.size());
    key += ':';
    key += text;
  };
  for (const std::string& text :
       {identity.title, identity.subtitle, identity.kind, identity.organisation, identity.body, identity.author,
        identity.registry_number, identity.status, identity.language, identity.file_stem}) {
    part(text);
  }
  part(identity.date ? identity.date->text() : std::string());
  part(identity.draft_mark ? identity.draft_word : std::string());
  for (const std::string_view source : sources) part(source);
  const std::string digits = hex(sha256(key)).substr(0, 32);
  return "/ID[<" + digits + "><" + digits + ">]";
}

}  // namespace planverk::pdf
