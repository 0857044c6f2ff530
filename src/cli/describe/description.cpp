#include "describe/description.h"

#include <ranges>

#include "help.h"
#include "words.h"

namespace planverk::cli {

namespace {

std::vector<std::string> names_of(const CLI::Option& option) {
  std::vector<std::string> names;
  if (option.get_positional()) return {option.get_single_name()};
  for (const std::string& name : option.get_snames()) names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
  return names;
}

/// What values options have by themselves is called by CLI11's own names.
std::string value_of(const CLI::Option& option) {
  if (option.get_type_size() == 0) return {};
  const std::string type = option.get_type_name();
  const bool pair = type.starts_with('[');
  return type == "TEXT" || pair ? word("help.word.text") + (pair ? " " + word("help.word.text") : "") : type;
}

std::vector<std::string> choices_of(const std::string& value) {
  std::vector<std::string> choices;
  if (value.find('|') == std::string::npos) return choices;
  for (const auto& each : value | std::views::split('|')) choices.emplace_back(each.begin(), each.end());
  return choices;
}

OptionDescription describe(const CLI::Option& option) {
  const std::string value = value_of(option);
  return {
      .names = names_of(option),
      .value = value,
      .choices = choices_of(value),
      .fallback = option.get_default_str(),
      .text = option.get_description(),
      .argument = option.get_positional(),
      .required = option.get_required(),
      .repeats = option.get_items_expected_max() > option.get_items_expected_min() || option.get_expected_max() > 1};
}

CommandDescription read(const CLI::App& app, const std::string& above) {
  CommandDescription command{
      .path = above + app.get_name(), .text = app.get_description(), .example = {}, .options = {}, .below = {}};
  for (const CLI::Option* each : app.get_options()) command.options.push_back(describe(*each));
  for (const CLI::App* each : app.get_subcommands({})) command.below.push_back(read(*each, command.path + " "));
  return command;
}

/// The footers are the examples, before they are made sentences.
void read_examples(const CLI::App& app, std::vector<std::string>& examples) {
  examples.push_back(app.get_footer());
  for (const CLI::App* each : app.get_subcommands({})) read_examples(*each, examples);
}

void give_examples(CommandDescription& command, std::vector<std::string>::const_iterator& next) {
  command.example = *next++;
  for (CommandDescription& each : command.below) give_examples(each, next);
}

}  // namespace

CommandDescription describe(CLI::App& app) {
  std::vector<std::string> examples;
  read_examples(app, examples);
  translate_help(app);
  CommandDescription command = read(app, "");
  auto next = examples.cbegin();
  give_examples(command, next);
  return command;
}

}  // namespace planverk::cli
