// Fiks politisk behandling, version 1: a message `vedtakfrautvalg.send` a decision, as the body's system sends it to the
// case system that the case came from.
#include <algorithm>

#include "out/meeting/companion.h"
#include "out/meeting/local_time.h"

namespace planverk::exchange {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"decision-number", "", Stage::exchange, RuleClass::format, Severity::error,
     "A decision that is sent to a case system has the number that the body gave its item.", "companions: decision-number"},
};

namespace {

constexpr std::string_view system_name = "Planverk";

Json number(const YearNumber& of) { return {{"saksaar", of.year}, {"sakssekvensnummer", of.number}}; }

/// Archives have no code of their own for the two reasons of plans: both are kept from the public by law.
Json screening(const Screening& of) {
  return {{"skjermingshjemmel", of.basis}, {"tilgangsrestriksjon", {{"kodeverdi", "UO"}}}};
}

/// The schema's answer is an object that has to have all three: the one that was given is the one that says so.
Json ballot(const BallotData& of) {
  Json answer = Json::object();
  for (const auto& [name, choice] : {std::pair("Ja", plan::Choice::yes), std::pair("Nei", plan::Choice::no), std::pair("Blankt", plan::Choice::abstain)})
    answer[name] = of.choice == choice ? Json{{"stemt", true}} : Json::object();
  return {{"moetedeltaker", of.title}, {"representerer", of.party}, {"stemme", answer}};
}

/// A recommendation goes on to another body, and what is put off comes back.
bool is_final(const ItemData& item) {
  constexpr std::string_view not_final[] = {"forward", "postpone", "remit", "refer"};
  return std::ranges::all_of(item.decisions, [&](const DecisionData& each) {
    return each.to.empty() && std::ranges::find(not_final, each.type) == std::end(not_final);
  });
}

class Writer {
 public:
  explicit Writer(const CompanionMeeting& meeting) : meeting_(meeting), data_(meeting.data) {}

  Json message(const ItemData& item) const {
    return {{"utvalgId", data_.body_id},
            {"utvalgNavn", data_.body},
            {"moeteId", data_.id},
            {"moetedato", local_text(data_.country, data_.date, start_of(data_))},
            {"erEndeligVedtak", is_final(item)},
            {"sak", matter(item)}};
  }

 private:
  Json matter(const ItemData& item) const {
    Json out = {{"referanseEksternNoekkel", {{"fagsystem", system_name}, {"noekkel", item.key}}}};
    const auto own = item.of ? archive_number(item.of->dnr) : std::nullopt;
    const auto archive = item.of ? archive_number(item.of->archive_no) : std::nullopt;
    out["fagsystemetsSaksnummer"] = number(own ? *own : archive ? *archive : *item.number);
    out["utvalgetsSaksnummer"] = number(*item.number);
    out["tittel"] = item.title;
    Passage decided;
    Date day = data_.date;
    for (const DecisionData& each : item.decisions) {
      decided.add(each.text);
      day = each.date.value_or(day);
    }
    out["vedtaksdato"] = day.text();
    if (!decided.empty()) out["vedtak"] = {{"tekstInnhold", decided.html()}, {"tekstFormat", {{"kodeverdi", "html"}}}};
    if (item.screened) out["skjerming"] = screening(*item.screened);
    out["saksansvarlig"] = responsible(item);
    if (!item.votes.empty()) {
      for (const BallotData& each : item.votes.back().ballots) {
        if (each.choice != plan::Choice::absent) out["votering"].push_back(ballot(each));
      }
    }
    if (archive) out["arkivSaksnummer"] = number(*archive);
    if (const auto record = item.of ? number_of_year(item.of->record_no, data_.date.year()) : std::nullopt)
      out["arkivJournalnummer"] = {{"journalaar", record->year}, {"journalsekvensnummer", record->number}};
    return out;
  }

  /// Somebody has to be named: who prepared it, else who is nearest to it.
  std::string responsible(const ItemData& item) const {
    if (item.of && !item.of->officer.empty()) return item.of->officer;
    for (const std::string& each : {item.presenter, data_.secretary, data_.chair}) {
      if (!each.empty()) return each;
    }
    return data_.body;
  }

  const CompanionMeeting& meeting_;
  const MeetingData& data_;
};

/// What is withheld is nothing that could be sent.
bool is_sent(const ItemData& item) { return !item.withdrawn && !item.withheld && !item.decisions.empty(); }

}  // namespace

std::vector<CompanionFile> fiks_politisk_files(const std::vector<CompanionMeeting>& meetings, Diagnostics& found) {
  std::vector<CompanionFile> out;
  for (const CompanionMeeting& meeting : meetings) {
    for (const ItemData& item : meeting.data.items) {
      if (!is_sent(item)) continue;
      if (!item.number) {
        found.add("decision-number", item.at).with("title", item.title).mend();
        continue;
      }
      out.push_back({meeting.stem + ".vedtakfrautvalg-" + item.no + ".json", text_of(Writer(meeting).message(item))});
    }
  }
  return out;
}

}  // namespace planverk::exchange
