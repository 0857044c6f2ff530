/// Puts placed things on the page being made: the one place where items get their final coordinates and tags. In repeat
/// mode (heads, captions and labels shown again on a later page) whatever would be tagged becomes an artifact, and
/// links and anchors are left out, since the real ones stand where the content was first shown.
#pragma once

#include <utility>
#include <vector>

#include "text/paragraph.h"

namespace planverk::layout {

/// Where the page number of a contents entry will stand once it is known. `right` is the number column's right edge.
struct AwaitedNumber {
  std::size_t page;  ///< index among the pages made
  Length right, baseline;
  document::NodeId entry;
};

class Painter {
 public:
  /// `page` must outlive the painting onto it.
  void begin(Page& page, std::size_t index) { page_ = &page, index_ = index; }
  [[nodiscard]] Page& page() { return *page_; }

  /// One line of `lines` with its left edge at `x` and its baseline at `baseline`.
  void line(const Lines& lines, std::uint32_t line, Length x, Length baseline);
  /// The line turned to read upwards, beginning at `y`, with its baseline at `x`.
  void line_upwards(const Lines& lines, std::uint32_t line, Length x, Length y);
  void fill(Length x, Length y, Length width, Length height, document::Ink ink,
            Artifact artifact = Artifact::background);
  void outline(Length x, Length y, Length width, Length height, document::Ink ink, Length thickness);
  /// A horizontal rule whose middle is at `y`.
  void rule(Length x, Length y, Length width, Length thickness, document::Ink ink);
  void path(document::Path path, Length x, Length y);
  void item(Item item) { page_->items.push_back(std::move(item)); }
  void anchor(document::NodeId node, Length y);
  void link(const LinkArea& area);
  void link(document::NodeId node, Length x, Length y, Length width, Length height) {
    link({x, y, width, height, node, false});
  }
  void await_number(document::NodeId entry, Length right, Length baseline);

  /// The notes marked in what was painted since the last call, in order.
  [[nodiscard]] std::vector<document::NodeId> take_notes() { return std::exchange(notes_, {}); }
  [[nodiscard]] bool repeating() const { return repeating_; }
  [[nodiscard]] std::vector<AwaitedNumber> take_awaited() { return std::exchange(awaited_, {}); }

  /// While it lives, what is painted is a repeat.
  class Repeat {
   public:
    explicit Repeat(Painter& painter) : painter_(painter), before_(painter.repeating_) { painter.repeating_ = true; }
    ~Repeat() { painter_.repeating_ = before_; }
    Repeat(const Repeat&) = delete;
    Repeat& operator=(const Repeat&) = delete;

   private:
    Painter& painter_;
    bool before_;
  };

 private:
  Page* page_ = nullptr;
  std::size_t index_ = 0;
  bool repeating_ = false;
  std::vector<AwaitedNumber> awaited_;
  std::vector<document::NodeId> notes_;
};

/// An item moved by (x, y).
void move(Item& item, Length x, Length y);

}  // namespace planverk::layout
