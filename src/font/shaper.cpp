#include <hb.h>

#include <array>
#include <utility>

#include "base/utf8.h"
#include "characters.h"
#include "font/word_table.h"
#include "library_impl.h"

namespace planverk::font {

namespace {

bool is_mark(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x20D0 && c <= 0x20FF);
}

struct Shaped {
  std::vector<Word> words;
  std::vector<const Word*> pointers;
};

/// A stretch of characters that one face draws.
struct Run {
  FaceId face = 0;
  std::vector<char32_t> characters;
};

using Buffer = std::unique_ptr<hb_buffer_t, Destroyer<hb_buffer_destroy>>;

/// `base` with the marks after it as one character, where Unicode has it.
char32_t composed(std::span<const char32_t> cluster) {
  char32_t result = cluster.front();
  for (const char32_t next : cluster.subspan(1)) {
    hb_codepoint_t pair = 0;
    if (hb_unicode_compose(hb_unicode_funcs_get_default(), result, next, &pair) != 0) result = pair;
  }
  return result;
}

}  // namespace

struct Shaper::Impl {
  explicit Impl(const Library& from) : library(from), buffer(hb_buffer_create()) {
    hb_buffer_set_cluster_level(buffer.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
  }

  [[nodiscard]] std::vector<Run> runs_of(FontStyle style, std::string_view text);
  [[nodiscard]] std::optional<FaceId> face_of(FontStyle style, char32_t character,
                                              const std::vector<Run>& before) const;
  [[nodiscard]] Word shape_run(const Run& run);
  [[nodiscard]] Shaped shape(FontStyle style, std::string_view text);

  const Library& library;
  Buffer buffer;
  WordTable<Shaped> words;
};

std::optional<FaceId> Shaper::Impl::face_of(FontStyle style, char32_t character, const std::vector<Run>& before) const {
  if (is_space_character(character)) return library.face(style);
  if (character == no_break_hyphen) return library.face_for(style, '-');
  if (is_mark(character) && !before.empty()) {
    // A mark stays in the face of its letter when that has the mark or the two as one glyph.
    const Run& run = before.back();
    const std::array<char32_t, 2> pair{run.characters.back(), character};
    const char32_t together = composed(pair);
    if (library.glyph_of(run.face, character) != 0) return run.face;
    if (together != pair[0] && library.glyph_of(run.face, together) != 0) return run.face;
  }
  return library.face_for(style, character);
}

std::vector<Run> Shaper::Impl::runs_of(FontStyle style, std::string_view text) {
  std::vector<Run> runs;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = utf8::next(text, at);
    if (is_invisible(character)) continue;
    const std::optional<FaceId> face = face_of(style, character, runs);
    if (!face) continue;
    if (runs.empty() || runs.back().face != *face) runs.push_back(Run{*face, {}});
    runs.back().characters.push_back(character);
  }
  return runs;
}

Word Shaper::Impl::shape_run(const Run& run) {
  hb_buffer_t* raw = buffer.get();
  hb_buffer_clear_contents(raw);
  for (std::size_t i = 0; i < run.characters.size(); ++i) {
    const char32_t character = run.characters[i] == no_break_hyphen ? U'-' : run.characters[i];
    hb_buffer_add(raw, character, static_cast<unsigned>(i));
  }
  hb_buffer_set_content_type(raw, HB_BUFFER_CONTENT_TYPE_UNICODE);
  // Set, never guessed: HarfBuzz would take the language from the locale.
  hb_buffer_set_direction(raw, HB_DIRECTION_LTR);
  hb_buffer_set_script(raw, HB_SCRIPT_LATIN);
  hb_buffer_set_language(raw, hb_language_from_string("und", -1));
  static const hb_feature_t features[] = {
      {HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
      {HB_TAG('c', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
      {HB_TAG('c', 'a', 'l', 't'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
      {HB_TAG('k', 'e', 'r', 'n'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
  };
  static const char* const shapers[] = {"ot", nullptr};
  hb_shape_full(library.impl_->faces[run.face].hb_font(), raw, features, std::size(features), shapers);

  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(raw, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(raw, &count);
  Word word;
  word.face = run.face;
  word.glyphs.reserve(count);
  for (unsigned i = 0; i < count; ++i) {
    const unsigned cluster = infos[i].cluster;
    Glyph glyph;
    glyph.id = static_cast<std::uint16_t>(infos[i].codepoint);
    glyph.advance = static_cast<std::int16_t>(positions[i].x_advance);
    const bool starts = i == 0 || infos[i - 1].cluster != cluster;
    const bool alone = starts && (i + 1 == count || infos[i + 1].cluster != cluster);
    if (starts) {
      const std::size_t end = i + 1 == count || !alone ? run.characters.size() : infos[i + 1].cluster;
      glyph.character =
          alone ? composed(std::span(run.characters).subspan(cluster, end - cluster)) : run.characters[cluster];
    }
    word.width_units += glyph.advance;
    word.glyphs.push_back(glyph);
  }
  return word;
}

Shaped Shaper::Impl::shape(FontStyle style, std::string_view text) {
  Shaped shaped;
  for (const Run& run : runs_of(style, text)) shaped.words.push_back(shape_run(run));
  for (const Word& word : shaped.words) shaped.pointers.push_back(&word);
  return shaped;
}

Shaper::Shaper(const Library& library) : impl_(std::make_unique<Impl>(library)) {}
Shaper::Shaper(Shaper&& other) noexcept : impl_(std::move(other.impl_)) {}
Shaper::~Shaper() = default;

std::span<const Word* const> Shaper::shape(FontStyle style, std::string_view text) {
  Shaped& shaped = impl_->words.find_or_make(static_cast<std::uint64_t>(style), text,
                                             [&](std::string_view kept) { return impl_->shape(style, kept); });
  return shaped.pointers;
}

std::size_t Shaper::word_count() const {
  return impl_->words.size();
}
const Library& Shaper::library() const {
  return impl_->library;
}

}  // namespace planverk::font
