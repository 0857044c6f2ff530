/// What every rule gets: the variant with its views and numbers, what the document uses, its texts, the settings, and
/// the way to report. One struct, so that each rule is a function of one argument.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "count/numbers.h"
#include "count/uses.h"
#include "language/pack.h"
#include "plan/rule_settings.h"
#include "plan/views.h"
#include "text/places.h"
#include "text/texts.h"

namespace planverk::figures {

struct Context {
  const plan::Variant& variant;
  const plan::Views& views;
  const Uses& uses;
  const Numbers& numbers;
  const std::vector<xml::Node>& printed;  ///< the registers' elements that the document prints, and the document
  const std::vector<Text>& texts;
  const std::vector<xml::Node>& tables;  ///< that the plan writes out, among what is printed
  const std::vector<xml::Node>& links;   ///< to addresses, among what is printed
  const language::Pack& words;           ///< of the document's own language
  const Sources& sources;
  const plan::RuleSettings& settings;
  Diagnostics& found;
  Diagnostics& unsure;  ///< findings about what is not there, where something was taken out: nobody is told

  TextPlaces& places;

  [[nodiscard]] Span at(xml::Node node) const { return variant.tree.span(node); }
  [[nodiscard]] Span at(xml::Node node, std::string_view attribute) const {
    return variant.tree.span(node, attribute, sources);
  }
  /// Of a piece of a text: a view into its words or small words.
  [[nodiscard]] Span at(const Text& text, std::string_view piece) const { return places.of(text, piece); }
  [[nodiscard]] bool on(std::string_view slug) const { return settings.on(rule(slug)); }

  /// A finding at an element, one of its attributes, or a piece of a text; about the nearest element that has an id,
  /// else about the document.
  Diagnostic& add(std::string_view slug, xml::Node node) const;
  Diagnostic& add(std::string_view slug, xml::Node node, std::string_view attribute) const;
  Diagnostic& add(std::string_view slug, const Text& text, std::string_view piece) const;
  /// What only the form of a text speaks for: a warning at most, whatever the rule (decisions/35).
  Diagnostic& suspect(std::string_view slug, const Text& text, std::string_view piece) const;
  [[nodiscard]] std::string owner_of(xml::Node node) const;

 private:
  /// Where a finding of the rule at that element belongs.
  [[nodiscard]] Diagnostics& judged(std::string_view slug, xml::Node node) const;
};

/// The id of the element or of the nearest one around it (a process: its code): what `<accept at="…">` names.
[[nodiscard]] std::string id_of(xml::Node node);

/// `likelihood, consequence`
[[nodiscard]] std::string joined(const std::vector<std::string_view>& words);
/// What a hint asks the writer to put into the plan: `likelihood="…", consequence="…"` and `<what>, <how>`.
[[nodiscard]] std::string as_attributes(const std::vector<std::string_view>& names);
[[nodiscard]] std::string as_elements(const std::vector<std::string_view>& names);
/// What people call an action or a control: the words of its title, else its id.
[[nodiscard]] std::string name_of(xml::Node title, std::string_view id);

}  // namespace planverk::figures
