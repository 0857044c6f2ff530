/// The same file as somebody else would have written it: other line ends, quotation marks, comments in odd places. What
/// it says stays the same.
#pragma once

#include <cstdint>
#include <random>
#include <string>

namespace planverk::test {

struct Manner {
  std::string line_end = "\n";
  bool byte_order_mark = false;
  bool tabs = false;            ///< two blanks of indentation become a tab
  bool single_quotes = false;
  bool attribute_lines = false; ///< an attribute a line
  bool sections = false;        ///< some text becomes CDATA
  bool references = false;      ///< some characters become references
  bool comments = false;        ///< in odd places
};

[[nodiscard]] Manner random_manner(std::mt19937& random);
[[nodiscard]] std::string mangled(const std::string& bytes, const Manner& manner, std::mt19937& random);

}  // namespace planverk::test
