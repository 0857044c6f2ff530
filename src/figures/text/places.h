/// Where pieces of texts stand in the input. A text is folded and joined (folded.h), so its bytes are found again by
/// reading the element's own bytes beside the tree: each byte of the text knows the bytes that it was written as.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/sources.h"
#include "text/folded.h"
#include "text/texts.h"

namespace planverk::figures {

class TextPlaces {
 public:
  TextPlaces(const xml::Tree& tree, const Sources& sources) : tree_(tree), sources_(sources) {}

  /// The bytes of `piece`, which is a view into the text's words or small words. One that is not is taken to be the
  /// first place in the text that says so. Where the text begins, when the bytes can't be told.
  [[nodiscard]] Span of(const Text& text, std::string_view piece);

 private:
  [[nodiscard]] Span start_of(const Text& text) const;
  /// Reads the text's places, unless they are those of the last question.
  void read(const Text& text);
  void read_attribute(const Text& text);
  void read_content(const Text& text);

  const xml::Tree& tree_;
  const Sources& sources_;
  const void* node_ = nullptr;  ///< of the last question
  std::string_view attribute_;
  std::string words_;
  std::vector<BytePlace> places_;  ///< beside words_
};

}  // namespace planverk::figures
