/// What is still needed of pages that have been handed on: for head and foot, and for the page numbers of the contents.
#pragma once

#include <vector>

#include "page/painter.h"

namespace planverk::layout {

struct PageFacts {
  bool bare = false;  ///< has no furniture but the draft mark
  bool turned = false;
};

struct Ledger {
  std::vector<PageFacts> pages;
  std::vector<std::pair<document::NodeId, std::uint32_t>> anchors;  ///< nodes and the pages they stand on, in order
  std::vector<AwaitedNumber> awaited;                               ///< in the order of the pages

  /// Takes over what a later run of pages noted, which counted them from one.
  void append(Ledger&& later);
};

}  // namespace planverk::layout
