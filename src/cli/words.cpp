#include "words.h"

#include <cstdlib>
#include <map>
#include <optional>
#include <string_view>

#include "base/printable.h"
#include "job/report.h"
#include "language/packs.h"
#include "template/template.h"

namespace planverk::cli {

namespace {

std::optional<Language>& chosen() {
  static std::optional<Language> language;
  return language;
}

/// `nb_NO.UTF-8`; none for `C` and what has no messages.
std::optional<Language> of_locale(std::string_view locale) {
  const language::Pack* pack = language::built_in().find(locale.substr(0, locale.find_first_of("_.@")));
  return pack == nullptr ? std::nullopt : std::optional(pack->language);
}

const templates::Labels& messages(Language language) {
  static const templates::Files files;
  static std::map<Language, templates::Labels> read;
  if (const auto known = read.find(language); known != read.end()) return known->second;
  if (!templates::has_messages(files, language)) language = fallback_language;
  return read.emplace(language, templates::message_texts(files, language)).first->second;
}

}  // namespace

void set_reader_language(Language language) {
  chosen() = language;
}

void find_reader_language(int argc, char** argv) {
  constexpr std::string_view option = "--messages";
  for (int i = 1; i < argc; ++i) {
    std::string_view value(argv[i]);
    if (!value.starts_with(option)) continue;
    value.remove_prefix(option.size());
    if (value.starts_with('=')) {
      value.remove_prefix(1);
    } else if (value.empty() && i + 1 < argc) {
      value = argv[i + 1];
    } else {
      continue;
    }
    if (const auto language = of_locale(value)) set_reader_language(*language);
  }
}

Language reader_language() {
  if (chosen()) return *chosen();
  for (const char* const name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* const locale = std::getenv(name);
    if (locale != nullptr && *locale != '\0') return of_locale(locale).value_or(fallback_language);
  }
  return fallback_language;
}

std::string say(const Message& message) {
  return printable_in_line(job::sentence(message, messages(reader_language())));
}

std::string word(const std::string& key) {
  const std::string* text = messages(reader_language()).find(key);
  return text == nullptr ? std::string() : *text;
}

}  // namespace planverk::cli
