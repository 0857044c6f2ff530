/// Messages of Fiks politisk behandling, version 1: what Norwegian case systems and meeting systems send each other as JSON.
/// Source: ks-no/fiks-politisk-behandling-specification, Schema/V1. Which message it is shows by what it holds:
///
///   utvalgssak.send, orienteringssak.send   `sak`, `forslagTilBehandlingsplan`: a case for an agenda
///   vedtakfrautvalg.send                    `sak`, `moeteId`: what a committee decided
///   delegertvedtak.send                     `sak`, `tilUtvalgId`: what was decided by delegation
///   einnsyn.utvalgssaker.send, .vedtak.send `moete`, `utvalg`, `sak` or `vedtak`: a meeting's cases or decisions
///   moeteplan.hent.resultat, einnsyn.moeteplan.send  `utvalg` with `moete`: a calendar
///
/// Persons (officers, members, who voted) are not taken: plans name roles.
#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "base/sources.h"
#include "cases/case_arrival.h"

namespace planverk::exchange::cases {

[[nodiscard]] bool is_fiks_politisk(std::string_view bytes);

/// False, with findings of `json-…`, when it is no such message.
bool read_fiks_politisk(const Sources& sources, FileId file, Arrivals& arrivals, Diagnostics& found);

}  // namespace planverk::exchange::cases
