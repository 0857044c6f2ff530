#include "options/common.h"

#include <array>
#include <bit>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "base/file.h"
#include "console.h"
#include "options/settings.h"
#include "options/values.h"
#include "words.h"
#include "xml/reader.h"

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
  return fs::exists(fs::symlink_status(beside, ignored)) ? beside.string() : std::string();
}

}  // namespace

CommonOptions::CommonOptions(CLI::App& command) : command_(command) {
  command.add_option("--root", surroundings.root, "help.root");
  command.add_option("--templates", surroundings.templates, "help.templates-folder");
  command.add_option("--theme", surroundings.theme, "help.theme");
  command.add_option("--fonts", surroundings.fonts, "help.fonts")->allow_extra_args(false);
  command.add_option("--rules", surroundings.rules, "help.rules-file");
  add_language(command, "--messages", "help.messages", [this](Language each) {
    surroundings.messages = each;
    set_reader_language(each);
  });
  command
      .add_option_function<std::vector<std::string>>(
          "--limit",
          [this](const std::vector<std::string>& limits) {
            for (const std::string& limit : limits) set_limit(limit);
          },
          "help.limit")
      ->allow_extra_args(false);
  command.add_option("--config", config_, "help.config");
  command.add_flag("--strict", strict, "help.strict");
  command.add_flag("--quiet", quiet, "help.quiet");
  surroundings.source_date = source_date();
  surroundings.reader = reader_language();
}

void CommonOptions::set_limit(const std::string& text) {
  const auto equals = text.find('=');
  std::uint64_t value = 0;
  const char* end = text.data() + text.size();
  const bool number = equals != std::string::npos && equals + 1 < text.size() &&
                      std::from_chars(text.data() + equals + 1, end, value) == std::from_chars_result{end, std::errc{}};
  if (!number) wrong("cli.limit-form", {{"value", text}});
  const std::string name = text.substr(0, equals);
  if (name == "depth" && value > xml::deepest_elements) {
    wrong("cli.limit-depth", {{"most", std::to_string(xml::deepest_elements)}});
  }
  const std::uint64_t before = sum_of(surroundings.limits);
  if (!surroundings.limits.set(name, value)) {
    std::string names;
    for (const auto each : Limits::names()) names += (names.empty() ? "" : ", ") + std::string(each);
    wrong("cli.limit-name", {{"value", name}, {"known", names}});
  }
  if (beside_ && sum_of(surroundings.limits) > before) {
    wrong("cli.limit-raised", {{"limit", name}});
  }
}

Status CommonOptions::read_settings(const std::string& plan) {
  beside_ = config_.empty();
  const std::string path = beside_ ? settings_beside(plan) : config_;
  if (path.empty()) return {};
  constexpr std::uint64_t most = 1 << 20;
  const auto text = system_files().read(path, most);
  if (!text) return std::unexpected(text.error());
  std::istringstream file(*text);
  command_.config_formatter(std::make_shared<Settings>(path, command_, beside_));
  command_.parse_from_stream(file);
  beside_ = false;
  return {};
}

int CommonOptions::with_workshop(const std::string& plan, const std::function<int(job::Workshop&)>& work) {
  if (const Status read = read_settings(plan); !read) return fail(read.error());
  auto workshop = job::Workshop::open(system_files(), surroundings);
  return workshop ? work(*workshop) : fail(workshop.error());
}

}  // namespace planverk::cli
