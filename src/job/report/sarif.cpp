#include "report/sarif.h"

#include <fmt/format.h>

#include "base/rule.h"
#include "job/report.h"

namespace planverk::job {

namespace {

Json rule_json(const Rule& rule) {
  return {{"id", rule.slug},
          {"shortDescription", {{"text", rule.statement}}},
          {"properties", {{"number", rule.number}, {"class", name_of(rule.kind)}, {"stage", name_of(rule.stage)}}}};
}

/// A path as SARIF wants it: a relative or absolute reference with only the bytes that a URI may hold.
std::string uri_of(std::string_view path) {
  static constexpr std::string_view plain = "-._~/";
  std::string out;
  for (const char c : path) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (kept || plain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

Json sarif_location(Span span, const Sources& sources) {
  const Place place = sources.place(span);
  Json physical = {{"artifactLocation", {{"uri", uri_of(place.file)}}}};
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

void append_sarif_results(Json& results, const Diagnostics& found, const Sources& sources,
                          const templates::Labels& messages) {
  for (const Diagnostic& diagnostic : found.all()) results.push_back(sarif_result(diagnostic, sources, messages));
}

Json sarif_log(Json results, const std::vector<std::string>& trouble) {
  Json rules = Json::array();
  for (const Rule& rule : all_rules()) {
    if (rule.kind != RuleClass::promise) rules.push_back(rule_json(rule));
  }
  Json run = {{"tool", {{"driver", {{"name", "planverk"}, {"rules", std::move(rules)}}}}},
              {"columnKind", "unicodeCodePoints"}};
  if (!trouble.empty()) {
    Json notifications = Json::array();
    for (const std::string& what : trouble)
      notifications.push_back({{"level", "error"}, {"message", {{"text", what}}}});
    run["invocations"] =
        Json::array({Json{{"executionSuccessful", false}, {"toolExecutionNotifications", notifications}}});
  }
  run["results"] = std::move(results);
  return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
          {"version", "2.1.0"},
          {"runs", Json::array({std::move(run)})}};
}

}  // namespace planverk::job
