/// Operations on a plan as arguments, in the order in which they stand there.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/limits.h"
#include "base/sources.h"
#include "edit/operation.h"

namespace planverk::cli {

class OperationOptions {
 public:
  explicit OperationOptions(CLI::App& command);

  /// The operations that the arguments ask for. What is wrong with an argument is thrown as wrong use; what is wrong in
  /// an element's XML is a finding, with its place in `sources`.
  [[nodiscard]] std::vector<edit::Operation> operations(Sources& sources, const Limits& limits,
                                                        Diagnostics& found) const;

 private:
  class Reader;
  CLI::App& command_;
  bool with_comment_ = false;
  std::vector<std::string> assignments_, removed_, moved_, into_, before_, after_, expected_;
  std::vector<std::pair<std::string, std::string>> inserted_;
};

}  // namespace planverk::cli
