/// Streams that libqpdf unpacks by itself: of objects and of cross-references (ISO 32000-1, 7.5.7 and 7.5.8).
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "survey/survey.h"

namespace planverk::foreign {

/// Whether a stream with this dictionary, as it stands in the file, could be used as one of them: by the entries that
/// libqpdf asks for, whatever it calls itself.
[[nodiscard]] bool may_be_packed(std::string_view dictionary);

enum class Judged { counted, sealed };

/// Adds what the stream comes to. Data that do not decode are `sealed`, or refused where they are too many to be let
/// through unseen.
[[nodiscard]] std::expected<Judged, Refusal> judge_packed(std::string_view dictionary, std::string_view data,
                                                          const Limits& limits, Survey& survey);

}  // namespace planverk::foreign
