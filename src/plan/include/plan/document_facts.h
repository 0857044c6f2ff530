/// What a document is, before anything is printed: each fact is decided once, here, and all later stages take it from
/// here. How it is called in words (title, kind, number) is its kind's to say: templates::DocumentNames.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/date.h"
#include "base/language.h"
#include "plan/variant.h"

namespace planverk::plan {

struct DocumentFacts {
  std::string id;
  std::string kind;
  std::string status;  ///< draft, proposal, adopted, final
  std::string mark;    ///< what it is marked as on each page: draft, proposal, working; empty: by its status
  std::string registry_number;
  std::string theme;  ///< name of the theme that it wants; empty: the default
  bool slides = false;
  std::string body;  ///< name of the body
  /// Name of the organisation that sends it: the document's own; else that of its body, or of the nearest body above it
  /// that has one; else the one above its unit; else the only one of the plan. The body comes before the unit because
  /// it answers for the document; a unit has only prepared it.
  std::string organisation;
  std::string organisation_id;  ///< of that organisation; empty when none is known
  std::optional<Date> date;
  Language label_language;         ///< of labels and formats
  std::string language;            ///< tag of its own words
  bool foreign_labels = false;     ///< the two are different languages
  std::optional<Reading> reading;  ///< asked for; none: its usual one
  Audience audience = Audience::full;
  /// Reasons by rule and id, of findings that the plan accepts.
  std::map<std::pair<std::string, std::string>, std::string> accepted;

  /// Decided or ready to be: it goes out without errors, or not at all.
  [[nodiscard]] bool finished() const { return status == "final" || status == "adopted"; }
  /// Still being written: what is to be filled in may be left open.
  [[nodiscard]] bool open() const { return status == "draft" || status == "proposal"; }
};

/// From a document's head or from its whole variant; both give the same.
[[nodiscard]] DocumentFacts document_facts(const Variant& variant);

/// The head of a document: its element and what that refers to, and so on from there, attributes only, with all
/// organisations and acceptances. Small however large the registers are, so that all documents of a plan can be named
/// before one is made. None when there is no such document, or when the audience may not see it.
[[nodiscard]] std::optional<Variant> document_head(const xml::Tree& plan, const Directory& directory,
                                                   const Kinds& kinds, const language::Packs& languages,
                                                   const Selection& selection);

}  // namespace planverk::plan
