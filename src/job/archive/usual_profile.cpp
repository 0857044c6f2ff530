// Which form of package a country's archives ask for, where nobody has said another.
#include "job/archive.h"
#include "job/plan_file.h"

namespace planverk::job {

namespace {

constexpr std::string_view norway = "NO";

/// As the plan states it of an organisation, else of the language it is written in (`nb-NO`).
std::string country_of(const xml::Tree& plan, const language::Packs& languages) {
  for (xml::Node each = plan.root().first_child("organisation"); each; each = each.next("organisation")) {
    if (const std::string_view country = each.get("country"); !country.empty()) return std::string(country);
  }
  const std::string_view stated = plan.root().get("lang");
  const language::Pack* pack = languages.find(stated);
  const std::string tag(stated.find('-') != std::string_view::npos || pack == nullptr ? stated : std::string_view(pack->tag));
  return tag.substr(tag.rfind('-') + 1);
}

}  // namespace

archive::Profile usual_profile(Workshop& workshop, const std::string& plan) {
  Sources sources(workshop.template_files().sources());
  Diagnostics told_later;
  const auto read = read_plan_file(workshop, plan, sources, told_later);
  const bool norwegian = read && read->tree && country_of(*read->tree, workshop.template_files().languages()) == norway;
  return norwegian ? archive::Profile::arkivmelding : archive::Profile::csip;
}

}  // namespace planverk::job
