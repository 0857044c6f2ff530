/// Pages of a PDF file of others as a part of a file: as they look, with their structure tree where they have one that
/// holds, their links, outline and named places (decisions/50). Nothing of them runs, and nothing tells of who made
/// them.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "base/length.h"
#include "font/font.h"
#include "foreign/copy.h"
#include "layout/page.h"
#include "style/theme.h"

namespace planverk::pdf {

struct GuestOptions {
  std::vector<std::size_t> pages;  ///< of the other file, from 0, in their new order; each at most once
  /// False: the pages are artifacts, which no reader reads aloud, and of their structure the links alone remain.
  bool keep_structure = true;
  std::string title;         ///< of the part: in the outline, and of its element of the structure tree
  std::string language;      ///< where the other file says none; empty: that of the whole file
  std::string place_prefix;  ///< before the names of its named places; empty: they are not kept
  std::string source_digest; ///< as begin_part() takes it
};

/// The pages of another file in this one. All of them are there as soon as it is begun.
class GuestPart : public layout::PageSink {
 public:
  ~GuestPart() override;
  GuestPart(const GuestPart&) = delete;
  GuestPart& operator=(const GuestPart&) = delete;

  [[nodiscard]] std::size_t page_count() const;
  /// A page as it is shown: turned, cut to its crop box.
  struct Size {
    Length width, height;
  };
  [[nodiscard]] Size size(std::size_t page) const;
  /// What was left behind or mended.
  [[nodiscard]] const foreign::CopyReport& report() const;
  /// Of the other file, else as the options say.
  [[nodiscard]] const std::string& language() const;

  /// Draws over a page (`number` from 1), in the places of the page as it is shown: artifacts alone. Once a page.
  void furniture(layout::PageFurniture&& furniture) override;
  /// Not for guests: a fault of the caller.
  void page(layout::Page&& page) override;

 private:
  friend class File;
  struct Impl;
  explicit GuestPart(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace planverk::pdf
