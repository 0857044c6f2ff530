/// Help and wrong use in the reader's language. Commands and options are declared with the keys of their texts; only
/// who asks for help pays for reading the texts.
#pragma once

#include <CLI/CLI.hpp>

namespace planverk::cli {

/// Puts the texts in the place of the keys, in `app` and all commands below it.
void translate_help(CLI::App& app);
/// What is wrong with the command line, in one sentence or two.
[[nodiscard]] std::string wrong_use(const CLI::App& app, const CLI::ParseError& error);

}  // namespace planverk::cli
