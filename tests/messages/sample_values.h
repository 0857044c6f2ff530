/// Values for the `{places}` of messages, as a plan would give them, so that a golden sentence reads as people see it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace planverk::test {

using Values = std::vector<std::pair<std::string, std::string>>;

/// The places of a text in the order of their names, each once: `{name}` gives `name`, `{name:kind}` gives `name:kind`.
[[nodiscard]] std::vector<std::string> places_of(std::string_view text);
/// A value for each place of the message; one without a sample gets its own name in angles.
[[nodiscard]] Values values_for(std::string_view key, std::string_view text);

}  // namespace planverk::test
