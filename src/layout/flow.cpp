#include "flow.h"

#include <cassert>

namespace planverk::layout {

Atom& Flow::add(Atom atom) {
  if (atom.block != none) {
    ++waiting_blocks_;
  } else {
    waiting_ += atom.before + atom.height;
  }
  if (atom.page_break) ++waiting_breaks_;
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

void Flow::mark_page_break(std::size_t index) {
  atoms_[index].page_break = true;
  ++waiting_breaks_;
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
  for (std::size_t at = overflow; at > begin_; --at) {
    if (!atoms_[at].bound) return at;
  }
  return region.moving_helps() ? begin_ : overflow;
}

Length Flow::height_before(std::size_t end, bool at_top) const {
  Length sum;
  for (std::size_t i = begin_; i < end; ++i) {
    if (i != begin_ || !at_top) sum += atoms_[i].before;
    sum += atoms_[i].height;
  }
  return sum;
}

Offer Flow::offer(const Region& region) {
  offered_at_top_ = region.at_top;
  offered_part_ = false;
  offered_end_ = begin_;
  Length y;
  for (std::size_t i = begin_; i < atoms_.size(); ++i) {
    Atom& atom = atoms_[i];
    const Length top = i == begin_ && region.at_top ? y : y + atom.before;
    bool overflow = false;
    if (atom.page_break && i != begin_) {
      offered_end_ = i;
      return {y, true, false};
    }
    if (atom.block != none) {
      const Offer part = blocks_[atom.block]->offer({region.left - top, region.whole, region.at_top && top.milli == 0});
      if (part.anything && !part.all) {
        offered_end_ = i;
        offered_part_ = true;
        return {top + part.height, true, false};
      }
      overflow = !part.anything && !part.all;
      atom.height = part.height;
    } else {
      overflow = top + atom.height > region.left;
    }
    if (overflow) {
      offered_end_ = break_at(i, region);
      // A line higher than any region there is: it stands here, or nothing ever would.
      if (offered_end_ == begin_ && i == begin_ && !region.moving_helps() && atom.block == none)
        offered_end_ = begin_ + 1;
      return {height_before(offered_end_, region.at_top), offered_end_ != begin_, offered_end_ == atoms_.size()};
    }
    y = top + atom.height;
  }
  offered_end_ = atoms_.size();
  return {y, offered_end_ != begin_, true};
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
    if (atom.page_break) --waiting_breaks_;
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
  if (atom.page_break) --waiting_breaks_;
  atom.page_break = false;
  offered_part_ = false;
}

void Flow::pass_page_break() {
  assert(at_page_break());
  atoms_[begin_].page_break = false;
  --waiting_breaks_;
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
