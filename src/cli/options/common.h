/// What all commands that read plans or templates take: where things come from, limits, messages, settings in a file.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

#include "base/result.h"
#include "job/options.h"
#include "job/workshop.h"

namespace planverk::cli {

class CommonOptions {
 public:
  explicit CommonOptions(CLI::App& command);

  job::Surroundings surroundings;
  bool strict = false;
  bool quiet = false;

  /// Reads the settings of `--config FILE`, else of planverk.ini beside `plan` (or in it, when it is a folder); options
  /// that were given win. Then opens a workshop and gives it to `work`.
  int with_workshop(const std::string& plan, const std::function<int(job::Workshop&)>& work);

 private:
  Status read_settings(const std::string& plan);
  void set_limit(const std::string& text);

  CLI::App& command_;
  std::string config_;
  bool beside_ = false;  ///< while settings are read that lie beside a plan, whose writer may only narrow
};

}  // namespace planverk::cli
