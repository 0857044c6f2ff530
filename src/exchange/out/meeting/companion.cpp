#include "out/meeting/companion.h"

#include "base/hash.h"

namespace planverk::exchange {

std::string text_of(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

void put(Json& object, std::string_view name, std::string_view text) {
  if (!text.empty()) object[std::string(name)] = std::string(text);
}

std::string uuid_of(std::string_view what) {
  Digest digest = sha256(what);
  constexpr std::uint8_t version = 0x80, variant = 0x80;
  digest[6] = static_cast<std::uint8_t>((digest[6] & 0x0FU) | version);
  digest[8] = static_cast<std::uint8_t>((digest[8] & 0x3FU) | variant);
  constexpr std::size_t digits = 32;
  std::string out = hex(digest).substr(0, digits);
  for (const std::size_t at : {8U, 13U, 18U, 23U}) out.insert(at, "-");
  return out;
}

std::string uuid_of(const MeetingData& meeting, std::string_view part) {
  std::string what(meeting.organisation.empty() ? meeting.body : meeting.organisation);
  return uuid_of(what.append("\n").append(meeting.id).append("\n").append(part));
}

std::string address(std::string_view base, std::string_view path) {
  std::string out(base);
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    out += plain ? std::string(1, c) : "%" + hex(std::string_view(&c, 1));
  }
  return out;
}

std::string words(const CompanionMeeting& meeting, std::string_view key,
                  const std::vector<std::pair<std::string, std::string>>& values) {
  return meeting.labels->text(key, values).value_or(std::string());
}

std::string vote_words(const CompanionMeeting& meeting, const VoteData& vote) {
  std::string out;
  if (vote.form == plan::VoteForm::unanimous) {
    out = words(meeting, "export.vote.unanimous");
  } else if (vote.form == plan::VoteForm::acclamation) {
    out = words(meeting, "export.vote.acclamation");
  } else if (vote.yes && vote.no) {
    out = words(meeting, "export.vote.counts", {{"yes", std::to_string(*vote.yes)}, {"no", std::to_string(*vote.no)}});
    if (vote.abstained.value_or(0) > 0) out += ", " + words(meeting, "export.vote.abstained", {{"n", std::to_string(*vote.abstained)}});
  }
  return vote.title.empty() || out.empty() ? vote.title + out : vote.title + ": " + out;
}

Passage proceedings_of(const CompanionMeeting& meeting, const ItemData& item) {
  Passage out;
  const auto line = [&](std::string text) {
    if (!text.empty()) out.blocks.push_back({std::move(text)});
  };
  if (item.withdrawn) line(words(meeting, "export.withdrawn"));
  for (const Passage* each : {&item.withdrawal, &item.summary, &item.debate}) out.add(*each);
  for (const DecisionData& each : item.proposals) {
    line(words(meeting, "export.proposal-by", {{"by", each.by}}) + ":");
    out.add(each.text);
  }
  out.add(item.procedure);
  for (const VoteData& each : item.votes) line(vote_words(meeting, each));
  for (const StatementData& each : item.statements) {
    const std::string kind = words(meeting, each.kind == "dissent" ? "minutes.dissent" : "export.statement." + each.kind);
    line(kind + (each.by.empty() ? "" : " (" + each.by + ")") + ":");
    out.add(each.text);
  }
  return out;
}

TimeOfDay start_of(const MeetingData& meeting) { return meeting.start.value_or(TimeOfDay{}); }

Date end_day(const MeetingData& meeting) {
  const bool over_night = meeting.start && meeting.end && *meeting.end < *meeting.start;
  return over_night ? Date::from_days(meeting.date.days() + 1) : meeting.date;
}

std::vector<CompanionFile> companion_files(CompanionForm form, const std::vector<CompanionMeeting>& meetings, const std::string& base,
                                           Diagnostics& found) {
  switch (form) {
    case CompanionForm::einnsyn:
      return einnsyn_files(meetings, base);
    case CompanionForm::json_ld:
      return json_ld_files(meetings, base);
    case CompanionForm::fiks_politisk:
      return fiks_politisk_files(meetings, found);
    case CompanionForm::oparl:
      return oparl_files(meetings, base);
  }
  return {};
}

}  // namespace planverk::exchange
