#include "describe/manual.h"

#include <algorithm>

#include "words.h"

namespace planverk::cli {

namespace {

constexpr std::size_t widest_line = 78;

/// A hyphen that is typed stays one when the page is copied from.
std::string literal(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  return out;
}

std::string prose(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\\' ? std::string("\\e") : std::string(1, c);
  return out;
}

/// Short lines, none of which begins like a request.
std::string lines(std::string_view text) {
  std::string out, line;
  const auto end_line = [&] {
    if (line.starts_with('.') || line.starts_with('\'')) line.insert(0, "\\&");
    if (!line.empty()) out += line + "\n";
    line.clear();
  };
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (!line.empty() && line.size() + 1 + end > widest_line) end_line();
    if (!line.empty() && end > 0) line += ' ';
    line += text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  end_line();
  return out;
}

std::string paragraph(std::string_view text) {
  return lines(prose(text));
}

std::string bold(std::string_view text) {
  return "\\fB" + literal(text) + "\\fR";
}

std::string italic(std::string_view text) {
  return "\\fI" + literal(text) + "\\fR";
}

std::string section(const std::string& key) {
  return ".SH \"" + word(key) + "\"\n";
}

/// A term and what it means.
std::string entry(const std::string& term, std::string_view text) {
  return ".TP\n" + term + "\n" + paragraph(text);
}

std::string term_of(const OptionDescription& option) {
  std::string out;
  for (const std::string& name : option.names) {
    out += (out.empty() ? "" : ", ") + (option.argument ? italic(name) : bold(name));
  }
  if (!option.argument && !option.value.empty()) out += " " + italic(option.value);
  return out;
}

std::string text_of(const OptionDescription& option) {
  std::string out = option.text;
  if (option.argument && !option.choices.empty()) out += " (" + option.value + ")";
  if (!option.fallback.empty()) out += " [" + option.fallback + "]";
  return out;
}

std::string options(const CommandDescription& command) {
  std::string out;
  for (const bool argument : {true, false}) {
    for (const OptionDescription& each : command.options) {
      if (each.argument == argument) out += entry(term_of(each), text_of(each));
    }
  }
  return out;
}

std::string synopsis(const CommandDescription& command) {
  std::string out = bold(command.path);
  if (command.is_group()) return out + " " + italic(word("help.word.command")) + " ...\n";
  for (const OptionDescription& each : command.options) {
    if (!each.argument && each.required) out += " " + bold(each.names.back()) + " " + italic(each.value);
  }
  out += " [" + italic(word("help.word.options-given")) + "]";
  for (const OptionDescription& each : command.options) {
    if (!each.argument) continue;
    const std::string name = italic(each.names.back()) + (each.repeats ? "..." : "");
    out += each.required ? " " + name : " [" + name + "]";
  }
  return out + "\n";
}

std::string example(const CommandDescription& command) {
  return command.example.empty() ? "" : ".PP\n.nf\n" + literal(command.example) + "\n.fi\n";
}

std::string page_name(const CommandDescription& command) {
  std::string name = command.path;
  std::ranges::replace(name, ' ', '-');
  return name;
}

std::string head(const CommandDescription& command) {
  std::string name = page_name(command);
  std::string what = command.text;
  if (what.ends_with('.')) what.pop_back();
  if (const auto colon = what.find(": "); colon != std::string::npos) what.erase(0, colon + 2);
  std::string upper = name;
  for (char& c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 0x20) : c;
  return ".TH " + literal(upper) + " 1 \"" PLANVERK_RELEASED "\" \"Planverk " PLANVERK_VERSION "\" \"Planverk\"\n" +
         section("help.word.manual-name") + literal(name) + " \\- " + prose(what) + "\n";
}

std::string see_also(const std::vector<std::string>& pages) {
  std::string out = section("help.word.manual-see-also");
  for (const std::string& each : pages) {
    out += ".BR " + literal(each) + " (1)" + (&each == &pages.back() ? "\n" : " ,\n");
  }
  return out;
}

constexpr std::pair<const char*, const char*> exit_codes[] = {
    {"0", "help.exit-done"}, {"1", "help.exit-warnings"},       {"2", "help.exit-errors"},
    {"3", "help.exit-use"},  {"4", "help.exit-device"},         {"5", "help.exit-fault"},
    {"6", "help.exit-some"}, {"130, 143", "help.exit-stopped"},
};

constexpr std::pair<const char*, const char*> environment[] = {
    {"LC_ALL, LC_MESSAGES, LANG", "help.environment-language"},
    {"SOURCE_DATE_EPOCH", "help.environment-day"},
};

std::string listed(std::span<const std::pair<const char*, const char*>> rows) {
  std::string out;
  for (const auto& [term, key] : rows) out += entry(bold(term), word(key));
  return out;
}

ManualPage program_page(const CommandDescription& program) {
  std::string text = head(program) + section("help.word.manual-synopsis") + synopsis(program) +
                     section("help.word.manual-description") + paragraph(word("help.manual-about"));
  text += section("help.word.manual-commands");
  std::vector<std::string> pages;
  for (const CommandDescription& each : program.below) {
    text += entry(bold(each.name()), each.text);
    pages.push_back(page_name(each));
  }
  text += section("help.word.options-given") + options(program);
  text += section("help.word.manual-exit") + listed(exit_codes);
  text += section("help.word.manual-environment") + listed(environment);
  text += section("help.word.manual-files") + entry(bold("planverk.ini"), word("help.file-settings"));
  return {page_name(program) + ".1", text + see_also(pages)};
}

/// Of a command that stands below the one that the page is about.
std::string part(const CommandDescription& command) {
  std::string out = ".SS \"" + literal(command.path) + "\"\n" + synopsis(command) + ".PP\n" + paragraph(command.text) +
                    options(command) + example(command);
  for (const CommandDescription& each : command.below) out += part(each);
  return out;
}

ManualPage command_page(const CommandDescription& command, const std::string& program) {
  std::string text = head(command) + section("help.word.manual-synopsis") + synopsis(command) +
                     section("help.word.manual-description") + paragraph(command.text) +
                     section("help.word.options-given") + options(command);
  if (!command.below.empty()) text += section("help.word.manual-commands");
  for (const CommandDescription& each : command.below) text += part(each);
  if (!command.example.empty()) text += section("help.word.manual-examples") + example(command).substr(4);
  return {page_name(command) + ".1", text + see_also({program})};
}

}  // namespace

std::vector<ManualPage> manual_pages(const CommandDescription& program) {
  std::vector<ManualPage> pages{program_page(program)};
  for (const CommandDescription& each : program.below) pages.push_back(command_page(each, page_name(program)));
  return pages;
}

}  // namespace planverk::cli
