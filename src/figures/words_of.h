/// Words of a list with spaces between them, without copying.
#pragma once

#include <string_view>

namespace planverk::figures {

/// Calls `visit(word)` for each.
template <class Visit>
void each_word(std::string_view list, Visit&& visit) {
  while (!list.empty()) {
    const std::size_t end = list.find(' ');
    const std::string_view word = list.substr(0, end);
    if (!word.empty()) visit(word);
    list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
  }
}

[[nodiscard]] inline bool contains_word(std::string_view list, std::string_view word) {
  bool found = false;
  each_word(list, [&](std::string_view each) { found = found || each == word; });
  return found;
}

}  // namespace planverk::figures
