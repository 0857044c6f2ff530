/// "Is this the paper that was adopted?": a PDF that this program made is made again from its plan, and compared. The plan
/// is the source that stands in the file (`--attach-source`), or one that is given. What came after the program, such as
/// signatures, stands behind its bytes and changes none of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/result.h"
#include "job/options.h"
#include "job/render.h"
#include "pdf/provenance.h"
#include "template/template.h"

namespace planverk::job {

enum class Likeness {
  equal,       ///< byte for byte, but for what was added behind
  same_words,  ///< the same pages with the same words on them, in other bytes
  different,
  unknown,     ///< it cannot be made again: `reason` says why
};

/// Something it was made from or by that is not the same today.
struct OtherIngredient {
  std::string name;  ///< `source`, `program`, `libraries`, `templates`, `fonts`
  std::string then, now;
};

/// The first place where words differ.
struct OtherWords {
  std::uint32_t page = 0;  ///< from 1
  std::string then, now;   ///< a few words from where they part; empty: the page has no more, or there is no such page
};

struct Reproduction {
  Likeness likeness = Likeness::unknown;
  std::optional<Message> reason;        ///< of `unknown`
  std::string file, sha256;             ///< of what was asked about
  pdf::Provenance provenance;           ///< as the file states it
  bool from_attached = false;           ///< made from the source that stands in it
  std::uint64_t made_bytes = 0;         ///< of the file made again
  std::uint64_t added_bytes = 0;        ///< behind what is equal
  std::size_t revisions = 0;            ///< incremental updates of the file
  std::vector<OtherIngredient> others;  ///< in the order of pdf::Provenance
  std::uint32_t pages_then = 0, pages_now = 0;
  std::uint32_t pages_differ = 0;       ///< with other words
  std::optional<OtherWords> words;
  RunResult run;                        ///< of making it again
};

struct ReproduceOptions {
  std::string file;
  std::string plan;  ///< empty: the source in the file
};

/// Opens a workshop of its own: the theme is the file's. Failure: a file that cannot be read, wrong use.
Result<Reproduction> reproduce(FileLayer& files, const Surroundings& surroundings, const ReproduceOptions& options);

/// 0 equal, or the same words; 1 the same words under `strict`; 2 different, or not to be made again.
[[nodiscard]] int exit_code(const Reproduction& result, bool strict);

[[nodiscard]] std::string_view name_of(Likeness likeness);
[[nodiscard]] std::string reproduction_text(const Reproduction& result, const templates::Labels& messages);
[[nodiscard]] std::string reproduction_json(const Reproduction& result, const templates::Labels& messages);

}  // namespace planverk::job
