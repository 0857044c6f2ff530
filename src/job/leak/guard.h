/// The last look at what is made for the public: nothing that is withheld may stand in it, whatever led it there
/// (decisions/51). Independent of how variants are made: it knows the plan and the bytes alone.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string_view>

#include "base/diagnostic.h"
#include "leak/finder.h"
#include "leak/units.h"

namespace planverk::foreign {
class Document;
}

namespace planverk::job::leak {

class Hits;

class Guard {
 public:
  /// Null where the plan withholds nothing that could be looked for. `printed`: asked once something is withheld.
  [[nodiscard]] static std::shared_ptr<const Guard> of(const xml::Tree& plan,
                                                       const std::function<const PrintedWords&()>& printed);

  /// Looks through a file that is to be written, and its name. Findings: `leak-output` at what is withheld; one for each
  /// element, ten at most; one more where the file could not be searched whole.
  void search(std::string_view name, std::string_view bytes, Diagnostics& found) const;
  [[nodiscard]] const Units& units() const { return units_; }

 private:
  friend class PackSearch;
  explicit Guard(Units&& units);
  void search(std::string_view name, std::string_view bytes, const std::set<std::uint32_t>& theirs, Diagnostics& found) const;

  Units units_;
  Finder own_, foreign_;
};

/// A file of others that goes along: its name, and the attachment of the plan that it is.
struct Attachment {
  std::string_view name, id;
  Span span;
};

/// The search through a pack: first its attachments, each once, then the files that are written. What an attachment says
/// is no leak of ours when its pages stand in a file of the pack.
class PackSearch {
 public:
  /// The guard outlives it.
  explicit PackSearch(const Guard& guard) : guard_(guard) {}

  /// Only names of two words, numbers and long phrases are taken for leaks in files of others: laws are quoted everywhere.
  /// Findings: `leak-attachment` at the attachment; one for each element, ten at most.
  void attachment(const Attachment& attachment, const foreign::Document& pdf, Diagnostics& found);
  void attachment(const Attachment& attachment, std::string_view bytes, Diagnostics& found);
  /// As Guard::search().
  void file(std::string_view name, std::string_view bytes, Diagnostics& found) const;

 private:
  void look(Hits& hits, std::string_view where, std::string_view text, bool words);
  void tell(const Attachment& attachment, const Hits& hits, bool whole, Diagnostics& found) const;

  const Guard& guard_;
  std::set<std::uint32_t> theirs_;  ///< patterns that attachments hold
};

}  // namespace planverk::job::leak
