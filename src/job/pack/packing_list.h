/// Which papers a pack has, in which order. Nothing of them is made or read yet.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "base/sources.h"
#include "pack/paper.h"
#include "plan/variant.h"

namespace planverk::job {

/// The kind of document that cover and agenda are.
inline constexpr std::string_view pack_kind = "meetingPack";

/// The meeting with that id, or the only one of the plan. Failure: there is none, or there are several.
Result<xml::Node> meeting_of_pack(const xml::Tree& plan, const std::string& id, const std::string& path);

/// The id of the plan's document of that kind about the meeting. Where there is none it is made, with the head of the meeting's
/// notice: who sends it, from where, in which theme; else with the meeting's own body and day.
std::string ensure_pack_document(xml::Tree& plan, xml::Node meeting, std::string_view notice_kind);

/// The items of the meeting that the agenda's variant still has, by their numbers, each with the documents about its case that
/// the plan has, in the plan's order, then the attachments of case and item by theirs. A case that stands on the agenda twice
/// has its papers at the first place. For the public what is restricted is withheld. Findings: pack-attachment-number.
std::vector<AgendaItem> packing_list(const xml::Tree& plan, const plan::Variant& agenda, const Sources& sources,
                                     Diagnostics& found);

}  // namespace planverk::job
