/// What the law of a country says of the meetings of its bodies, and how minutes are numbered there. The facts stand in
/// one table, a line each with its clause (law.cpp); where there is no line the law says nothing, and nobody is told.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"
#include "plan/variant.h"
#include "plan/views.h"

namespace planverk::figures {

enum class LawFact {
  quorum_above,    ///< more than `value` of `of` of the members must be there
  quorum_from,     ///< at least `value` of `of` of them
  chair_decides,   ///< the chair's vote decides where both sides have the same number
  announced,       ///< days before the meeting by which it is announced to the public
  approved,        ///< days after the meeting within which the minutes are approved
  posted,          ///< days after their approval within which that is announced
  appeal,          ///< days from then on in which decisions can be appealed against
  complaint,       ///< weeks in which who is concerned by a decision can complain of it, from when he was told
  public_meeting,  ///< the meeting is open to all, unless the law closes it
  must_vote,       ///< who is there votes, save in elections
};

/// One line of the table.
struct Clause {
  plan::Country country = plan::Country::sweden;
  std::string_view bodies;  ///< the words of plan::body_types
  LawFact fact = LawFact::quorum_above;
  int value = 0, of = 1;
  std::string_view source;  ///< as lawyers write it
};

/// The clause for a body; null where the law has none for bodies of that kind, or the body is no municipality's.
[[nodiscard]] const Clause* clause_for(std::optional<plan::Country> country, const plan::Body* body, LawFact fact);

/// The country whose law a body follows: that of its organisation or of the one above it, else that of the plan's
/// language tag (`sv-FI`), else that of its language's own tag (templates/languages). None: nobody says.
[[nodiscard]] std::optional<plan::Country> country_of(const plan::Variant& variant, const plan::Views& views,
                                                      const plan::Body* body);

/// How many of `members` must be there.
[[nodiscard]] int quorum_of(const Clause& clause, int members);

/// How items are numbered in the minutes of a country: by practice, since no law says it.
struct Numbering {
  bool of_year = false;       ///< `12/26`: the year stands with the number; else it only begins anew each year
  bool withdrawn_too = true;  ///< an item that was withdrawn has a number: it was given with the notice
  bool by_case = false;       ///< the number that a case was given for the meeting is the item's
};
[[nodiscard]] Numbering numbering_of(std::optional<plan::Country> country);

}  // namespace planverk::figures
