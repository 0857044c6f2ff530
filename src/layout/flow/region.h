/// Room for a flow, and how text and the notes marked in it share that room. Blocks say which notes their parts carry,
/// as heights to be added up; what those leave for the text is worked out here and nowhere else.
#pragma once

#include <optional>

#include "base/length.h"

namespace planverk::layout {

class NoteArea;

/// What is left here and what comes.
struct Region {
  Length left;          ///< height left here, for text and the notes marked from here on
  Length whole;         ///< height of an empty region, as the next one will be
  bool at_top = false;  ///< nothing stands above: moving on gives no more room than `whole`
  /// Where notes marked in what is placed will stand: at the foot of the same page. Null: notes take nothing here, be
  /// it that room has been kept for them already or that they stand elsewhere.
  NoteArea* notes = nullptr;
  Length marked{};  ///< height of the notes marked in what this offer has found to stand above or beside
  /// Would what does not fit here have more room in the next region?
  [[nodiscard]] bool moving_helps() const { return !at_top || left < whole; }
  /// For text that brings notes of that height.
  [[nodiscard]] Length text_room(Length its_notes = {}) const;
  [[nodiscard]] bool holds(Length height, Length its_notes) const { return height <= text_room(its_notes); }
  /// Below text of that height with those notes.
  [[nodiscard]] Region below(Length height, Length its_notes) const;
  /// The next region, empty.
  [[nodiscard]] Region next() const { return {.left = whole, .whole = whole, .at_top = true, .notes = notes}; }
  /// With `around` less of text: a padding, a title above.
  [[nodiscard]] Region inside(Length around) const;
};

struct Offer {
  Length height;
  Length notes;           ///< height of the notes marked in it
  bool anything = false;  ///< something is placed
  bool all = false;       ///< nothing is left after it
};

/// What parts side by side hold together: as high as the highest, with the notes of all.
class Beside {
 public:
  /// What one of them offered in `room`.
  void add(const Region& room, const Offer& part);
  [[nodiscard]] const Offer& sum() const { return sum_; }
  /// In less room than this, one of them would offer less.
  [[nodiscard]] Length reach() const { return reach_; }

 private:
  Offer sum_{.height = {}, .notes = {}, .anything = false, .all = true};
  Length reach_;
};

/// Things side by side share the foot of their page. `offer_in` gives the Beside of all of them in the same room (none:
/// they have nothing to offer there). Their room is lowered from what one of them fills to what the next does until the
/// notes of all fit below: as a part gets shorter its notes fall away, so there is no closed form.
template <class OfferIn>
std::optional<Offer> offer_beside(const Region& region, OfferIn&& offer_in) {
  // Finer steps than this are not worth an offer each.
  const Length step{region.left.milli / 128 + 1};
  for (Region room = region;;) {
    const std::optional<Beside> parts = offer_in(room);
    if (!parts) return std::nullopt;
    const Offer& sum = parts->sum();
    if (sum.notes.milli == 0 || region.holds(sum.height, sum.notes)) return sum;
    room.left = min(parts->reach() - Length{1}, room.left - step);
    if (room.left.milli <= 0) return std::nullopt;
  }
}

}  // namespace planverk::layout
