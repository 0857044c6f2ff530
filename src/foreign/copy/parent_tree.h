/// A file's parent tree (ISO 32000-1, 14.7.4.4): from content back to elements.
#pragma once

#include <cstdint>
#include <map>

#include "object/file.h"

namespace planverk::foreign {

class ParentTree {
 public:
  explicit ParentTree(const File& file);

  /// Under the key that a page, a stream or an annotation says it has; null where there is none.
  [[nodiscard]] Object of(const Object& key) const;

 private:
  std::map<std::int64_t, Object> entries_;
};

}  // namespace planverk::foreign
