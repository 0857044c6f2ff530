/// Types of structure elements: what those of a file's own are read as (ISO 32000-1, 14.7.3 and 14.8.4).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "foreign/copy.h"
#include "object/file.h"

namespace planverk::foreign {

class CopiedRoles {
 public:
  explicit CopiedRoles(const File& file);

  /// Index in list() of an element's type. Types that are mapped in a circle, to nothing known or to a type of
  /// PDF 2.0 become the nearest standard one; a standard one that is mapped to another is written as that.
  [[nodiscard]] std::uint32_t of(const Object& element);
  /// Of a standard type itself.
  [[nodiscard]] std::uint32_t standard(const std::string& name);
  [[nodiscard]] const std::vector<CopiedStructure::Role>& list() const { return roles_; }
  [[nodiscard]] bool is(std::uint32_t role, std::string_view standard) const { return roles_[role].standard == standard; }

 private:
  [[nodiscard]] std::string standard_of(const std::string& name, const Object& name_space) const;

  Object role_map_;
  std::vector<CopiedStructure::Role> roles_;
  std::map<std::pair<std::string, ObjectId>, std::uint32_t> known_;  ///< by type and namespace
};

}  // namespace planverk::foreign
