/// Addresses as text, for command lines, files of operations and messages:
///
///   r7                          the element whose id is r7
///   r7/title                    its first child <title>
///   r7/previous[2]              its second child <previous>; indices count from 1 in text, and 1 may be left out
///   /risk[3]                    the third <risk> below the root; `/` is the root itself
///   r7/previous[2]#3f0c…/@value an attribute of it, where the start tag is still the one of that hash
///
/// An id has letters, digits, `_`, `.` and `-`; so the first character that cannot stand in one ends it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "edit/operation.h"

namespace planverk::edit {

/// An element, or one of its attributes.
struct Spot {
  Address element;
  std::string attribute;  ///< empty: the element itself
};

/// None where the text is no address.
[[nodiscard]] std::optional<Spot> parse_address(std::string_view text);
[[nodiscard]] std::string to_text(const Address& address);
[[nodiscard]] std::string to_text(const Spot& spot);

/// What Address::expected is compared with: the first sixteen hexadecimal digits of the SHA-256 of the start tag's bytes
/// as they stand in the file, from `<` to `>`.
[[nodiscard]] std::string start_tag_hash(std::string_view start_tag);

}  // namespace planverk::edit
