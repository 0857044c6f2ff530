/// The leaves of a file's page tree with what they inherit (ISO 32000-1, 7.7.3).
#pragma once

#include <array>
#include <cstddef>
#include <expected>
#include <map>
#include <optional>
#include <vector>

#include "object/file.h"

namespace planverk::foreign {

struct Box {
  double left = 0;
  double bottom = 0;
  double right = 0;
  double top = 0;
  [[nodiscard]] double width() const { return right - left; }
  [[nodiscard]] double height() const { return top - bottom; }
};

struct Page {
  Object object;
  Object resources;
  Box media;
  Box crop;          ///< within the media box
  int rotation = 0;  ///< 0, 90, 180, 270
};

class Pages {
 public:
  /// Walks the tree without recursion; a node met twice is left out the second time, as is what is neither node nor
  /// page.
  [[nodiscard]] static std::expected<Pages, Refusal> read(const File& file);

  [[nodiscard]] std::size_t size() const { return pages_.size(); }
  [[nodiscard]] const Page& at(std::size_t index) const { return pages_[index]; }
  /// From 0.
  [[nodiscard]] std::optional<std::size_t> index_of(ObjectId id) const;

 private:
  std::vector<Page> pages_;
  std::map<ObjectId, std::size_t> index_;
};

}  // namespace planverk::foreign
