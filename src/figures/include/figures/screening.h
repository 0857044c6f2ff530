/// What papers that are published may not hold, in words that are not the plan's: those that stand in a picture's file.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "language/pack.h"
#include "plan/rule_settings.h"

namespace planverk::figures {

struct PictureWords {
  std::string_view file;   ///< as the plan names it
  std::string_view place;  ///< in the file: `EXIF`
  std::string_view words;
  Span at;            ///< where the plan names the file
  std::string about;  ///< the id that an acceptance names
};

/// One finding a rule at most: personal numbers, private addresses and telephones, each of the organisation's patterns.
/// What is published has none of these words, so none is graver than the rule.
void screen_picture(const PictureWords& beside, const language::Pack& pack, const plan::RuleSettings& settings,
                    Diagnostics& found);

}  // namespace planverk::figures
