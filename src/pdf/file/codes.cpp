#include "file/codes.h"

#include <algorithm>

#include "base/hash.h"

namespace planverk::pdf {

void append_hex_code(std::string& out, Code code) {
  std::string bytes;
  if (code > last_short_code) {
    bytes += static_cast<char>(long_code_mark);
    bytes += static_cast<char>(code >> 8U);
  }
  bytes += static_cast<char>(code & 255U);
  out += '<' + hex(bytes) + '>';
}

std::string_view code_ranges() {
  return "2 begincodespacerange\n<00><EF>\n<F00000><F0FFFF>\nendcodespacerange\n";
}

std::string code_map(Code last) {
  // A range may differ in its last byte only.
  constexpr std::size_t most = 100;  // per block, by the CMap specification
  const std::size_t rows = last > last_short_code ? (last >> 8U) + 1U : 0;
  std::string ranges;
  for (std::size_t first = 0; first <= rows; first += most) {
    const std::size_t end = std::min(first + most, rows + 1);
    ranges += std::to_string(end - first) + " begincidrange\n";
    for (std::size_t i = first; i < end; ++i) {
      if (i == 0) {
        ranges += "<00><EF>0\n";
        continue;
      }
      const auto row = static_cast<char>(i - 1);
      ranges += "<F0" + hex({&row, 1}) + "00><F0" + hex({&row, 1}) + "FF>" + std::to_string((i - 1) << 8U) + '\n';
    }
    ranges += "endcidrange\n";
  }
  return "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
         "/CIDSystemInfo 3 dict dup begin/Registry(Adobe)def/Ordering(Identity)def/Supplement 0 def end def\n"
         "/CMapName/" +
         std::string(code_map_name) + " def\n/CMapType 1 def\n/WMode 0 def\n" + std::string(code_ranges()) + ranges +
         "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
}

}  // namespace planverk::pdf
