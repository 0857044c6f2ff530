#include "help.h"

#include <vector>

#include "job/options.h"
#include "language/packs.h"
#include "options/values.h"
#include "plan/vocabulary.h"
#include "words.h"

namespace planverk::cli {

namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

/// What CLI11's formatter asks words for.
constexpr std::pair<const char*, const char*> labels[] = {
    {"Usage", "help.word.usage"},           {"OPTIONS", "help.word.options-given"}, {"SUBCOMMAND", "help.word.command"},
    {"Positionals", "help.word.arguments"}, {"REQUIRED", "help.word.required"},     {"TEXT", "help.word.text"},
};

/// A text may name what there is to choose from.
std::string help_text(const std::string& key) {
  return say({key, {{"languages", language::built_in().listed()}}});
}

/// The command that was being parsed when it went wrong: the innermost.
const CLI::App& innermost(const CLI::App& app) {
  const auto parsed = app.get_subcommands();
  return parsed.empty() ? app : innermost(*parsed.back());
}

std::string full_name(const CLI::App& app) {
  const std::string above = app.get_parent() == nullptr ? "" : full_name(*app.get_parent()) + " ";
  return above + app.get_name();
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* each : app.get_subcommands({})) names.push_back(each->get_name());
  return names;
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* each : app.get_options()) {
    if (!each->get_positional()) names.push_back("--" + each->get_lnames().front());
  }
  return names;
}

/// ` Did you mean “render”?`, or what there is.
std::string guess(const std::string& wrong, const std::vector<std::string>& known, bool list) {
  const std::vector<std::string_view> names(known.begin(), known.end());
  if (const auto best = plan::nearest(wrong, names)) {
    return " " + say({"cli.did-you-mean", {{"nearest", std::string(*best)}}});
  }
  return list ? " " + say({"cli.known", {{"known", joined(known)}}}) : "";
}

std::string missing_command(const CLI::App& at) {
  const auto left = at.remaining();
  const std::vector<std::string> known = command_names(at);
  if (left.empty()) return say({"cli.no-command", {}}) + " " + say({"cli.known", {{"known", joined(known)}}});
  return say({"cli.command", {{"value", left.front()}}}) + guess(left.front(), known, true);
}

std::string missing_options(const CLI::App& at, const CLI::ParseError& error) {
  std::vector<std::string> missing;
  for (const CLI::Option* each : at.get_options()) {
    if (each->get_required() && each->count() == 0) missing.push_back(each->get_name());
  }
  if (missing.empty()) return say({"cli.other", {{"what", error.what()}}});
  return say({"cli.required", {{"options", joined(missing)}}});
}

std::string unexpected(const CLI::App& app, const CLI::App& at) {
  const auto left = app.remaining(true);
  if (left.empty()) return say({"cli.other", {{"what", ""}}});
  const std::string first = left.front().substr(0, left.front().find('='));
  return say({"cli.unexpected", {{"value", joined(left)}}}) +
         (first.starts_with("-") ? guess(first, option_names(at), false) : "");
}

std::string reason(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App& at = innermost(app);
  if (const auto* own = dynamic_cast<const WrongUse*>(&error)) return say(own->message());
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    const bool command = at.get_require_subcommand_min() > at.get_subcommands().size();
    return command ? missing_command(at) : missing_options(at, error);
  }
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) return unexpected(app, at);
  const std::string what = error.what();
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    return say({"cli.no-value", {{"option", what.substr(0, what.find(':'))}}});
  }
  return say({"cli.other", {{"what", what}}});
}

void translate_option(CLI::Option& option) {
  if (option.get_description().starts_with("help.")) option.description(help_text(option.get_description()));
  option.group(word(option.get_positional() ? "help.word.arguments" : "help.word.options"));
}

}  // namespace

void translate_help(CLI::App& app) {
  if (app.get_description().starts_with("help.")) app.description(help_text(app.get_description()));
  const std::string footer = app.get_footer();
  if (!footer.empty()) app.footer(say({"help.example", {{"command", footer}}}));
  const auto formatter = std::make_shared<CLI::Formatter>();
  for (const auto& [label, key] : labels) formatter->label(label, word(key));
  app.formatter(formatter);
  for (CLI::Option* each : app.get_options()) translate_option(*each);
  for (CLI::App* each : app.get_subcommands({})) {
    each->group(word("help.word.commands"));
    translate_help(*each);
  }
}

std::string wrong_use(const CLI::App& app, const CLI::ParseError& error) {
  return reason(app, error) + "\n" + say({"cli.see-help", {{"command", full_name(innermost(app))}}}) + "\n";
}

}  // namespace planverk::cli
