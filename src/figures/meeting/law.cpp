#include "meeting/law.h"

#include <algorithm>

#include "base/word_list.h"

namespace planverk::figures {

namespace {

using enum plan::Country;
using enum LawFact;

constexpr std::string_view swedish_boards = "executive board";
constexpr std::string_view norwegian_bodies = "council executive committee board controllers";
constexpr std::string_view danish_bodies = "council executive committee";
constexpr std::string_view finnish_boards = "executive committee board";

// KL: kommunallagen (2017:725). Koml.: kommuneloven (LOV-2018-06-22-83). Fvl.: forvaltningsloven (LOV-1967-02-10).
// KSL: lov om kommunernes styrelse. KomL: kuntalaki/kommunallagen (410/2015).
constexpr Clause clauses[] = {
    {sweden, "council", quorum_above, 1, 2, "KL 5:45"},
    {sweden, swedish_boards, quorum_above, 1, 2, "KL 6:27"},
    {norway, norwegian_bodies, quorum_from, 1, 2, "koml. § 11-9"},
    {denmark, danish_bodies, quorum_from, 1, 2, "KSL § 11"},
    {finland, "council", quorum_from, 2, 3, "KomL 103 §"},
    {finland, finnish_boards, quorum_above, 1, 2, "KomL 103 §"},

    {sweden, "council", chair_decides, 1, 1, "KL 5:55"},
    {sweden, swedish_boards, chair_decides, 1, 1, "KL 5:55, 6:35"},
    {norway, norwegian_bodies, chair_decides, 1, 1, "koml. § 11-9"},
    {finland, "council", chair_decides, 1, 1, "KomL 104 §"},
    {finland, finnish_boards, chair_decides, 1, 1, "KomL 104 §"},

    // Urgent matters the last working day before; boards have it in their own rules (body/@noticeDays).
    {sweden, "council", announced, 7, 1, "KL 5:13–15"},

    {sweden, "council", approved, 14, 1, "KL 5:69"},
    {sweden, swedish_boards, approved, 14, 1, "KL 5:69, 6:35"},
    {sweden, "council", posted, 2, 1, "KL 8:12"},
    {sweden, swedish_boards, posted, 2, 1, "KL 8:12"},
    {sweden, "council", appeal, 21, 1, "KL 13:5"},
    {sweden, swedish_boards, appeal, 21, 1, "KL 13:5"},
    {norway, norwegian_bodies, complaint, 3, 1, "fvl. § 29"},

    {sweden, "council", public_meeting, 1, 1, "KL 5:42"},
    {norway, norwegian_bodies, public_meeting, 1, 1, "koml. § 11-5"},
    {denmark, "council", public_meeting, 1, 1, "KSL § 10"},
    {finland, "council", public_meeting, 1, 1, "KomL 101 §"},

    {norway, norwegian_bodies, must_vote, 1, 1, "koml. § 8-1"},
};

constexpr int highest = 20;  // steps up; references can't form a cycle

/// Of the body, or of the nearest body above it that has one.
const plan::Organisation* organisation_of(const plan::Body* body) {
  for (int steps = 0; body != nullptr && steps < highest; ++steps) {
    if (body->organisation != nullptr) return body->organisation;
    body = body->parent;
  }
  return nullptr;
}

bool municipal(const plan::Organisation* organisation) {
  return organisation == nullptr || organisation->kind == plan::OrganisationKind::municipality ||
         organisation->kind == plan::OrganisationKind::region;
}

std::optional<plan::Country> country_named(std::string_view code) {
  for (const auto& each : plan::countries) {
    if (each.word == code) return each.value;
  }
  return std::nullopt;
}

/// `FI` of `sv-FI`.
std::optional<plan::Country> country_of_tag(std::string_view tag) {
  for (std::size_t at = tag.find('-'); at != std::string_view::npos; at = tag.find('-', at + 1)) {
    const std::string_view subtag = tag.substr(at + 1, tag.find('-', at + 1) - at - 1);
    if (const auto country = country_named(subtag)) return country;
  }
  return std::nullopt;
}

}  // namespace

const Clause* clause_for(std::optional<plan::Country> country, const plan::Body* body, LawFact fact) {
  if (!country || body == nullptr || !municipal(organisation_of(body))) return nullptr;
  const std::string_view type = plan::word_of(plan::body_types, body->type);
  const auto* found = std::ranges::find_if(clauses, [&](const Clause& each) {
    return each.country == *country && each.fact == fact && WordList(each.bodies).contains(type);
  });
  return found == std::end(clauses) ? nullptr : found;
}

std::optional<plan::Country> country_of(const plan::Variant& variant, const plan::Views& views, const plan::Body* body) {
  const plan::Organisation* organisation = organisation_of(body);
  if (organisation == nullptr && views.organisations.size() == 1) organisation = views.organisations.data();
  for (int steps = 0; organisation != nullptr && steps < highest; ++steps) {
    if (organisation->country) return organisation->country;
    organisation = organisation->parent;
  }
  const std::string_view tag = views.root.get("lang");
  if (const auto country = country_of_tag(tag)) return country;
  const language::Pack* pack = variant.languages->find(tag);
  return pack == nullptr ? std::nullopt : country_of_tag(pack->tag);
}

int quorum_of(const Clause& clause, int members) {
  if (clause.fact == quorum_above) return members * clause.value / clause.of + 1;
  return (members * clause.value + clause.of - 1) / clause.of;
}

Numbering numbering_of(std::optional<plan::Country> country) {
  // Sweden numbers what was treated, when the minutes are written; elsewhere the agenda gives the numbers.
  if (country == sweden) return {.withdrawn_too = false};
  if (country == norway) return {.of_year = true, .by_case = true};
  return {};
}

}  // namespace planverk::figures
