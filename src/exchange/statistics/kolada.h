/// Answers of Kolada, the database of Swedish municipalities and regions (RKA): key figures by municipality and year, for all,
/// women and men. Source: api.kolada.se, versions 2 and 3 (github.com/Hypergene/kolada).
///
///   {"values": [{"kpi": "N15030", "municipality": "1860", "period": 2025,
///                "values": [{"gender": "T", "value": 71.2, "status": "", "count": 1}, …]}], "next_url": null}
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "base/diagnostic.h"
#include "base/sources.h"
#include "exchange/delivery.h"
#include "statistics/agreed.h"
#include "xml/tree.h"

namespace planverk::exchange::statistics {

struct KoladaValue {
  std::optional<Decimal> all, women, men;  ///< none: `null`, which is not zero, or deleted since
  std::string status;                      ///< why there is none, as the source says it
  Span span;
};

struct Kolada {
  FileId file = 0;
  std::map<std::string, std::map<std::string, std::map<std::string, KoladaValue>>> figures;  ///< key figure, place, period
  std::map<std::string, std::string> titles;  ///< of key figures: an answer about them, not of values
  bool more = false;                          ///< the answer is one page of several
};

[[nodiscard]] bool is_kolada(std::string_view bytes);

/// None, with findings of `json-…`, when it is no answer of Kolada.
[[nodiscard]] std::optional<Kolada> read_kolada(const Sources& sources, FileId file, Diagnostics& found);

/// One key figure that an indicator is there for.
struct KoladaFigure {
  std::string item;  ///< `N15030`
  std::vector<Arrival> arrivals;
};
struct FromKolada {
  std::vector<KoladaFigure> figures;
  std::vector<Message> told;
  std::string place;  ///< the municipality that was taken: code
};

/// The values of the one municipality (or unit) that the picks name, or the only one that is no comparison; of those agreed on
/// as comparisons the latest value. Findings `statistics-choice`; key figures that no indicator is there for are told.
[[nodiscard]] std::optional<FromKolada> indicators_of_kolada(const Kolada& kolada, const Agreed& agreed, xml::Node root,
                                                             Diagnostics& found);

}  // namespace planverk::exchange::statistics
