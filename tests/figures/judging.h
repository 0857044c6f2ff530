/// Judging a plan in one line of a test. A finding reads `severity key "what stands there" @id`; what stands there is
/// the input at its place, an element cut after its name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "figures/figures.h"
#include "plan/variant.h"

namespace planverk::test {

struct Judging {
  std::string document = "d";
  std::optional<Date> as_of;
  plan::Audience audience = plan::Audience::full;
  plan::RuleSettings settings;
  std::string masked;  ///< the id of an element that the variant step marks as having lost a part
};

struct Judged {
  Sources sources;
  Diagnostics found;
  std::optional<plan::Variant> variant;

  explicit Judged(std::string plan, const Judging& how = {});
  /// Findings of rules whose slug begins so, a line each, in reading order.
  [[nodiscard]] std::string of(std::string_view slug) const;
  [[nodiscard]] const Diagnostic* first(std::string_view key) const;
  [[nodiscard]] std::string at(Span span) const;
  /// The value of an attribute of the element that bears the id; `-` when absent.
  [[nodiscard]] std::string figure(std::string_view id, std::string_view attribute) const;
};

/// A plan with `registers` and one document `d`. Attributes of the document that are not given are those of a Swedish
/// internal control plan for 2026.
struct PlanText {
  std::string registers = {};
  std::string content = {};
  std::string kind = "internalControlPlan";
  std::string status = "final";
  std::string attributes = {};  ///< further ones of the document
  std::string lang = "sv-SE";
  std::string date = "2025-11-26";
  std::string as_of = "2025-11-26";  ///< empty: none

  [[nodiscard]] std::string text() const;
};

/// `Judged(...).of(slug)`
[[nodiscard]] std::string findings(const PlanText& plan, std::string_view slug, const Judging& how = {});
/// Settings with one rule on, and its numbers.
[[nodiscard]] Judging with_rule(std::string_view slug, std::vector<std::string> values = {});

}  // namespace planverk::test
