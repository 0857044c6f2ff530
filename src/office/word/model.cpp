#include <algorithm>

#include "base/utf8.h"
#include "office/word.h"

namespace planverk::office {

std::string Paragraph::words() const {
  std::string out;
  for (const Run& run : runs) {
    if (run.kind == Run::Kind::text) out += run.text;
    if (run.kind == Run::Kind::line_break) out += ' ';
  }
  return out;
}

bool Paragraph::blank() const {
  return std::ranges::all_of(runs, [](const Run& run) {
    if (run.kind == Run::Kind::line_break) return true;
    return run.kind == Run::Kind::text && utf8::trim(run.text).empty();
  });
}

}  // namespace planverk::office
