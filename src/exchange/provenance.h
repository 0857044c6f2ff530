/// What every reader says of where its values come from, and the places of what arrives, in words.
#pragma once

#include <string>
#include <string_view>

#include "base/sources.h"
#include "exchange/delivery.h"
#include "exchange/readers.h"

namespace planverk::exchange {

/// The file's name and digest, the day and the label that the user gave. The rest is the reader's to say.
[[nodiscard]] Provenance provenance_of(const Input& input, const ReadOptions& options);

/// `kostra-0a-2026-k2` of words: an id that is the same whenever they are.
[[nodiscard]] std::string id_of_words(std::string_view words);

/// Fills the places of arrivals that know their span and nothing else: `regnskap.txt:12`.
void name_places(std::vector<Arrival>& arrivals, const Sources& sources);

}  // namespace planverk::exchange
