/// What a plan tells of a case, a meeting and a document, as archives ask for it.
#pragma once

#include <optional>
#include <string>

#include "archive/material.h"
#include "base/diagnostic.h"
#include "base/sources.h"
#include "plan/document_facts.h"
#include "plan/variant.h"

namespace planverk::job {

/// A document's facts, beside what its files are.
struct ArchivedDocument {
  archive::Case subject;            ///< of its case, without records
  archive::Record record;           ///< without files
  xml::Node node, written_subject;  ///< of the plan as written; the second is null where it is about nothing
  // The same subject as its readers may see it, in which tree; as long as that tree lives.
  xml::Node subject_node;
  const xml::Tree* shown = nullptr;
};

class CaseFacts {
 public:
  /// `plan`: as written. `open`: for readers outside, whose texts come from the variant.
  CaseFacts(const xml::Tree& plan, const plan::Directory& directory, bool open)
      : plan_(plan), directory_(directory), open_(open) {}

  [[nodiscard]] ArchivedDocument read(const plan::Variant& variant, const plan::DocumentFacts& facts,
                                      const std::string& title) const;
  /// An attachment of the subject, as the variant has it; without files.
  [[nodiscard]] archive::Record attachment(xml::Node node, const ArchivedDocument& of, std::size_t number) const;
  /// What withholds it, if anything does, in the plan as written.
  [[nodiscard]] archive::Access access_of(xml::Node written) const;

 private:
  [[nodiscard]] std::string name_of(std::string_view id) const;
  [[nodiscard]] std::string country_of(const std::string& organisation) const;
  void read_subject(archive::Case& to, xml::Node shown, xml::Node written, const std::string& country) const;
  [[nodiscard]] std::string unit_of(xml::Node document, xml::Node subject, const plan::DocumentFacts& facts) const;

  const xml::Tree& plan_;
  const plan::Directory& directory_;
  const bool open_;
};

/// What titles print for readers outside where they are withheld.
inline constexpr std::string_view withheld_title = "*****";

}  // namespace planverk::job
