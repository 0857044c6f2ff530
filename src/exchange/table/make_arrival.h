/// What a row tells of one element, as an arrival.
#pragma once

#include <string>
#include <vector>

#include "table/row_values.h"

namespace planverk::exchange {

/// How a key names the field: `no`, `title()`.
[[nodiscard]] std::string key_name(const Field& field);
/// The key of the part: the first set of the register's whose values it has; empty when it has none whole.
[[nodiscard]] std::vector<std::string> key_of(const Part& part);
/// Attributes and children; cells that are empty tell nothing. Without key and id.
[[nodiscard]] Arrival make_arrival(const Part& part);
/// What more the second tells of the same element. Where both tell different values, the second one goes to
/// `contradicting`.
void merge(Arrival& into, Arrival&& more, std::vector<Told>& contradicting);

}  // namespace planverk::exchange
