/// KOSTRA's functions by name, and the service areas that they make up: a standard's own names, which print as they are
/// where a municipality has none of its own. Source: Statistics Norway, KOSTRA's functions for municipalities (Standard for
/// kommunale tjenester), in Bokmål as it is kept there.
#pragma once

#include <span>
#include <string_view>

namespace planverk::exchange::ledger {

/// Empty for a function that the table does not have: new ones come every year, and a file with one is read all the same.
[[nodiscard]] std::string_view function_name(std::string_view function);

struct ServiceArea {
  std::string_view id;         ///< of the line that is proposed for it
  std::string_view label;
  std::string_view functions;  ///< as groupings have them: `202 213 222-223`
};
/// Every function of the table above stands in exactly one. Functions of counties (400–799) stand in none.
[[nodiscard]] std::span<const ServiceArea> service_areas();

}  // namespace planverk::exchange::ledger
