#include "file/fonts.h"

#include <algorithm>

#include "base/utf8.h"
#include "syntax.h"

namespace planverk::pdf {

namespace {

/// Glyphs that only continue the character before them still need a Unicode value (ISO 19005-2, 6.2.11.7.2), and not
/// one of U+0000, U+FEFF, U+FFFE: the word joiner shows and separates nothing.
constexpr char32_t nothing = U'\u2060';

/// The Private Use Areas: such a character tells no reader anything (ISO 19005-2, 6.2.11.7.3).
bool is_private(char32_t character) {
  return (character >= 0xE000 && character <= 0xF8FF) || character >= 0xF0000;
}

/// Hyphens that don't let a word be divided, and those that are no minus, are searched for with the key that writes
/// hyphens; and what a link is called has it.
char32_t read_as(char32_t character) {
  return character == U'\u2010' || character == U'\u2011' ? U'-' : character;
}

/// Font units as thousandths of an em.
std::int64_t per_mille(std::int64_t units, std::int64_t units_per_em) {
  return units * 1000 / units_per_em;
}

}  // namespace

FaceCodes::FaceCodes(const font::Library& library, font::FaceId face)
    : library_(library),
      face_(face),
      units_per_em_(library.info(face).units_per_em),
      space_(library.glyph_of(face, U' ')),
      first_(library.info(face).glyph_count),
      meanings_(1) {}

CodedGlyph FaceCodes::uncommon_code(std::uint16_t glyph, char32_t character) {
  if (character == 0) character = nothing;
  if (glyph >= first_.size()) return {};
  Known& known = first_[glyph];
  if (known.character == character) return {known.code, known.advance};
  if (private_use_ == 0 && is_private(character)) private_use_ = character;
  if (known.character == 0) {
    known = {character, library_.advance_of(face_, glyph), new_code(glyph, character)};
    return {known.code, known.advance};
  }
  const auto [at, added] = others_.try_emplace(std::uint64_t{glyph} << 32U | character, Code{0});
  if (added) at->second = new_code(glyph, character);
  return {at->second, known.advance};
}

Code FaceCodes::new_code(std::uint16_t glyph, char32_t character) {
  while (meanings_.size() <= 0xFFFF && !is_usable(static_cast<Code>(meanings_.size()))) meanings_.emplace_back();
  if (meanings_.size() > 0xFFFF) {
    full_ = true;
    return 0;
  }
  codes_.push_back(static_cast<Code>(meanings_.size()));
  meanings_.push_back({glyph, character});
  return codes_.back();
}

std::string FaceCodes::widths() const {
  std::string out = "[";
  for (std::size_t i = 0; i < codes_.size(); ++i) {
    const bool follows = i > 0 && codes_[i] == codes_[i - 1] + 1;
    if (!follows) {
      if (i > 0) out += ']';
      append_integer(out, codes_[i]);
      out += '[';
    } else {
      out += ' ';
    }
    const std::int64_t advance = library_.advance_of(face_, meanings_[codes_[i]].glyph);
    const std::int64_t thousandths = (advance * 1'000'000 * 2 + units_per_em_) / (2 * std::int64_t{units_per_em_});
    append_thousandths(out, thousandths);
  }
  return out + (codes_.empty() ? "]" : "]]");
}

std::string FaceCodes::to_unicode() const {
  std::string out =
      "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 "
      "def\n";
  out += "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
  constexpr std::size_t most = 100;  // per block, by the CMap specification
  for (std::size_t start = 0; start < codes_.size(); start += most) {
    const std::size_t end = std::min(start + most, codes_.size());
    append_integer(out, static_cast<std::int64_t>(end - start));
    out += " beginbfchar\n";
    for (std::size_t i = start; i < end; ++i) {
      append_hex_code(out, codes_[i]);
      out += '<';
      append_utf16_hex(out, read_as(meanings_[codes_[i]].character));
      out += ">\n";
    }
    out += "endbfchar\n";
  }
  return out + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
}

/// Sorted, each once, with glyph 0.
FontPrograms::Glyphs FaceCodes::glyphs() const {
  FontPrograms::Glyphs used{0};
  for (const Code code : codes_) used.push_back(meanings_[code].glyph);
  std::ranges::sort(used);
  used.erase(std::unique(used.begin(), used.end()), used.end());
  return used;
}

/// CIDToGIDMap: two bytes for each code up to the last.
std::string FaceCodes::glyph_map(const FontPrograms::Glyphs& glyphs, const FontProgram& program) const {
  std::string map(2 * meanings_.size(), '\0');
  for (const Code code : codes_) {
    const auto at = std::ranges::lower_bound(glyphs, meanings_[code].glyph) - glyphs.begin();
    const std::uint16_t number = program.numbers[static_cast<std::size_t>(at)];
    map[2 * std::size_t{code}] = static_cast<char>(number >> 8U);
    map[2 * std::size_t{code} + 1] = static_cast<char>(number & 255U);
  }
  return map;
}

Result<haru::ObjectId> FaceCodes::embed(haru::Document& out, Compressor& compressor, FontPrograms& programs) const {
  if (private_use_ != 0)
    return own_fault("the text holds a character for private use, " + utf8::code_point_name(private_use_) +
                     ", which PDF/A forbids");
  const font::FaceInfo& info = library_.info(face_);
  if (full_) return own_fault("the text needs more than 65,000 codes of the font " + info.postscript_name);
  const FontPrograms::Glyphs used = glyphs();
  const auto found = programs.of(library_, face_, used);
  if (!found) return std::unexpected(found.error());
  const FontProgram& program = **found;
  const auto stream = [&](std::string_view bytes) { return reference(out.add_stream("", compressor, bytes)); };
  const std::string base_font = name(program.tag + "+" + info.postscript_name);
  const auto file =
      out.add_stream("/Length1 " + std::to_string(program.length) + "/Filter/FlateDecode", program.stream);
  const auto scaled = [&](int units) { return std::to_string(per_mille(units, units_per_em_)); };
  // Flags 4: symbolic, since codes are glyphs and no standard encoding applies.
  const auto descriptor = out.add("/Type/FontDescriptor/FontName" + base_font + "/Flags 4/FontBBox[" +
                                  scaled(info.bbox[0]) + " " + scaled(info.bbox[1]) + " " + scaled(info.bbox[2]) + " " +
                                  scaled(info.bbox[3]) + "]/ItalicAngle " + std::to_string(info.italic_angle) +
                                  "/Ascent " + scaled(info.ascent) + "/Descent " + scaled(info.descent) +
                                  "/CapHeight " + scaled(info.cap_height) + "/StemV 80/FontFile2 " + reference(file));
  const auto descendant = out.add("/Type/Font/Subtype/CIDFontType2/BaseFont" + base_font +
                                  "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 0/W" +
                                  widths() + "/FontDescriptor " + reference(descriptor) + "/CIDToGIDMap " +
                                  stream(glyph_map(used, program)));
  return out.add("/Type/Font/Subtype/Type0/BaseFont" + base_font + "/Encoding" + name(std::string(encoding_name)) +
                 "/DescendantFonts[" + reference(descendant) + "]/ToUnicode " + stream(to_unicode()));
}

FontSet::FontSet(const font::Library& library) : library_(library), faces_(library.face_count()) {}

FaceCodes& FontSet::face(font::FaceId face) {
  auto& codes = faces_[face];
  if (!codes) codes = std::make_unique<FaceCodes>(library_, face);
  return *codes;
}

Result<std::string> FontSet::embed(haru::Document& out, Compressor& compressor, FontPrograms& programs) const {
  std::string entries = "<<";
  for (std::size_t face = 0; face < faces_.size(); ++face) {
    if (!faces_[face] || !faces_[face]->used()) continue;
    auto object = faces_[face]->embed(out, compressor, programs);
    if (!object) return std::unexpected(object.error());
    entries += "/F" + std::to_string(face) + " " + reference(*object);
  }
  return entries + ">>";
}

}  // namespace planverk::pdf
