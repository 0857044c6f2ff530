/// The foot of the page being made: the notes whose marks stand on it, under a short rule. A note of a few lines stands
/// whole on the page of its mark; of a longer one at least the first lines do, and the rest goes on at the foot of the
/// next page. Notes are set as wide as the narrower of the document's two page shapes, so one that goes on fits both.
///
/// Everything that knows where a theme wants its notes is here: where they stand at the end of sections, they take no
/// room of the page, the area stays empty, and add_end_notes() puts them into the flow.
#pragma once

#include <deque>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

#include "flow/builder.h"

namespace planverk::layout {

class NoteArea {
 public:
  explicit NoteArea(Context& context);

  /// How much a note marked on this page adds to the area. Nothing where notes do not stand at the foot.
  [[nodiscard]] Length height_of(document::NodeId note);
  /// What opens the area: the room and the rule above its first note; nothing once one stands there.
  [[nodiscard]] Length opening() const { return empty() ? opening_ : Length{}; }
  /// May be continued on the next page.
  [[nodiscard]] bool is_long(document::NodeId note) const;
  /// Of a long note at least so much stands on the page of its mark.
  [[nodiscard]] Length least_of(document::NodeId note);

  void add(document::NodeId note);
  [[nodiscard]] bool empty() const { return waiting_.empty(); }
  /// Height of all that waits to stand on this page.
  [[nodiscard]] Length wanted() const;
  /// Puts what fits in `room` on the page, its last line ending at `bottom`; the rest waits for the next page. Gives
  /// whether anything was placed.
  bool place(Painter& painter, Length x, Length bottom, Length room);

 private:
  struct Note {
    Note() : flow(lines) {}
    Lines lines;
    Flow flow;
  };
  Note& set(document::NodeId note);
  /// What stands of it on this page at least.
  [[nodiscard]] Length least_of(Note& note) const;

  Context& context_;
  bool at_foot_;
  Length width_, opening_, gap_, least_;
  std::unordered_map<document::NodeId, std::unique_ptr<Note>> ready_;  ///< measured; looked up only, never walked
  std::deque<std::unique_ptr<Note>> waiting_;
};

/// What ends here: where the theme wants notes at the end of sections, those marked in `ended` follow under a short
/// rule.
void add_end_notes(FlowBuilder& builder, std::span<const document::NodeId> ended, const Frame& frame);

}  // namespace planverk::layout
