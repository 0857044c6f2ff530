/// Document kinds. They are files of the templates, an organisation's too: what the plan stage has to know of them is
/// read there and handed in here, before a plan is checked. From it come the words that `document/@kind` and
/// `section/@use` may have, in the check, the XSD, the reference page and the hints alike.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plan/vocabulary.h"

namespace planverk::plan {

/// What registers a kind may concern: what is wrong in them is then told of its documents whatever they show.
inline constexpr std::string_view kind_concerns = "risks actions controls goals budgets assignments finance programme";

/// What a field of a form may be: `archiveNo|dnr`, the usual one first. Dies with the words of the form.
[[nodiscard]] std::vector<std::string_view> ways_of(std::string_view field);

/// What documents of a kind hold in some languages or countries. Lists have one space between words.
struct KindForm {
  std::string languages;  ///< tags: `nb`, `sv-FI`; empty: all that no other form names
  std::string sections;   ///< the uses of sections that must be there; `proposal` is the case's
  std::string order;      ///< the order of sections
  /// Attributes that must be filled, of what the document is about, else of the document; where a bar parts several, one
  /// of them.
  std::string fields;
};

struct KindFacts {
  std::string name;
  std::string about;     ///< the element that `of` leads to: `case`, `meeting`, `report`; empty: any or none
  std::string concerns;  ///< words of `kind_concerns`
  std::string sections;  ///< the uses that its sections may have
  std::string reading;   ///< how its revisions are read where neither the document nor the command says; empty: by status
  std::vector<KindForm> forms;
  bool reports_findings = false;  ///< it tells what is found in the other documents of its plan

  /// The form for a language tag: one for that very tag, else one for its language, else the one for all.
  [[nodiscard]] const KindForm& form_for(std::string_view tag) const;
  [[nodiscard]] bool concern(std::string_view register_name) const;
};

/// All kinds that documents may have, by name. Never changed once made.
class Kinds {
 public:
  Kinds() = default;
  explicit Kinds(std::vector<KindFacts> kinds);

  [[nodiscard]] const std::vector<KindFacts>& all() const { return kinds_; }
  /// The kind; one that concerns nothing and asks for nothing where there is none of that name.
  [[nodiscard]] const KindFacts& find(std::string_view name) const;
  /// The attribute with `%kinds` and `%sections` in its words put in. The words live as long as this.
  [[nodiscard]] AttributeType with_words(const AttributeType& attribute) const;

 private:
  std::vector<KindFacts> kinds_;
  std::string names_;
  std::string sections_;
};

}  // namespace planverk::plan
