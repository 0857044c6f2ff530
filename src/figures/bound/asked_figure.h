/// What `val`, `keyFigure` and `claim` ask for: a figure, the sum of some keys of a series, or either as a share.
#pragma once

#include "bound/bound_figure.h"

namespace planverk::figures {

struct AskedFigure {
  BoundFigure figure;
  std::string key;           ///< a key that the series lacks; empty: none
  bool keys_of_none = false;  ///< keys are asked for of what is no series
  std::string base;          ///< of a share: the whole
};

/// By the element's `of`, `part`, `keys`, `base` and `as`; a share has that many decimals.
[[nodiscard]] AskedFigure asked_figure(const plan::Views& views, const Numbers& numbers, xml::Node node,
                                       int share_decimals = 1);

}  // namespace planverk::figures
