/// Which languages are read from right to left, and whether a text may hold something that is.
#pragma once

#include <string_view>

namespace planverk {

/// Of a language tag (BCP 47): by its script when it names one, else by the script the language is written in.
[[nodiscard]] bool is_right_to_left(std::string_view language_tag);

/// False: no character of the text has the direction R, AL or AN (UAX 9, table 4). Quick, and made for texts where it
/// is false; true is no promise.
[[nodiscard]] bool may_run_from_right(std::string_view text);

}  // namespace planverk
