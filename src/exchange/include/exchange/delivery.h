/// What a file from outside tells, as elements of a plan: made by the readers of tables, ledgers, statistics and cases,
/// compared with the plan by compare.h. Nothing of it has been checked against the vocabulary: that is done once it
/// stands in the plan, by the checks that all plans go through.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/span.h"

namespace planverk::exchange {

/// A value and where it was told.
struct Told {
  std::string value;
  std::string place;  ///< for people: `Risker!C7`, `rad 12`, `$.values[3]`
  Span span;          ///< for findings; unknown where the format has no places
};

/// An element that a file tells of: only what it tells, which may be less than the plan has.
struct Arrival {
  std::string name;                                        ///< `risk`
  std::vector<std::string> key;                            ///< attributes (or `name()` of a child with text: `title()`) that it is known again by; empty: it is the only one of its name
  std::vector<std::pair<std::string, Told>> attributes;    ///< an empty value: the file says that there is none
  std::optional<Told> text;                                ///< of an element that holds words alone
  std::vector<Arrival> children;
  std::string suggested_id;                                ///< for a new one, where `id` is not told; made unique by a number behind it
  std::string label;                                       ///< what people call it: `Risk 7`
  std::string place;
  Span span;
};

/// Where it all comes from; becomes the plan's `<origin>` (src/plan/VOCABULARY.md), which what arrives refers to.
struct Provenance {
  std::string id;         ///< of the origin: the same at the next import of the same register or table
  std::string label;      ///< as it prints: `Kolada, RKA`; `Riskregister, Excel`
  std::string item;       ///< what of it, by its own name: `N15030`, `Risker`
  std::string retrieved;  ///< yyyy-mm-dd; told by the file or by `--retrieved`: never the clock
  std::string href;
  std::string licence;
  std::string file;       ///< the file's name without its folder
  std::string digest;     ///< SHA-256, hexadecimal
};

struct Delivery {
  Provenance provenance;
  std::vector<Arrival> arrivals;          ///< below the root of the plan
  std::vector<std::string> whole;         ///< names of elements of which the file has all: those of the same origin that it does not have any more are gone
};

}  // namespace planverk::exchange
