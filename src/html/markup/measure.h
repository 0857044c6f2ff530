/// How wide words of drawings are at most in a browser, whose faces are not known.
#pragma once

#include "document/drawable.h"

namespace planverk::html {

/// An over-estimate from a built-in table of widths: the same on every machine.
class SafeMeasure final : public document::TextMeasure {
 public:
  [[nodiscard]] Length width(std::string_view text, Length size, Weight weight) const override;
};

}  // namespace planverk::html
