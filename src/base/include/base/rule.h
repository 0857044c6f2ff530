/// The one registry of rules (design decision D4): from it come `planverk rules`, src/RULES.md, the SARIF rule list and
/// the diagnostics. A rule is named by its slug, which is also the printed code and the message key.
#pragma once

#include <span>
#include <string_view>

namespace planverk {

enum class Stage { xml, plan, figures, document, layout, edit, exchange };
enum class RuleClass {
  format,   ///< blocking: XML, vocabulary, types, references, limits, template, missing glyph, leak; never accepted
  content,  ///< sums, completeness and agreement within the plan
  law,      ///< per country and kind of body
  local,    ///< one organisation's policy, off until a plan or rules.xml switches it on
  promise,  ///< what templates and layout must do: proved by a test, gives no diagnostic
};
enum class Severity { note, warning, error };

struct Rule {
  std::string_view slug;    ///< `budget-sum`
  std::string_view number;  ///< `R-52`; empty for a format rule that the catalogue does not number
  Stage stage;              ///< where it is found
  RuleClass kind;
  Severity severity;           ///< by default; rules.xml may change it for content, law and local rules
  std::string_view statement;  ///< one English sentence that can be true or false
  std::string_view test;       ///< the Catch2 test case or script that proves it
};

/// All rules, in the order of their classes and slugs.
[[nodiscard]] std::span<const Rule> all_rules();
/// The rule of that slug. A slug that does not exist is our own fault: asserts.
[[nodiscard]] const Rule& rule(std::string_view slug);
/// The rule of that slug, or null: for names that come from input.
[[nodiscard]] const Rule* find_rule(std::string_view slug);

/// Those of a class (content: all that a plan may switch and accept). Declared beside their checks (decisions/13).
[[nodiscard]] std::span<const Rule> format_rules();
[[nodiscard]] std::span<const Rule> content_rules();
[[nodiscard]] std::span<const Rule> promise_rules();

[[nodiscard]] std::string_view name_of(Stage stage);
[[nodiscard]] std::string_view name_of(RuleClass kind);
[[nodiscard]] std::string_view name_of(Severity severity);

}  // namespace planverk
