/// What a content stream uses and leaves open.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "foreign/object.h"

namespace planverk::foreign {

/// Names with their slash, by category of resources (`/Font`).
using UsedNames = std::map<std::string, std::set<std::string>>;

struct ContentUse {
  UsedNames names;
  bool any_name = false;   ///< all there are may be used
  bool any_space = false;  ///< all colour spaces: pictures in the content name them
  std::set<std::uint32_t> sequences;  ///< MCIDs
  /// States and sequences that are ended without having been begun, and begun without having been ended.
  std::size_t states_missing = 0, states_open = 0, marks_missing = 0, marks_open = 0;
  bool text_open = false;
  bool breaks_off = false;  ///< within something that would swallow what comes after it
};

/// MCIDs above this belong to no file that a program made: the parent tree has a place for each below.
inline constexpr std::uint32_t most_mcid = 1'000'000;

[[nodiscard]] ContentUse use_of(std::string_view content, const Object& resources);

/// The content up to its last whole instruction, without the MCIDs that are not in `kept`: sequences with another one are artifacts where nothing marked
/// is around them (`within`: something is), else they are of no meaning.
[[nodiscard]] std::string without_sequences(std::string_view content, const Object& resources,
                                            const std::set<std::uint32_t>& kept, bool within);

}  // namespace planverk::foreign
