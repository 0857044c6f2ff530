/// Values that options take as words. What is wrong is thrown as CLI11's own error, so that wrong use is answered in
/// one place with exit code 3.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/language.h"
#include "base/result.h"

namespace planverk::cli {

/// Wrong use in words of the reader's language.
class WrongUse : public CLI::ValidationError {
 public:
  explicit WrongUse(Message message) : CLI::ValidationError(plain(message)), message_(std::move(message)) {}
  [[nodiscard]] const Message& message() const { return message_; }

 private:
  Message message_;
};

[[noreturn]] void wrong(const std::string& key, MessageValues values);
/// The same for a word that is none of `known`.
[[noreturn]] void wrong_word(const std::string& option, const std::string& word, const std::vector<std::string>& known);

/// `--name WORD`, one of `words`; `take` gets its value. `help` is the key of its help text.
template <typename Value>
CLI::Option* add_choice(CLI::App& app, const std::string& name, const std::string& help,
                        std::map<std::string, Value> words, std::function<void(Value)> take) {
  std::vector<std::string> known;
  std::string shown;
  for (const auto& [word, value] : words) {
    known.push_back(word);
    shown += (shown.empty() ? "" : "|") + word;
  }
  const auto read = [name, known, words, take](const std::string& word) {
    const auto found = words.find(word);
    if (found == words.end()) wrong_word(name, word, known);
    take(found->second);
  };
  return app.add_option_function<std::string>(name, read, help)->type_name(shown);
}

/// The name of a new field of a PDF form as it was given. A full stop would part names of fields that are within others
/// (ISO 32000-1, 12.7.3.2); spaces part what is told of a file (journey/choices.h).
[[nodiscard]] const std::string& field_name(const std::string& name);

/// `--name N`, from 1 to 256.
CLI::Option* add_threads(CLI::App& app, const std::string& name, const std::string& help, unsigned& threads);

CLI::Option* add_language(CLI::App& app, const std::string& name, const std::string& help,
                          std::function<void(Language)> take);
CLI::Option* add_date(CLI::App& app, const std::string& name, const std::string& help, std::function<void(Date)> take);

}  // namespace planverk::cli
