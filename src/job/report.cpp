#include "job/report.h"

#include <fmt/format.h>

#include "base/utf8.h"
#include "finding_json.h"

namespace planverk::job {

namespace {

std::string severity_word(const Diagnostic& diagnostic, const templates::Labels& messages) {
  const std::string key = std::string("severity.") + std::string(name_of(diagnostic.severity));
  if (const std::string* word = messages.find(key)) return *word;
  return std::string(name_of(diagnostic.severity));
}

std::string place_text(Span span, const Sources& sources) {
  const Place place = sources.place(span);
  if (place.line == 0) return std::string(place.file.empty() ? "planverk" : place.file);
  return fmt::format("{}:{}:{}", place.file, place.line, place.column);
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
  std::string shown(line);
  for (char& c : shown) {
    if (c == '\t') c = ' ';
  }
  return fmt::format("{:5} | {}\n      | {:{}}{}\n", place.line, shown, "", place.column - 1, std::string(carets, '^'));
}

std::string one(const Diagnostic& diagnostic, const Sources& sources, const templates::Labels& messages) {
  std::string out =
      fmt::format("{}: {}[{}]: {}", place_text(diagnostic.span, sources), severity_word(diagnostic, messages),
                  diagnostic.rule->slug, sentence(diagnostic.message, messages));
  if (diagnostic.accepted) out += " " + sentence({"accepted", {{"reason", diagnostic.accept_reason}}}, messages);
  out += '\n';
  out += excerpt(diagnostic.span, sources);
  const auto lead = [&](std::string_view key, std::string_view fallback) {
    const std::string* word = messages.find(key);
    return word != nullptr ? *word : std::string(fallback);
  };
  for (const Note& note : diagnostic.notes) {
    const std::string where = note.span.known() ? " (" + place_text(note.span, sources) + ")" : "";
    out += fmt::format("  {}: {}{}\n", lead("word.note", "note"), sentence(note.message, messages), where);
  }
  if (diagnostic.hint)
    out += fmt::format("  {}: {}\n", lead("word.hint", "hint"), sentence(*diagnostic.hint, messages));
  return out;
}

Json place_json(Span span, const Sources& sources) {
  const Place place = sources.place(span);
  return {{"file", place.file}, {"line", place.line}, {"column", place.column}, {"length", span.length}};
}

Json rule_json(const Rule& rule) {
  return {{"id", rule.slug},
          {"shortDescription", {{"text", rule.statement}}},
          {"properties", {{"number", rule.number}, {"class", name_of(rule.kind)}, {"stage", name_of(rule.stage)}}}};
}

/// The values of the message as the rule gave them: codes, numbers with a point, dates as in the plan.
Json values_json(const Message& message) {
  Json values = Json::object();
  for (const auto& [name, value] : message.values) values[name] = value;
  return values;
}

Json sarif_location(Span span, const Sources& sources) {
  const Place place = sources.place(span);
  Json physical = {{"artifactLocation", {{"uri", place.file}}}};
  if (place.line != 0) {
    physical["region"] = {{"startLine", place.line},
                          {"startColumn", place.column},
                          {"byteOffset", span.offset},
                          {"byteLength", span.length}};
  }
  return {{"physicalLocation", physical}};
}

Json sarif_result(const Diagnostic& diagnostic, const Sources& sources, const templates::Labels& messages) {
  std::string text = sentence(diagnostic.message, messages);
  if (diagnostic.hint) text += " " + sentence(*diagnostic.hint, messages);
  Json result = {{"ruleId", diagnostic.rule->slug},
                 {"level", name_of(diagnostic.severity)},
                 {"message", {{"text", text}}},
                 {"locations", Json::array({sarif_location(diagnostic.span, sources)})},
                 {"properties", {{"values", values_json(diagnostic.message)}}}};
  Json related = Json::array();
  for (const Note& note : diagnostic.notes) {
    if (!note.span.known()) continue;
    Json location = sarif_location(note.span, sources);
    location["message"] = {{"text", sentence(note.message, messages)}};
    related.push_back(std::move(location));
  }
  if (!related.empty()) result["relatedLocations"] = std::move(related);
  if (diagnostic.accepted) {
    result["suppressions"] = Json::array({{{"kind", "inSource"}, {"justification", diagnostic.accept_reason}}});
  }
  return result;
}

}  // namespace

std::string sentence(const Message& message, const templates::Labels& messages) {
  if (auto text = messages.text(message.key, message.values)) return *text;
  std::string out = message.key;
  for (const auto& [name, value] : message.values) out += fmt::format(" {}={}", name, value);
  return out;
}

std::string report_text(const Diagnostics& found, const Sources& sources, const templates::Labels& messages) {
  std::string out;
  for (const Diagnostic& diagnostic : found.all()) out += one(diagnostic, sources, messages);
  return out;
}

std::string json_text(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
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

std::string report_json(const Diagnostics& found, const Sources& sources, const templates::Labels& messages) {
  const Json out = {{"findings", findings_json(found, sources, messages)},
                    {"errors", found.count(Severity::error)},
                    {"warnings", found.count(Severity::warning)},
                    {"notes", found.count(Severity::note)}};
  return json_text(out, 2) + "\n";
}

std::string report_sarif(const Diagnostics& found, const Sources& sources, const templates::Labels& messages) {
  Json rules = Json::array();
  for (const Rule& rule : all_rules()) {
    if (rule.kind != RuleClass::promise) rules.push_back(rule_json(rule));
  }
  Json results = Json::array();
  for (const Diagnostic& diagnostic : found.all()) results.push_back(sarif_result(diagnostic, sources, messages));
  Json run = {{"tool", {{"driver", {{"name", "planverk"}, {"rules", std::move(rules)}}}}},
              {"columnKind", "unicodeCodePoints"},
              {"results", std::move(results)}};
  const Json out = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                    {"version", "2.1.0"},
                    {"runs", Json::array({std::move(run)})}};
  return json_text(out, 2) + "\n";
}

}  // namespace planverk::job
