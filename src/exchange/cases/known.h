/// What a plan already has of what case systems tell: bodies by name, roles by title, meetings by day, cases by number.
/// People's names are no way into a plan: it names roles.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xml/tree.h"

namespace planverk::exchange::cases {

class Known {
 public:
  /// `picks`: `Formannskapet=fs` names a body of another name; `by=radgiver` who makes proposals.
  Known(xml::Node root, const std::vector<std::pair<std::string, std::string>>& picks) : root_(root), picks_(picks) {}

  /// The body's id; empty when the plan has none of that name. Capitals and blanks do not tell names apart.
  [[nodiscard]] std::string body(std::string_view name) const;
  /// The role's id by its title, or by what was picked as `by`; empty when it is neither.
  [[nodiscard]] std::string role(std::string_view title) const;
  [[nodiscard]] xml::Node meeting(std::string_view body, std::string_view date) const;
  /// The case that has that value in the attribute.
  [[nodiscard]] xml::Node case_with(std::string_view attribute, std::string_view value) const;
  /// The item of the meeting that treats the case.
  [[nodiscard]] xml::Node item_of(xml::Node meeting, std::string_view case_id) const;
  [[nodiscard]] xml::Node document(std::string_view id) const;
  [[nodiscard]] bool has_id(std::string_view id) const;
  /// `Formannskapet, Kommunestyret`
  [[nodiscard]] std::string bodies() const;
  [[nodiscard]] std::string_view picked(std::string_view name) const;

 private:
  xml::Node root_;
  const std::vector<std::pair<std::string, std::string>>& picks_;
};

}  // namespace planverk::exchange::cases
