/// The template language as tables: every element with the prefix `t:` and those of drawings, their attributes, what
/// these take, and one sentence on each. The compiler's checks and the reference page (`planverk templates language`)
/// are both made from them. The content elements are in compile/content.h.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace planverk::templates {

enum class Takes : std::uint8_t {
  expression,  ///< XPath 1.0
  text,        ///< words with `{expression}` places
  word,        ///< one of a list
  name,        ///< a name as it stands
};

struct LanguageAttribute {
  std::string_view name;
  Takes takes;
  std::string_view says;
  bool required = false;
  std::string_view words = {};  ///< for Takes::word, one space between them
};

/// Where an element may stand.
enum class Stands : std::uint8_t {
  in_body,  ///< wherever content stands: in rules, parts of kinds, other elements
  in_file,  ///< the outline of a file
  within,   ///< in the element that its sentence names
};

struct LanguageElement {
  std::string_view name;
  Stands stands;
  std::span<const LanguageAttribute> attributes;
  std::string_view holds;
  std::string_view says;
  std::string_view others = {};  ///< what attributes of any other name are; empty: there are none
};

[[nodiscard]] std::span<const LanguageElement> language_elements();
[[nodiscard]] const LanguageElement* find_element(std::string_view name);
[[nodiscard]] const LanguageAttribute* find_attribute(const LanguageElement& element, std::string_view name);
/// The elements with the prefix that may stand in a body, `, ` between them.
[[nodiscard]] std::string steps();

}  // namespace planverk::templates
