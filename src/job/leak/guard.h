/// The last look at what is made for the public: nothing that is withheld may stand in it, whatever led it there
/// (decisions/51). Independent of how variants are made: it knows the plan and the bytes alone.
#pragma once

#include <functional>
#include <memory>
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
  /// element, ten at most.
  void search(std::string_view name, std::string_view bytes, Diagnostics& found) const;
  /// A file of others that goes along: its name, and the attachment of the plan that it is.
  struct Attachment {
    std::string_view name, id;
    Span span;
  };
  /// Looks through such a file. Only names of two words, numbers and long phrases are taken for leaks there: laws are quoted
  /// everywhere. Findings: `leak-attachment` at the attachment; one for each element, ten at most.
  void search_attachment(const Attachment& attachment, const foreign::Document& pdf, Diagnostics& found) const;
  void search_attachment(const Attachment& attachment, std::string_view bytes, Diagnostics& found) const;
  [[nodiscard]] const Units& units() const { return units_; }

 private:
  explicit Guard(Units&& units);
  void tell(const Attachment& attachment, const Hits& hits, Diagnostics& found) const;

  Units units_;
  Finder own_, foreign_;
};

}  // namespace planverk::job::leak
