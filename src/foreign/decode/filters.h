/// Filters of streams (ISO 32000-1, 7.4) undone within a bound. What is broken gives what came before the break, as
/// readers do.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace planverk::foreign {

[[nodiscard]] std::string ascii_hex(std::string_view data, std::size_t most);
[[nodiscard]] std::string ascii85(std::string_view data, std::size_t most);
[[nodiscard]] std::string run_length(std::string_view data, std::size_t most);
/// `early`: codes grow one code early (/EarlyChange, 1 where it is not stated).
[[nodiscard]] std::string lzw(std::string_view data, bool early, std::size_t most);
[[nodiscard]] std::string flate(std::string_view data, std::size_t most);

/// How rows were made from each other (7.4.4.4): /Predictor with its companions.
struct Prediction {
  int predictor = 1;
  int colors = 1;
  int bits = 8;
  int columns = 1;
};
[[nodiscard]] std::string unpredicted(std::string data, const Prediction& prediction);

}  // namespace planverk::foreign
