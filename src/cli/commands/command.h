/// A command of the program: its options, and what it does once they are parsed. A new one is a file here and a line in
/// list.cpp. Results go to standard output, findings to standard error (those of `check` to standard output: they are
/// its result).
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <span>
#include <string>

namespace planverk::cli {

/// Gives the exit code. What turns out to be wrong use only now is thrown, as while parsing.
using Run = std::function<int()>;

struct Command {
  const char* name;
  const char* description;        ///< the key of its help text
  const char* example;            ///< as it stands behind `planverk`
  /// Its options; null for one that only has others below it. Where it has both, what it requires is required of it alone.
  Run (*add)(CLI::App& command);
  std::span<const Command> below = {};
};

[[nodiscard]] std::span<const Command> all_commands();

Run add_archive_create(CLI::App& command);
Run add_archive_verify(CLI::App& command);
Run add_archive_diff(CLI::App& command);
Run add_render(CLI::App& command);
Run add_batch(CLI::App& command);
Run add_merge_reports(CLI::App& command);
Run add_check(CLI::App& command);
Run add_rules(CLI::App& command);
Run add_schema(CLI::App& command);
Run add_new(CLI::App& command);
Run add_set(CLI::App& command);
Run add_templates_list(CLI::App& command);
Run add_templates_copy(CLI::App& command);
Run add_templates_check(CLI::App& command);
Run add_templates_language(CLI::App& command);
Run add_templates_themes(CLI::App& command);
Run add_dump(CLI::App& command);
Run add_export(CLI::App& command);
Run add_import(CLI::App& command);
Run add_pack(CLI::App& command);
Run add_signature_prepare(CLI::App& command);
Run add_signature_sign(CLI::App& command);
Run add_signature_verify(CLI::App& command);
Run add_reproduce(CLI::App& command);
Run add_manual(CLI::App& command);
Run add_completion(CLI::App& command);

}  // namespace planverk::cli
