#include "plan_text.h"

namespace planverk::test {

namespace {

std::string message_text(const Message& message) {
  std::string text = message.key;
  for (const auto& [name, value] : message.values) text += " " + name + "=" + value;
  return text;
}

std::string place_text(const Sources& sources, Span span) {
  const Place place = sources.place(span);
  return std::to_string(place.line) + ":" + std::to_string(place.column);
}

}  // namespace

std::string as_text(const Sources& sources, Diagnostics found) {
  found.sort();
  std::string text;
  for (const Diagnostic& each : found.all()) {
    text +=
        place_text(sources, each.span) + " " + std::string(name_of(each.severity)) + " " + message_text(each.message);
    if (!each.at.empty()) text += " @" + each.at;
    text += '\n';
    for (const Note& note : each.notes)
      text += "  note " + place_text(sources, note.span) + " " + message_text(note.message) + "\n";
    if (each.hint) text += "  hint " + message_text(*each.hint) + "\n";
  }
  return text;
}

std::string plan_around(const std::string& registers, const std::string& blocks) {
  return "<planData version=\"1\" lang=\"sv-SE\" asOf=\"2026-01-01\">"
         "<body id=\"ks\" name=\"Styrelsen\" type=\"executive\" deciding=\"true\"/>" +
         registers +
         "<document id=\"d\" kind=\"internalControlPlan\" title=\"Plan\" status=\"draft\" body=\"ks\" "
         "date=\"2026-01-01\">"
         "<section title=\"Ett\">" +
         blocks + "</section></document></planData>";
}

}  // namespace planverk::test
