/// The running number of a pack on each page: the same as the page's label in the file, so that everybody at the table finds one
/// page by one number, whoever made it.
#pragma once

#include <string>

#include "font/font.h"
#include "layout/page.h"
#include "style/theme.h"

namespace planverk::job {

/// Words and a place for the number: the lower right corner, on a ground of its own where the page is not ours.
class Numbering {
 public:
  /// `words`: `Pack {page}`.
  Numbering(std::string words, const style::Theme& theme, font::Shaper& shaper)
      : words_(std::move(words)), theme_(theme), shaper_(shaper) {}

  /// Added to what a page's foot has.
  void add(layout::PageFurniture& furniture, Length width, Length height, const std::string& label, bool on_ground) const;

 private:
  std::string words_;
  const style::Theme& theme_;
  font::Shaper& shaper_;
};

/// Adds the numbers to what layout hands over for a part's foot.
class NumberedPages : public layout::PageSink {
 public:
  /// `labels`: of the part's pages.
  NumberedPages(layout::PageSink& to, const Numbering& numbering, std::vector<std::string> labels)
      : to_(to), numbering_(numbering), labels_(std::move(labels)) {}

  void page(layout::Page&& page) override {
    sizes_.emplace_back(page.width, page.height);
    to_.page(std::move(page));
  }
  void furniture(layout::PageFurniture&& furniture) override {
    const std::size_t at = furniture.number - 1;
    if (at < sizes_.size() && at < labels_.size())
      numbering_.add(furniture, sizes_[at].first, sizes_[at].second, labels_[at], false);
    to_.furniture(std::move(furniture));
  }

 private:
  layout::PageSink& to_;
  const Numbering& numbering_;
  std::vector<std::string> labels_;
  std::vector<std::pair<Length, Length>> sizes_;
};

}  // namespace planverk::job
