#include "page/filler.h"

#include <string>

#include "page/line_numbers.h"

namespace planverk::layout {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"layout-overflow", "", Stage::layout, RuleClass::format, Severity::error,
     "Whatever cannot be divided fits on a page of its own.", "layout: layout-overflow"},
};

PageFiller::PageFiller(Context& context, PageSink& sink, bool first)
    : context_(context), sink_(sink), body_(lines_), notes_(context), foot_(context), first_(first) {}

Ledger PageFiller::take_ledger() {
  ledger_.awaited = painter_.take_awaited();
  return std::move(ledger_);
}

void PageFiller::hand_over() {
  if (!std::exchange(at_hand_, false)) return;
  for (const Anchor& anchor : page_.anchors) ledger_.anchors.emplace_back(anchor.node, page_.number);
  sink_.page(std::move(page_));
}

void PageFiller::add_page(bool bare) {
  hand_over();
  if (ledger_.pages.size() >= context_.limits.pages && !stopped_) {
    stopped_ = true;
    context_.found.add("limit", {})
        .with("limit", "pages")
        .with("value", std::to_string(context_.limits.pages))
        .mend({}, {{"limit", "pages"}});
  }
  ledger_.pages.push_back({.bare = bare, .turned = !bare && turned_});
  page_ = {};
  page_.number = static_cast<std::uint32_t>(ledger_.pages.size());
  at_hand_ = true;
  painter_.begin(page_, ledger_.pages.size() - 1);
}

Page& PageFiller::bare_page() {
  close_page();
  add_page(true);
  page_.width = context_.theme.page.width;
  page_.height = context_.theme.page.height;
  return page_;
}

void PageFiller::shape_page() {
  const style::PageShape& shape = context_.shape(turned_);
  ledger_.pages.back().turned = turned_;
  page_.width = shape.width;
  page_.height = shape.height;
  const bool without_head = first_ && page_.number == 1 && !context_.document.furniture.on_first_page;
  y_ = without_head ? shape.first_top : shape.top;
  bottom_ = shape.height - shape.bottom - foot_.height();
}

void PageFiller::open_page() {
  add_page(false);
  shape_page();
  open_ = at_top_ = true;
}

void PageFiller::place_notes() {
  if (notes_.empty()) return;
  const Length left = context_.shape_of(page_.number, turned_).left;
  const bool placed = notes_.place(painter_, left, bottom_, bottom_ - y_);
  if (!placed && at_top_) stop_stuck();
  at_top_ = at_top_ && !placed;
}

void PageFiller::place_foot() {
  const style::PageShape shape = context_.shape_of(page_.number, turned_);
  foot_.place(painter_, shape.left, shape.height - shape.bottom);
}

void PageFiller::place_all_notes() {
  while (!open_ && !notes_.empty() && !stopped_) {
    open_page();
    close_page();
  }
}

void PageFiller::close_page() {
  if (!std::exchange(open_, false)) return;
  place_notes();
  place_foot();
  number_lines(context_, page_, context_.shape_of(page_.number, turned_));
}

void PageFiller::stop_stuck() {
  if (std::exchange(stopped_, true)) return;
  context_.found.add("layout-overflow", {})
      .variant("page")
      .with("page", std::to_string(ledger_.pages.size()))
      .mend("page");
}

void PageFiller::open_wanted() {
  const Opens opens = body_.opening();
  if (opens == Opens::nothing) return;
  // A page on which nothing stands yet is as good as a new one. Notes end before what begins a page of its own.
  if (open_ && (!at_top_ || !notes_.empty())) close_page();
  place_all_notes();
  if (opens != Opens::page) turned_ = opens == Opens::turned_page;
  if (open_) shape_page();
  body_.pass_opening();
}

void PageFiller::gather_notes() {
  for (const document::NodeId note : painter_.take_notes()) notes_.add(note);
}

Region PageFiller::region() {
  const Length whole = text_height(context_.shape(turned_));
  // Notes that go on from the page before leave a third of the page to the text.
  const Length notes = at_top_ ? min(notes_.wanted(), whole * 2 / 3) : notes_.wanted();
  return {bottom_ - y_ - notes, whole, at_top_, &notes_};
}

void PageFiller::fill(bool all) {
  while (!body_.done() && !stopped_) {
    if (!all && body_.opening() != Opens::nothing && body_.undecided()) return;
    open_wanted();
    if (!open_) open_page();
    const Region room = region();
    const bool enough = body_.waits_block() || body_.waits_opening() || body_.waiting_lines() > room.left;
    if (!all && !enough) return;
    const Offer offer = body_.offer(room);
    // What comes next may be bound to it.
    if (offer.all && !all) return;
    if (!offer.anything && !offer.all) {
      if (at_top_ && notes_.empty() && (room.left >= room.whole || page_.number > 1)) return stop_stuck();
      close_page();
      continue;
    }
    body_.take(painter_, context_.shape_of(page_.number, turned_).left, y_);
    gather_notes();
    body_.compact();
    y_ += offer.height;
    at_top_ = false;
    // What opens a page closes this one when it is placed.
    if (!offer.all && body_.opening() == Opens::nothing) close_page();
  }
}

void PageFiller::finish(bool all) {
  fill(true);
  gather_notes();
  if (all && foot_.height().milli > 0 && !open_ && !stopped_) open_page();
  if (open_) close_page();
  place_all_notes();
  hand_over();
}

}  // namespace planverk::layout
