/// The variant: the plan for one document, reading, audience and reference day, in which restricted text, other
/// documents' prose and rejected or accepted revisions no longer exist (design decisions D3, D12). Everything after
/// this step sees only the variant, so nothing can leak: sums, numbers, ids, file names and metadata all come from it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "base/language.h"
#include "base/sources.h"
#include "xml/tree.h"

namespace planverk::plan {

enum class Reading { original, marked, final };
enum class Audience { full, open };  ///< `open` is `--audience public`

struct Selection {
  std::string document;              ///< id; must exist
  std::optional<Reading> reading;    ///< else the document's own, else marked when it holds revisions in a draft, final otherwise
  Audience audience = Audience::full;
  std::optional<Date> as_of;         ///< else planData/@asOf
  std::optional<Language> language;  ///< labels and formats; else the document's, else the plan's
};

/// An id's element, found by hash. Processes are found by their code, all else by id.
class Index {
 public:
  explicit Index(const xml::Tree& tree);
  [[nodiscard]] xml::Node find(std::string_view id) const;
  [[nodiscard]] xml::Node process(std::string_view code) const;

 private:
  std::unordered_map<std::string_view, xml::Node> by_id_;
  std::unordered_map<std::string_view, xml::Node> by_code_;
};

struct Variant {
  xml::Tree tree;
  xml::Node document;       ///< the one document element left
  Selection selection;
  Reading reading = Reading::final;
  std::optional<Date> as_of;
  Language language = Language::sv;        ///< of labels and formats
  std::string prose_language;              ///< tag of the plan's own prose, e.g. `sv-SE`
};

/// Ids of the documents of a plan, in its order.
[[nodiscard]] std::vector<std::string> document_ids(const xml::Tree& tree);

/// Makes the variant. References from open to restricted content are findings of the rule `leak`, as are revisions
/// whose removal leaves a required text empty. No variant when the finding is blocking.
std::optional<Variant> make_variant(const xml::Tree& plan, const Sources& sources, const Selection& selection,
                                    Diagnostics& found);

}  // namespace planverk::plan
