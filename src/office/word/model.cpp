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
    if (run.kind != Run::Kind::text) return false;
    for (std::size_t at = 0; at < run.text.size();) {
      const char32_t letter = utf8::next(run.text, at);
      if (!utf8::is_space(letter) && letter != U'\u00A0' && letter != U'\u00AD') return false;
    }
    return true;
  });
}

}  // namespace planverk::office
