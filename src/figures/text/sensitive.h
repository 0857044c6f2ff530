/// Numbers and addresses that belong to a person, by their form and their check digits.
#pragma once

#include <string_view>
#include <vector>

#include "language/pack.h"

namespace planverk::figures {

struct Sensitive {
  std::string_view piece;
  bool number = false;  ///< a personal number; else a telephone or an address that is private
};

// `small`: the words in small letters, byte for byte beside them.
[[nodiscard]] std::vector<Sensitive> sensitive_numbers(std::string_view words, std::string_view small,
                                                       const language::Pack& pack);
[[nodiscard]] std::vector<Sensitive> sensitive_addresses(std::string_view words, std::string_view small,
                                                         const language::Pack& pack);

}  // namespace planverk::figures
