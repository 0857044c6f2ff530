#include "plan/document_facts.h"

namespace planverk::plan {

namespace {

constexpr int highest =
    20;  // steps up; chains cannot form a cycle (checked with the references), yet a bound costs nothing

xml::Node follow(const Index& index, xml::Node node, std::string_view attribute) {
  return index.find(node.get(attribute));
}

xml::Node organisation_of(const Variant& variant, const Index& index) {
  if (const xml::Node own = follow(index, variant.document, "organisation")) return own;
  xml::Node body = follow(index, variant.document, "body");
  for (int steps = 0; body && steps < highest; ++steps) {
    if (const xml::Node its = follow(index, body, "organisation")) return its;
    body = follow(index, body, "parent");
  }
  xml::Node unit = follow(index, variant.document, "unit");
  for (int steps = 0; unit && steps < highest; ++steps) {
    unit = follow(index, unit, "parent");
    if (unit && unit.name() == "organisation") return unit;
  }
  const xml::Node only = variant.tree.root().first_child("organisation");
  return only && !only.next("organisation") ? only : xml::Node();
}

}  // namespace

DocumentFacts document_facts(const Variant& variant) {
  const Index index(variant.tree);
  const xml::Node document = variant.document;
  const xml::Node organisation = organisation_of(variant, index);
  DocumentFacts facts;
  facts.id = document.get("id");
  facts.kind = document.get("kind");
  facts.status = document.get("status");
  facts.mark = document.get("mark");
  facts.registry_number = document.get("dnr");
  facts.theme = document.get("theme");
  facts.slides = document.get("layout") == "slides";
  facts.body = follow(index, document, "body").get("name");
  facts.organisation = organisation.get("name");
  facts.organisation_id = organisation.get("id");
  facts.date = Date::parse(document.get("date"));
  facts.label_language = variant.language;
  facts.language = variant.prose_language;
  facts.foreign_labels = variant.has_foreign_labels();
  facts.reading = variant.selection.reading;
  facts.audience = variant.selection.audience;
  const xml::Node root = variant.tree.root();
  for (xml::Node accept = root.first_child("accept"); accept; accept = accept.next("accept")) {
    facts.accepted.emplace(std::pair(accept.get("rule"), accept.get("at")), accept.get("reason"));
  }
  return facts;
}

}  // namespace planverk::plan
