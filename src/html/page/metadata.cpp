#include <fmt/format.h>

#include "page/page.h"

namespace planverk::html {

std::string identity_json(const document::Identity& identity) {
  std::string out = "{\n  \"@context\": \"https://schema.org\",\n  \"@type\": \"DigitalDocument\"";
  const auto field = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) out += fmt::format(",\n  \"{}\": {}", name, json_string(value));
  };
  const auto party = [&](std::string_view name, std::string_view type, std::string_view value) {
    if (!value.empty())
      out += fmt::format(",\n  \"{}\": {{\"@type\": \"{}\", \"name\": {}}}", name, type, json_string(value));
  };
  field("name", identity.title);
  field("alternativeHeadline", identity.subtitle);
  field("genre", identity.kind_label);
  field("inLanguage", identity.language);
  field("identifier", identity.registry_number);
  field("creativeWorkStatus", identity.status);
  if (identity.date) field("dateCreated", identity.date->text());
  party("author", "Organization", identity.author);
  party("publisher", "GovernmentOrganization", identity.organisation);
  return out + "\n}";
}

}  // namespace planverk::html
