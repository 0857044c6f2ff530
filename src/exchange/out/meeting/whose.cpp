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

std::string printed_number(const plan::MeetingItem& item, plan::Country country) {
  std::string number(item.paragraph);
  if (number.empty() && item.node.has("fig:paragraph")) {
    number = item.node.get("fig:series");
    if (!number.empty()) number += ' ';
    number += item.node.get("fig:paragraph");
  }
  const bool bare = !number.empty() && number.front() >= '0' && number.front() <= '9';
  const bool by_section = country == plan::Country::sweden || country == plan::Country::finland;
  return bare && by_section ? "\u00a7 " + number : number;
}

}  // namespace planverk::exchange
