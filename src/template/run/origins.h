/// Where the facts that are printed were taken over from (`origin` of the plan): whoever prints says of which element, and
/// below each view, or behind the words of a section, it is said once (decisions/47).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "plan/variant.h"
#include "xml/tree.h"

namespace planverk::templates {

class Origins {
 public:
  /// What it is said below: the document's body, a section of the plan, a view or a table of the plan.
  enum class Around { document, section, view };

  Origins(xml::Node plan, const plan::Index& index);
  /// Plans without imported facts pay nothing.
  [[nodiscard]] bool any() const { return any_; }

  void open(Around around, xml::Node node);
  /// What nobody has said goes to what is around it.
  void close();
  [[nodiscard]] bool stands_in(Around around) const { return !places_.empty() && places_.back().around == around; }
  [[nodiscard]] bool is_of(xml::Node node) const { return !places_.empty() && places_.back().node == node; }

  /// What an element states is printed. A computed element (`fig:row`) is made of what it stands in and refers to.
  void prints(xml::Node element);
  /// What is computed of an element, and of what it holds, is printed: without the values of others to compare with.
  void is_made_of(xml::Node element);

  /// The ids of what is to be said here, one space between them, in the order in which it was met. Sections do not
  /// repeat what their views have said.
  [[nodiscard]] std::string take();

 private:
  struct Place {
    Around around;
    xml::Node node;
    std::vector<std::string_view> met;
    std::unordered_set<std::string_view> known;  ///< of `met`
    std::unordered_set<std::string_view> said;
    std::unordered_set<const void*> made_of;  ///< elements that were gone through
  };
  void meet(Place& place, std::string_view id);
  void prints_own(xml::Node element);

  const plan::Index& index_;
  bool any_;
  std::vector<Place> places_;
};

/// What an element of a plan is for them; none when it is neither.
[[nodiscard]] std::optional<Origins::Around> around_of(xml::Node element);
/// Whether an attribute of that name says what an element shows. Any other only names something: who is responsible for
/// an action is no fact of the register of staff.
[[nodiscard]] bool shows_what_it_names(std::string_view attribute);

}  // namespace planverk::templates
