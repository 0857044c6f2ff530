/// Values that options take as words. What is wrong is thrown as CLI11's own error, so that wrong use is answered in
/// one place with exit code 3.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <map>
#include <string>

#include "base/date.h"
#include "base/language.h"

namespace planverk::cli {

[[noreturn]] void wrong(const std::string& what);

/// `--name WORD`, one of `words`; `take` gets its value. CLI11 lists the words in its help and in its refusals.
template <typename Value>
CLI::Option* add_choice(CLI::App& app, const std::string& name, const std::string& help,
                        std::map<std::string, Value> words, std::function<void(Value)> take) {
  return app
      .add_option_function<std::string>(
          name, [words, take](const std::string& word) { take(words.at(word)); }, help)
      ->check(CLI::IsMember([&words] {
        std::vector<std::string> known;
        for (const auto& [word, value] : words) known.push_back(word);
        return known;
      }()));
}

CLI::Option* add_language(CLI::App& app, const std::string& name, const std::string& help,
                          std::function<void(Language)> take);
CLI::Option* add_date(CLI::App& app, const std::string& name, const std::string& help, std::function<void(Date)> take);

}  // namespace planverk::cli
