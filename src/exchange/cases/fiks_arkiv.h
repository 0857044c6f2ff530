/// Fiks Arkiv, versions 1 and 2: cases (saksmappe) with their records (journalpost) as Noark 5 archives send and answer them
/// in XML, and meetings (moetemappe) with what their committees had proposed and decided (moetesak). Source: ks-no/fiks-arkiv-specification, Schema/V1 and V2, arkivmelding and arkivstruktur.
///
/// Names are known whatever their prefix. A record's main document is the paper itself; what is attached to it becomes the
/// case's attachments. Parties, correspondents and officers are persons and are not taken.
#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "base/limits.h"
#include "base/sources.h"
#include "cases/case_arrival.h"

namespace planverk::exchange::cases {

[[nodiscard]] bool is_fiks_arkiv(std::string_view bytes);

/// False, with findings of `xml-…` or `case-archive`, when no case can be read.
bool read_fiks_arkiv(const Sources& sources, FileId file, const Limits& limits, Arrivals& arrivals, Diagnostics& found);

}  // namespace planverk::exchange::cases
