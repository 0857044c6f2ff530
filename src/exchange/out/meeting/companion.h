/// What the writers of meetings' data share. Inside this stage only.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "exchange/companions.h"

namespace planverk::exchange {

using Json = nlohmann::ordered_json;

/// With line ends and a last one; bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string text_of(const Json& json);

/// Leaves out what is empty.
void put(Json& object, std::string_view name, std::string_view text);

/// A UUID that says nothing of what it is made of and never changes: version 8 (RFC 9562, 5.8) of a SHA-256.
[[nodiscard]] std::string uuid_of(std::string_view what);
/// Of a part of the meeting: `item/i3`. Organisations that use the same ids get different ones.
[[nodiscard]] std::string uuid_of(const MeetingData& meeting, std::string_view part);

/// What stands in place of a withheld title where only the title's place is known: the sign that Norwegian registers
/// print.
inline constexpr std::string_view masked = "*****";

/// A path below an address, each byte that has a meaning there or is none of ASCII as `%…`.
[[nodiscard]] std::string address(std::string_view base, std::string_view path);

/// A label's words; empty where there are none.
[[nodiscard]] std::string words(const CompanionMeeting& meeting, std::string_view key,
                                const std::vector<std::pair<std::string, std::string>>& values = {});

/// What happened before the decision, in words: summary, debate, proposals, votes, what somebody had put in the minutes.
[[nodiscard]] Passage proceedings_of(const CompanionMeeting& meeting, const ItemData& item);
/// What one vote came to, in words.
[[nodiscard]] std::string vote_words(const CompanionMeeting& meeting, const VoteData& vote);

/// Midnight where no time is stated.
[[nodiscard]] TimeOfDay start_of(const MeetingData& meeting);
/// The day of its end: the next one where it ends earlier than it began.
[[nodiscard]] Date end_day(const MeetingData& meeting);

[[nodiscard]] std::vector<CompanionFile> einnsyn_files(const std::vector<CompanionMeeting>& meetings, const std::string& base);
[[nodiscard]] std::vector<CompanionFile> json_ld_files(const std::vector<CompanionMeeting>& meetings, const std::string& base);
[[nodiscard]] std::vector<CompanionFile> fiks_politisk_files(const std::vector<CompanionMeeting>& meetings, Diagnostics& found);
[[nodiscard]] std::vector<CompanionFile> oparl_files(const std::vector<CompanionMeeting>& meetings, const std::string& base);

}  // namespace planverk::exchange
