/// Texts as they are compared in the search for leaks: what makes a word another one is left, how it is written and set is not.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace planverk::job::leak {

/// Small letters without accents and digits, with nothing between them: neither spaces, which formats leave out or put in,
/// nor hyphens, which stand where a line ends. Where words begin is kept beside it.
struct Letters {
  std::string text;
  std::vector<bool> begins;  ///< by byte of `text`: a word begins there

  [[nodiscard]] bool is_edge(std::size_t at) const { return at >= begins.size() || begins[at]; }
};

/// Ill-formed bytes part words.
[[nodiscard]] Letters letters_of(std::string_view text);

/// The words of a text as pieces of its letters.
[[nodiscard]] std::vector<std::string_view> words_of(const Letters& letters);

}  // namespace planverk::job::leak
