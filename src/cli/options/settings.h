/// Settings in a file: the few options that an organisation wants in each run, a line each: `theme=blue`. Who writes a
/// plan may put one beside it, which can only narrow what the caller allows.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace planverk::cli {

class Settings : public CLI::ConfigINI {
 public:
  /// `command` takes those that it has an option for.
  Settings(std::string path, const CLI::App& command, bool beside_plan)
      : path_(std::move(path)), command_(command), beside_plan_(beside_plan) {}

  /// One item an option. A name that no command knows is wrong use, and beside a plan one that it may not decide.
  std::vector<CLI::ConfigItem> from_config(std::istream& input) const override;

 private:
  std::string path_;
  const CLI::App& command_;
  bool beside_plan_;
};

}  // namespace planverk::cli
