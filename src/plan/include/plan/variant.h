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
#include "language/packs.h"
#include "plan/kinds.h"
#include "xml/tree.h"

namespace planverk::plan {

enum class Reading { original, marked, final };
enum class Audience { full, open };  ///< `open` is `--audience public`

struct Selection {
  std::string document;  ///< id; must exist
  std::optional<Reading>
      reading;  ///< else the document's own, else marked when it holds revisions in a draft, final otherwise
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

/// A plan, gone through once for all of its documents: none of them looks at the others again.
class Directory {
 public:
  explicit Directory(const xml::Tree& plan);
  [[nodiscard]] const Index& index() const { return index_; }
  [[nodiscard]] xml::Node document(std::string_view id) const;
  /// The elements below the root that are no documents, in their order.
  [[nodiscard]] const std::vector<xml::Node>& registers() const { return registers_; }
  /// How many of them stand before the document.
  [[nodiscard]] std::size_t registers_before(xml::Node document) const;

 private:
  Index index_;
  std::vector<xml::Node> registers_;
  std::unordered_map<std::string_view, xml::Node> documents_;
  std::unordered_map<const void*, std::size_t> before_;
};

/// Facts of one kind that are younger than the variant's day, and are not in it.
struct Later {
  std::string_view parent;  ///< what they are about: `risk`, `action`, `assignment`, `control`, `indicator`
  std::string id;           ///< of the first such thing
  Span first;               ///< where the first of them stands
  std::size_t count = 0;
};

struct Variant {
  xml::Tree tree;
  xml::Node document;  ///< the one document element left
  Selection selection;
  const KindFacts* kind = nullptr;  ///< of the document; lives in the kinds that the variant was made with
  Reading reading = Reading::final;
  std::optional<Date> as_of;
  std::vector<Later> later;  ///< in the order of the plan
  const language::Packs* languages = &language::built_in();  ///< live longer than the variant
  Language language = fallback_language;                     ///< of labels and formats
  std::string prose_language;  ///< tag of the document's own words, e.g. `sv-SE`; labels may be in another

  /// What is known of the language of labels, and of the document's own words (else that of labels).
  [[nodiscard]] const language::Pack& labels_pack() const { return languages->of(language); }
  [[nodiscard]] const language::Pack& prose_pack() const {
    const language::Pack* own = languages->find(prose_language);
    return own != nullptr ? *own : labels_pack();
  }
  /// Labels are of another language than the document's own words.
  [[nodiscard]] bool has_foreign_labels() const { return languages->find(prose_language) != &labels_pack(); }
};

/// Ids of the documents of a plan, in its order.
[[nodiscard]] std::vector<std::string> document_ids(const xml::Tree& tree);

/// Makes the variant of a plan that passed the checks, and that the directory is of.
///
/// - Other documents are gone, as are `access` attributes, white space between elements, revisions that nothing left
///   refers to, and acceptances of findings about what is gone.
/// - For the open audience restricted elements are gone with all they hold; a restricted cell stays, empty, so that its
///   row keeps its columns. What holds nothing once its words are gone (a paragraph, an item, a list) goes too.
/// - Original: the words before any revision. Final: rejected ones undone, all others carried out. Marked: open
///   revisions stay as `ins` and `del`, accepted ones are carried out, rejected ones undone.
/// - What was found out after the variant's day is gone: new assessments, follow-ups, results, values that came out.
/// - Where something was taken out of a sentence, no double space and no space before a comma or full stop is left.
///
/// Findings: `unresolved-reference` when there is no such document, or when an empty `ref` leads into another document
/// (one with words of its own keeps the words); `leak` when the document itself is restricted, when something open
/// refers to what is gone (both places are told), and when a required text is gone. No variant when one blocks.
std::optional<Variant> make_variant(const xml::Tree& plan, const Directory& directory, const Sources& sources,
                                    const Kinds& kinds, const language::Packs& languages, const Selection& selection,
                                    Diagnostics& found);

}  // namespace planverk::plan
