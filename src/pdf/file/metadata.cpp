#include "file/metadata.h"

#include "base/hash.h"
#include "base/xml_text.h"
#include "syntax.h"

namespace planverk::pdf {

namespace {

// The property of PDF/UA is not in the schemas that PDF/A knows, so its description must stand in the packet.
constexpr std::string_view pdfua_schema =
    R"(<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
)";

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

std::string xmp_packet(const document::Identity& identity, const Claims& claims, bool has_attachment) {
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
  if (claims.pdfua) out += pdfua_schema;
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
