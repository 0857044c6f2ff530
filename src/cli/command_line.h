/// The command line as design.md §3 fixes it: parsed into plain values, nothing done yet.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "job/options.h"
#include "job/render.h"
#include "progress.h"

namespace planverk::cli {

enum class Command {
  none,
  render,
  batch,
  check,
  rules,
  schema,
  make_new,
  templates_list,
  templates_copy,
  templates_check,
  templates_language,
  dump
};
enum class Format { text, json, sarif, markdown };
enum class SchemaForm { xsd, markdown };

struct CommandLine {
  Command command = Command::none;
  std::vector<std::string> plans;  ///< of `batch`: its folder or list
  job::Surroundings surroundings;
  job::RenderOptions render;  ///< serves batch too, its select check and dump
  Format format = Format::text;
  SchemaForm schema = SchemaForm::xsd;
  job::DumpStage stage = job::DumpStage::document;
  std::string kind;    ///< of `new`
  std::string folder;  ///< of `templates copy|check`
  bool strict = false;
  bool quiet = false;
  bool fail_fast = false;  ///< of `batch`, as the next two
  std::string report;      ///< file; JSON when it ends so, else text
  Progress progress = Progress::automatic;
};

/// Parses the arguments, then the settings of `--config FILE` (or planverk.ini beside the first plan) for options that
/// were not given. Either what to do, or the exit code when help, version or a wrong use was answered already.
struct Parsed {
  std::optional<CommandLine> line;
  int exit = 0;
};
Parsed parse(int argc, char** argv);

}  // namespace planverk::cli
