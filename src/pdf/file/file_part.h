/// What a file is made of: the pages of a document, or of another file.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/length.h"
#include "base/result.h"
#include "file/outline.h"
#include "file/places.h"
#include "file/structure_branch.h"
#include "haru/document.h"

namespace planverk::pdf {

class FilePart {
 public:
  FilePart(std::size_t group, std::size_t first_page) : group_(group), first_page_(first_page) {}
  virtual ~FilePart() = default;
  FilePart(const FilePart&) = delete;
  FilePart& operator=(const FilePart&) = delete;

  [[nodiscard]] std::size_t group() const { return group_; }
  /// How many pages stand before it in the file.
  [[nodiscard]] std::size_t first_page() const { return first_page_; }
  [[nodiscard]] virtual std::size_t page_count() const = 0;
  /// `[12 0 R/XYZ null 800 null]` of its index-th page, `down` from the upper edge.
  [[nodiscard]] virtual std::string destination(std::size_t index, Length down) const = 0;
  /// Its title, then what stands below it: of level 2 and on, where the title is of level 1 (`around`) or 2.
  [[nodiscard]] virtual std::vector<OutlineEntry> outline(bool around) const = 0;
  [[nodiscard]] virtual StructureBranch& branch() = 0;
  /// What the file's identifier depends on.
  [[nodiscard]] virtual std::vector<std::string_view> sources() const = 0;

  // At the end, in this order.
  virtual Status add_places(Places&) const { return {}; }
  /// No annotation follows; their keys in the parent tree count from `first_key`.
  virtual Status write_annotations(const Places& places, std::size_t first_key) = 0;
  /// Once all resources are known.
  virtual void fill_pages() = 0;

 private:
  std::size_t group_, first_page_;
};

}  // namespace planverk::pdf
