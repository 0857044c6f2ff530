/// What a language file may say: LANGUAGES.md, made of the table that files are read by.
#pragma once

#include <string>

namespace planverk::language {

[[nodiscard]] std::string reference_page();

}  // namespace planverk::language
