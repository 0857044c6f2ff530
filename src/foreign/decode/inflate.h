/// FlateDecode (ISO 32000-1, 7.4.4) in pieces, so that nobody ever holds more than asked for.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace planverk::foreign {

enum class Inflated {
  whole,   ///< to the end of the zlib data
  cut,     ///< what came before broken or missing data was handed on
  stopped  ///< `take` wanted no more
};

/// Hands what `bytes` decode to on in pieces of at most 64 kB; `take` says whether to go on.
Inflated inflate(std::string_view bytes, const std::function<bool(std::string_view)>& take);

}  // namespace planverk::foreign
