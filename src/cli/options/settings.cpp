#include "options/settings.h"

#include <algorithm>
#include <iterator>
#include <sstream>

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

/// `:line:column` of the first line that gives the setting; empty when none does.
std::string place_of(std::string_view name, std::string_view text) {
  for (std::size_t line = 1; !text.empty(); ++line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view whole = text.substr(0, end);
    const std::size_t begin = std::min(whole.find_first_not_of(" \t"), whole.size());
    const std::string_view rest = whole.substr(begin);
    if (rest.starts_with(name) && rest.find_first_of(" \t=") == name.size()) {
      return ":" + std::to_string(line) + ":" + std::to_string(begin + 1);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return {};
}

}  // namespace

std::vector<CLI::ConfigItem> Settings::from_config(std::istream& input) const {
  const std::string text{std::istreambuf_iterator<char>(input), {}};
  std::istringstream again(text);
  std::vector<CLI::ConfigItem> settings;
  for (CLI::ConfigItem& item : CLI::ConfigINI::from_config(again)) {
    if (item.name == "++" || item.name == "--") continue;  // section marks
    const bool narrows = WordList(narrowing).contains(item.name);
    if (!narrows && !WordList(widening).contains(item.name)) {
      wrong("cli.setting", {{"path", path_ + place_of(item.name, text)},
                            {"value", item.name},
                            {"known", listed(narrowing) + ", " + listed(widening)}});
    }
    if (!narrows && beside_plan_) {
      wrong("cli.setting-beside",
            {{"path", path_ + place_of(item.name, text)}, {"value", item.name}, {"known", listed(narrowing)}});
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
