/// What the contents of the pages that are kept use, each stream read once: those of pages, and of the forms and
/// patterns that these draw with.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "copy/content_use.h"
#include "object/file.h"
#include "page/pages.h"

namespace planverk::foreign {

class Contents {
 public:
  explicit Contents(const File& file);

  /// Of all streams of a page as one, with what forms without resources of their own take of the page's.
  [[nodiscard]] const ContentUse& of_page(const Page& page);
  /// Of a form or a tiling pattern; `resources` are those around it.
  [[nodiscard]] const ContentUse& of_stream(const Object& stream, const Object& resources);
  /// Its data decoded; nothing where a page has none that can be read.
  [[nodiscard]] std::string data_of(const Page& page);
  [[nodiscard]] std::string data_of(const Object& stream);

  /// Its data break off: a copy of them would be as broken, so what came before the break is written instead.
  [[nodiscard]] bool is_damaged(const Object& stream) const { return damaged_.contains(stream.id()); }
  [[nodiscard]] bool is_damaged(const Page& page) const;
  /// What is known of a stream that was met; null: it was not.
  [[nodiscard]] const ContentUse* known(ObjectId stream) const;
  /// Whether a page that was read draws it.
  [[nodiscard]] bool is_drawn(ObjectId object) const { return drawn_.contains(object); }

 private:
  void spend(std::uint64_t bytes);
  [[nodiscard]] std::string inflated(const Object& stream, std::uint64_t most);
  void follow(ContentUse& use, const Object& resources);

  const File& file_;
  std::uint64_t left_;
  std::map<std::pair<ObjectId, std::vector<ObjectId>>, ContentUse> pages_;  ///< by resources and streams
  std::map<ObjectId, ContentUse> streams_;
  std::set<ObjectId> drawn_, damaged_;
  ContentUse nothing_;
  std::size_t depth_ = 0;
};

}  // namespace planverk::foreign
