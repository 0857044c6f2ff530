#include "zip_maker.h"

#include <libdeflate.h>

#include <memory>

namespace planverk::test {

namespace {

void put16(std::string& out, std::uint32_t value) {
  out += static_cast<char>(value & 0xFFU);
  out += static_cast<char>(value >> 8U & 0xFFU);
}
void put32(std::string& out, std::uint32_t value) {
  put16(out, value & 0xFFFFU);
  put16(out, value >> 16U);
}

std::string deflated(std::string_view bytes) {
  const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> packer(
      libdeflate_alloc_compressor(9), libdeflate_free_compressor);
  std::string out(libdeflate_deflate_compress_bound(packer.get(), bytes.size()), '\0');
  out.resize(libdeflate_deflate_compress(packer.get(), bytes.data(), bytes.size(), out.data(), out.size()));
  return out;
}

/// What local header and directory say alike.
void put_facts(std::string& out, const ZipPart& part, std::string_view packed) {
  put16(out, 20);
  put16(out, part.flags);
  put16(out, part.method.value_or(part.packed ? 8 : 0));
  put32(out, 0x00210000);  // 1980-01-01
  put32(out, part.stated_sum.value_or(libdeflate_crc32(0, part.bytes.data(), part.bytes.size())));
  put32(out, static_cast<std::uint32_t>(packed.size()));
  put32(out, part.stated_size.value_or(static_cast<std::uint32_t>(part.bytes.size())));
  put16(out, static_cast<std::uint32_t>(part.name.size()));
  put16(out, 0);
}

std::string with_namespaces(std::string text, bool strict) {
  const auto replace = [&](std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
      text.replace(at, from.size(), to);
    }
  };
  replace("$MAIN", strict ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
                          : "http://schemas.openxmlformats.org/spreadsheetml/2006/main");
  replace("$REL", strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                         : "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
  return text;
}

}  // namespace

std::string make_zip(const std::vector<ZipPart>& parts) {
  std::string out;
  std::string directory;
  for (const ZipPart& part : parts) {
    const std::string packed = part.packed ? deflated(part.bytes) : part.bytes;
    const auto offset = static_cast<std::uint32_t>(out.size());
    out += "PK\x03\x04";
    put_facts(out, part, packed);
    out += part.name + packed;
    directory += "PK\x01\x02";
    put16(directory, part.unix_mode == 0 ? 20 : 3 << 8 | 20);
    put_facts(directory, part, packed);
    put16(directory, 0);
    put16(directory, 0);
    put16(directory, 0);
    put32(directory, static_cast<std::uint32_t>(part.unix_mode) << 16U);
    put32(directory, offset);
    directory += part.name;
  }
  const auto begin = static_cast<std::uint32_t>(out.size());
  out += directory + "PK\x05\x06";
  put32(out, 0);
  put16(out, static_cast<std::uint32_t>(parts.size()));
  put16(out, static_cast<std::uint32_t>(parts.size()));
  put32(out, static_cast<std::uint32_t>(directory.size()));
  put32(out, begin);
  put16(out, 0);
  return out;
}

std::vector<ZipPart> parts_of(const SmallBook& book) {
  const auto xml = [&](const std::string& text) {
    return with_namespaces(R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)" + text, book.strict);
  };
  const std::string sheet = R"(<worksheet xmlns="$MAIN" xmlns:r="$REL">)" + book.before_rows + "<sheetData>" +
                            book.rows + "</sheetData>" + book.behind_rows + "</worksheet>";
  return {
      {"[Content_Types].xml",
       xml(R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" )"
           R"(ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType=")" +
           book.content_type + R"("/></Types>)")},
      {"_rels/.rels",
       xml(R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
           R"(<Relationship Id="rId1" Type="$REL/officeDocument" Target="xl/workbook.xml"/></Relationships>)")},
      {"xl/workbook.xml",
       xml(R"(<workbook xmlns="$MAIN" xmlns:r="$REL">)" + book.workbook_head +
           R"(<sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets>)" + book.workbook_tail + "</workbook>")},
      {"xl/_rels/workbook.xml.rels",
       xml(R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
           R"(<Relationship Id="rId1" Type="$REL/worksheet" Target="worksheets/sheet1.xml"/>)"
           R"(<Relationship Id="rId2" Type="$REL/sharedStrings" Target="/xl/sharedStrings.xml"/>)"
           R"(<Relationship Id="rId3" Type="$REL/styles" Target="styles.xml"/></Relationships>)")},
      {"xl/sharedStrings.xml", xml(R"(<sst xmlns="$MAIN">)" + book.shared_strings + "</sst>")},
      {"xl/styles.xml", xml(R"(<styleSheet xmlns="$MAIN">)" + book.styles + "</styleSheet>")},
      {"xl/worksheets/sheet1.xml", xml(book.whole_sheet.empty() ? sheet : book.whole_sheet), book.packed},
  };
}

std::string make_book(const SmallBook& book) {
  return make_zip(parts_of(book));
}

}  // namespace planverk::test
