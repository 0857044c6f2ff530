/// Scripts that complete the command line of a shell: commands, options and the values that can be listed; all else is
/// completed as names of files.
#pragma once

#include <string>

#include "describe/description.h"

namespace planverk::cli {

/// Options by name alone, as bash shows them; needs bash 4.
[[nodiscard]] std::string bash_completion(const CommandDescription& program);
/// With a line of help each, in the reader's language.
[[nodiscard]] std::string zsh_completion(const CommandDescription& program);
[[nodiscard]] std::string fish_completion(const CommandDescription& program);

}  // namespace planverk::cli
