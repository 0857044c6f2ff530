/// A guest while the file is made; what makes guest.h's class sees it.
#pragma once

#include <string>
#include <vector>

#include "file/state.h"
#include "guest/guest_structure.h"
#include "guest/shared_objects.h"
#include "part/painter.h"
#include "pdf/guest.h"

namespace planverk::pdf {

struct GuestPart::Impl final : public FilePart {
  Impl(File::Impl& its_file, GuestOptions its_options, foreign::Copied its_pages, const style::Theme& theme,
       LibraryFonts& its_fonts);

  void furniture(const layout::PageFurniture& furniture);

  [[nodiscard]] std::size_t page_count() const override { return copied.pages.size(); }
  [[nodiscard]] std::string destination(std::size_t index, Length down) const override;
  [[nodiscard]] std::vector<OutlineEntry> outline(bool around) const override;
  [[nodiscard]] StructureBranch& branch() override { return structure; }
  [[nodiscard]] std::vector<std::string_view> sources() const override { return {options.source_digest}; }
  Status add_places(Places& places) const override;
  Status write_annotations(const Places& places, std::size_t first_key) override;
  void fill_pages() override;

  [[nodiscard]] std::string destination(const foreign::Target& target) const;
  void write_annotations_of(std::size_t page, std::size_t& key, std::vector<GuestStructure::Annotation>& tagged);

  File::Impl& file;
  GuestOptions options;
  foreign::Copied copied;
  LibraryFonts& fonts;
  Painter painter;
  GuestStructure structure;
  struct Page {
    haru::Document::Page objects;
    haru::ObjectId after = 0, overlay = 0;
    std::vector<haru::ObjectId> annotations;
  };
  std::vector<Page> pages;
};

}  // namespace planverk::pdf
