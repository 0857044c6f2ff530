#include "fonts.h"

#include <algorithm>

#include "base/hash.h"
#include "base/utf8.h"
#include "syntax.h"

namespace planverk::pdf {

namespace {

/// Glyphs that only continue the character before them still need a Unicode value (ISO 19005-2, 6.2.11.7.2), and not
/// one of U+0000, U+FEFF, U+FFFE: the word joiner shows and separates nothing.
constexpr char32_t nothing = U'\u2060';

/// Six capitals from what the subset holds (ISO 32000-1, 9.6.4): equal subsets get equal tags.
std::string subset_tag(const std::string& postscript_name, const std::vector<std::uint16_t>& glyphs) {
  std::string key = postscript_name;
  for (const std::uint16_t glyph : glyphs) {
    key += static_cast<char>(glyph >> 8U);
    key += static_cast<char>(glyph & 255U);
  }
  const Digest digest = sha256(key);
  std::string tag;
  for (std::size_t i = 0; i < 6; ++i) tag += static_cast<char>('A' + digest[i] % 26);
  return tag;
}

/// The Private Use Areas: such a character tells no reader anything (ISO 19005-2, 6.2.11.7.3).
bool is_private(char32_t character) {
  return (character >= 0xE000 && character <= 0xF8FF) || character >= 0xF0000;
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
      next_free_(library.info(face).glyph_count) {
  first_.resize(library.info(face).glyph_count);
  cid_.resize(first_.size());
}

Code FaceCodes::code(std::uint16_t glyph, char32_t character) {
  if (character == 0) character = nothing;
  if (glyph >= first_.size()) return {};
  Known& known = first_[glyph];
  if (known.character == character) return {glyph, known.advance};
  if (private_use_ == 0 && is_private(character)) private_use_ = character;
  if (known.character == 0) {
    known = {character, library_.advance_of(face_, glyph)};
    if (cid_[glyph].character == 0) {
      cid_[glyph] = {glyph, character};
      cids_.push_back(glyph);
      return {glyph, known.advance};
    }
  }
  const auto [at, added] = others_.try_emplace(std::uint64_t{glyph} << 32U | character, std::uint16_t{0});
  if (added) at->second = new_cid(glyph, character);
  return {at->second, known.advance};
}

std::uint16_t FaceCodes::new_cid(std::uint16_t glyph, char32_t character) {
  // Above the face's own numbers; in a face that leaves no room there, any number that is not in use.
  for (std::uint32_t tries = 0; tries < 0x10000; ++tries) {
    std::uint32_t cid = next_free_++ & 0xFFFF;
    if (cid >= cid_.size()) cid_.resize(cid + 1);
    if (cid == 0 || cid_[cid].character != 0) continue;
    cid_[cid] = {glyph, character};
    cids_.push_back(static_cast<std::uint16_t>(cid));
    return static_cast<std::uint16_t>(cid);
  }
  return glyph;  // 65,535 pairs of glyph and character in one document: the text of one more is its first use's
}

std::string FaceCodes::widths() const {
  std::vector<std::uint16_t> sorted = cids_;
  std::ranges::sort(sorted);
  std::string out = "[";
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const bool follows = i > 0 && sorted[i] == sorted[i - 1] + 1;
    if (!follows) {
      if (i > 0) out += ']';
      append_integer(out, sorted[i]);
      out += '[';
    } else {
      out += ' ';
    }
    const std::int64_t advance = library_.advance_of(face_, cid_[sorted[i]].glyph);
    const std::int64_t thousandths = (advance * 1'000'000 * 2 + units_per_em_) / (2 * std::int64_t{units_per_em_});
    append_thousandths(out, thousandths);
  }
  return out + (sorted.empty() ? "]" : "]]");
}

std::string FaceCodes::to_unicode() const {
  std::vector<std::uint16_t> sorted = cids_;
  std::ranges::sort(sorted);
  std::string out =
      "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 "
      "def\n"
      "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
  constexpr std::size_t most = 100;  // per block, by the CMap specification
  for (std::size_t start = 0; start < sorted.size(); start += most) {
    const std::size_t end = std::min(start + most, sorted.size());
    append_integer(out, static_cast<std::int64_t>(end - start));
    out += " beginbfchar\n";
    for (std::size_t i = start; i < end; ++i) {
      out += '<';
      append_utf16_hex(out, sorted[i]);
      out += "><";
      append_utf16_hex(out, cid_[sorted[i]].character);
      out += ">\n";
    }
    out += "endbfchar\n";
  }
  return out + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
}

Result<haru::ObjectId> FaceCodes::embed(haru::Document& out, Compressor& compressor) const {
  if (private_use_ != 0)
    return own_fault("the text holds a character for private use, " + utf8::code_point_name(private_use_) +
                     ", which PDF/A forbids");
  std::vector<std::uint16_t> glyphs{0};
  for (const std::uint16_t cid : cids_) glyphs.push_back(cid_[cid].glyph);
  std::ranges::sort(glyphs);
  glyphs.erase(std::unique(glyphs.begin(), glyphs.end()), glyphs.end());
  auto subset = library_.subset(face_, glyphs);
  if (!subset) return std::unexpected(subset.error());

  std::string map(2 * (std::size_t{*std::ranges::max_element(cids_)} + 1), '\0');
  for (const std::uint16_t cid : cids_) {
    const auto at = std::ranges::lower_bound(glyphs, cid_[cid].glyph) - glyphs.begin();
    const std::uint16_t number = subset->numbers[static_cast<std::size_t>(at)];
    map[2 * std::size_t{cid}] = static_cast<char>(number >> 8U);
    map[2 * std::size_t{cid} + 1] = static_cast<char>(number & 255U);
  }
  const auto stream = [&](const std::string& entries, std::string_view bytes) {
    return out.add_stream(entries + "/Filter/FlateDecode", compressor.compress(bytes));
  };
  const font::FaceInfo& info = library_.info(face_);
  const std::string base_font = name(subset_tag(info.postscript_name, glyphs) + "+" + info.postscript_name);
  const auto program = stream("/Length1 " + std::to_string(subset->program.size()), subset->program);
  const auto scaled = [&](int units) { return std::to_string(per_mille(units, units_per_em_)); };
  // Flags 4: symbolic, since codes are glyphs and no standard encoding applies.
  const auto descriptor = out.add(
      "/Type/FontDescriptor/FontName" + base_font + "/Flags 4/FontBBox[" + scaled(info.bbox[0]) + " " +
      scaled(info.bbox[1]) + " " + scaled(info.bbox[2]) + " " + scaled(info.bbox[3]) + "]/ItalicAngle " +
      std::to_string(info.italic_angle) + "/Ascent " + scaled(info.ascent) + "/Descent " + scaled(info.descent) +
      "/CapHeight " + scaled(info.cap_height) + "/StemV 80/FontFile2 " + reference(program));
  const auto descendant =
      out.add("/Type/Font/Subtype/CIDFontType2/BaseFont" + base_font +
              "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 0/W" + widths() +
              "/FontDescriptor " + reference(descriptor) + "/CIDToGIDMap " + reference(stream("", map)));
  return out.add("/Type/Font/Subtype/Type0/BaseFont" + base_font + "/Encoding/Identity-H/DescendantFonts[" +
                 reference(descendant) + "]/ToUnicode " + reference(stream("", to_unicode())));
}

FontSet::FontSet(const font::Library& library) : library_(library), faces_(library.face_count()) {}

FaceCodes& FontSet::face(font::FaceId face) {
  auto& codes = faces_[face];
  if (!codes) codes = std::make_unique<FaceCodes>(library_, face);
  return *codes;
}

Result<std::string> FontSet::embed(haru::Document& out, Compressor& compressor) const {
  std::string entries = "<<";
  for (std::size_t face = 0; face < faces_.size(); ++face) {
    if (!faces_[face] || !faces_[face]->used()) continue;
    auto object = faces_[face]->embed(out, compressor);
    if (!object) return std::unexpected(object.error());
    entries += "/F" + std::to_string(face) + " " + reference(*object);
  }
  return entries + ">>";
}

}  // namespace planverk::pdf
