/// Pages out of a flow: the second half of block layout. The flow grows at its end while its front is put on pages; a
/// page is closed as soon as nothing that may still come can change it.
#pragma once

#include <deque>

#include "flow_builder.h"

namespace planverk::layout {

class PageFiller {
 public:
  explicit PageFiller(Context& context) : context_(context), body_(lines_) {}

  [[nodiscard]] Flow& body() { return body_; }
  [[nodiscard]] Painter& painter() { return painter_; }
  [[nodiscard]] std::deque<Page>& pages() { return pages_; }
  [[nodiscard]] const std::vector<bool>& bare() const { return bare_; }

  /// Puts what is sure of its place on pages.
  void pump() { fill(false); }
  /// Puts all of it there and closes the last page.
  void finish();
  /// A page of its own without furniture (the cover). What follows begins on a new page.
  Page& bare_page();
  /// Too many pages, or something that no page holds: nothing more is laid out.
  [[nodiscard]] bool stopped() const { return stopped_; }

 private:
  void fill(bool all);
  void open_page();
  void close_page() { open_ = false; }
  Page& add_page(bool bare);
  void stop_stuck();

  Context& context_;
  Lines lines_;
  Flow body_;
  Painter painter_;
  std::deque<Page> pages_;
  std::vector<bool> bare_;  ///< by page: has no furniture
  bool open_ = false;
  bool at_top_ = true;
  bool stopped_ = false;
  Length y_, bottom_;
};

}  // namespace planverk::layout
