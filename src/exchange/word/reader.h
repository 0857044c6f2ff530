/// The reader of Word files (exchange/readers.h): a row of the table of readers.
#pragma once

#include <optional>
#include <string_view>

#include "exchange/readers.h"

namespace planverk::exchange {

/// A DOCX, and what is handed in for one: .doc, .rtf, .odt, whose refusal says what to do.
[[nodiscard]] bool recognise_word(std::string_view bytes);
/// The text as sections of `options.document`, or of a new document of `options.kind` where the plan has none of that
/// name. Gives one comparison and the pictures as companions.
std::optional<Reading> read_word(Input input, const Surroundings& around, Diagnostics& found);

}  // namespace planverk::exchange
