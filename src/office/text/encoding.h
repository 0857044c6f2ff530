/// Bytes of a text file as UTF-8: with a mark what the mark says (UTF-8, UTF-16), else UTF-8 where they are that, else
/// Windows-1252, which is what spreadsheets in the Nordic countries write without a mark.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace planverk::office {

struct Decoded {
  std::string text;  ///< begins with a mark if the file has that of UTF-8, so that places stay
  /// The first place where the bytes are no text, and what stands there.
  struct Fault {
    std::size_t offset = 0;  ///< in `text`
    std::uint32_t found = 0;
    bool control = false;  ///< a character that text files do not have: this is none, or UTF-16 without a mark
  };
  std::optional<Fault> fault;
};

[[nodiscard]] Decoded decode(std::string bytes);

}  // namespace planverk::office
