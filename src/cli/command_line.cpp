#include "command_line.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <thread>

#include "config_file.h"
#include "job/version.h"
#include "language/packs.h"

namespace planverk::cli {

namespace {

// What the options leave as text until everything is parsed.
struct Raw {
  std::string messages, language, as_of, reading, audience = "full", to = "pdf,html", config, format = "text", stage,
                                                  schema = "xsd", progress = "auto";
  std::vector<std::string> limits;
  std::optional<unsigned> jobs;  ///< of batch
};

void add_select(CLI::App& app, CommandLine& line, Raw& raw) {
  app.add_option("--document", line.render.select.documents, "Only the document with this id; may be repeated");
  app.add_option("--lang", raw.language, "Language of labels and formats: " + language::built_in().listed());
  app.add_option("--as-of", raw.as_of, "The day that overdue dates are counted from, yyyy-mm-dd");
  app.add_option("--reading", raw.reading, "Reading of tracked changes")
      ->check(CLI::IsMember({"original", "marked", "final"}));
  app.add_option("--audience", raw.audience, "public leaves restricted text out")
      ->check(CLI::IsMember({"full", "public"}));
}

void add_common(CLI::App& app, CommandLine& line, Raw& raw) {
  job::Surroundings& around = line.surroundings;
  app.add_option("--root", around.root, "Read files below this folder only (default: the plan's folder)");
  app.add_option("--templates", around.templates, "An organisation's folder, laid over the built-in templates");
  app.add_option("--theme", around.theme, "Name of the theme");
  app.add_option("--fonts", around.fonts, "Folder with fonts, searched first; may be repeated");
  app.add_option("--rules", around.rules, "An organisation's rules.xml");
  app.add_option("--messages", raw.messages, "Language of messages: " + language::built_in().listed());
  app.add_option("--limit", raw.limits, "NAME=VALUE raises or lowers a limit; may be repeated");
  app.add_option("--config", raw.config, "File with settings (default: planverk.ini beside the plan)");
  app.add_flag("--strict", line.strict, "Exit 1 when there are warnings");
  app.add_flag("--quiet", line.quiet, "Print findings only");
}

// Each problem is thrown as CLI11's own error, so that wrong use is answered in one place with exit 3.
[[noreturn]] void wrong(const std::string& what) {
  throw CLI::ValidationError(what);
}

Language language_or_wrong(const std::string& text, const char* option) {
  // Whether it is known depends on the template folder.
  const Language language = language::language_of(text);
  if (language == Language()) wrong(std::string(option) + ": \"" + text + "\" is no language");
  return language;
}

void set_limit(Limits& limits, const std::string& text) {
  const auto equals = text.find('=');
  std::uint64_t value = 0;
  const char* end = text.data() + text.size();
  const bool number = equals != std::string::npos && equals + 1 < text.size() &&
                      std::from_chars(text.data() + equals + 1, end, value) == std::from_chars_result{end, std::errc{}};
  if (!number) wrong("--limit wants NAME=NUMBER, not \"" + text + "\"");
  if (limits.set(text.substr(0, equals), value)) return;
  std::string names;
  for (const auto name : Limits::names()) names += (names.empty() ? "" : ", ") + std::string(name);
  wrong("--limit: no limit is called \"" + text.substr(0, equals) + "\"; there are " + names);
}

void set_outputs(job::RenderOptions& render, const std::string& to) {
  render.pdf = render.html = false;
  std::size_t at = 0;
  while (at <= to.size()) {
    const auto comma = std::min(to.find(',', at), to.size());
    const std::string one = to.substr(at, comma - at);
    if (one == "pdf")
      render.pdf = true;
    else if (one == "html")
      render.html = true;
    else
      wrong("--to: \"" + one + "\" is neither pdf nor html");
    at = comma + 1;
  }
}

void interpret(CommandLine& line, const Raw& raw) {
  job::Select& select = line.render.select;
  if (!raw.messages.empty()) line.surroundings.messages = language_or_wrong(raw.messages, "--messages");
  if (!raw.language.empty()) select.language = language_or_wrong(raw.language, "--lang");
  if (!raw.as_of.empty()) {
    select.as_of = Date::parse(raw.as_of);
    if (!select.as_of) wrong("--as-of wants a day like 2026-11-21, not \"" + raw.as_of + "\"");
  }
  static const std::map<std::string, plan::Reading> readings{
      {"original", plan::Reading::original}, {"marked", plan::Reading::marked}, {"final", plan::Reading::final}};
  if (!raw.reading.empty()) select.reading = readings.at(raw.reading);
  select.audience = raw.audience == "public" ? plan::Audience::open : plan::Audience::full;
  for (const std::string& limit : raw.limits) set_limit(line.surroundings.limits, limit);
  set_outputs(line.render, raw.to);
  static const std::map<std::string, Format> formats{
      {"text", Format::text}, {"json", Format::json}, {"sarif", Format::sarif}, {"markdown", Format::markdown}};
  line.format = formats.at(raw.format);
  line.schema = raw.schema == "xsd" ? SchemaForm::xsd : SchemaForm::markdown;
  static const std::map<std::string, Progress> progress{
      {"auto", Progress::automatic}, {"plain", Progress::plain}, {"json", Progress::json}, {"none", Progress::none}};
  line.progress = progress.at(raw.progress);
  static const std::map<std::string, job::DumpStage> stages{
      {"plan", job::DumpStage::plan},     {"figures", job::DumpStage::figures}, {"document", job::DumpStage::canonical},
      {"tree", job::DumpStage::document}, {"speech", job::DumpStage::speech},   {"layout", job::DumpStage::layout},
      {"tags", job::DumpStage::tags}};
  if (!raw.stage.empty()) line.stage = stages.at(raw.stage);
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) {
    std::int64_t seconds = 0;
    const std::string_view text(epoch);
    if (std::from_chars(text.data(), text.data() + text.size(), seconds).ec == std::errc{}) {
      line.surroundings.source_date = Date::from_days(seconds / 86400);
    }
  }
}

void apply_setting(const Setting& setting, CLI::App& command, CommandLine& line, Raw& raw) {
  // Fills in only what the command line left open, and what this command knows.
  const auto* option = command.get_option_no_throw("--" + setting.name);
  if (option == nullptr || option->count() > 0) return;
  job::Surroundings& around = line.surroundings;
  if (setting.name == "root")
    around.root = setting.value;
  else if (setting.name == "templates")
    around.templates = setting.value;
  else if (setting.name == "theme")
    around.theme = setting.value;
  else if (setting.name == "fonts")
    around.fonts.push_back(setting.value);
  else if (setting.name == "rules")
    around.rules = setting.value;
  else if (setting.name == "lang")
    raw.language = setting.value;
  else if (setting.name == "messages")
    raw.messages = setting.value;
  else if (setting.name == "limit")
    raw.limits.push_back(setting.value);
}

void apply_config(CLI::App& command, CommandLine& line, Raw& raw) {
  std::string path = raw.config;
  if (path.empty() && !line.plans.empty()) {
    const std::filesystem::path first(line.plans.front());
    const auto beside = (std::filesystem::is_directory(first) ? first : first.parent_path()) / "planverk.ini";
    if (std::filesystem::exists(beside)) path = beside.string();
  }
  if (path.empty()) return;
  auto settings = read_config(path);
  if (!settings) wrong(settings.error().what);
  for (const Setting& setting : *settings) apply_setting(setting, command, line, raw);
}

struct Commands {
  CLI::App* render;
  CLI::App* batch;
  CLI::App* check;
  CLI::App* rules;
  CLI::App* schema;
  CLI::App* make_new;
  CLI::App* templates;
  CLI::App* list;
  CLI::App* copy;
  CLI::App* check_templates;
  CLI::App* language;
  CLI::App* dump;
};

Commands add_commands(CLI::App& app, CommandLine& line, Raw& raw) {
  Commands c{};
  c.render = app.add_subcommand("render", "Write a plan's documents as PDF and HTML");
  c.render->footer("Example: planverk render plan.xml --out papers --lang nn");
  c.render->add_option("plan", line.plans, "The plan")->required()->expected(1, -1);
  c.render->add_option("--to", raw.to, "pdf, html, or both")->capture_default_str();
  c.render->add_option("--out", line.render.out, "Folder for the files (default: here)");
  c.render->add_flag("--draft", line.render.draft, "Write any status, marked, with the findings as an appendix");
  c.render->add_flag("--attach-source", line.render.attach_source, "Attach the plan to the PDF (PDF/A-3)");
  c.render->add_option("--jobs", line.render.jobs, "Threads")->check(CLI::Range(1U, 256U))->capture_default_str();

  c.batch = app.add_subcommand("batch", "Write the documents of many plans");
  c.batch->footer("Example: planverk batch plans --out papers --report papers/report.json");
  c.batch->add_option("from", line.plans, "A folder of plans, or a file that lists them")->required()->expected(1);
  c.batch->add_option("--to", raw.to, "pdf, html, or both")->capture_default_str();
  c.batch->add_option("--out", line.render.out, "Folder for the files")->required();
  c.batch->add_flag("--draft", line.render.draft, "Write any status, marked, with the findings as an appendix");
  c.batch->add_flag("--attach-source", line.render.attach_source, "Attach each plan to its PDFs (PDF/A-3)");
  c.batch->add_option("--jobs", raw.jobs, "Plans at a time (default: one a core)")->check(CLI::Range(1U, 256U));
  c.batch->add_flag("--fail-fast", line.fail_fast, "Begin no new plan after the first that fails");
  c.batch->add_option("--report", line.report, "File for the report: JSON when its name ends in .json, else text");
  c.batch->add_option("--progress", raw.progress, "How to show progress")
      ->check(CLI::IsMember({"auto", "plain", "json", "none"}))
      ->capture_default_str();

  c.check = app.add_subcommand("check", "Check plans without writing anything");
  c.check->footer("Example: planverk check plans/*.xml --format sarif");
  c.check->add_option("plan", line.plans, "The plans")->required()->expected(1, -1);
  c.check->add_option("--format", raw.format, "Form of the findings")->check(CLI::IsMember({"text", "json", "sarif"}));

  c.rules = app.add_subcommand("rules", "List the rules");
  c.rules->footer("Example: planverk rules --format json");
  c.rules->add_option("--format", raw.format, "Form of the list")->check(CLI::IsMember({"text", "json", "markdown"}));

  c.schema = app.add_subcommand("schema", "Print the plan vocabulary");
  c.schema->footer("Example: planverk schema --to xsd > planverk.xsd");
  c.schema->add_option("--to", raw.schema, "Form of the vocabulary")->check(CLI::IsMember({"xsd", "markdown"}));

  c.make_new = app.add_subcommand("new", "Print a plan to start from");
  c.make_new->footer("Example: planverk new caseSubmission --lang nn > case.xml");
  c.make_new->add_option("kind", line.kind, "Kind of document")->required();
  c.make_new->add_option("--lang", raw.language, "Language of the plan: " + language::built_in().listed());

  c.templates = app.add_subcommand("templates", "Work with templates");
  c.templates->footer("Example: planverk templates copy my-templates");
  c.templates->require_subcommand(1);
  c.list = c.templates->add_subcommand("list", "List the built-in files");
  c.copy = c.templates->add_subcommand("copy", "Copy the built-in files into a new folder");
  c.copy->add_option("folder", line.folder, "The folder")->required();
  c.language = c.templates->add_subcommand("language", "Print the reference page of the template language");
  c.check_templates = c.templates->add_subcommand("check", "Say what is stale, unknown or missing in a folder");
  c.check_templates->add_option("folder", line.folder, "The folder")->required();

  c.dump = app.add_subcommand("dump", "Print what a stage made of a plan");
  c.dump->footer("Example: planverk dump plan.xml --stage speech");
  c.dump->add_option("plan", line.plans, "The plan")->required()->expected(1);
  c.dump->add_option("--stage", raw.stage, "Which stage")
      ->required()
      ->check(CLI::IsMember({"plan", "figures", "document", "tree", "speech", "layout", "tags"}));

  for (CLI::App* command : {c.render, c.batch, c.check, c.dump}) {
    add_select(*command, line, raw);
    add_common(*command, line, raw);
  }
  add_common(*c.check_templates, line, raw);
  for (CLI::App* command : {c.schema, c.make_new}) {
    command->add_option("--templates", line.surroundings.templates,
                        "An organisation's folder, whose kinds are known too");
  }
  return c;
}

Command chosen(const Commands& c) {
  if (c.render->parsed()) return Command::render;
  if (c.batch->parsed()) return Command::batch;
  if (c.check->parsed()) return Command::check;
  if (c.rules->parsed()) return Command::rules;
  if (c.schema->parsed()) return Command::schema;
  if (c.make_new->parsed()) return Command::make_new;
  if (c.list->parsed()) return Command::templates_list;
  if (c.copy->parsed()) return Command::templates_copy;
  if (c.check_templates->parsed()) return Command::templates_check;
  if (c.language->parsed()) return Command::templates_language;
  return c.dump->parsed() ? Command::dump : Command::none;
}

}  // namespace

Parsed parse(int argc, char** argv) {
  CommandLine line;
  Raw raw;
  CLI::App app("Planverk: structured plan data in, accessible committee documents out.", "planverk");
  app.require_subcommand(1);
  app.set_version_flag("--version", job::version_text());
  const Commands commands = add_commands(app, line, raw);
  try {
    app.parse(argc, argv);
    for (CLI::App* command : {commands.render, commands.batch, commands.check, commands.dump}) {
      if (command->parsed()) apply_config(*command, line, raw);
    }
    interpret(line, raw);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error);  // prints help, version or what is wrong
    return {std::nullopt, code == 0 ? 0 : 3};
  }
  line.command = chosen(commands);
  if (line.command == Command::batch) {
    line.render.jobs = raw.jobs.value_or(std::max(1U, std::thread::hardware_concurrency()));
  }
  return {std::move(line), 0};
}

}  // namespace planverk::cli
