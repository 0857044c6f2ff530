/// Tracked changes as revisions of a plan. Who made a change is personal data and is not taken: a plan says whose it is
/// by a role, which nobody but its owner can tell.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "edit/element.h"
#include "office/word.h"

namespace planverk::exchange::word {

class Revisions {
 public:
  /// `taken` says which ids the plan has; `fallback` is the day of changes that have none, yyyy-mm-dd.
  Revisions(const std::vector<office::TrackedChange>& changes, std::string prefix, std::string fallback,
            std::function<bool(const std::string&)> taken);

  /// `ins` or `del`.
  [[nodiscard]] const char* element_for(std::size_t change) const;
  /// The id of a new revision for words that one change covers; both ends of a move keep theirs.
  std::string make(std::size_t change);
  /// The same as `make` where words put in stand beside words taken out by the same hand: then both are one revision.
  std::string beside(const std::string& other, std::size_t other_change, std::size_t change);

  [[nodiscard]] const std::vector<edit::Element>& elements() const { return elements_; }
  [[nodiscard]] bool named_authors() const;
  [[nodiscard]] std::size_t undated() const { return undated_; }  ///< revisions that have the fall-back for a day

 private:
  [[nodiscard]] edit::Element* find(const std::string& id);
  std::string new_id();

  const std::vector<office::TrackedChange>& changes_;
  std::string prefix_, fallback_;
  std::function<bool(const std::string&)> taken_;
  std::vector<edit::Element> elements_;
  std::vector<std::pair<std::string, std::string>> moves_;  ///< kind and name of an end → id
  std::size_t last_ = 0;
  std::size_t undated_ = 0;
};

}  // namespace planverk::exchange::word
