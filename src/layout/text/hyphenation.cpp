#include "text/hyphenation.h"

#include <array>
#include <optional>
#include <string>

#include "base/utf8.h"
#include "text/hyphenation_parts.h"
#include "text/hyphenation_patterns.h"

namespace planverk::layout {

namespace {

constexpr std::array<std::string_view, all_languages.size()> packages{"hyphen-sv", "hyphen-no", "hyphen-no",
                                                                      "hyphen-da", "hyphen-en-gb"};

char32_t lower(char32_t c) {
  if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7)) return c + 0x20;
  return c;
}

/// The word in small letters of ISO 8859-1, one byte a letter; false when it has other letters.
bool to_latin1_lower(std::string_view word, std::string& bytes) {
  bytes.clear();
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = lower(utf8::next(word, at));
    if (c > 0xFF) return false;
    bytes.push_back(static_cast<char>(static_cast<unsigned char>(c)));
  }
  return true;
}

/// The places of one part: its own as far as it is known, the patterns' behind.
void divide_part(std::string_view word, const CompoundPart& part, Language language, std::vector<HyphenPlace>& places) {
  const bool marked = part.known != nullptr && part.known->marked;
  if (marked) {
    for (const HyphenPlace& place : part.known->places)
      places.push_back({static_cast<std::uint16_t>(part.begin + place.letters_before), place.joint});
  }
  thread_local std::vector<std::uint16_t> by_patterns;
  by_patterns.clear();
  // A linking s is no sign to divide by.
  const bool linked =
      part.known != nullptr && part.end - part.begin == part.known->letters + 1 && word[part.end - 1] == 's';
  divide_by_patterns(word.substr(part.begin, part.end - part.begin - (linked ? 1U : 0U)), language, by_patterns);
  for (const std::uint16_t place : by_patterns) {
    if (marked && place < part.known->letters) continue;
    places.push_back({static_cast<std::uint16_t>(part.begin + place), false});
  }
}

}  // namespace

bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

bool is_capital(char32_t c) {
  if (c < 0x100) return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
  return c <= 0x137 && c % 2 == 0;  // Latin Extended-A pairs a capital with the small letter after it
}

std::string_view hyphenation_package(Language language) {
  return packages[static_cast<std::size_t>(language)];
}

bool hyphenate(std::string_view word, Language language, std::vector<HyphenPlace>& places) {
  thread_local std::string letters;
  if (!to_latin1_lower(word, letters) || letters.size() > longest_divided_word ||
      letters.size() < letters_before_hyphen + letters_after_hyphen)
    return true;
  if (!has_patterns(language)) return false;
  thread_local std::vector<CompoundPart> parts;
  find_parts(letters, language, parts);
  thread_local std::vector<HyphenPlace> found;
  found.clear();
  for (const CompoundPart& part : parts) {
    if (part.begin > 0) found.push_back({part.begin, true});
    divide_part(letters, part, language, found);
  }
  for (const HyphenPlace& place : found) {
    if (place.letters_before >= letters_before_hyphen && place.letters_before + letters_after_hyphen <= letters.size())
      places.push_back(place);
  }
  return true;
}

}  // namespace planverk::layout
