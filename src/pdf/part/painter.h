/// Layout's items to content operators: consecutive items of one piece (or of one kind of artifact) make one
/// marked-content sequence.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>

#include "base/result.h"
#include "document/document.h"
#include "file/images.h"
#include "font/font.h"
#include "layout/page.h"
#include "part/content.h"
#include "part/structure_tree.h"
#include "style/theme.h"

namespace planverk::pdf {

class Painter {
 public:
  /// Without a structure artifacts alone can be drawn, and without marks: whoever draws with it has marked them.
  Painter(const style::Theme& theme, FontSet& fonts, Images& images, StructureTree* structure,
          const font::Library& library)
      : theme_(theme),
        images_(images),
        structure_(structure),
        library_(library),
        content_(fonts) {}

  /// The content stream of a page, valid until the next call.
  Result<std::string_view> page(std::span<const layout::Item> items, Length height);
  /// The furniture of an earlier page (from 0), a stream for each of its marked-content sequences: most are the same on
  /// page after page.
  Status furniture(std::span<const layout::Item> items, std::uint32_t page, Length height,
                   const std::function<void(std::string_view)>& take);

 private:
  using Items = std::span<const layout::Item>;
  /// Draws what makes one marked-content sequence at the front of `items`; gives how many they are.
  Result<std::size_t> group(Items items);
  Status tagged_group(Items items, std::uint32_t leaf);
  Status sequence(Items items, std::uint32_t leaf);
  Status linked_line(Items items, std::uint32_t leaf);
  void begin_operand(std::string_view tag, std::uint32_t leaf);
  Status artifact_group(Items items, layout::Artifact kind);
  Status draw(Items items);
  void reversed(const layout::TextItem& item);
  void reversed(Items stretch);
  [[nodiscard]] static std::size_t stretch_of(Items items);
  [[nodiscard]] TextPlace place_of(const layout::TextItem& item) const;
  Status draw(const layout::TextItem& item);
  Status draw(const layout::RectangleItem& item);
  Status draw(const layout::PathItem& item);
  Status draw(const layout::ImageItem& item);
  void decorate(const layout::TextItem& item, const layout::TextItem* next);
  [[nodiscard]] Box box_of(const layout::Item& item) const;
  [[nodiscard]] std::optional<Colour> colour(Ink ink) const;
  [[nodiscard]] std::optional<Colour> colour(const InkOrColour& paint) const;
  [[nodiscard]] Paint paint_of(const Path& path) const;

  const style::Theme& theme_;
  Images& images_;
  StructureTree* structure_;
  const font::Library& library_;
  ContentStream content_;
  Length height_;
  std::string operand_;
  bool hyphens_apart_ = false;  ///< those of line breaks are drawn by themselves
};

}  // namespace planverk::pdf
