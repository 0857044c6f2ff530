// A document's identity and figures as JSON (src/exchange/EXPORT.md).
#include "export/material.h"
#include "report/json.h"

namespace planverk::job {

namespace {

Json day_json(const std::optional<Date>& day) {
  return day ? Json(day->text()) : Json();
}

Json identity_json(const ExportedIdentity& identity) {
  const document::Identity& of = identity.document;
  return {{"id", identity.facts.id},
          {"kind", of.kind},
          {"kindLabel", of.kind_label},
          {"title", of.title},
          {"subtitle", of.subtitle},
          {"organisation", of.organisation},
          {"body", of.body},
          {"registryNumber", of.registry_number},
          {"status", of.status},
          {"draft", of.draft_mark},
          {"date", day_json(of.date)},
          {"asOf", day_json(identity.as_of)},
          {"language", of.language},
          {"labelLanguage", std::string(of.label_language.code())},
          {"audience", identity.facts.audience == plan::Audience::open ? "public" : "full"},
          {"reading", identity.reading},
          {"sha256", identity.digest}};
}

/// What is empty is left out: most figures are on elements that have ids.
Json place_json(const exchange::PlanPlace& place) {
  Json out = {{"element", place.element}, {"id", place.id}};
  if (!place.path.empty()) out["path"] = place.path;
  if (!place.attribute.empty()) out["attribute"] = place.attribute;
  if (!place.file.empty()) out["place"] = place.file;
  return out;
}

Json figure_json(const exchange::ListedFigure& figure) {
  Json out = place_json(figure.place);
  out["name"] = figure.place.element + "/@" + figure.place.attribute;
  out["type"] = figure.type;
  out["value"] = figure.value;
  if (!figure.unit.empty()) out["unit"] = figure.unit;
  if (figure.reckoned.empty()) return out;
  out["reckoned"] = figure.reckoned;
  Json parts = Json::array();
  for (const exchange::FigurePart& part : figure.parts) {
    Json made = place_json(part.place);
    made["value"] = part.value;
    parts.push_back(std::move(made));
  }
  out["parts"] = std::move(parts);
  return out;
}

}  // namespace

std::string export_json(const ExportedDocument& document, const Sources& sources, bool places,
                        const templates::Labels& messages) {
  Json figures = Json::array();
  for (const exchange::ListedFigure& figure : document.figures) figures.push_back(figure_json(figure));
  Json findings = findings_json(document.found, sources, messages);
  for (Json& finding : findings) {
    if (places) break;
    finding.erase("place");
    for (Json& note : finding["notes"]) note.erase("place");
  }
  const Json out = {{"format", "planverk-export"},
                    {"version", 1},
                    {"document", identity_json(document.identity)},
                    {"figures", std::move(figures)},
                    {"findings", std::move(findings)}};
  return json_text(out, 2) + "\n";
}

}  // namespace planverk::job
