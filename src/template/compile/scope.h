/// The variables that can be seen at a place of a template: those of the run, those of the loop, and the rule's own
/// from where they are declared to the end of the element they stand in. Used while a rule is compiled.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compile/value.h"

namespace planverk::templates {

/// A variable that every template can see, with what it is, for the reference page.
struct GivenVariable {
  std::string_view name;
  ValueType type;
  std::string_view says;
};

/// Slots of the variables of the run, in the order of given_variables().
enum class Given : std::uint8_t {
  plan,
  document,
  lang,
  prose_lang,
  as_of,
  title,
  kind,
  reading,
  theme,
  draft,
  organisation,
  fields,
  signature_fields
};
inline constexpr std::size_t given_count = static_cast<std::size_t>(Given::signature_fields) + 1;
/// Slots of the variables of the loop, in the order of loop_variables().
enum class InLoop : std::uint8_t { position, size, group_size, first_in_group, last_in_group, group_key };

[[nodiscard]] std::vector<GivenVariable> given_variables();
[[nodiscard]] std::vector<GivenVariable> loop_variables();

class Scope {
 public:
  [[nodiscard]] std::optional<Variable> find(std::string_view name) const;
  /// The name most like it among those that can be seen.
  [[nodiscard]] std::optional<std::string> nearest(std::string_view wrong) const;
  Variable declare(std::string_view name, ValueType type);

  /// What is declared after mark() is out of sight after release(); no slot is used twice.
  [[nodiscard]] std::size_t mark() const { return own_.size(); }
  void release(std::size_t mark) { own_.resize(mark); }
  /// How many slots the rule needs.
  [[nodiscard]] std::uint16_t slots() const { return slots_; }

 private:
  std::vector<Variable> own_;
  std::uint16_t slots_ = 0;
};

}  // namespace planverk::templates
