/// Labels for the composer's own use, and how template files are called in messages.
#pragma once

#include <string>

#include "template/template.h"

namespace planverk::templates {

/// The language whose built-in labels those of the others are measured by.
inline constexpr Language measure_language{"sv"};

/// Stands before the path of a built-in template file in diagnostics: `templates/views/risks.xml:14:23`.
inline const std::string templates_folder = "templates/";

/// How the plural forms of a label are kept beside it.
inline constexpr std::string_view plural_one = "\x1fone";
inline constexpr std::string_view plural_other = "\x1fother";

/// The printed words of a language, without comparing them with another's (tests do that once).
Labels read_words(const Files& files, Language language, Diagnostics& found);

}  // namespace planverk::templates
