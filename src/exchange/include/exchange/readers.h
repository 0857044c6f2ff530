/// Readers of files from outside, a row a kind: how it is told by its bytes, and what becomes of it. A new kind is a row
/// in readers.cpp; the command (job/import.h) knows none of them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/limits.h"
#include "base/sources.h"
#include "edit/manuscript.h"
#include "exchange/compare.h"
#include "exchange/delivery.h"
#include "exchange/import_map.h"
#include "language/pack.h"
#include "plan/kinds.h"
#include "template/template.h"

namespace planverk::exchange {

/// A file as it was given. It is not registered with Sources yet: a reader that has places does it.
struct Input {
  std::string name;   ///< as the user named it
  std::string bytes;
};

/// What the user said of the files; a reader takes what concerns it. Empty: not said. Ids are not checked yet.
struct ReadOptions {
  std::string register_name;  ///< `risks`: of tables
  std::string sheet;          ///< of a book with several
  std::string retrieved;      ///< yyyy-mm-dd, for Provenance
  std::string source;         ///< the origin's label
  std::string budget, report, meeting, dataset, indicator;  ///< ids of what the file fills
  std::string document, kind;                               ///< of DOCX: where its sections go
  std::vector<std::pair<std::string, std::string>> picks;   ///< `DIM=CODE`, in the order given
  bool new_roles = false;     ///< who is named and not in the plan becomes a role of it; else it is asked for
};

/// Where a reader stands: the plan that it reads for, and what there is beside it.
struct Surroundings {
  Sources& sources;                   ///< of the run; findings of readers point into it
  const templates::Files& templates;  ///< registers (`exchange/…`), labels, languages
  const plan::Kinds& kinds;
  const language::Pack& pack;         ///< of the plan's language: forms of numbers and dates
  Language reader;                    ///< whose language messages are in: what fields are called in Reading::told
  const edit::Manuscript& plan;       ///< what is there; an empty plan where none was named
  bool new_plan = false;              ///< none was named: there is nothing to refer to
  const Limits& limits;
  const ReadOptions& options;
  ImportMap& map;  ///< what was agreed on earlier; a reader looks its part up and proposes what is missing
};

/// A file that goes beside the plan with the import (a picture of a document).
struct Companion {
  std::string path;  ///< relative to the plan's folder
  std::string bytes;
};

/// What a reader made of a file. A reader of registers and values gives deliveries, which are then compared; one that
/// has to compare by itself (documents) gives comparisons.
struct Reading {
  std::vector<Delivery> deliveries;
  std::vector<Comparison> comparisons;
  std::vector<Companion> companions;
  std::vector<Message> told;  ///< for people, a line each, in this order: how it was understood, what was not taken, sums
  bool asks = false;          ///< the map has something to be answered first: nothing is compared or written
};

struct Reader {
  std::string_view name;                     ///< as `--from` takes it: `xlsx`
  bool (*recognise)(std::string_view bytes); ///< by the bytes alone, cheaply; never two readers the same bytes
  /// None, with findings, when the file as a whole cannot be read. What is wrong with single values is a finding at its
  /// place, and the rest is read on.
  std::optional<Reading> (*read)(Input input, const Surroundings& around, Diagnostics& found);
};

[[nodiscard]] std::span<const Reader> readers();
/// By name; null when there is none.
[[nodiscard]] const Reader* reader_named(std::string_view name);
/// The one that knows the bytes; null when none does.
[[nodiscard]] const Reader* reader_of(std::string_view bytes);

}  // namespace planverk::exchange
