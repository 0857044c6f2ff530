#include "markup/divided.h"

#include <vector>

#include "base/utf8.h"
#include "language/hyphenation.h"
#include "markup/markup.h"

namespace planverk::html {

namespace {

constexpr std::string_view soft_hyphen = "&shy;";

bool is_letter(char32_t character) {
  return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z') ||
         (character >= 0xC0 && character <= 0xFF && character != 0xD7 && character != 0xF7);
}

void add_word(std::string& out, std::string_view word, const language::Pack& language) {
  std::vector<language::HyphenPlace> places;
  (void)language::hyphenate(word, language, places);
  std::size_t at = 0, letters = 0;
  for (const language::HyphenPlace& place : places) {
    const std::size_t from = at;
    for (; letters < place.letters_before; ++letters) (void)utf8::next(word, at);
    out.append(word.substr(from, at - from)).append(soft_hyphen);
  }
  out += word.substr(at);
}

}  // namespace

std::string divided(std::string_view text, const language::Pack& language) {
  std::string out;
  std::size_t word = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (is_letter(utf8::next(text, at))) continue;
    add_word(out, text.substr(word, start - word), language);
    out += escaped_text(text.substr(start, at - start));
    word = at;
  }
  add_word(out, text.substr(word), language);
  return out;
}

}  // namespace planverk::html
