/// Meetings in the shapes of other systems: what publishes them, what their archives and case systems take, what search
/// engines read. All JSON, the same bytes for the same plan; ids are made of the plan's own (EXPORT.md, Meetings;
/// decisions/53).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "exchange/meeting_data.h"
#include "template/template.h"

namespace planverk::exchange {

enum class CompanionForm {
  einnsyn,        ///< eInnsyn API, what `POST /arkivdel/{id}/moetemappe` takes (felleslosninger/einnsyn-api-spec)
  json_ld,        ///< schema.org
  fiks_politisk,  ///< vedtakfrautvalg.send, version 1 (ks-no/fiks-politisk-behandling-specification)
  oparl,          ///< OParl 1.1 as files that a web server can give out as they are (OParl/spec)
};

/// A document that is about the meeting or one of its cases.
struct MeetingPaper {
  std::string id, of;  ///< plan ids
  std::string kind;    ///< code
  std::string kind_label, title, number, language;
  std::optional<Date> date;
  bool meeting = false;   ///< about the meeting itself, else about one of its cases
  std::string file_stem;  ///< its files' name without ending
};

struct CompanionMeeting {
  MeetingData data;
  std::vector<MeetingPaper> papers;
  const templates::Labels* labels = nullptr;  ///< of its documents' language
  std::string stem;                           ///< of its files
  /// Titles of restricted items by their number on the agenda, for those who may see them; empty in the public version.
  std::map<std::string, std::string> full_titles;
};

struct CompanionFile {
  std::string name;  ///< with its ending; may have folders in it
  std::string bytes;
};

/// `base`: the address, with `/` at its end, under which the files of a render and of this export will stand; empty: no
/// addresses are told. OParl cannot do without. Findings: `decision-number`.
[[nodiscard]] std::vector<CompanionFile> companion_files(CompanionForm form, const std::vector<CompanionMeeting>& meetings,
                                                         const std::string& base, Diagnostics& found);

}  // namespace planverk::exchange
