#include "face.h"

#include <hb-ot.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "sfnt.h"

namespace planverk::font {

namespace {

constexpr char32_t low_end = 0x300;

class Table {
 public:
  Table(hb_face_t* face, hb_tag_t tag) : blob_(hb_face_reference_table(face, tag)) {
    bytes_ = hb_blob_get_data(blob_.get(), &length_);
  }
  [[nodiscard]] int signed16(unsigned offset) const {
    if (offset + 2 > length_) return 0;
    const int value = (byte(offset) << 8) | byte(offset + 1);
    return value >= 0x8000 ? value - 0x10000 : value;
  }

 private:
  [[nodiscard]] int byte(unsigned offset) const { return static_cast<unsigned char>(bytes_[offset]); }
  std::unique_ptr<hb_blob_t, Destroyer<hb_blob_destroy>> blob_;
  const char* bytes_ = nullptr;
  unsigned length_ = 0;
};

std::string name_entry(hb_face_t* face, hb_ot_name_id_t which) {
  char text[128];
  unsigned length = sizeof text;
  hb_ot_name_get_utf8(face, which, HB_LANGUAGE_INVALID, &length, text);
  return {text, length};
}

/// What an embedded subset keeps (ISO 32000-1, 9.9).
constexpr hb_tag_t outline_tables[] = {
    HB_TAG('g', 'l', 'y', 'f'), HB_TAG('l', 'o', 'c', 'a'), HB_TAG('h', 'm', 't', 'x'),
    HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'), HB_TAG('m', 'a', 'x', 'p'),
};

hb_blob_t* outline_table(hb_face_t*, hb_tag_t tag, void* whole) {
  if (std::ranges::find(outline_tables, tag) == std::end(outline_tables)) return nullptr;
  return hb_face_reference_table(static_cast<hb_face_t*>(whole), tag);
}

/// HarfBuzz reads what is there of a damaged font, and letters go missing without a word. What is cut lacks the end of
/// its last table; the outlines of fall-backs are not walked through, for they are many and seldom used.
bool is_whole(const Sfnt& file, Face::Use use) {
  if (!file.is_whole() || !file.has("cmap") || !file.has("glyf") || !file.has("loca")) return false;
  return file.has_whole_advances() && (use == Face::Use::fall_back || file.has_whole_outlines());
}

}  // namespace

Result<Face> Face::open(FileView file, FaceInfo info, Use use) {
  Face face;
  face.file_ = std::move(file);
  const std::string_view bytes = face.file_.bytes();
  const Sfnt directory(bytes, info.collection_index);
  if (!directory.is_true_type()) return device_failure("trouble.font-form", {{"path", info.file}});
  if (!is_whole(directory, use)) {
    return device_failure("trouble.font-damaged", {{"path", info.file}});
  }
  const std::unique_ptr<hb_blob_t, Destroyer<hb_blob_destroy>> blob(
      hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  face.face_.reset(hb_face_create(blob.get(), info.collection_index));
  face.info_ = std::move(info);
  if (hb_face_get_glyph_count(face.face_.get()) == 0 || hb_face_get_glyph_count(face.face_.get()) > 0xFFFF) {
    return device_failure("trouble.font-form", {{"path", face.info_.file}});
  }
  face.read_metrics();
  if (use == Use::main) face.read_low_glyphs();
  if (use == Use::main && face.glyph_of(U' ') == 0)
    return device_failure("trouble.font-damaged", {{"path", face.info_.file}});
  hb_face_make_immutable(face.face_.get());
  face.outlines_.reset(hb_face_create_for_tables(outline_table, hb_face_reference(face.face_.get()),
                                                 [](void* whole) { hb_face_destroy(static_cast<hb_face_t*>(whole)); }));
  hb_face_make_immutable(face.outlines_.get());
  hb_font_make_immutable(face.font_.get());
  return face;
}

void Face::read_metrics() {
  hb_face_t* face = face_.get();
  font_.reset(hb_font_create(face));
  hb_ot_font_set_funcs(font_.get());
  const unsigned units = hb_face_get_upem(face);
  hb_font_set_scale(font_.get(), static_cast<int>(units), static_cast<int>(units));
  info_.units_per_em = static_cast<int>(units);
  info_.glyph_count = hb_face_get_glyph_count(face);
  info_.postscript_name = name_entry(face, HB_OT_NAME_ID_POSTSCRIPT_NAME);
  // Read from the tables themselves: HarfBuzz's own choice between OS/2 and hhea differs between its versions.
  const Table hhea(face, HB_TAG('h', 'h', 'e', 'a'));
  info_.ascent = hhea.signed16(4);
  info_.descent = hhea.signed16(6);
  const Table os2(face, HB_TAG('O', 'S', '/', '2'));
  info_.cap_height = os2.signed16(0) >= 2 ? os2.signed16(88) : info_.ascent * 7 / 10;
  info_.italic_angle = Table(face, HB_TAG('p', 'o', 's', 't')).signed16(4);
  const Table head(face, HB_TAG('h', 'e', 'a', 'd'));
  for (unsigned side = 0; side < 4; ++side) info_.bbox[side] = head.signed16(36 + 2 * side);
}

void Face::read_low_glyphs() {
  std::vector<std::uint16_t> low(low_end);
  for (char32_t character = 0; character < low_end; ++character) low[character] = glyph_of(character);
  low_glyphs_ = std::move(low);
}

std::uint16_t Face::glyph_of(char32_t character) const {
  if (character < low_glyphs_.size() && low_glyphs_[character] != 0) return low_glyphs_[character];
  hb_codepoint_t glyph = 0;
  if (hb_font_get_nominal_glyph(font_.get(), character, &glyph) == 0) return 0;
  return static_cast<std::uint16_t>(glyph);
}

int Face::advance_of(std::uint16_t glyph) const {
  return glyph < info_.glyph_count ? static_cast<int>(hb_font_get_glyph_h_advance(font_.get(), glyph)) : 0;
}

}  // namespace planverk::font
