#include "options/common.h"

#include <array>
#include <bit>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/file.h"
#include "console.h"
#include "options/settings.h"
#include "options/values.h"

namespace planverk::cli {

namespace {

std::optional<Date> source_date() {
  const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
  if (epoch == nullptr) return std::nullopt;
  std::int64_t seconds = 0;
  const std::string_view text(epoch);
  if (std::from_chars(text.data(), text.data() + text.size(), seconds).ec != std::errc{}) return std::nullopt;
  return Date::from_days(seconds / 86400);
}

/// One limit is set at a time, so that a higher sum tells that it was raised.
std::uint64_t sum_of(const Limits& limits) {
  std::uint64_t sum = 0;
  for (const std::uint64_t each : std::bit_cast<std::array<std::uint64_t, sizeof(Limits) / sizeof(sum)>>(limits)) {
    sum += each;
  }
  return sum;
}

std::string settings_beside(const std::string& plan) {
  namespace fs = std::filesystem;
  if (plan.empty()) return {};
  std::error_code ignored;
  const fs::path path(plan);
  const fs::path beside = (fs::is_directory(path, ignored) ? path : path.parent_path()) / "planverk.ini";
  return fs::exists(beside, ignored) ? beside.string() : std::string();
}

}  // namespace

CommonOptions::CommonOptions(CLI::App& command) : command_(command) {
  command.add_option("--root", surroundings.root, "Read files below this folder only (default: the plan's folder)");
  command.add_option("--templates", surroundings.templates,
                     "An organisation's folder, laid over the built-in templates");
  command.add_option("--theme", surroundings.theme, "Name of the theme");
  command.add_option("--fonts", surroundings.fonts, "Folder with fonts, searched first; may be repeated")
      ->allow_extra_args(false);
  command.add_option("--rules", surroundings.rules, "An organisation's rules.xml");
  add_language(command, "--messages", "Language of messages", [this](Language each) { surroundings.messages = each; });
  command
      .add_option_function<std::vector<std::string>>(
          "--limit",
          [this](const std::vector<std::string>& limits) {
            for (const std::string& limit : limits) set_limit(limit);
          },
          "NAME=VALUE raises or lowers a limit; may be repeated")
      ->allow_extra_args(false);
  command.add_option("--config", config_, "File with settings (default: planverk.ini beside the plan)");
  command.add_flag("--strict", strict, "Exit 1 when there are warnings");
  command.add_flag("--quiet", quiet, "Print findings only");
  surroundings.source_date = source_date();
}

void CommonOptions::set_limit(const std::string& text) {
  const auto equals = text.find('=');
  std::uint64_t value = 0;
  const char* end = text.data() + text.size();
  const bool number = equals != std::string::npos && equals + 1 < text.size() &&
                      std::from_chars(text.data() + equals + 1, end, value) == std::from_chars_result{end, std::errc{}};
  if (!number) wrong("--limit wants NAME=NUMBER, not \"" + text + "\"");
  const std::string name = text.substr(0, equals);
  const std::uint64_t before = sum_of(surroundings.limits);
  if (!surroundings.limits.set(name, value)) {
    std::string names;
    for (const auto each : Limits::names()) names += (names.empty() ? "" : ", ") + std::string(each);
    wrong("--limit: no limit is called \"" + name + "\"; there are " + names);
  }
  if (beside_ && sum_of(surroundings.limits) > before) {
    wrong("planverk.ini beside the plan may only lower the limit " + name +
          "; raise it by --limit or in a file given by --config");
  }
}

void CommonOptions::read_settings(const std::string& plan) {
  beside_ = config_.empty();
  const std::string path = beside_ ? settings_beside(plan) : config_;
  if (path.empty()) return;
  std::ifstream file(path);
  if (!file) wrong("cannot read the settings in " + path);
  command_.config_formatter(std::make_shared<Settings>(path, command_, beside_));
  command_.parse_from_stream(file);
  beside_ = false;
}

int CommonOptions::with_workshop(const std::string& plan, const std::function<int(job::Workshop&)>& work) {
  read_settings(plan);
  auto workshop = job::Workshop::open(system_files(), surroundings);
  return workshop ? work(*workshop) : fail(workshop.error());
}

}  // namespace planverk::cli
