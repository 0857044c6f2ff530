#include "options/values.h"

#include <charconv>

#include "language/packs.h"
#include "plan/vocabulary.h"

namespace planverk::cli {

namespace {

constexpr unsigned most_threads = 256;

}  // namespace

void wrong(const std::string& key, MessageValues values) {
  throw WrongUse({key, std::move(values)});
}

void wrong_word(const std::string& option, const std::string& word, const std::vector<std::string>& known) {
  std::string list;
  for (const std::string& each : known) list += (list.empty() ? "" : ", ") + each;
  const std::vector<std::string_view> names(known.begin(), known.end());
  if (const auto best = plan::nearest(word, names)) {
    wrong("cli.word-nearest", {{"option", option}, {"value", word}, {"nearest", std::string(*best)}, {"known", list}});
  }
  wrong("cli.word", {{"option", option}, {"value", word}, {"known", list}});
}

CLI::Option* add_language(CLI::App& app, const std::string& name, const std::string& help,
                          std::function<void(Language)> take) {
  const auto read = [name, take = std::move(take)](const std::string& text) {
    // Whether it is known depends on the template folder.
    const Language language = language::language_of(text);
    if (language == Language()) wrong("cli.language", {{"option", name}, {"value", text}});
    take(language);
  };
  return app.add_option_function<std::string>(name, read, help);
}

CLI::Option* add_date(CLI::App& app, const std::string& name, const std::string& help, std::function<void(Date)> take) {
  const auto read = [name, take = std::move(take)](const std::string& text) {
    const auto date = Date::parse(text);
    if (!date) wrong("cli.day", {{"option", name}, {"value", text}});
    take(*date);
  };
  return app.add_option_function<std::string>(name, read, help);
}

const std::string& field_name(const std::string& name) {
  if (name.empty() || name.find_first_of(". \t\r\n") != std::string::npos) wrong("cli.field-name", {{"value", name}});
  return name;
}

CLI::Option* add_threads(CLI::App& app, const std::string& name, const std::string& help, unsigned& threads) {
  const auto read = [name, &threads](const std::string& text) {
    unsigned count = 0;
    const char* end = text.data() + text.size();
    const bool number = std::from_chars(text.data(), end, count) == std::from_chars_result{end, std::errc{}};
    if (!number || count == 0 || count > most_threads) {
      wrong("cli.threads", {{"option", name}, {"value", text}, {"most", std::to_string(most_threads)}});
    }
    threads = count;
  };
  return app.add_option_function<std::string>(name, read, help)->type_name("N");
}

}  // namespace planverk::cli
