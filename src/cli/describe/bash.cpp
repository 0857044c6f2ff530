#include "describe/completion.h"

namespace planverk::cli {

namespace {

std::string quoted_words(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return "\"" + out + "\"";
}

/// Which command the words before the cursor have led to.
void add_ways(const CommandDescription& command, std::string& out) {
  for (const CommandDescription& each : command.below) {
    out += "      \"" + each.path + "\") at=\"" + each.path + "\" ;;\n";
    add_ways(each, out);
  }
}

void add_values(const CommandDescription& command, std::string& out) {
  for (const OptionDescription& option : command.options) {
    if (option.argument || option.value.empty()) continue;
    std::string ways;
    for (const std::string& name : option.names)
      ways += (ways.empty() ? "\"" : " | \"") + command.path + " " + name + "\"";
    out += "    " + ways + ") ";
    out += option.choices.empty() ? "return ;;\n" : "words=" + quoted_words(option.choices) + " ;;\n";
  }
  for (const CommandDescription& each : command.below) add_values(each, out);
}

void add_words(const CommandDescription& command, std::string& out) {
  std::vector<std::string> names, words;
  for (const OptionDescription& option : command.options) {
    if (option.argument) {
      words.insert(words.end(), option.choices.begin(), option.choices.end());
    } else {
      names.insert(names.end(), option.names.begin(), option.names.end());
    }
  }
  for (const CommandDescription& each : command.below) words.push_back(each.name());
  out += "      \"" + command.path + "\") options=" + quoted_words(names) + " words=" + quoted_words(words) + " ;;\n";
  for (const CommandDescription& each : command.below) add_words(each, out);
}

}  // namespace

std::string bash_completion(const CommandDescription& program) {
  std::string ways, values, words;
  add_ways(program, ways);
  add_values(program, values);
  add_words(program, words);
  // bash takes `--to=pdf` apart into three words.
  return R"(# planverk completion bash
_planverk() {
  local at=planverk word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} options="" words="" index
  COMPREPLY=()
  if [[ $word == "=" ]]; then
    word=""
  elif [[ $before == "=" ]]; then
    before=${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "$at ${COMP_WORDS[index]}" in
)" + ways +
         R"(    esac
  done
  case "$at $before" in
)" + values +
         R"(  esac
  if [[ -z $words ]]; then
    case "$at" in
)" + words +
         R"(    esac
    if [[ $word == -* ]]; then words=$options; fi
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
}
complete -o bashdefault -o default -F _planverk planverk
)";
}

}  // namespace planverk::cli
