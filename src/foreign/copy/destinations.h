/// Where links and entries of the outline of a file lead (ISO 32000-1, 12.3.2), as places on the pages that are kept.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "foreign/copy.h"
#include "object/file.h"
#include "page/pages.h"

namespace planverk::foreign {

class Destinations {
 public:
  Destinations(const File& file, const Pages& pages, const std::vector<std::size_t>& kept);

  /// Of an array, a dictionary that holds one, or a name; nowhere where it is none or its page is left out.
  [[nodiscard]] Target of(const Object& destination) const;
  /// Of an annotation's or an outline entry's Dest, or of its action where that is GoTo.
  [[nodiscard]] Target of_holder(const Object& holder) const;
  /// All that have a name and stand on a page that is kept.
  [[nodiscard]] std::map<std::string, Target> named() const;
  /// The new index of a page of the file.
  [[nodiscard]] std::size_t new_index(std::size_t page) const;

 private:
  void read_names(const Object& tree);
  [[nodiscard]] Target explicit_one(const Object& array) const;

  const Pages& pages_;
  std::map<std::size_t, std::size_t> kept_;  ///< new index by old
  std::map<std::string, Object> names_;
};

}  // namespace planverk::foreign
