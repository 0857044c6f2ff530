/// Flows: vertical lists of things to place one below the other, in a page column, a cell or a box, and the rules by
/// which they divide. A flow is first filled (flow_builder.h), then consumed from its front: offer() says how much of
/// what is left would stand in a region, without changing anything; take() places exactly that and forgets it.
///
/// Where a flow may divide is decided when it is filled: an atom that is `bound` stays with the one before it (a
/// heading with what follows, the first two and the last two lines of a paragraph). Binding is a wish: in a region that
/// is empty and as high as they come, what is bound divides all the same, so nothing is ever lost and every page makes
/// progress. A loose bond is a weaker wish: it divides rather than leave much of a page empty.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "flow/region.h"
#include "page/painter.h"

namespace planverk::layout {

/// Something in a flow that is more than a line: a table, a figure, boxes side by side.
class Block {
 public:
  virtual ~Block() = default;
  /// Height of all that is left, undivided.
  virtual Length rest() = 0;
  /// In a region where moving on does not help, something must be offered.
  virtual Offer offer(const Region& region) = 0;
  /// Places what was offered last.
  virtual void take(Painter& painter, Length x, Length y) = 0;
};

inline constexpr std::uint32_t none = 0xFFFFFFFF;

/// What a thing in a flow opens before it is placed.
enum class Opens : std::uint8_t {
  nothing,
  page,          ///< a page of the same shape
  upright_page,  ///< a page as the theme has them
  turned_page,   ///< a page with width and height changed over
};

struct Atom {
  Length before;  ///< room above; dropped at the top of a region
  Length height;
  Length notes;  ///< height of its notes, as the last offer found
  Length x;
  std::uint32_t line = none;   ///< in the flow's pool
  std::uint32_t label = none;  ///< a line of the pool that shares its baseline: list markers, heading numbers
  Length label_x;
  std::uint32_t block = none;
  std::uint32_t first_anchor = 0, end_anchor = 0;  ///< into the flow's anchors
  document::NodeId entry = document::no_node;      ///< a contents entry: the whole line leads there …
  Length entry_right;                              ///< … from its label to here, the number column's right edge
  bool numbered = false;                           ///< … and its page number stands there
  bool bound = false;                              ///< stays with the atom before
  bool loose = false;                              ///< … unless much of a page stayed empty for it
  bool title = false;                              ///< of the document
  Opens opens = Opens::nothing;
};

class Flow {
 public:
  /// `pool` holds the lines; it may be shared with other flows and outlives them.
  explicit Flow(Lines& pool) : pool_(&pool) {}

  [[nodiscard]] Lines& pool() { return *pool_; }
  [[nodiscard]] const Lines& pool() const { return *pool_; }
  /// `node` can be pointed at and begins where the next atom does.
  void anchor_next(document::NodeId node) { anchors_.push_back(node); }
  Atom& add(Atom atom);
  Atom& add_block(std::unique_ptr<Block> block, Length before);
  [[nodiscard]] std::size_t size() const { return atoms_.size(); }
  [[nodiscard]] Atom& operator[](std::size_t index) { return atoms_[index]; }
  [[nodiscard]] const Atom& operator[](std::size_t index) const { return atoms_[index]; }
  void mark_opening(std::size_t index, Opens opens);
  /// Where the things that stay together at the flow's end begin; size() when they have been taken.
  [[nodiscard]] std::size_t last_chain() const;
  /// The same, without a document's title at their beginning; size() when nothing else is there.
  [[nodiscard]] std::size_t chain_below_title() const;
  /// The thing at `index` opens a turned page; where it wanted an upright one, what stands before it is on a turned
  /// page already, and it goes on there.
  void turn(std::size_t index);
  /// Height of the lines among them.
  [[nodiscard]] Length chain_height() const;
  /// Height of the lines at its front that stay together.
  [[nodiscard]] Length front_chain_height() const;
  /// Nothing but one such chain of lines waits: what it opens may still be taken back.
  [[nodiscard]] bool undecided() const;
  void shift(Length x);

  [[nodiscard]] bool done() const { return begin_ == atoms_.size(); }
  [[nodiscard]] Length rest();
  /// Height of what waits, as far as it is cheap to know: blocks count nothing.
  [[nodiscard]] Length waiting_lines() const { return waiting_; }
  [[nodiscard]] bool waits_block() const { return waiting_blocks_ > 0; }
  [[nodiscard]] bool waits_opening() const { return waiting_openings_ > 0; }
  Offer offer(const Region& region);
  void take(Painter& painter, Length x, Length y);
  /// What the next atom wants opened.
  [[nodiscard]] Opens opening() const { return done() ? Opens::nothing : atoms_[begin_].opens; }
  void pass_opening();
  /// How far the lines from the front would come through `columns` regions side by side, and how high they would be.
  /// For a flow of lines only.
  struct Through {
    std::size_t end;
    Length highest;
  };
  [[nodiscard]] Through through_columns(const Region& region, std::int32_t columns);
  // Heights of notes, without what opens their area.
  /// Of those marked in the lines up to `end`.
  [[nodiscard]] Length notes_of_lines(std::size_t end, NoteArea* area) const;
  /// The same, of long ones what has to stand on the page of their mark.
  [[nodiscard]] Length least_notes_of_lines(std::size_t end, NoteArea* area) const;
  /// Of those marked in all that is left.
  [[nodiscard]] Length notes_of_rest(NoteArea* area);
  /// The same, of long ones what has to stand on the page of their mark.
  [[nodiscard]] Length least_notes_of_rest(NoteArea* area);

  /// Paints the lines once more, whatever has been taken. Blocks are left out.
  void paint_again(Painter& painter, Length x, Length y, std::size_t lines) const;
  [[nodiscard]] Length lines_height(std::size_t lines) const;
  [[nodiscard]] bool only_lines() const { return blocks_.empty(); }
  /// Forgets what was taken, in the pool too. Only for a flow that has its pool to itself.
  void compact();

 private:
  /// How far an offer has come.
  struct Filling {
    Length y, notes;
    bool full = false;            ///< a note goes on over the page: what belongs to its line stands here, no more
    std::size_t long_one = none;  ///< the last line whose note would go on if it had to
  };
  bool line_fits(std::size_t index, Length top, const Region& region, Filling& filling);
  Offer stop_before(std::size_t overflow, const Region& region);
  [[nodiscard]] std::size_t break_at(std::size_t overflow, const Region& region) const;
  [[nodiscard]] Offer offer_before(std::size_t end, bool at_top);
  [[nodiscard]] Length notes_of(const Atom& atom, NoteArea& area) const;
  /// What the notes of lines up to `end` take less when long ones go on on the next page.
  [[nodiscard]] Length spared_by_going_on(std::size_t end, NoteArea& area) const;
  /// What a line's notes take at least, when its last one is long and goes on on the next page.
  [[nodiscard]] std::optional<Length> least_notes_of(const Atom& atom, NoteArea& area) const;
  void paint(Painter& painter, const Atom& atom, Length x, Length y) const;

  Lines* pool_;
  std::vector<Atom> atoms_;
  std::vector<std::unique_ptr<Block>> blocks_;
  std::vector<document::NodeId> anchors_;
  std::uint32_t anchors_claimed_ = 0;
  std::size_t begin_ = 0;
  Length waiting_;
  std::uint32_t waiting_blocks_ = 0;
  std::uint32_t waiting_openings_ = 0;
  // What the last offer decided.
  std::size_t offered_end_ = 0;
  bool offered_part_ = false;  ///< the atom at offered_end_ is a block of which a part is placed
  bool offered_at_top_ = false;
};

}  // namespace planverk::layout
