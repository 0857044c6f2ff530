#include "language/hyphenation.h"

#include <string>

#include "base/utf8.h"
#include "hyphenation/divider.h"

namespace planverk::language {

namespace {

/// The word in small letters of ISO 8859-1, one byte a letter; false when it has other letters.
bool to_latin1_lower(std::string_view word, std::string& bytes) {
  bytes.clear();
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = utf8::lower(utf8::next(word, at));
    if (c > 0xFF) return false;
    bytes.push_back(static_cast<char>(static_cast<unsigned char>(c)));
  }
  return true;
}

/// The places of one part: its own as far as it is known, the patterns' behind.
void divide_part(std::string_view word, const CompoundPart& part, const Patterns& patterns,
                 std::vector<HyphenPlace>& places) {
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
  patterns.divide(word.substr(part.begin, part.end - part.begin - (linked ? 1U : 0U)), by_patterns);
  for (const std::uint16_t place : by_patterns) {
    if (marked && place < part.known->letters) continue;
    places.push_back({static_cast<std::uint16_t>(part.begin + place), false});
  }
}

}  // namespace

bool hyphenate(std::string_view word, const Pack& pack, std::vector<HyphenPlace>& places) {
  thread_local std::string letters;
  if (!to_latin1_lower(word, letters) || letters.size() > longest_divided_word ||
      letters.size() < letters_before_hyphen + letters_after_hyphen)
    return true;
  const Divider& divider = pack.divider();
  if (!divider.patterns.found()) return false;
  thread_local std::vector<CompoundPart> parts;
  divider.compounds.find_parts(letters, parts);
  thread_local std::vector<HyphenPlace> found;
  found.clear();
  for (const CompoundPart& part : parts) {
    if (part.begin > 0) found.push_back({part.begin, true});
    divide_part(letters, part, divider.patterns, found);
  }
  for (const HyphenPlace& place : found) {
    if (place.letters_before >= letters_before_hyphen && place.letters_before + letters_after_hyphen <= letters.size())
      places.push_back(place);
  }
  return true;
}

}  // namespace planverk::language
