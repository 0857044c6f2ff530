#include "job/report.h"

#include <fmt/format.h>

#include "base/printable.h"
#include "base/utf8.h"

namespace planverk::job {

namespace {

std::string severity_word(const Diagnostic& diagnostic, const templates::Labels& messages) {
  const std::string key = std::string("severity.") + std::string(name_of(diagnostic.severity));
  if (const std::string* word = messages.find(key)) return *word;
  return std::string(name_of(diagnostic.severity));
}

// The line with a caret line beneath. Tabs count as one column, as in the place.
std::string excerpt(Span span, const Sources& sources) {
  const Place place = sources.place(span);
  if (place.line == 0) return {};
  const std::string_view line = sources.line_of(span);
  if (line.size() > 400) return {};
  const std::string_view marked = sources.bytes(span.file).substr(span.offset, span.length);
  const std::string_view on_line = marked.substr(0, marked.find_first_of("\r\n"));
  const std::size_t carets = std::max<std::size_t>(1, utf8::length(on_line));
  const std::string shown = printable_in_line(line);
  return fmt::format("{:5} | {}\n      | {:{}}{}\n", place.line, shown, "", place.column - 1, std::string(carets, '^'));
}

std::string line_of(const Message& message, const templates::Labels& messages) {
  return printable_in_line(sentence(message, messages));
}

std::string one(const Diagnostic& diagnostic, const Sources& sources, const templates::Labels& messages) {
  std::string out =
      fmt::format("{}: {}[{}]: {}", place_text(diagnostic.span, sources), severity_word(diagnostic, messages),
                  diagnostic.rule->slug, line_of(diagnostic.message, messages));
  if (diagnostic.accepted) out += " " + line_of({"accepted", {{"reason", diagnostic.accept_reason}}}, messages);
  out += '\n';
  out += excerpt(diagnostic.span, sources);
  const auto lead = [&](std::string_view key, std::string_view fallback) {
    const std::string* word = messages.find(key);
    return word != nullptr ? *word : std::string(fallback);
  };
  for (const Note& note : diagnostic.notes) {
    const std::string where = note.span.known() ? " (" + place_text(note.span, sources) + ")" : "";
    out += fmt::format("  {}: {}{}\n", lead("word.note", "note"), line_of(note.message, messages), where);
  }
  if (diagnostic.hint) out += fmt::format("  {}: {}\n", lead("word.hint", "hint"), line_of(*diagnostic.hint, messages));
  return out;
}

}  // namespace

std::string place_text(Span span, const Sources& sources) {
  const Place place = sources.place(span);
  if (place.line == 0) return std::string(place.file.empty() ? "planverk" : place.file);
  return fmt::format("{}:{}:{}", printable_in_line(place.file), place.line, place.column);
}

std::string sentence(const Message& message, const templates::Labels& messages) {
  if (auto text = messages.text(message.key, message.values)) return *text;
  return plain(message);
}

std::string report_text(const Diagnostics& found, const Sources& sources, const templates::Labels& messages) {
  std::string out;
  for (const Diagnostic& diagnostic : found.all()) out += one(diagnostic, sources, messages);
  return out;
}

}  // namespace planverk::job
