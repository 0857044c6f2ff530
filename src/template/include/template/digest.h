/// What tells one set of template files from another.
#pragma once

#include <string>

#include "template/template.h"

namespace planverk::templates {

/// SHA-256, hexadecimal: changes when a name or a byte of a file does, built-in or laid over. Those built in were hashed
/// when the program was built.
[[nodiscard]] std::string digest_of(const Files& files);

}  // namespace planverk::templates
