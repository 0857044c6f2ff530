/// What the command line offers, as plain data in the reader's language: read from the same declarations that parse
/// arguments and print help, so that man pages and completion can't tell anything else.
#pragma once

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string>
#include <vector>

namespace planverk::cli {

struct OptionDescription {
  std::vector<std::string> names;    ///< `-h`, `--help`; of an argument its name alone
  std::string value;                 ///< how its value is called; empty: it has none
  std::vector<std::string> choices;  ///< all values that there are; empty: any
  std::string fallback;              ///< its value when it is not given; empty: none, or told in the text
  std::string text;
  bool argument = false;  ///< told by its place, not by a name
  bool required = false;
  bool repeats = false;
};

struct CommandDescription {
  std::string path;  ///< `planverk templates copy`
  std::string text;
  std::string example;  ///< empty: none
  std::vector<OptionDescription> options;
  std::vector<CommandDescription> below;

  /// Nothing can be asked of it but what stands below it.
  [[nodiscard]] bool is_group() const {
    return !below.empty() && std::ranges::none_of(options, &OptionDescription::argument);
  }
  /// The last word of the path.
  [[nodiscard]] std::string name() const { return path.substr(path.rfind(' ') + 1); }
};

/// Of `app` and all commands below it. Puts the texts of help in their places (help.h).
[[nodiscard]] CommandDescription describe(CLI::App& app);

}  // namespace planverk::cli
