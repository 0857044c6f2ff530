/// The reader of Word files on any bytes: as a file where they are a zip, else as the text within a whole one. What is
/// read has its places in its rendering, its indices in range, and tables whose rows are as wide as the table.
#include <array>
#include <string>
#include <variant>
#include <vector>

#include "fuzz.h"
#include "office/word.h"

namespace {

using namespace planverk;
using fuzz::require;

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ (0xEDB88320U & (0U - (crc & 1U)));
  }
  return ~crc;
}

void put(std::string& out, std::uint32_t value, int bytes) {
  for (int at = 0; at < bytes; ++at) out += static_cast<char>(value >> (8 * at));
}

/// A zip of parts that are stored as they are (APPNOTE 4.3).
class StoredZip {
 public:
  void add(std::string_view name, std::string_view content) {
    const auto offset = static_cast<std::uint32_t>(out_.size());
    std::string facts;
    for (const std::uint32_t field : {20U, 0U, 0U, 0U, 0x21U}) put(facts, field, 2);
    put(facts, crc32(content), 4);
    put(facts, static_cast<std::uint32_t>(content.size()), 4);
    put(facts, static_cast<std::uint32_t>(content.size()), 4);
    put(facts, static_cast<std::uint32_t>(name.size()), 2);
    put(facts, 0, 2);
    put(out_, 0x04034B50, 4);
    out_.append(facts).append(name).append(content);
    put(directory_, 0x02014B50, 4);
    put(directory_, 20, 2);
    directory_ += facts;
    put(directory_, 0, 2);
    put(directory_, 0, 4);
    put(directory_, 0, 4);
    put(directory_, offset, 4);
    directory_ += name;
    ++parts_;
  }
  std::string finish() {
    const auto offset = static_cast<std::uint32_t>(out_.size());
    out_ += directory_;
    put(out_, 0x06054B50, 4);
    put(out_, 0, 4);
    put(out_, parts_, 2);
    put(out_, parts_, 2);
    put(out_, static_cast<std::uint32_t>(directory_.size()), 4);
    put(out_, offset, 4);
    put(out_, 0, 2);
    return std::move(out_);
  }

 private:
  std::string out_, directory_;
  std::uint32_t parts_ = 0;
};

std::string file_with(std::string_view body) {
  constexpr std::string_view names =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
      "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
      "xmlns:v=\"urn:schemas-microsoft-com:vml\"";
  StoredZip zip;
  zip.add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
  zip.add(
      "_rels/.rels",
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" "
      "Type=\"x/officeDocument\" Target=\"d.xml\"/></Relationships>");
  zip.add(
      "_rels/d.xml.rels",
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"n\" "
      "Type=\"x/numbering\" Target=\"n.xml\"/></Relationships>");
  zip.add("n.xml", "<w:numbering " + std::string(names) +
                       "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt "
                       "w:val=\"decimal\"/></w:lvl></w:abstractNum>"
                       "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>");
  zip.add("d.xml", "<w:document " + std::string(names) + "><w:body>" + std::string(body) + "</w:body></w:document>");
  return zip.finish();
}

void check_blocks(const std::vector<office::Block>& blocks, const office::WordDocument& document,
                  const Sources& sources);

void check_table(const office::Table& table, const office::WordDocument& document, const Sources& sources) {
  std::vector<int> covered(static_cast<std::size_t>(table.columns));  // rows that cells from above still cover
  require(!table.rows.empty());
  for (const office::TableRow& row : table.rows) {
    std::size_t at = 0;
    const auto skip = [&] {
      while (at < covered.size() && covered[at] > 0) --covered[at++];
    };
    require(!row.cells.empty());
    for (const office::TableCell& cell : row.cells) {
      skip();
      require(cell.columns > 0 && cell.rows > 0);
      for (int column = 0; column < cell.columns; ++column, ++at) {
        require(at < covered.size() && covered[at] == 0);
        covered[at] = cell.rows - 1;
      }
      check_blocks(cell.blocks, document, sources);
    }
    skip();
    require(at == covered.size());
  }
  for (const int rest : covered) require(rest == 0);
}

void check_blocks(const std::vector<office::Block>& blocks, const office::WordDocument& document,
                  const Sources& sources) {
  for (const office::Block& block : blocks) {
    if (const auto* table = std::get_if<office::Table>(&block)) {
      check_table(*table, document, sources);
      continue;
    }
    const auto& paragraph = std::get<office::Paragraph>(block);
    require(!paragraph.blank());
    require(std::size_t{paragraph.span.offset} + paragraph.span.length <= sources.bytes(document.file).size());
    for (const office::Run& run : paragraph.runs) {
      if (run.kind == office::Run::Kind::note) require(run.index < document.notes.size());
      if (run.kind == office::Run::Kind::picture) require(run.index < document.pictures.size());
      for (const std::size_t change : run.changes) require(change < document.changes.size());
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  Sources sources;
  Diagnostics found;
  std::string bytes = text.starts_with("PK") ? std::string(text) : file_with(text);
  const auto document = office::read_word(sources, "f.docx", std::move(bytes), {}, found);
  require(document.has_value() || found.blocked());
  fuzz::require_places(found, sources);
  if (document) check_blocks(document->blocks, *document, sources);
  return 0;
}
