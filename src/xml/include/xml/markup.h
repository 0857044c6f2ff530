/// Where everything of one file stands, for those who change its bytes: elements whole, their attributes, text, CDATA
/// sections and comments, with what holds what. Read by the scanner of the strict reader, so that both say the same of
/// every file; kept apart from Tree, which most readers need and which knows start tags only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/limits.h"
#include "base/sources.h"

namespace planverk::xml {

/// All offsets are bytes from the start of the file, a byte order mark counted; a range ends behind its last byte.
struct Markup {
  static constexpr std::uint32_t none = UINT32_MAX;

  struct Attribute {
    std::uint32_t begin = 0;  ///< of its name
    std::uint32_t name_size = 0;
    std::uint32_t quote = 0;  ///< its opening quotation mark
    std::uint32_t end = 0;    ///< behind the closing one
  };

  enum class Kind : std::uint8_t { element, text, cdata, comment };

  /// Parts stand in the order of their first bytes, so that those of an element are all between it and what follows it.
  struct Part {
    Kind kind = Kind::element;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t parent = none;  ///< parts: of the root, and of comments outside it, there is none
    std::uint32_t previous = none, next = none;
    // Of elements:
    std::uint32_t first_child = none, last_child = none;
    std::uint32_t tag_end = 0;      ///< behind the start tag
    std::uint32_t content_end = 0;  ///< the end tag's first byte; of `<a/>` the element's end
    std::uint32_t name_size = 0;    ///< the name stands one byte behind `begin`
    std::uint32_t first_attribute = 0, attributes = 0;
  };

  std::string_view bytes;  ///< the whole file; they belong to the sources that it was read from
  std::vector<Part> parts;
  std::vector<Attribute> attributes;
  std::uint32_t root = none;

  [[nodiscard]] std::string_view name(const Part& element) const {
    return bytes.substr(element.begin + 1, element.name_size);
  }
  [[nodiscard]] std::string_view name(const Attribute& attribute) const {
    return bytes.substr(attribute.begin, attribute.name_size);
  }
  [[nodiscard]] std::string_view text(const Part& part) const {
    return bytes.substr(part.begin, part.end - part.begin);
  }
  /// As written: `<a/>`, which has no end tag.
  [[nodiscard]] bool is_empty_tag(const Part& element) const { return bytes[element.tag_end - 2] == '/'; }
  /// The element whose start tag begins at `offset`; none when there is none.
  [[nodiscard]] std::uint32_t element_at(std::uint32_t offset) const;
};

/// Reads one file that is registered with `sources`, which must outlive the result. The same findings as parse(), and
/// no markup when there were any.
std::optional<Markup> read_markup(const Sources& sources, FileId file, const Limits& limits, Diagnostics& found);

/// Whether it can be the name of an element or an attribute (XML 1.0, production 5).
[[nodiscard]] bool is_name(std::string_view text);
/// Where the first character stands that no plan may hold, not even as a reference: controls, what is no character of
/// XML, what turns the direction of text, and bytes that are not UTF-8. None when all are allowed.
[[nodiscard]] std::optional<std::size_t> unfit_character(std::string_view text);

}  // namespace planverk::xml
