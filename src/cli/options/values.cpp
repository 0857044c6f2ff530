#include "options/values.h"

#include "language/packs.h"

namespace planverk::cli {

void wrong(const std::string& what) {
  throw CLI::ValidationError(what);
}

CLI::Option* add_language(CLI::App& app, const std::string& name, const std::string& help,
                          std::function<void(Language)> take) {
  const auto read = [name, take = std::move(take)](const std::string& text) {
    // Whether it is known depends on the template folder.
    const Language language = language::language_of(text);
    if (language == Language()) wrong(name + ": \"" + text + "\" is no language");
    take(language);
  };
  return app.add_option_function<std::string>(name, read, help + ": " + language::built_in().listed());
}

CLI::Option* add_date(CLI::App& app, const std::string& name, const std::string& help, std::function<void(Date)> take) {
  const auto read = [name, take = std::move(take)](const std::string& text) {
    const auto date = Date::parse(text);
    if (!date) wrong(name + " wants a day like 2026-11-21, not \"" + text + "\"");
    take(*date);
  };
  return app.add_option_function<std::string>(name, read, help + ", yyyy-mm-dd");
}

}  // namespace planverk::cli
