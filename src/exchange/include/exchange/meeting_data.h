/// A meeting with its items as plain data: what the forms of other systems are made from (exchange/companions.h). In: a
/// variant with its figures. Out: texts, days and numbers, nothing that leads back into the variant, so that meetings
/// are kept while other documents are made.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/span.h"
#include "plan/subjects/meeting.h"
#include "plan/variant.h"
#include "template/template.h"

namespace planverk::exchange {

/// Words of the plan in paragraphs, without markings; an item of a list is one.
struct Passage {
  struct Block {
    std::string text;
    bool item = false;  ///< of a list, or a point of a decision
  };
  std::vector<Block> blocks;

  [[nodiscard]] bool empty() const { return blocks.empty(); }
  void add(Passage other);
  [[nodiscard]] std::string plain() const;  ///< a line a paragraph
  [[nodiscard]] std::string html() const;   ///< `p`, and `ol` for points that follow each other
};

/// Why something is withheld, or may be seen by some alone.
struct Screening {
  std::string reason;  ///< code: `secrecy`, `dataProtection`; empty: not said
  std::string basis;   ///< the law, as it prints
  std::string words;   ///< both, in the document's language
};

/// A number of a year, as registries and minutes have them.
struct YearNumber {
  int year = 0, number = 0;
  bool operator==(const YearNumber&) const = default;
};
/// Of `2026/412`, `12/26`, `PS 1/26`, `KS 2026-00412`, `§ 53`: a year of four digits stands on either side, one of two
/// digits behind `/`; without one it is `year`. None: no number in it.
[[nodiscard]] std::optional<YearNumber> number_of_year(std::string_view text, int year);
/// Of the archive's own numbers the year stands first: `26/412`.
[[nodiscard]] std::optional<YearNumber> archive_number(std::string_view text);

struct AttendeeData {
  std::string role;  ///< id
  std::string title, party;
  plan::AttendeeKind kind = plan::AttendeeKind::present;
  bool chairs = false, keeps_minutes = false;
};
struct BallotData {
  std::string role, title, party;
  plan::Choice choice = plan::Choice::yes;
};
struct VoteData {
  std::string title, yes_means, no_means;
  plan::VoteForm form = plan::VoteForm::counted;
  std::optional<int> yes, no, abstained, absent;  ///< as computed, else as stated
  std::string outcome;                            ///< code: `yes`, `no`, `tie`; empty: not known
  std::vector<BallotData> ballots;
};
struct DecisionData {  ///< or a proposal
  std::string id;
  std::string by;    ///< name of the body, title of the role
  std::string type;  ///< code: `adopt`
  std::string to;    ///< name of the body that it is put to
  std::optional<Date> date;
  Passage text;
};
struct StatementData {
  std::string kind;  ///< code: `note`, `opinion`; of a dissent `dissent`
  std::string by;
  Passage text;
};
struct AttachmentData {
  std::string title, href;
  std::optional<Date> date;
  std::optional<int> number;
  std::optional<Screening> screened;
};
struct CaseData {
  std::string id, title, archive_no, dnr, record_no, archive_code, legal_basis, officer;
  std::vector<AttachmentData> attachments;
};
struct ItemData {
  Span at;                ///< where it stands in the plan
  std::string key;        ///< its id; where it is restricted, the meeting's with its number: in every version the same
  std::string no;         ///< on the agenda
  std::string paragraph;  ///< in the minutes, as it prints; empty: none
  std::optional<YearNumber> number;
  std::string title;
  plan::ItemKind kind = plan::ItemKind::matter;
  std::optional<Screening> screened;  ///< it is restricted
  bool withheld = false;              ///< and nothing but its mark is known here
  bool closed = false;                ///< the meeting is closed to the public when it is treated
  std::string closed_basis;
  bool withdrawn = false;
  Passage withdrawal, summary, debate, procedure;
  std::optional<TimeOfDay> start;
  std::optional<CaseData> of;
  std::string presenter;
  std::vector<DecisionData> proposals, decisions;
  std::vector<VoteData> votes;
  std::vector<StatementData> statements;
  std::vector<AttachmentData> attachments;
  std::vector<std::string> bases;
  /// What is proposed to the body: by the case, else by the first proposal of the item itself. Null: nothing is.
  [[nodiscard]] const DecisionData* proposed() const;
  std::optional<DecisionData> proposed_by_case;
};
struct MeetingData {
  std::string id;
  std::string name;  ///< in words: `Møte i formannskapet 15.09.2026`
  std::string body_id, body, body_type;
  std::string organisation_id, organisation, organisation_number;
  std::string place, no, language;
  Date date;
  std::optional<TimeOfDay> start, end;
  std::optional<Date> summoned;
  plan::Country country = plan::Country::norway;
  plan::MeetingForm form = plan::MeetingForm::physical;
  bool approved = false;  ///< its minutes are
  std::string chair, secretary;
  std::vector<AttendeeData> attendees;
  std::vector<ItemData> items;
};

/// The meetings of the variant, in its order. `plan`: root of the plan as written, from which is known what is restricted
/// where the variant shows it (full version); a null node for the public version, which has nothing of that.
/// Codes of vocabulary values are called by `labels`, of the variant's language.
[[nodiscard]] std::vector<MeetingData> meeting_data(const plan::Variant& variant, const templates::Labels& labels,
                                                    xml::Node plan);

}  // namespace planverk::exchange
