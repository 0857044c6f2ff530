#include "decode/stream.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <utility>
#include <vector>

#include "decode/filters.h"

namespace planverk::foreign {

namespace {

constexpr std::size_t most_filters = 8;

int whole(const Object& object, int otherwise) {
  const auto number = object.integer();
  if (!number) return otherwise;
  return static_cast<int>(std::clamp<std::int64_t>(*number, 0, std::numeric_limits<int>::max()));
}

Prediction prediction_of(const Object& parameters) {
  return {whole(parameters.get("/Predictor"), 1), whole(parameters.get("/Colors"), 1),
          whole(parameters.get("/BitsPerComponent"), 8), whole(parameters.get("/Columns"), 1)};
}

/// Undoes one filter; nothing when it is not one of ours.
std::optional<std::string> undone(const std::string& filter, const Object& parameters, std::string_view data,
                                  std::size_t most) {
  if (filter == "/FlateDecode" || filter == "/Fl") return unpredicted(flate(data, most), prediction_of(parameters));
  if (filter == "/LZWDecode" || filter == "/LZW") {
    return unpredicted(lzw(data, whole(parameters.get("/EarlyChange"), 1) != 0, most), prediction_of(parameters));
  }
  if (filter == "/ASCII85Decode" || filter == "/A85") return ascii85(data, most);
  if (filter == "/ASCIIHexDecode" || filter == "/AHx") return ascii_hex(data, most);
  if (filter == "/RunLengthDecode" || filter == "/RL") return run_length(data, most);
  if (filter == "/Crypt") return std::string(data);  // libqpdf has decrypted it
  return {};
}

}  // namespace

std::optional<std::string> decoded(const Object& stream, std::uint64_t most) {
  const Object filter = stream.get("/Filter");
  const Object parameters = stream.get("/DecodeParms");
  std::vector<std::pair<std::string, Object>> filters;
  if (filter.is_array()) {
    if (filter.size() > most_filters) return {};
    for (std::size_t index = 0; index < filter.size(); ++index) {
      filters.emplace_back(filter.at(index).name(), parameters.is_array() ? parameters.at(index) : parameters);
    }
  } else if (!filter.is_null()) {
    filters.emplace_back(filter.name(), parameters.is_array() ? parameters.at(0) : parameters);
  }
  const auto raw = stream.raw();
  if (!raw) return {};
  if (filters.empty()) return std::string(raw->view().substr(0, most));
  std::string data;
  std::string_view from = raw->view();
  for (const auto& [name, own] : filters) {
    auto next = undone(name, own, from, most);
    if (!next) return {};
    data = std::move(*next);
    from = data;
  }
  return data;
}

}  // namespace planverk::foreign
