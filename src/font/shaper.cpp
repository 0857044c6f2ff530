#include <hb.h>

#include <algorithm>
#include <array>
#include <new>
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

/// Joins letters of Arabic without being a letter, and is drawn as nothing: what HarfBuzz must see.
bool is_joiner(char32_t c) {
  return c == 0x200C || c == 0x200D;
}

/// Lam with an alef behind it is one glyph; so that it can be copied, it stands for the character that Unicode has of
/// it.
char32_t lam_with(char32_t alef) {
  switch (alef) {
    case 0x0622:
      return 0xFEF5;
    case 0x0623:
      return 0xFEF7;
    case 0x0625:
      return 0xFEF9;
    case 0x0627:
      return 0xFEFB;
    default:
      return 0;
  }
}

/// `base` with the marks after it as one character, where Unicode has it.
char32_t composed(std::span<const char32_t> cluster) {
  char32_t result = cluster.front();
  if (result == 0x0644 && cluster.size() > 1) {
    if (const char32_t both = lam_with(cluster[1])) return both;
  }
  for (const char32_t next : cluster.subspan(1)) {
    hb_codepoint_t pair = 0;
    if (hb_unicode_compose(hb_unicode_funcs_get_default(), result, next, &pair) != 0) result = pair;
  }
  return result;
}

/// What shifts a glyph along the line becomes part of the advances around it: a `kern` table's pair is half an offset,
/// and a mark stands over its letter by one. What shifts the first glyph has no advance before it, and is left out.
void place_by_advances(std::span<Glyph> glyphs, std::span<const hb_glyph_position_t> positions) {
  for (std::size_t i = 1; i < glyphs.size(); ++i) {
    const auto offset = static_cast<std::int16_t>(positions[i].x_offset);
    glyphs[i - 1].advance = static_cast<std::int16_t>(glyphs[i - 1].advance + offset);
    glyphs[i].advance = static_cast<std::int16_t>(glyphs[i].advance - offset);
  }
}

}  // namespace

struct Shaper::Impl {
  explicit Impl(const Library& from) : library(from), buffer(hb_buffer_create()) {
    hb_buffer_set_cluster_level(buffer.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
  }

  [[nodiscard]] std::vector<Run> runs_of(FontStyle style, std::string_view text, Direction direction);
  [[nodiscard]] std::optional<FaceId> face_of(FontStyle style, char32_t character,
                                              const std::vector<Run>& before) const;
  void fill_buffer(const Run& run, Direction direction);
  [[nodiscard]] Word shape_run(const Run& run, Direction direction);
  [[nodiscard]] Shaped shape(FontStyle style, std::string_view text, Direction direction);

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

std::vector<Run> Shaper::Impl::runs_of(FontStyle style, std::string_view text, Direction direction) {
  std::vector<Run> runs;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = utf8::next(text, at);
    if (direction == Direction::right_to_left && is_joiner(character) && !runs.empty())
      runs.back().characters.push_back(character);
    if (is_invisible(character)) continue;
    const std::optional<FaceId> face = face_of(style, character, runs);
    if (!face) continue;
    if (runs.empty() || runs.back().face != *face) runs.push_back(Run{*face, {}});
    runs.back().characters.push_back(character);
  }
  return runs;
}

void Shaper::Impl::fill_buffer(const Run& run, Direction direction) {
  hb_buffer_t* raw = buffer.get();
  hb_buffer_clear_contents(raw);
  for (std::size_t i = 0; i < run.characters.size(); ++i) {
    const char32_t character = run.characters[i] == no_break_hyphen ? U'-' : run.characters[i];
    hb_buffer_add(raw, character, static_cast<unsigned>(i));
  }
  hb_buffer_set_content_type(raw, HB_BUFFER_CONTENT_TYPE_UNICODE);
  // Set, never guessed: HarfBuzz would take the language from the locale.
  hb_buffer_set_language(raw, hb_language_from_string("und", -1));
  if (direction == Direction::left_to_right) {
    hb_buffer_set_direction(raw, HB_DIRECTION_LTR);
    hb_buffer_set_script(raw, HB_SCRIPT_LATIN);
    return;
  }
  hb_buffer_set_direction(raw, HB_DIRECTION_RTL);
  hb_buffer_set_flags(raw, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
  hb_script_t script = HB_SCRIPT_COMMON;
  for (const char32_t character : run.characters) {
    script = hb_unicode_script(hb_unicode_funcs_get_default(), character);
    if (script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED) break;
  }
  hb_buffer_set_script(raw, script);
}

Word Shaper::Impl::shape_run(const Run& run, Direction direction) {
  fill_buffer(run, direction);
  hb_buffer_t* raw = buffer.get();
  static const hb_feature_t features[] = {
      {HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
      {HB_TAG('c', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
      {HB_TAG('c', 'a', 'l', 't'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
      {HB_TAG('k', 'e', 'r', 'n'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
  };
  static const char* const shapers[] = {"ot", nullptr};
  const bool shaped =
      hb_shape_full(library.impl_->faces[run.face].hb_font(), raw, features, std::size(features), shapers) != 0;
  // A buffer that could not grow holds fewer letters than the word.
  if (!shaped || hb_buffer_allocation_successful(raw) == 0) throw std::bad_alloc();

  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(raw, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(raw, &count);
  Word word;
  word.face = run.face;
  word.glyphs.resize(count);
  const bool turned = direction == Direction::right_to_left;
  // In the order of the characters; the glyphs stand as they are seen.
  const auto seen = [&](unsigned i) { return turned ? count - 1 - i : i; };
  const auto cluster_of = [&](unsigned i) { return infos[seen(i)].cluster; };
  for (unsigned i = 0; i < count; ++i) {
    const unsigned cluster = cluster_of(i);
    Glyph& glyph = word.glyphs[seen(i)];
    glyph.id = static_cast<std::uint16_t>(infos[seen(i)].codepoint);
    glyph.advance = static_cast<std::int16_t>(positions[seen(i)].x_advance);
    word.width_units += glyph.advance;
    if (i > 0 && cluster_of(i - 1) == cluster) continue;
    // What the cluster stands for: its glyph all of it, or each of as many glyphs one character, else the first the
    // first.
    unsigned after = i + 1;
    while (after < count && cluster_of(after) == cluster) ++after;
    const std::size_t end = after == count ? run.characters.size() : cluster_of(after);
    const auto characters = std::span(run.characters).subspan(cluster, end - cluster);
    glyph.character = after == i + 1 ? composed(characters) : characters.front();
    for (std::size_t k = 1; after - i == characters.size() && k < characters.size(); ++k)
      word.glyphs[seen(i + static_cast<unsigned>(k))].character = characters[k];
  }
  const auto is_shifted = [](const hb_glyph_position_t& each) { return each.x_offset != 0 || each.y_offset != 0; };
  if (std::any_of(positions, positions + count, is_shifted)) {
    for (unsigned i = 0; i < count; ++i) {
      word.shifts.push_back(
          {static_cast<std::int16_t>(positions[i].x_offset), static_cast<std::int16_t>(positions[i].y_offset)});
    }
  }
  place_by_advances(word.glyphs, {positions, count});
  if (turned) {
    for (const char32_t character : run.characters) utf8::append(word.logical, character);
  }
  return word;
}

Shaped Shaper::Impl::shape(FontStyle style, std::string_view text, Direction direction) {
  Shaped shaped;
  for (const Run& run : runs_of(style, text, direction)) shaped.words.push_back(shape_run(run, direction));
  for (const Word& word : shaped.words) shaped.pointers.push_back(&word);
  return shaped;
}

Shaper::Shaper(const Library& library) : impl_(std::make_unique<Impl>(library)) {}
Shaper::Shaper(Shaper&& other) noexcept : impl_(std::move(other.impl_)) {}
Shaper::~Shaper() = default;

std::span<const Word* const> Shaper::shape(FontStyle style, std::string_view text, Direction direction) {
  const std::uint64_t key = static_cast<std::uint64_t>(direction) << 8 | static_cast<std::uint64_t>(style);
  Shaped& shaped =
      impl_->words.find_or_make(key, text, [&](std::string_view kept) { return impl_->shape(style, kept, direction); });
  return shaped.pointers;
}

std::size_t Shaper::word_count() const {
  return impl_->words.size();
}
const Library& Shaper::library() const {
  return impl_->library;
}

}  // namespace planverk::font
