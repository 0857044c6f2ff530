/// Named places: the name tree that links by name go through (ISO 32000-1, 12.3.2.3).
#pragma once

#include <map>
#include <string>

#include "base/result.h"
#include "haru/document.h"

namespace planverk::pdf {

class Places {
 public:
  /// `destination` is the array: `[12 0 R/XYZ null 800 null]`. A name that is taken is a fault of the caller.
  Status add(const std::string& name, std::string destination);
  [[nodiscard]] bool has(const std::string& name) const { return places_.contains(name); }
  /// `/Dests 12 0 R`, for the catalog's Names; empty when there are none.
  [[nodiscard]] std::string write(haru::Document& out) const;

 private:
  std::map<std::string, std::string> places_;  ///< by name, in the order of their bytes as the tree wants it
};

/// `(name)`, as the tree's keys and links have it: bytes, compared one by one.
[[nodiscard]] std::string place_name(const std::string& name);

}  // namespace planverk::pdf
