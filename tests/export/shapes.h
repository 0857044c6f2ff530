/// The shapes that other systems ask for, in our own words: names, types, what has to be there.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace planverk::test {

/// What is wrong with the value as an object of that shape, a line each; empty: nothing. Members that the shape does not
/// have are wrong too.
[[nodiscard]] std::string faults_of(const nlohmann::ordered_json& value, const std::string& shape);

}  // namespace planverk::test
