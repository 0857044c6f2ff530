/// Reads a dictionary of hyphenation patterns for libhyphen. Inserting its 27,000 patterns one by one takes libhyphen
/// 17 milliseconds, half of what a short document takes; so the automata of Debian's dictionaries are put into the
/// program when it is built, and taken where the file on this machine has the very bytes that they were made of.
#pragma once

#include <hyphen.h>

#include <string>
#include <string_view>

namespace planverk::language {

/// The dictionary of that file; null when it can't be read. It is never freed: that would take a fifth of the loading's
/// time, and the operating system takes it back at once.
[[nodiscard]] HyphenDict* read_dictionary(const std::string& path);

/// The program's own automaton of a dictionary with these bytes; null when it has none.
[[nodiscard]] HyphenDict* frozen_dictionary(std::string_view bytes);

}  // namespace planverk::language
