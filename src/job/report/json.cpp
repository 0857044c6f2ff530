#include "report/json.h"

#include "base/printable.h"
#include "job/report.h"

namespace planverk::job {

namespace {

Json place_json(Span span, const Sources& sources) {
  const Place place = sources.place(span);
  return {{"file", place.file}, {"line", place.line}, {"column", place.column}, {"length", span.length}};
}

}  // namespace

Json values_json(const Message& message) {
  Json values = Json::object();
  for (const auto& [name, value] : message.values) values[name] = value;
  return values;
}

std::string json_text(const Json& json, int indent) {
  return printable_json(json.dump(indent, ' ', false, Json::error_handler_t::replace));
}

Json findings_json(const Diagnostics& found, const Sources& sources, const templates::Labels& messages) {
  Json list = Json::array();
  for (const Diagnostic& diagnostic : found.all()) {
    Json entry = {{"rule", diagnostic.rule->slug},
                  {"number", diagnostic.rule->number},
                  {"severity", name_of(diagnostic.severity)},
                  {"class", name_of(diagnostic.rule->kind)},
                  {"place", place_json(diagnostic.span, sources)},
                  {"at", diagnostic.at},
                  {"message", sentence(diagnostic.message, messages)},
                  {"values", values_json(diagnostic.message)}};
    Json notes = Json::array();
    for (const Note& note : diagnostic.notes) {
      notes.push_back({{"place", place_json(note.span, sources)}, {"message", sentence(note.message, messages)}});
    }
    entry["notes"] = std::move(notes);
    if (diagnostic.hint) entry["hint"] = sentence(*diagnostic.hint, messages);
    if (diagnostic.accepted) entry["accepted"] = diagnostic.accept_reason;
    list.push_back(std::move(entry));
  }
  return list;
}

}  // namespace planverk::job
