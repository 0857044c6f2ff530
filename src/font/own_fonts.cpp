#include "font/own_fonts.h"

#include <hb-ot.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/xml_text.h"
#include "face.h"
#include "manifest.h"
#include "own_families.h"
#include "sfnt.h"

namespace planverk::font {

namespace {

constexpr std::uint32_t may_not_be_embedded = 2, embedding_bits = 0xF;
constexpr std::uint32_t semibold_from = 550, bold_from = 650;
constexpr std::size_t least_os2 = 68;
constexpr std::array<int, all_font_styles.size()> usual_weights{400, 400, 600, 700};

std::string name_entry(hb_face_t* face, hb_ot_name_id_t which) {
  std::array<char, 128> text{};
  auto length = static_cast<unsigned>(text.size());
  hb_ot_name_get_utf8(face, which, HB_LANGUAGE_INVALID, &length, text.data());
  return {text.data(), std::min<std::size_t>(length, text.size())};
}

std::string family_name(std::string_view bytes) {
  const std::unique_ptr<hb_blob_t, Destroyer<hb_blob_destroy>> blob(
      hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  const FaceHandle face(hb_face_create(blob.get(), 0));
  std::string family = name_entry(face.get(), HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY);
  return family.empty() ? name_entry(face.get(), HB_OT_NAME_ID_FONT_FAMILY) : family;
}

/// What stands in for a style that a family has not, the likest first.
std::array<FontStyle, 3> stand_ins(FontStyle style) {
  using enum FontStyle;
  switch (style) {
    case semibold:
      return {bold, regular, italic};
    case bold:
      return {semibold, regular, italic};
    case italic:
      return {regular, semibold, bold};
    case regular:
      break;
  }
  return {semibold, italic, bold};
}

}  // namespace

std::expected<OwnFace, FontFault> read_own_face(std::string_view bytes) {
  const Sfnt file(bytes);
  if (!file.is_true_type()) return std::unexpected(FontFault::format);
  if (!file.is_whole()) return std::unexpected(FontFault::broken);
  for (const std::string_view needed :
       {"head", "hhea", "maxp", "hmtx", "cmap", "loca", "glyf", "name", "OS/2", "post"}) {
    if (!file.has(needed)) return std::unexpected(file.has("CFF ") ? FontFault::format : FontFault::broken);
  }
  if (!file.has_whole_outlines() || !file.has_whole_advances()) return std::unexpected(FontFault::broken);
  const std::string_view os2 = *file.table("OS/2");
  if (os2.size() < least_os2) return std::unexpected(FontFault::broken);
  if ((number16(os2, 8) & embedding_bits) == may_not_be_embedded) return std::unexpected(FontFault::licence);
  OwnFace face;
  face.family = family_name(bytes);
  if (face.family.empty()) return std::unexpected(FontFault::nameless);
  const std::uint32_t weight = number16(os2, 4);
  face.weight = static_cast<int>(weight);
  const bool slanted = (number16(os2, 62) & 1) != 0;
  face.style = slanted                   ? FontStyle::italic
               : weight >= bold_from     ? FontStyle::bold
               : weight >= semibold_from ? FontStyle::semibold
                                         : FontStyle::regular;
  return face;
}

const OwnFont* OwnFamily::file(FontStyle style) const {
  const auto at = [&](FontStyle each) { return files[static_cast<std::size_t>(each)]; };
  if (at(style) != nullptr) return at(style);
  for (const FontStyle other : stand_ins(style)) {
    if (at(other) != nullptr) return at(other);
  }
  return nullptr;
}

std::vector<OwnFamily> own_families(std::span<const OwnFont> fonts) {
  std::vector<OwnFamily> families;
  for (const OwnFont& font : fonts) {
    const auto face = read_own_face(font.bytes);
    if (!face) continue;
    auto family = std::ranges::find(families, face->family, &OwnFamily::name);
    if (family == families.end()) family = families.insert(families.end(), OwnFamily{face->family, {}, {}});
    const auto style = static_cast<std::size_t>(face->style);
    // Of several weights in one style (a light one, a bold italic) that nearest to the style's own counts.
    const auto off = [style](int weight) { return std::abs(weight - usual_weights[style]); };
    if (family->files[style] != nullptr && off(face->weight) >= off(family->weights[style])) continue;
    family->files[style] = &font;
    family->weights[style] = face->weight;
  }
  return families;
}

std::string manifest_with(std::string_view manifest, std::span<const OwnFont> own) {
  const std::size_t root = manifest.find("<fonts");
  const std::size_t inside = root == std::string_view::npos ? root : manifest.find('>', root);
  std::string out(manifest);
  if (inside == std::string_view::npos) return out;
  std::string families;
  for (const OwnFamily& family : own_families(own)) {
    families += "<family name=\"" + xml_attribute(family.name) + "\">";
    for (const FontStyle style : all_font_styles) {
      const std::string& file = family.file(style)->file;
      families += "<style name=\"" + std::string(planverk::name_of(style)) + "\"><file path=\"" +
                  xml_attribute(file.substr(file.rfind('/') + 1)) + "\"/></style>";
    }
    families += "</family>";
  }
  out.insert(inside + 1, families);
  return out;
}

std::vector<std::string> families_of(std::string_view manifest) {
  std::vector<std::string> names;
  if (const auto known = read_manifest(manifest)) {
    for (const ManifestFamily& family : known->families) names.push_back(family.name);
  }
  std::ranges::sort(names);
  names.erase(std::ranges::unique(names).begin(), names.end());
  return names;
}

}  // namespace planverk::font
