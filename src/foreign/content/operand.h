/// What stands before an operator in content streams and character maps.
#pragma once

#include <string>
#include <vector>

namespace planverk::foreign {

struct Operand {
  enum class Kind { null, boolean, number, name, string, array, dictionary };
  Kind kind = Kind::null;
  double number = 0;           ///< of a boolean 0 or 1
  std::string text;            ///< of a name, with its slash, or of a string, its bytes
  std::vector<Operand> items;  ///< of an array; of a dictionary keys and values by turns

  [[nodiscard]] bool is(Kind wanted) const { return kind == wanted; }
  /// The value of a dictionary's entry (`/MCID`), or none.
  [[nodiscard]] const Operand* find(const char* key) const {
    if (kind != Kind::dictionary) return nullptr;
    for (std::size_t index = 0; index + 1 < items.size(); index += 2) {
      if (items[index].text == key) return &items[index + 1];
    }
    return nullptr;
  }
};

}  // namespace planverk::foreign
