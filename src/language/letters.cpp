#include "language/letters.h"

#include "base/utf8.h"
#include "other_alphabets.h"

namespace planverk::language {

namespace {

const std::string* find_pair(const Pairs& pairs, std::string_view letter) {
  for (const Pair& pair : pairs) {
    if (pair.from == letter) return &pair.to;
  }
  return nullptr;
}

/// Its place among the letters after z, from 1; 0: it is none of them.
std::size_t place_after_z(const Pack& pack, std::string_view letter) {
  for (std::size_t i = 0; i < pack.last_letters.size(); ++i) {
    for (std::string_view rest = pack.last_letters[i]; !rest.empty();) {
      const std::size_t end = rest.find('/');
      if (rest.substr(0, end) == letter) return i + 1;
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
  }
  return 0;
}

}  // namespace

std::string collation_key(const Pack& pack, std::string_view text) {
  std::string key;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::lower(utf8::next(text, at));
    if (c < 0x80) {
      key.push_back(static_cast<char>(c));
      continue;
    }
    const std::string letter = utf8::encode(c);
    if (const std::size_t place = place_after_z(pack, letter); place != 0) {
      key.push_back('{');  // follows z, so these letters do
      key.push_back(static_cast<char>('0' + place));
      continue;
    }
    const std::string* as = find_pair(pack.sorted_as, letter);
    if (as == nullptr) as = find_pair(pack.letters, letter);
    key += as != nullptr ? *as : letter;
  }
  return key;
}

std::string in_file_name(const Pack& pack, char32_t letter) {
  const char32_t c = utf8::lower(letter);
  if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) return std::string(1, static_cast<char>(c));
  const std::string* ascii = c < 0x80 ? nullptr : find_pair(pack.letters, utf8::encode(c));
  return ascii != nullptr ? *ascii : std::string(latin_of(letter));
}

bool is_silent(char32_t c) {
  constexpr char32_t soft_hyphen = 0xAD;
  const bool is_accent = c >= 0x300 && c <= 0x36F;
  return c == soft_hyphen || is_accent || c == U'ъ' || c == U'ь' || c == U'Ъ' || c == U'Ь';
}

}  // namespace planverk::language
