/// Structure types that have a meaning of their own (ISO 32000-1, 14.8.4), and what others are mapped to (14.7.3).
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "foreign/object.h"

namespace planverk::foreign {

/// By its name with the slash.
[[nodiscard]] bool is_standard_type(std::string_view name);

struct Role {
  enum class State { standard, unmapped, circular };
  std::string type;  ///< with its slash: the standard type that it ends in, else the last that was reached
  State state = State::standard;
};

class RoleMap {
 public:
  RoleMap() = default;
  explicit RoleMap(const Object& dictionary);  ///< `/RoleMap` of the structure tree's root

  [[nodiscard]] Role of(const std::string& type) const;
  /// A standard type that is mapped to another one; to itself is written by common programs and changes nothing.
  [[nodiscard]] bool remaps(const std::string& standard) const;

 private:
  std::map<std::string, std::string> entries_;
};

}  // namespace planverk::foreign
