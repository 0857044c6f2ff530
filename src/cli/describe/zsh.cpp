#include "describe/completion.h"

namespace planverk::cli {

namespace {

/// In single quotes, with what `_arguments` and `_describe` read as marks made plain.
std::string in_quotes(std::string_view text, std::string_view marks) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      if (marks.find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
  }
  return out;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

/// What completes a value: `:name:(one two)` or names of files.
std::string action(const OptionDescription& option, const std::string& name) {
  return ":" + in_quotes(name, ":\\") + ":" + (option.choices.empty() ? "_files" : "(" + joined(option.choices) + ")");
}

void add_arguments(const CommandDescription& command, std::string& out) {
  out += "    _arguments";
  for (const OptionDescription& option : command.options) {
    if (option.argument) {
      out += " \\\n      '" + std::string(option.repeats ? "*" : "") + action(option, option.names.front()) + "'";
      continue;
    }
    for (const std::string& name : option.names) {
      const bool value = !option.value.empty();
      out += " \\\n      '" + std::string(option.repeats ? "*" : "") + name +
             (value && name.starts_with("--") ? "=" : "") + "[" + in_quotes(option.text, "[]\\") + "]" +
             (value ? action(option, option.value) : "") + "'";
    }
  }
  out += "\n";
}

void add_commands(const CommandDescription& command, std::string& out) {
  out += "    local -a commands=(\n";
  for (const CommandDescription& each : command.below) {
    out += "      '" + in_quotes(each.name(), ":\\") + ":" + in_quotes(each.text, "\\") + "'\n";
  }
  out += "    )\n    _describe planverk commands\n";
}

void add_cases(const CommandDescription& command, std::string& ways, std::string& cases) {
  cases += "  ('" + command.path + "')\n";
  if (command.below.empty()) {
    add_arguments(command, cases);
  } else {
    cases += "    if [[ ${words[CURRENT]} != -* ]]; then\n";
    add_commands(command, cases);
    cases += command.is_group() ? "    else\n" : "    fi\n";
    add_arguments(command, cases);
    if (command.is_group()) cases += "    fi\n";
  }
  cases += "    ;;\n";
  for (const CommandDescription& each : command.below) {
    ways += (ways.empty() ? "'" : " | '") + each.path + "'";
    add_cases(each, ways, cases);
  }
}

}  // namespace

std::string zsh_completion(const CommandDescription& program) {
  std::string ways, cases;
  add_cases(program, ways, cases);
  // Each command found is taken off the line, so that `_arguments` sees its own arguments alone.
  return "#compdef planverk\n# planverk completion zsh\n_planverk() {\n  local at=planverk\n  while (( CURRENT > 2 )); "
         "do\n"
         "    case \"$at ${words[2]}\" in\n    (" +
         ways +
         ") at=\"$at ${words[2]}\"; shift words; (( CURRENT-- )) ;;\n    (*) break ;;\n    esac\n  done\n  case $at "
         "in\n" +
         cases + "  esac\n}\n_planverk \"$@\"\n";
}

}  // namespace planverk::cli
