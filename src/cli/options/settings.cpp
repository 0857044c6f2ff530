#include "options/settings.h"

#include <algorithm>

#include "base/word_list.h"
#include "options/values.h"

namespace planverk::cli {

namespace {

constexpr std::string_view narrowing = "theme lang messages limit strict";
constexpr std::string_view widening = "root templates fonts rules";

std::string listed(std::string_view names) {
  std::string out;
  for (const std::string_view name : WordList(names)) out.append(out.empty() ? "" : ", ").append(name);
  return out;
}

}  // namespace

std::vector<CLI::ConfigItem> Settings::from_config(std::istream& input) const {
  std::vector<CLI::ConfigItem> settings;
  for (CLI::ConfigItem& item : CLI::ConfigINI::from_config(input)) {
    if (item.name == "++" || item.name == "--") continue;  // section marks
    const bool narrows = WordList(narrowing).contains(item.name);
    if (!narrows && !WordList(widening).contains(item.name)) {
      wrong("cli.setting",
            {{"path", path_}, {"value", item.name}, {"known", listed(narrowing) + ", " + listed(widening)}});
    }
    if (!narrows && beside_plan_) {
      wrong("cli.setting-beside", {{"path", path_}, {"value", item.name}, {"known", listed(narrowing)}});
    }
    if (command_.get_option_no_throw("--" + item.name) == nullptr) continue;
    item.parents.clear();
    const auto same = std::ranges::find(settings, item.name, &CLI::ConfigItem::name);
    if (same == settings.end()) {
      settings.push_back(std::move(item));
    } else {
      same->inputs.insert(same->inputs.end(), item.inputs.begin(), item.inputs.end());
    }
  }
  return settings;
}

}  // namespace planverk::cli
