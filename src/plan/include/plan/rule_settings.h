/// Which rules are on, how grave their findings are, and the organisation's own numbers and patterns: from the `<rules>` of a plan
/// and from a separate rules.xml, whose root is `<rules>` too. The plan's own switches are read last and win. Format
/// rules and promises cannot be switched: naming one, or a rule that does not exist, is a finding (`bad-value`), and so
/// is a value that the rule cannot read: nobody is judged by a number that he did not set.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/decimal.h"
#include "base/diagnostic.h"
#include "base/sources.h"
#include "xml/tree.h"

namespace planverk::plan {

class RuleSettings {
 public:
  struct Switch {
    std::optional<bool> on;
    std::optional<Severity> severity;
    std::vector<std::string> values;  ///< words of `value`
  };

  /// Words that the organisation does not want in its documents.
  struct Pattern {
    std::string words, instead, reason;  ///< instead, reason: may be empty
    std::optional<Severity> severity;
  };

  /// Content and law rules are on, local ones off, unless switched.
  [[nodiscard]] bool on(const Rule& rule) const;
  [[nodiscard]] Severity severity(const Rule& rule) const;
  /// The switch's value at that place as a number; none when it is absent or no number.
  [[nodiscard]] std::optional<Decimal> number(std::string_view slug, std::size_t index = 0) const;
  [[nodiscard]] const Switch* find(std::string_view slug) const;
  void set(std::string_view slug, Switch change);  ///< fields that are given replace, others stay
  [[nodiscard]] const std::vector<Pattern>& patterns() const { return patterns_; }
  void add(Pattern pattern) { patterns_.push_back(std::move(pattern)); }

 private:
  std::unordered_map<std::string, Switch> switches_;
  std::vector<Pattern> patterns_;
};

/// Takes in `<rules>` at or below the root of `tree`: a plan, or a rules.xml (whose shape is checked here, since
/// check_shape is for plans). False when there were findings.
bool read_rules(const xml::Tree& tree, const Sources& sources, RuleSettings& settings, Diagnostics& found);

}  // namespace planverk::plan
