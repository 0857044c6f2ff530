/// Man pages: text for `man`, in the macros of man(7) that groff and mandoc both know.
#pragma once

#include <string>
#include <vector>

#include "describe/description.h"

namespace planverk::cli {

struct ManualPage {
  std::string file;  ///< `planverk-render.1`
  std::string text;
};

/// The page of the program, then one for each of its commands; commands below a command stand on its page. UTF-8, in
/// the reader's language.
[[nodiscard]] std::vector<ManualPage> manual_pages(const CommandDescription& program);

}  // namespace planverk::cli
