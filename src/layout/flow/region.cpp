#include "flow/region.h"

#include "flow/note_area.h"

namespace planverk::layout {

Length Region::text_room(Length its_notes) const {
  const Length sum = marked + its_notes;
  return notes == nullptr || sum.milli == 0 ? left : left - notes->opening() - sum;
}

Region Region::below(Length height, Length its_notes) const {
  Region rest = *this;
  rest.left -= height;
  rest.marked += its_notes;
  rest.at_top = false;
  return rest;
}

Region Region::inside(Length around) const {
  Region inner = *this;
  inner.left -= around;
  inner.whole -= around;
  return inner;
}

void Beside::add(const Region& room, const Offer& part) {
  sum_.height = max(sum_.height, part.height);
  sum_.notes += part.notes;
  sum_.anything = sum_.anything || part.anything;
  sum_.all = sum_.all && part.all;
  reach_ = max(reach_, part.height + (room.left - room.text_room(part.notes)));
}

}  // namespace planverk::layout
