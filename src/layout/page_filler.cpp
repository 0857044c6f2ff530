#include "page_filler.h"

#include <string>

namespace planverk::layout {

Page& PageFiller::add_page(bool bare) {
  const theme::PageShape& shape = context_.theme.page;
  if (pages_.size() >= context_.limits.pages && !stopped_) {
    stopped_ = true;
    context_.found.add("limit", {})
        .with("limit", "pages")
        .with("value", std::to_string(context_.limits.pages))
        .mend({}, {{"limit", "pages"}});
  }
  Page& page = pages_.emplace_back();
  page.number = static_cast<std::uint32_t>(pages_.size());
  page.width = shape.width;
  page.height = shape.height;
  bare_.push_back(bare);
  painter_.begin(page, pages_.size() - 1);
  return page;
}

Page& PageFiller::bare_page() {
  close_page();
  return add_page(true);
}

void PageFiller::open_page() {
  const theme::PageShape& shape = context_.theme.page;
  add_page(false);
  const bool without_head = pages_.size() == 1 && !context_.document.furniture.on_first_page;
  y_ = without_head ? shape.first_top : shape.top;
  bottom_ = shape.height - shape.bottom;
  open_ = at_top_ = true;
}

void PageFiller::stop_stuck() {
  stopped_ = true;
  context_.found.add("layout-overflow", {}).variant("page").with("page", std::to_string(pages_.size())).mend("page");
}

void PageFiller::fill(bool all) {
  const theme::PageShape& shape = context_.theme.page;
  while (!body_.done() && !stopped_) {
    if (!open_) open_page();
    if (body_.at_page_break()) {
      if (!at_top_) {
        close_page();
        continue;
      }
      body_.pass_page_break();
    }
    const bool enough = body_.waits_block() || body_.waits_page_break() || body_.waiting_lines() > bottom_ - y_;
    if (!all && !enough) return;
    const Offer offer = body_.offer({bottom_ - y_, context_.column_height, at_top_});
    // What comes next may be bound to it.
    if (offer.all && !all) return;
    if (!offer.anything && !offer.all) {
      if (at_top_ && bottom_ - y_ >= context_.column_height) return stop_stuck();
      if (at_top_ && pages_.size() > 1) return stop_stuck();
      close_page();
      continue;
    }
    body_.take(painter_, shape.left, y_);
    body_.compact();
    y_ += offer.height;
    at_top_ = false;
    if (!offer.all) close_page();
  }
}

void PageFiller::finish() {
  fill(true);
  close_page();
}

}  // namespace planverk::layout
