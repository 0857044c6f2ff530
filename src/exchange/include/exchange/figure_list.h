/// All figures that are computed of a plan, for programs: each with its value, its unit and what it is made of.
/// In: a variant with its figures. Out: what EXPORT.md calls `figures`, in the order of the plan.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/sources.h"
#include "figures/traces.h"
#include "plan/variant.h"

namespace planverk::exchange {

/// Where something stands in the plan: the nearest element with an id, and the way down from it.
struct PlanPlace {
  std::string element;    ///< its name, `line`
  std::string id;         ///< its own, or that of the nearest element around it; empty: of the root
  std::string path;       ///< from there: `fig:row[2]`; empty: the element of the id itself
  std::string attribute;  ///< empty: the element itself
  std::string file;       ///< `plan.xml:12:5`, of the attribute; empty: computed, or not to be told
};

struct FigurePart {
  PlanPlace place;
  std::string value;  ///< as it is reckoned with: exact, with a point; a day as yyyy-mm-dd
};

struct ListedFigure {
  PlanPlace place;
  std::string type;   ///< of the vocabulary: `number`, `count`, `boolean` …
  std::string value;  ///< as it stands on the plan: exact decimals with a point, codes, `true`
  std::string unit;   ///< `tkr`, `%`; empty: none
  std::string_view reckoned;  ///< `sum`, `less` …; empty: its parts are not known
  std::vector<FigurePart> parts;
};

/// `sources`: of the plan's files, for the places of what it states; null: places are told by ids alone, as for the public,
/// to whom lines of a file would tell how much of it they may not see.
[[nodiscard]] std::vector<ListedFigure> list_figures(const plan::Variant& variant, const figures::Traces& traces,
                                                     const Sources* sources);

}  // namespace planverk::exchange
