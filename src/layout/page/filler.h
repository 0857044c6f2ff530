/// Pages out of a flow: the second half of block layout. The flow grows at its end while its front is put on pages; a
/// page is closed, with its notes at its foot, as soon as nothing that may still come can change it, and handed to the
/// sink at once: no more than the page at hand is held.
#pragma once

#include "layout/page.h"
#include "page/ledger.h"
#include "flow/note_area.h"
#include "page/page_foot.h"

namespace planverk::layout {

class PageFiller {
 public:
  /// `first`: the first page is the document's.
  PageFiller(Context& context, PageSink& sink, bool first);

  [[nodiscard]] Flow& body() { return body_; }
  [[nodiscard]] Painter& painter() { return painter_; }
  /// Of the first page that the body opens.
  [[nodiscard]] PageFoot& foot() { return foot_; }
  /// What was noted of the pages. Call after finish().
  [[nodiscard]] Ledger take_ledger();

  /// Puts what is sure of its place on pages.
  void pump() { fill(false); }
  /// Puts all of it there and closes the last page.
  /// `all`: nothing comes behind it, so that a foot without text above it gets a page.
  void finish(bool all = true);
  /// A page of its own without furniture (the cover). What follows begins on a new page.
  Page& bare_page();
  /// Too many pages, or something that no page holds: nothing more is laid out.
  [[nodiscard]] bool stopped() const { return stopped_; }

 private:
  void fill(bool all);
  /// Sees to it that the flow's next thing finds the page that it opens.
  void open_wanted();
  void open_page();
  void shape_page();
  void place_notes();
  void place_foot();
  void place_all_notes();
  void close_page();
  void add_page(bool bare);
  void hand_over();
  void stop_stuck();
  void gather_notes();
  [[nodiscard]] Region region();

  Context& context_;
  PageSink& sink_;
  Lines lines_;
  Flow body_;
  Painter painter_;
  NoteArea notes_;
  PageFoot foot_;
  Page page_;  ///< at hand
  Ledger ledger_;
  bool first_;
  bool at_hand_ = false;  ///< page_ has not been handed on
  bool open_ = false;     ///< and the flow goes on on it
  bool at_top_ = true;
  bool turned_ = false;
  bool stopped_ = false;
  Length y_, bottom_;
};

}  // namespace planverk::layout
