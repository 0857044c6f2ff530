/// Moments that options take, and the one that is now.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

#include "signature/verdict.h"

namespace planverk::cli {

/// `--name 2026-03-02T14:15Z`, with seconds and an offset from UTC if wanted.
CLI::Option* add_moment(CLI::App& app, const std::string& name, const std::string& help,
                        std::function<void(signature::Moment)> take);
/// SOURCE_DATE_EPOCH where it is set, else the clock.
[[nodiscard]] signature::Moment this_moment();

}  // namespace planverk::cli
