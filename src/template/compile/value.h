/// What a template's variables hold, and how an expression names one. Every variable has one type, known when the
/// template is compiled; there is no variable by name when it runs.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "base/decimal.h"
#include "xml/tree.h"

namespace planverk::templates {

using Value = std::variant<std::string, bool, Decimal, xml::Node>;

/// Where in the plan a value stands: an attribute of an element. Known of those that are printed as they stand there.
struct Origin {
  xml::Node node;
  std::string attribute;
  explicit operator bool() const { return static_cast<bool>(node); }
};

enum class ValueType : std::uint8_t { text, boolean, number, node };

/// A variable as an expression uses it.
struct Variable {
  enum class Place : std::uint8_t {
    given,  ///< of the run: `$plan`, `$lang`
    loop,   ///< of the loop at hand: `$position`
    own,    ///< of the rule: its parameters and t:variable
  };
  std::string name;
  Place place = Place::own;
  ValueType type = ValueType::text;
  std::uint16_t slot = 0;
};

}  // namespace planverk::templates
