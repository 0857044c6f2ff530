/// A case as systems tell it, whichever their form, and what of it arrives in a plan: the case, what is proposed, its place on
/// an agenda, what was decided.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "cases/known.h"
#include "exchange/delivery.h"

namespace planverk::exchange::cases {

struct Text {
  std::vector<std::string> paragraphs;
  Span span;
};

struct Enclosure {
  std::string title, number, date;
  bool restricted = false;
  Span span;
};

struct ToldCase {
  std::string title;
  std::string archive_no;    ///< `2026/412`: year and number of the archive's case
  std::string registry_no;   ///< the same of the system that sends it, where that is another
  std::string record_no;     ///< `5127/2026`: number and year of the record
  std::string archive_code;
  std::string officer;       ///< as it was told: a role's title, or a person's name, which is not taken
  std::string basis;         ///< the law that closes it; with `restricted`
  bool restricted = false;
  Text proposal, description, decision;
  std::string decided;       ///< the day
  std::string committee_no;  ///< `14/2026`: the number that the committee gives it
  std::vector<Enclosure> enclosures;
  Span span;
};

/// Which meeting treats it.
struct Treatment {
  std::string body;   ///< its name, as told
  std::string date;   ///< yyyy-mm-dd; empty: not told
  std::string start;  ///< hh:mm
  std::string order;  ///< on the agenda
  Span span;
};

/// What arrives of several cases, with the meetings that treat them.
class Arrivals {
 public:
  Arrivals(const Known& known, std::string_view document, Diagnostics& found)
      : known_(known), document_(document), found_(found) {}

  enum class Purpose { proposal, information, decision };
  /// A case that several meetings treat is one case. Findings: `case-reference`.
  void add(const ToldCase& told, const std::vector<Treatment>& treatments, Purpose purpose);
  /// A meeting of a calendar; none that the plan does not have a body for.
  void add_meeting(const Treatment& treatment);

  std::vector<Arrival> arrivals;
  std::vector<Message> messages;

 private:
  std::string id_of(const ToldCase& told, xml::Node there) const;
  Arrival case_arrival(const ToldCase& told, const std::string& id, xml::Node there);
  void add_proposal(const ToldCase& told, const Treatment& treatment, const std::string& id, const std::string& body,
                    Arrival& arrival);
  void add_hearing(const ToldCase& told, const Arrival& meeting, Arrival& arrival);
  void add_item(const ToldCase& told, const Treatment& treatment, const std::string& case_id, Purpose purpose, Arrival& meeting);
  void add_decision(const ToldCase& told, const std::string& body, const std::string& id, Arrival& item);
  void add_description(const ToldCase& told);
  std::string body_of(const Treatment& treatment);
  Arrival& meeting_of(const Treatment& treatment, const std::string& body);

  const Known& known_;
  std::string document_;
  Diagnostics& found_;
  bool told_persons_ = false, told_type_ = false;
};

}  // namespace planverk::exchange::cases
