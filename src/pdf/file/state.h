/// What a file and its parts share while it is made; the two files that make pdf.h's classes see it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "deflate.h"
#include "file/file_part.h"
#include "file/fonts.h"
#include "file/form.h"
#include "file/groups.h"
#include "file/images.h"
#include "file/places.h"
#include "guest/shared_objects.h"
#include "haru/document.h"
#include "part/annotations.h"
#include "part/navigation.h"
#include "part/painter.h"
#include "part/structure_tree.h"
#include "pdf/pdf.h"

namespace planverk::pdf {

/// The fonts of one library with the resources that name them: parts with the same library share them.
struct LibraryFonts {
  LibraryFonts(const font::Library& its_library, haru::ObjectId its_resources)
      : library(its_library), fonts(its_library), resources(its_resources) {}
  const font::Library& library;
  FontSet fonts;
  haru::ObjectId resources;
};

struct File::Impl {
  Impl(Options its_options, std::unique_ptr<haru::Document> file)
      : options(its_options), out(std::move(file)), images(*out, thorough), guests_shared(*out, quick) {}

  LibraryFonts& fonts_of(const font::Library& library);
  void fail(Failure why) {
    if (!failure) failure = std::move(why);
  }

  [[nodiscard]] Status check(const Composition& composition) const;
  Status find_places(const Composition& composition);
  Status write_annotations();
  haru::ObjectId write_outline() const;
  Status write_resources();
  [[nodiscard]] std::vector<Associated> sources() const;
  [[nodiscard]] std::string page_labels() const;
  [[nodiscard]] std::string layer_entries(const document::Identity& identity) const;
  std::string catalog_entries(const document::Identity& identity, const Composition& composition,
                              haru::ObjectId outline);
  Result<std::string> save(const document::Identity& identity, const Composition& composition);

  Options options;
  std::unique_ptr<haru::Document> out;
  Compressor quick{quick_level}, thorough{thorough_level};
  Images images;
  std::vector<std::unique_ptr<LibraryFonts>> fonts;
  FontPrograms own_programs;
  Groups groups;
  Places places;
  Form form;
  SharedObjects guests_shared;
  std::vector<haru::ObjectId> layers, hidden_layers;  ///< optional content of guests
  std::vector<std::unique_ptr<Part>> parts;
  std::vector<std::unique_ptr<GuestPart>> guests;
  std::vector<FilePart*> sequence;  ///< both, as they stand in the file
  std::size_t page_count = 0;
  std::optional<Failure> failure;  ///< the first one: a sink has no way to refuse a page
};

struct Part::Impl final : public FilePart {
  Impl(File::Impl& its_file, const document::Document& its_document, const style::Theme& theme, LibraryFonts& its_fonts,
       std::string digest)
      : FilePart(its_file.groups.current(), its_file.page_count),
        file(its_file),
        source_digest(std::move(digest)),
        document(its_document),
        fonts(its_fonts),
        structure(document),
        navigation(document),
        annotations(document),
        painter(theme, fonts.fonts, file.images, &structure, fonts.library) {}

  struct Page {
    haru::Document::Page objects;
    std::vector<haru::ObjectId> furniture;
    Length width, height;
  };

  void page(layout::Page&& page);
  void furniture(const layout::PageFurniture& furniture);
  [[nodiscard]] bool is_current() const { return file.sequence.back() == this; }
  [[nodiscard]] std::vector<haru::ObjectId> page_objects() const;

  [[nodiscard]] std::size_t page_count() const override { return pages.size(); }
  [[nodiscard]] std::string destination(std::size_t index, Length down) const override;
  /// The document's title, then its headings: beside it, or with `around` below it.
  [[nodiscard]] std::vector<OutlineEntry> outline(bool around) const override;
  [[nodiscard]] StructureBranch& branch() override { return structure; }
  [[nodiscard]] std::vector<std::string_view> sources() const override { return {source_digest, document.source_xml}; }
  Status write_annotations(const Places& places, std::size_t first_key) override;
  void fill_pages() override;

  File::Impl& file;
  std::string source_digest;
  const document::Document& document;
  LibraryFonts& fonts;
  StructureTree structure;
  Navigation navigation;
  Annotations annotations;
  Painter painter;
  std::vector<Page> pages;
  std::unordered_map<std::string, haru::ObjectId> drawn_furniture;  ///< looked up only
};

}  // namespace planverk::pdf
