/// planverk.ini: the few settings that an organisation wants in each run. Options on the command line win.
///   root, templates, theme, fonts, rules, lang, messages, limit (NAME=VALUE, may be repeated)
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace planverk::cli {

struct Setting {
  std::string name;
  std::string value;
};

/// The settings of a file in the order in which they stand. Names that are not in the list above are wrong use.
Result<std::vector<Setting>> read_config(const std::string& path);

}  // namespace planverk::cli
