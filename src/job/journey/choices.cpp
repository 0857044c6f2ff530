#include "journey/choices.h"

#include <array>
#include <utility>

#include "language/packs.h"

namespace planverk::job {

namespace {

constexpr std::array<std::pair<plan::Reading, std::string_view>, 3> readings{
    {{plan::Reading::original, "original"}, {plan::Reading::marked, "marked"}, {plan::Reading::final, "final"}}};

void append_choice(std::string& text, std::string_view name, std::string_view value) {
  if (!text.empty()) text += ' ';
  text.append(name).append("=").append(value);
}

/// False: not a choice that there is.
bool take(Choices& choices, std::string_view name, std::string_view value) {
  if (name == "audience" && value == "public") {
    choices.selection.audience = plan::Audience::open;
    return true;
  }
  if (name == "draft" && value == "yes") return choices.draft = true;
  if (name == "theme") {
    choices.theme = value;
    return !value.empty();
  }
  if (name == "as-of") return (choices.selection.as_of = Date::parse(value)).has_value();
  if (name == "language") {
    const Language language = language::language_of(value);
    choices.selection.language = language;
    return language != Language();
  }
  if (name != "reading") return false;
  for (const auto& [reading, word] : readings) {
    if (word == value) choices.selection.reading = reading;
  }
  return choices.selection.reading.has_value();
}

}  // namespace

std::string choices_text(const Choices& choices) {
  std::string text;
  const plan::Selection& selection = choices.selection;
  if (selection.audience == plan::Audience::open) append_choice(text, "audience", "public");
  for (const auto& [reading, word] : readings) {
    if (selection.reading == reading) append_choice(text, "reading", word);
  }
  if (selection.language) append_choice(text, "language", selection.language->code());
  if (selection.as_of) append_choice(text, "as-of", selection.as_of->text());
  if (choices.draft) append_choice(text, "draft", "yes");
  if (!choices.theme.empty()) append_choice(text, "theme", choices.theme);  // last: its name is an organisation's
  return text;
}

std::optional<Choices> choices_of(std::string_view text) {
  Choices choices;
  while (!text.empty()) {
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    const std::string_view name = text.substr(0, equals);
    const std::size_t end = name == "theme" ? text.size() : std::min(text.find(' ', equals), text.size());
    if (!take(choices, name, text.substr(equals + 1, end - equals - 1))) return std::nullopt;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return choices;
}

}  // namespace planverk::job
