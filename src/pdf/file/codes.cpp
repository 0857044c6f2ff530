#include "file/codes.h"

#include "base/hash.h"

namespace planverk::pdf {

void append_hex_code(std::string& out, Code code) {
  std::string bytes;
  append_code(bytes, code);
  out += '<' + hex(bytes) + '>';
}

}  // namespace planverk::pdf
