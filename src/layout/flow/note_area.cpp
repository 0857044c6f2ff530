#include "flow/note_area.h"

#include <iterator>
#include <utility>

namespace planverk::layout {

using document::NodeId;
using style::TextRole;

namespace {

/// A note of more lines than this may be continued on the next page.
constexpr std::size_t few_lines = 4;
constexpr std::int32_t least_lines = 2;
/// Higher than any page; of notes that wait for several pages no more need be added up.
constexpr Length high_enough = 100'000_pt;

bool stand_at_foot(const Context& context) {
  return context.theme.notes == style::NotePlace::page || context.document.slides;
}

Length opening_of(const style::TextStyle& style) {
  return style.leading + style.leading / 2;
}

}  // namespace

NoteArea::NoteArea(Context& context) : context_(context), at_foot_(stand_at_foot(context)) {
  const style::TextStyle& style = context.theme.style(TextRole::note);
  width_ = min(text_width(context.shape(false)), text_width(context.shape(true)));
  opening_ = opening_of(style);
  gap_ = style.space_after;
  least_ = style.leading * least_lines + gap_;
}

NoteArea::Note& NoteArea::set(NodeId note) {
  std::unique_ptr<Note>& it = ready_[note];
  if (!it) {
    it = std::make_unique<Note>();
    Frame frame;
    frame.width = width_;
    FlowBuilder(context_, it->flow).note(note, frame);
  }
  return *it;
}

Length NoteArea::height_of(NodeId note) {
  return at_foot_ ? set(note).flow.rest() + gap_ : Length{};
}

bool NoteArea::is_long(NodeId note) const {
  const auto found = ready_.find(note);
  return found != ready_.end() && found->second->flow.size() > few_lines;
}

void NoteArea::add(NodeId note) {
  if (!at_foot_) return;
  set(note);
  waiting_.push_back(std::move(ready_.extract(note).mapped()));
}

Length NoteArea::wanted() const {
  if (waiting_.empty()) return {};
  Length sum = opening_;
  for (const auto& note : waiting_) {
    sum += note->flow.rest() + gap_;
    if (sum > high_enough) break;
  }
  return sum;
}

Length NoteArea::least_of(Note& note) const {
  const Length whole = note.flow.rest() + gap_;
  return note.flow.size() > few_lines ? min(whole, max(least_, note.flow.front_chain_height() + gap_)) : whole;
}

Length NoteArea::least_of(NodeId note) {
  return least_of(set(note));
}

bool NoteArea::place(Painter& painter, Length x, Length bottom, Length room) {
  if (waiting_.empty()) return false;
  Length y = bottom - min(wanted(), room) + opening_;
  // Each note begins here, so one that goes on leaves room for those after it. Where not all can begin, they stand in
  // their order as far as the room goes.
  Length reserved;
  bool all_begin = true;
  for (auto note = waiting_.begin(); note != waiting_.end() && all_begin; ++note) {
    reserved += least_of(**note);
    all_begin = opening_ + reserved <= room;
  }
  bool anything = false;
  std::deque<std::unique_ptr<Note>> going_on;
  while (!waiting_.empty()) {
    Note& note = *waiting_.front();
    reserved = all_begin ? reserved - least_of(note) : Length{};
    Length left = bottom - y - reserved;
    Offer offer = note.flow.offer({left, left + 1_pt, true});
    // Two lines at least before and after a break, unless that would leave the page without any.
    if (!offer.anything && !anything) {
      left = bottom - y;
      offer = note.flow.offer({left, left, true});
    }
    if (offer.anything && offer.height <= left) {
      if (!anything) painter.rule(x, y - opening_ / 3, width_ / 3, context_.theme.hair_rule, document::Ink::quiet);
      note.flow.take(painter, x, y);
      anything = true;
      y += offer.height + gap_;
    }
    if (!note.flow.done()) {
      if (!all_begin) break;
      going_on.push_back(std::move(waiting_.front()));
    }
    waiting_.pop_front();
  }
  waiting_.insert(waiting_.begin(), std::move_iterator(going_on.begin()), std::move_iterator(going_on.end()));
  return anything;
}

void add_end_notes(FlowBuilder& builder, std::span<const NodeId> ended, const Frame& frame) {
  const Context& context = builder.context();
  if (stand_at_foot(context)) return;
  const document::Tree& tree = context.tree();
  const style::TextStyle& style = context.theme.style(TextRole::note);
  bool first = true;
  for (const NodeId top : ended) {
    for (NodeId at = top; at != document::no_node; at = tree.following(at, top)) {
      if (tree[at].kind != document::Kind::note) continue;
      if (std::exchange(first, false)) {
        const Length thickness = context.theme.hair_rule;
        builder.add_block(make_rule(frame.width / 3, thickness, thickness, document::Ink::quiet), style.leading,
                          opening_of(style) / 3);
        const std::size_t line = builder.flow().size();
        builder.note(at, frame);
        if (line < builder.flow().size()) builder.flow()[line].bound = true;
      } else {
        builder.note(at, frame);
      }
    }
  }
}

}  // namespace planverk::layout
