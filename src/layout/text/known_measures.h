/// How wide short texts want to be, kept by face, size and language for one run of layout: a register says "Ja", "4" or
/// the same date in thousands of cells.
#pragma once

#include <string_view>

#include "font/word_table.h"
#include "text/paragraph.h"

namespace planverk::layout {

class KnownMeasures {
 public:
  /// Of a paragraph that is `text` alone; `measure()` tells it when it is not known.
  template <class Tell>
  Measure of(std::string_view text, const ParagraphStyle& style, const language::Pack* language, Tell&& measure) {
    if (text.size() > longest) return measure();
    const std::uint64_t key = key_of(style, language);
    if (known_.size() < most) return known_.find_or_make(key, text, [&](std::string_view) { return measure(); });
    const Measure* known = known_.find(key, text);
    return known != nullptr ? *known : measure();
  }

 private:
  static constexpr std::size_t longest = 32;  ///< bytes: longer texts seldom stand twice
  static constexpr std::size_t most = 8'192;  ///< less than a megabyte

  /// All that widths depend on.
  static std::uint64_t key_of(const ParagraphStyle& style, const language::Pack* language) {
    const std::uint64_t tongue = language != nullptr ? language->language.number() : 0;
    const auto size = static_cast<std::uint32_t>(style.size.milli);
    return std::uint64_t{size} << 27 | std::uint64_t{style.hyphenate} << 26 |
           static_cast<std::uint64_t>(style.font) << 24 | tongue;
  }

  font::WordTable<Measure> known_;
};

}  // namespace planverk::layout
