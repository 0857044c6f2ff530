/// The words of findings and their places, as a document prints them.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "run/appendix.h"

namespace planverk::templates {

class FindingWords {
 public:
  explicit FindingWords(const Telling& telling)
      : words_(telling.words), messages_(telling.messages), sources_(telling.sources) {}

  [[nodiscard]] std::string word(std::string_view key) const {
    const std::string* text = words_.find(key);
    return text != nullptr ? *text : std::string(key);
  }
  [[nodiscard]] std::string text(std::string_view key,
                                 const std::vector<std::pair<std::string, std::string>>& values) const {
    return words_.text(key, values).value_or(std::string(key));
  }
  [[nodiscard]] std::string sentence(const Message& message) const {
    if (auto text = messages_.text(message.key, message.values)) return *text;
    return message.key;
  }
  /// `severity.error`
  [[nodiscard]] std::string key(std::string_view before, Severity severity) const {
    return std::string(before) + std::string(name_of(severity));
  }
  /// The file's own name only: a reader of the document knows no folders.
  [[nodiscard]] std::string place_of(const Diagnostic& finding) const {
    if (sources_ == nullptr) return finding.at;
    const Place at = sources_->place(finding.span);
    if (at.line == 0) return {};
    const std::size_t slash = at.file.rfind('/');
    const std::string_view file = slash == std::string_view::npos ? at.file : at.file.substr(slash + 1);
    return fmt::format("{}:{}", file, at.line);
  }

 private:
  const Labels& words_;
  const Labels& messages_;
  const Sources* sources_;
};

}  // namespace planverk::templates
