/// Faults against PDF/UA-1 as they are found, one entry a code. A new code wants a row in faults.cpp, words in each language
/// (`attachment.fault.CODE` in templates/labels), a file that has no other fault (tests/foreign/make_files.py) and what veraPDF says of
/// it (agree.py).
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "foreign/facts.h"

namespace planverk::foreign {

/// Where a fault is.
struct FaultPlace {
  std::size_t page = 0;  ///< from 1; 0 where none is known
  int object = 0;
  std::string what;
};

class Faults {
 public:
  /// Of the same code only the first place is kept, and the rest are counted. The code has to be one of the table's.
  void add(std::string_view code, FaultPlace place = {});
  /// In the order of the table, which is Matterhorn's.
  [[nodiscard]] std::vector<Fault> all() const;

 private:
  std::map<std::string, Fault, std::less<>> found_;
};

}  // namespace planverk::foreign
