// Subsetting with hb-subset for embedding as CIDFontType2: glyf, loca, hmtx, head, hhea, maxp stay, all else goes
// (ISO 32000-1, 9.9). Instructions are dropped, the outline of glyph 0 is kept.
#include <hb-subset.h>

#include "library_impl.h"

namespace planverk::font {

namespace {

constexpr hb_tag_t dropped_tables[] = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'), HB_TAG('k', 'e', 'r', 'n'),
    HB_TAG('n', 'a', 'm', 'e'), HB_TAG('O', 'S', '/', '2'), HB_TAG('c', 'm', 'a', 'p'), HB_TAG('p', 'o', 's', 't'),
    HB_TAG('g', 'a', 's', 'p'), HB_TAG('D', 'S', 'I', 'G'), HB_TAG('B', 'A', 'S', 'E'), HB_TAG('J', 'S', 'T', 'F'),
    HB_TAG('M', 'A', 'T', 'H'), HB_TAG('F', 'F', 'T', 'M'), HB_TAG('h', 'd', 'm', 'x'), HB_TAG('V', 'D', 'M', 'X'),
    HB_TAG('L', 'T', 'S', 'H'), HB_TAG('m', 'e', 't', 'a'), HB_TAG('S', 'T', 'A', 'T'), HB_TAG('v', 'h', 'e', 'a'),
    HB_TAG('v', 'm', 't', 'x'), HB_TAG('P', 'C', 'L', 'T'),
};

using Input = std::unique_ptr<hb_subset_input_t, Destroyer<hb_subset_input_destroy>>;
using Plan = std::unique_ptr<hb_subset_plan_t, Destroyer<hb_subset_plan_destroy>>;

}  // namespace

Result<Subset> Library::subset(FaceId face, std::span<const std::uint16_t> glyphs) const {
  const Face& source = impl_->faces[face];
  const Input input(hb_subset_input_create_or_fail());
  if (!input) return device_failure("trouble.memory");
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  for (const std::uint16_t glyph : glyphs) hb_set_add(wanted, glyph);
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t tag : dropped_tables) hb_set_add(dropped, tag);
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);

  const Plan plan(hb_subset_plan_create_or_fail(source.outlines(), input.get()));
  // Faces are checked when they are opened: what is left is memory.
  if (!plan) return device_failure("trouble.memory");
  const FaceHandle result(hb_subset_plan_execute_or_fail(plan.get()));
  if (!result) return device_failure("trouble.memory");

  Subset subset;
  const hb_map_t* numbers = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  for (const std::uint16_t glyph : glyphs)
    subset.numbers.push_back(static_cast<std::uint16_t>(hb_map_get(numbers, glyph)));
  const std::unique_ptr<hb_blob_t, Destroyer<hb_blob_destroy>> blob(hb_face_reference_blob(result.get()));
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(blob.get(), &length);
  subset.program.assign(bytes, length);
  return subset;
}

}  // namespace planverk::font
