/// KOSTRA's accounts file, in which Norwegian municipalities report to Statistics Norway: records of 48 characters.
/// Source of the form: statisticsnorway/kostra-kontrollprogram, file_description_Regnskap (2025).
///
///   1–2 skjema · 3–6 aargang · 7 kvartal (blank: the year) · 8–13 region · 14–22 orgnr · 23–31 foretaksnr ·
///   32 kontoklasse · 33–36 funksjon or kapittel · 37–39 art or sektor · 40–48 beløp, in 1,000 kr, to the right
///
/// Costs and assets stand above zero, income, debt and equity below.
#pragma once

#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "base/sources.h"
#include "ledger/ledger.h"

namespace planverk::exchange::ledger {

/// By its first record: 48 wide, with a form, a year and an amount where they belong. Never JSON, XML or SIE.
[[nodiscard]] bool is_kostra(std::string_view bytes);

/// All records as entries of `actual`. Findings `kostra-…` at each record that is wrong; none when no record is right or
/// records are of different years, quarters or holders.
[[nodiscard]] std::optional<Ledger> read_kostra(const Sources& sources, FileId file, Diagnostics& found);

}  // namespace planverk::exchange::ledger
