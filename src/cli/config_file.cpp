#include "config_file.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <fstream>

namespace planverk::cli {

Result<std::vector<Setting>> read_config(const std::string& path) {
  static constexpr std::array<std::string_view, 8> known{"root",  "templates", "theme",    "fonts",
                                                         "rules", "lang",      "messages", "limit"};
  std::ifstream in(path);
  if (!in) return device_failure("cannot read the settings in " + path);
  std::vector<Setting> settings;
  for (const CLI::ConfigItem& item : CLI::ConfigINI().from_config(in)) {
    if (item.name == "++" || item.name == "--") continue;  // section marks
    if (std::ranges::find(known, item.name) == known.end()) {
      return usage_failure(path + ": unknown setting \"" + item.name +
                           "\"; known are root, templates, theme, fonts, rules, lang, messages, limit");
    }
    for (const std::string& value : item.inputs) settings.push_back({item.name, value});
  }
  return settings;
}

}  // namespace planverk::cli
