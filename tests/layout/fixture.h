/// What the layout tests share: a theme whose measures add up in the head (10 pt text, 12 pt leading, letters of 5 pt,
/// spaces of 2.5 pt), the test font, a sink that keeps pages, and a short way to build trees.
#pragma once

#include <string>
#include <vector>

#include "layout/layout.h"

namespace planverk::test {

/// 300 × 400 pt, text column 260 × 320 pt from (20, 40).
style::Theme test_theme();
font::Shaper& test_shaper();

struct Pages final : layout::PageSink {
  std::vector<layout::Page> pages;
  std::vector<layout::PageFurniture> around;
  void page(layout::Page&& page) override { pages.push_back(std::move(page)); }
  void furniture(layout::PageFurniture&& furniture) override { around.push_back(std::move(furniture)); }
};

/// Trees from a short notation: every function adds a node and gives its id.
class Maker {
 public:
  Maker();
  document::Document document;
  document::NodeId at = document::Tree::root();  ///< where the next node goes

  document::Tree& tree() { return document.tree; }
  document::NodeId open(document::Kind kind, document::Style style = document::Style::normal);
  void close();
  document::NodeId leaf(document::Kind kind, std::string_view text, document::Style style = document::Style::normal);
  document::NodeId paragraph(std::string_view text) { return leaf(document::Kind::paragraph, text); }
  document::NodeId heading(int level, std::string_view text);
  document::NodeId item(std::string_view label, std::string_view text);
  /// A row of cells; `|` between them.
  document::NodeId row(std::string_view cells, document::Kind kind = document::Kind::cell,
                       document::Style style = document::Style::normal);
};

struct Laid {
  std::vector<layout::Page> pages;
  std::vector<layout::PageFurniture> around;
  layout::Summary summary;
  Diagnostics found;
};
Laid lay_out(const document::Document& document, const style::Theme& theme = test_theme(), const Limits& limits = {});
std::string dump(const document::Document& document, const style::Theme& theme = test_theme());

/// The words of a page's items for which `wanted` holds, a space between runs.
std::string words_of(const layout::Page& page, bool tagged);
/// How often `part` stands in `text`.
std::size_t count(std::string_view text, std::string_view part);

}  // namespace planverk::test
