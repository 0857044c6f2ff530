#include "describe/completion.h"

namespace planverk::cli {

namespace {

std::string in_quotes(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return "'" + out + "'";
}

std::string at(const CommandDescription& command) {
  return "complete -c planverk -n " + in_quotes("__planverk_at '" + command.path + "'");
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

void add_option(const CommandDescription& command, const OptionDescription& option, std::string& out) {
  if (option.argument) {
    if (!option.choices.empty()) out += at(command) + " -f -a " + in_quotes(joined(option.choices)) + "\n";
    return;
  }
  out += at(command);
  for (const std::string& name : option.names) {
    out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  }
  if (!option.choices.empty()) {
    out += " -x -a " + in_quotes(joined(option.choices));
  } else if (!option.value.empty()) {
    out += " -r";
  }
  out += " -d " + in_quotes(option.text) + "\n";
}

void add(const CommandDescription& command, std::string& ways, std::string& out) {
  for (const OptionDescription& option : command.options) add_option(command, option, out);
  for (const CommandDescription& each : command.below) {
    out += at(command) + " -f -a " + in_quotes(each.name()) + " -d " + in_quotes(each.text) + "\n";
    ways += " " + in_quotes(each.path);
    add(each, ways, out);
  }
}

}  // namespace

std::string fish_completion(const CommandDescription& program) {
  std::string ways, out;
  add(program, ways, out);
  return R"(# planverk completion fish
function __planverk_at
    set -l at planverk
    set -l words (commandline -opc)
    for word in $words[2..-1]
        switch "$at $word"
            case)" +
         ways + R"(
                set at "$at $word"
        end
    end
    test "$at" = "$argv"
end
)" + out;
}

}  // namespace planverk::cli
