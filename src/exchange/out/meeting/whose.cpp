#include "out/meeting/whose.h"

namespace planverk::exchange {

const plan::Organisation* organisation_of(const plan::Views& views, const plan::Meeting& meeting) {
  for (const plan::Body* body = meeting.body; body != nullptr; body = body->parent) {
    if (body->organisation != nullptr) return body->organisation;
  }
  return views.organisations.size() == 1 ? &views.organisations.front() : nullptr;
}

plan::Country country_of(const plan::Views& views, const plan::Meeting& meeting, std::string_view language) {
  std::string_view code = meeting.node.get("fig:country");
  const plan::Organisation* organisation = organisation_of(views, meeting);
  if (code.empty() && organisation != nullptr && organisation->country) return *organisation->country;
  if (code.empty() && language.rfind('-') != std::string_view::npos) code = language.substr(language.rfind('-') + 1);
  return plan::value_of(plan::countries, code, plan::Country::norway);
}

}  // namespace planverk::exchange
