/// Words of administrative prose that the patterns divide wrongly or badly, with all their places marked by hyphens. An
/// entry also governs the beginning of longer words ("internkontroll" that of "internkontrollplanen"); places behind it
/// come from the patterns.
#pragma once

#include <span>
#include <string_view>

#include "base/language.h"

namespace planverk::layout {

[[nodiscard]] std::span<const std::string_view> hyphenation_exceptions(Language language);

}  // namespace planverk::layout
