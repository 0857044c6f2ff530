#include "flow/flow.h"

#include <utility>

#include "flow/note_area.h"

namespace planverk::layout {

Atom& Flow::add(Atom atom) {
  if (atom.block != none) {
    ++waiting_blocks_;
  } else {
    waiting_ += atom.before + atom.height;
  }
  if (atom.opens != Opens::nothing) ++waiting_openings_;
  atom.first_anchor = anchors_claimed_;
  anchors_claimed_ = atom.end_anchor = static_cast<std::uint32_t>(anchors_.size());
  return atoms_.emplace_back(atom);
}

Atom& Flow::add_block(std::unique_ptr<Block> block, Length before) {
  blocks_.push_back(std::move(block));
  Atom atom;
  atom.before = before;
  atom.block = static_cast<std::uint32_t>(blocks_.size() - 1);
  return add(atom);
}

void Flow::mark_opening(std::size_t index, Opens opens) {
  if (atoms_[index].opens == Opens::nothing) ++waiting_openings_;
  atoms_[index].opens = opens;
}

std::size_t Flow::last_chain() const {
  std::size_t at = atoms_.size();
  while (at > begin_ && atoms_[at - 1].bound) --at;
  return at > begin_ ? at - 1 : atoms_.size();
}

std::size_t Flow::chain_below_title() const {
  std::size_t at = last_chain();
  while (at < atoms_.size() && atoms_[at].title) ++at;
  return at;
}

void Flow::turn(std::size_t index) {
  Atom& atom = atoms_[index];
  atom.bound = false;
  if (atom.opens == Opens::upright_page) {
    atom.opens = Opens::nothing;
    --waiting_openings_;
  } else {
    mark_opening(index, Opens::turned_page);
  }
}

Length Flow::chain_height() const {
  Length sum;
  for (std::size_t at = last_chain(); at < atoms_.size(); ++at) sum += atoms_[at].before + atoms_[at].height;
  return sum;
}

Length Flow::front_chain_height() const {
  Length sum;
  for (std::size_t at = begin_; at < atoms_.size() && (at == begin_ || atoms_[at].bound); ++at)
    sum += (at == begin_ ? Length{} : atoms_[at].before) + atoms_[at].height;
  return sum;
}

bool Flow::undecided() const {
  return waiting_blocks_ == 0 && !done() && last_chain() == begin_;
}

void Flow::shift(Length x) {
  for (Atom& atom : atoms_) atom.x += x;
}

Length Flow::rest() {
  if (waiting_blocks_ == 0) return done() ? Length{} : waiting_ - atoms_[begin_].before;
  Length sum;
  for (std::size_t i = begin_; i < atoms_.size(); ++i) {
    if (i != begin_) sum += atoms_[i].before;
    sum += atoms_[i].block == none ? atoms_[i].height : blocks_[atoms_[i].block]->rest();
  }
  return sum;
}

std::size_t Flow::break_at(std::size_t overflow, const Region& region) const {
  std::size_t at = overflow, loose = begin_;
  for (; at > begin_ && atoms_[at].bound; --at) {
    if (loose == begin_ && atoms_[at].loose) loose = at;
  }
  if (at == begin_ && !region.moving_helps()) return overflow;
  if (loose == begin_) return at;
  Length empty = region.left;
  for (std::size_t i = begin_; i < at; ++i) empty -= atoms_[i].before + atoms_[i].height + atoms_[i].notes;
  return empty > region.whole / 6 ? loose : at;
}

Offer Flow::offer_before(std::size_t end, bool at_top) {
  offered_end_ = end;
  Offer sum;
  for (std::size_t i = begin_; i < end; ++i) {
    if (i != begin_ || !at_top) sum.height += atoms_[i].before;
    sum.height += atoms_[i].height;
    sum.notes += atoms_[i].notes;
  }
  sum.anything = end != begin_;
  sum.all = end == atoms_.size();
  return sum;
}

Length Flow::notes_of(const Atom& atom, NoteArea& area) const {
  Length sum;
  for (const std::uint32_t index : {atom.label, atom.line}) {
    if (index == none) continue;
    const Line& line = pool_->lines[index];
    for (std::uint32_t i = line.first_note; i < line.end_note; ++i) sum += area.height_of(pool_->notes[i]);
  }
  return sum;
}

std::optional<Length> Flow::least_notes_of(const Atom& atom, NoteArea& area) const {
  const Line& line = pool_->lines[atom.line];
  if (line.first_note == line.end_note) return std::nullopt;
  const document::NodeId last = pool_->notes[line.end_note - 1];
  if (!area.is_long(last)) return std::nullopt;
  return atom.notes - area.height_of(last) + area.least_of(last);
}

Flow::Through Flow::through_columns(const Region& region, std::int32_t columns) {
  const std::size_t front = begin_;
  Through result{front, {}};
  for (std::int32_t i = 0; i < columns && !done(); ++i) {
    const Offer part = offer(region);
    if (!part.anything) break;
    result.highest = max(result.highest, part.height);
    begin_ = result.end = offered_end_;
  }
  begin_ = front;
  return result;
}

Length Flow::notes_of_lines(std::size_t end, NoteArea* area) const {
  Length sum;
  if (area == nullptr || pool_->notes.empty()) return sum;
  for (std::size_t i = begin_; i < end; ++i) sum += notes_of(atoms_[i], *area);
  return sum;
}

Length Flow::notes_of_rest(NoteArea* area) {
  if (area == nullptr || (pool_->notes.empty() && blocks_.empty())) return {};
  constexpr Length no_end = 20'000_pt;  // higher than any page: more is not asked for
  return offer({.left = no_end, .whole = no_end, .at_top = true, .notes = area}).notes;
}

Length Flow::spared_by_going_on(std::size_t end, NoteArea& area) const {
  Length sum;
  for (std::size_t i = begin_; i < end; ++i) {
    if (atoms_[i].line == none) continue;
    const Line& line = pool_->lines[atoms_[i].line];
    for (std::uint32_t k = line.first_note; k < line.end_note; ++k) {
      const document::NodeId note = pool_->notes[k];
      if (area.is_long(note)) sum += area.height_of(note) - area.least_of(note);
    }
  }
  return sum;
}

Length Flow::least_notes_of_lines(std::size_t end, NoteArea* area) const {
  const Length sum = notes_of_lines(end, area);
  return sum.milli == 0 ? sum : sum - spared_by_going_on(end, *area);
}

Length Flow::least_notes_of_rest(NoteArea* area) {
  const Length sum = notes_of_rest(area);
  return sum.milli == 0 ? sum : sum - spared_by_going_on(atoms_.size(), *area);
}

Offer Flow::stop_before(std::size_t overflow, const Region& region) {
  std::size_t end = break_at(overflow, region);
  // A line higher than any region there is: it stands here, or nothing ever would.
  const bool stuck = end == begin_ && overflow == begin_ && !region.moving_helps();
  if (stuck && atoms_[begin_].block == none) end = begin_ + 1;
  return offer_before(end, region.at_top);
}

bool Flow::line_fits(std::size_t index, Length top, const Region& region, Filling& filling) {
  Atom& atom = atoms_[index];
  if (region.notes != nullptr && !pool_->notes.empty()) atom.notes = notes_of(atom, *region.notes);
  const auto fits = [&] { return region.holds(top + atom.height, filling.notes + atom.notes); };
  const auto go_on = [&](Atom& marked) {
    const Length least = *least_notes_of(marked, *region.notes);
    if (&marked != &atom) filling.notes = filling.notes - (marked.notes - least);
    marked.notes = least;
    filling.full = true;
  };
  // Rather than part what belongs together, the note above goes on on the next page.
  const bool belongs = atom.bound || index == begin_ + 1;
  if (!fits() && belongs && filling.long_one != none) go_on(atoms_[std::exchange(filling.long_one, none)]);
  if (atom.notes.milli == 0 || !least_notes_of(atom, *region.notes)) return fits();
  if (!fits()) {
    go_on(atom);
  } else {
    filling.long_one = index;
  }
  return fits();
}

Offer Flow::offer(const Region& region) {
  offered_at_top_ = region.at_top;
  offered_part_ = false;
  Filling filling;
  for (std::size_t i = begin_; i < atoms_.size(); ++i) {
    Atom& atom = atoms_[i];
    atom.notes = {};
    if (atom.opens != Opens::nothing && i != begin_) return offer_before(i, region.at_top);
    if (filling.full && !atom.bound && i > begin_ + 1) return stop_before(i, region);
    const Length top = i == begin_ && region.at_top ? filling.y : filling.y + atom.before;
    if (atom.block != none) {
      Region below = region.below(top, filling.notes);
      below.at_top = region.at_top && top.milli == 0;
      const Offer part = blocks_[atom.block]->offer(below);
      if (part.anything && !part.all) {
        const Offer sum = offer_before(i, region.at_top);
        offered_part_ = true;
        return {top + part.height, sum.notes + part.notes, true, false};
      }
      if (!part.anything && !part.all) return stop_before(i, region);
      atom.height = part.height;
      atom.notes = part.notes;
    } else if (!line_fits(i, top, region, filling)) {
      return stop_before(i, region);
    }
    filling.y = top + atom.height;
    filling.notes += atom.notes;
  }
  return offer_before(atoms_.size(), region.at_top);
}

void Flow::paint(Painter& painter, const Atom& atom, Length x, Length y) const {
  for (std::uint32_t i = atom.first_anchor; i < atom.end_anchor; ++i) painter.anchor(anchors_[i], y);
  if (atom.line == none) return;
  const Length baseline = y + pool_->lines[atom.line].ascent;
  if (atom.label != none) painter.line(*pool_, atom.label, x + atom.label_x, baseline);
  painter.line(*pool_, atom.line, x + atom.x, baseline);
  if (atom.entry == document::no_node) return;
  const Length left = x + (atom.label == none ? atom.x : atom.label_x);
  painter.link(atom.entry, left, y, x + atom.entry_right - left, atom.height);
  if (atom.numbered) painter.await_number(atom.entry, x + atom.entry_right, baseline);
}

void Flow::take(Painter& painter, Length x, Length y) {
  const std::size_t first = begin_;
  for (; begin_ < offered_end_; ++begin_) {
    const Atom& atom = atoms_[begin_];
    if (begin_ != first || !offered_at_top_) y += atom.before;
    paint(painter, atom, x, y);
    if (atom.block != none) {
      blocks_[atom.block]->take(painter, x + atom.x, y);
      blocks_[atom.block].reset();
      --waiting_blocks_;
    } else {
      waiting_ -= atom.before + atom.height;
    }
    if (atom.opens != Opens::nothing) --waiting_openings_;
    y += atom.height;
  }
  if (!offered_part_) return;
  Atom& atom = atoms_[begin_];
  if (begin_ != first || !offered_at_top_) y += atom.before;
  paint(painter, atom, x, y);
  blocks_[atom.block]->take(painter, x + atom.x, y);
  // What is left of it begins at the top of the next region, on its own.
  atom.first_anchor = atom.end_anchor;
  atom.before = {};
  atom.bound = false;
  pass_opening();
  offered_part_ = false;
}

void Flow::pass_opening() {
  if (opening() == Opens::nothing) return;
  atoms_[begin_].opens = Opens::nothing;
  --waiting_openings_;
}

void Flow::paint_again(Painter& painter, Length x, Length y, std::size_t lines) const {
  const Painter::Repeat repeat(painter);
  for (std::size_t i = 0; i < atoms_.size() && i < lines; ++i) {
    if (i != 0) y += atoms_[i].before;
    paint(painter, atoms_[i], x, y);
    y += atoms_[i].height;
  }
}

Length Flow::lines_height(std::size_t lines) const {
  Length sum;
  for (std::size_t i = 0; i < atoms_.size() && i < lines; ++i) {
    if (i != 0) sum += atoms_[i].before;
    sum += atoms_[i].height;
  }
  return sum;
}

namespace {

/// Moves the part of `from` that `line` names to the end of `to`; gives the line with its new ranges.
Line move_line(const Line& line, Lines& from, Lines& to) {
  Line moved = line;
  const auto carry = [](auto& source, auto& target, std::uint32_t& first, std::uint32_t& end) {
    const auto start = static_cast<std::uint32_t>(target.size());
    for (std::uint32_t i = first; i < end; ++i) target.push_back(std::move(source[i]));
    first = start;
    end = static_cast<std::uint32_t>(target.size());
  };
  carry(from.texts, to.texts, moved.first_text, moved.end_text);
  carry(from.shapes, to.shapes, moved.first_shape, moved.end_shape);
  carry(from.links, to.links, moved.first_link, moved.end_link);
  carry(from.notes, to.notes, moved.first_note, moved.end_note);
  return moved;
}

}  // namespace

void Flow::compact() {
  constexpr std::size_t worth_it = 512;
  if (begin_ < worth_it) return;
  Lines kept;
  const auto keep = [&](std::uint32_t& line) {
    if (line == none) return;
    kept.lines.push_back(move_line(pool_->lines[line], *pool_, kept));
    line = static_cast<std::uint32_t>(kept.lines.size() - 1);
  };
  std::vector<std::unique_ptr<Block>> blocks;
  for (std::size_t i = begin_; i < atoms_.size(); ++i) {
    keep(atoms_[i].label);
    keep(atoms_[i].line);
    if (atoms_[i].block == none) continue;
    blocks.push_back(std::move(blocks_[atoms_[i].block]));
    atoms_[i].block = static_cast<std::uint32_t>(blocks.size() - 1);
  }
  atoms_.erase(atoms_.begin(), atoms_.begin() + static_cast<std::ptrdiff_t>(begin_));
  begin_ = 0;
  blocks_ = std::move(blocks);
  *pool_ = std::move(kept);
}

}  // namespace planverk::layout
