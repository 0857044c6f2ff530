/// The form of language files: one row an element's content or an attribute, from which files are read, checked and
/// described.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <variant>

#include "language/pack.h"

namespace planverk::language {

enum class Form : std::uint8_t {
  text,     ///< one value; the last file that states it has the last word
  series,   ///< words in an order, spaces between them; replaced as a whole
  words,    ///< words, spaces between them; a later file adds to them
  phrases,  ///< the same with commas between them
  pairs,    ///< `from=to`, commas between them; a later file adds to them or changes them
};

struct Entry {
  std::string_view element;    ///< below the root; empty: an attribute of the root
  std::string_view attribute;  ///< empty: the element's content
  Form form;
  bool required;
  std::variant<std::string Pack::*, Words Pack::*, Pairs Pack::*> target;
  /// Whether one item (a value, a word, a pair) may stand there; null: whatever it is.
  bool (*fits)(std::string_view item);
  std::size_t count;          ///< of a series; 0: any
  std::string_view expected;  ///< an example of what fits
  std::string_view says;      ///< one English sentence
};

[[nodiscard]] std::span<const Entry> entries();
/// The row of an element's content or of its attribute; null: there is none.
[[nodiscard]] const Entry* find_entry(std::string_view element, std::string_view attribute);
[[nodiscard]] bool is_element(std::string_view element);

}  // namespace planverk::language
