#include "commands.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "base/file.h"
#include "batch_command.h"
#include "console.h"
#include "figures/vocabulary.h"
#include "job/new_plan.h"
#include "job/render.h"
#include "job/report.h"
#include "job/rule_list.h"
#include "job/template_folder.h"
#include "plan/vocabulary.h"

namespace planverk::cli {

namespace {

/// Of a plan that `new` makes when nobody asks for another.
constexpr Language default_plan_language{"sv"};

job::ReportForm form_of(Format format) {
  return format == Format::json    ? job::ReportForm::json
         : format == Format::sarif ? job::ReportForm::sarif
                                   : job::ReportForm::text;
}

std::string written_files(const job::RunResult& run) {
  std::string out;
  for (const job::DocumentResult& document : run.documents) {
    for (const std::string& file : document.files) {
      const bool pdf = file.ends_with(".pdf");
      out += pdf ? fmt::format("{} ({} p.)\n", file, document.pages) : file + "\n";
    }
  }
  return out;
}

// The gravest of several exit codes of one call: our own fault, device, use, findings, warnings.
int gravest(int a, int b) {
  static constexpr int order[] = {0, 1, 2, 3, 4, 5};
  const auto rank = [](int code) { return std::ranges::find(order, code) - std::begin(order); };
  return rank(a) < rank(b) ? b : a;
}

int render(const CommandLine& line, job::Workshop& workshop) {
  int code = 0;
  for (const std::string& plan : line.plans) {
    auto run = job::render(workshop, plan, line.render);
    if (!run) {
      code = gravest(code, fail(run.error()));
      continue;
    }
    put(stderr, job::Report(job::ReportForm::text).add(*run, workshop));
    if (!line.quiet) code = gravest(code, put(stdout, written_files(*run)));
    code = gravest(code, job::exit_code(*run, line.strict, line.render.draft));
  }
  return code;
}

int check(const CommandLine& line, job::Workshop& workshop) {
  int code = 0;
  job::Report report(form_of(line.format));
  for (const std::string& plan : line.plans) {
    auto run = job::check(workshop, plan, line.render.select);
    if (!run) {
      code = gravest(code, fail(run.error()));
      report.add(run.error());
      continue;
    }
    code = gravest(code, put(stdout, report.add(*run, workshop)));
    code = gravest(code, job::exit_code(*run, line.strict, false));
  }
  return gravest(code, put(stdout, report.finish()));
}

int dump(const CommandLine& line, job::Workshop& workshop) {
  auto dumped = job::dump(workshop, line.plans.front(), line.render.select, line.stage);
  if (!dumped) return fail(dumped.error());
  put(stderr, job::Report(job::ReportForm::text).add(dumped->run, workshop));
  return gravest(put(stdout, dumped->text), dumped->run.found.blocked() ? 2 : 0);
}

int rules(const CommandLine& line) {
  switch (line.format) {
    case Format::json:
      return put(stdout, job::rules_json());
    case Format::markdown:
      return put(stdout, job::rules_markdown());
    default:
      return put(stdout, job::rules_text());
  }
}

int make_new(const CommandLine& line, job::Workshop& workshop) {
  auto plan = job::new_plan(workshop, line.kind, line.render.select.language.value_or(default_plan_language));
  return plan ? put(stdout, *plan) : fail(plan.error());
}

int templates_command(const CommandLine& line, job::Workshop& workshop) {
  if (line.command == Command::templates_list) {
    std::string out;
    for (const std::string& path : workshop.template_files().list()) out += path + "\n";
    return put(stdout, out);
  }
  if (line.command == Command::templates_language) return put(stdout, templates::language_page());
  if (line.command == Command::templates_copy) {
    auto copied = job::copy_templates(workshop, line.folder);
    return copied ? put(stdout, fmt::format("{} files copied to {}\n", *copied, line.folder)) : fail(copied.error());
  }
  Sources sources(workshop.template_files().sources());
  const Diagnostics found = job::check_templates(workshop, sources);
  put(stdout, job::report_text(found, sources, workshop.messages(fallback_language)));
  return found.count(Severity::error) > 0 ? 2 : line.strict && found.count(Severity::warning) > 0 ? 1 : 0;
}

}  // namespace

int carry_out(const CommandLine& line) {
  if (line.command == Command::rules) return rules(line);
  job::Surroundings surroundings = line.surroundings;
  if (line.command == Command::templates_check) surroundings.templates = line.folder;
  auto workshop = job::Workshop::open(system_files(), std::move(surroundings));
  if (!workshop) return fail(workshop.error());
  switch (line.command) {
    case Command::schema:
      return put(stdout, line.schema == SchemaForm::xsd
                             ? plan::to_xsd(workshop->kinds())
                             : plan::to_markdown(workshop->kinds()) + figures::to_markdown());
    case Command::render:
      return render(line, *workshop);
    case Command::batch:
      return batch(line, *workshop);
    case Command::check:
      return check(line, *workshop);
    case Command::dump:
      return dump(line, *workshop);
    case Command::make_new:
      return make_new(line, *workshop);
    default:
      return templates_command(line, *workshop);
  }
}

}  // namespace planverk::cli
