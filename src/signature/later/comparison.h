/// Two editions of a file, object by object. Everything that can be reached has to be equal but where pages, forms and
/// the structure tree are asked what a signature allows; those are judged once each and only recognised elsewhere.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "foreign/objects.h"
#include "later/changes.h"

namespace planverk::signature {

class Comparison {
 public:
  Comparison(const foreign::Objects& before, const foreign::Objects& after, Changes& changes)
      : before_(before), after_(after), changes_(changes) {}

  [[nodiscard]] const foreign::Objects& before() const { return before_; }
  [[nodiscard]] const foreign::Objects& after() const { return after_; }
  [[nodiscard]] Changes& changes() const { return changes_; }

  /// An object that is judged by itself: wherever it is met, only that both editions mean the same one is asked.
  void judged_elsewhere(foreign::ObjectId id) {
    if (id) judged_.insert(id);
  }
  /// The same of a field or an annotation, of which more may change.
  void judged_as_form(foreign::ObjectId id) {
    judged_elsewhere(id);
    if (id) form_.insert(id);
  }
  /// What pages draw never leads to a field or an annotation: one that is also a font or a content stream could be
  /// changed as the one and be shown as the other.
  void compare_drawn(bool drawn) { drawn_ = drawn; }

  /// Both are equal, with all that they lead to; else a fatal reason of this code. What was compared once is not again.
  void same(const foreign::Object& before, const foreign::Object& after, const std::string& code,
            const std::string& detail);
  /// The entries of two dictionaries, those named left out.
  void same_entries(const foreign::Object& before, const foreign::Object& after, const std::set<std::string>& but,
                    const std::string& code, const std::string& detail);
  /// Only asks.
  [[nodiscard]] bool equal(const foreign::Object& before, const foreign::Object& after) const;

 private:
  using Pair = std::pair<foreign::Object, foreign::Object>;
  using Met = std::set<std::pair<foreign::ObjectId, foreign::ObjectId>>;
  bool walk(const foreign::Object& before, const foreign::Object& after, Met& met) const;
  /// False where the two differ by themselves; pushes what they hold.
  bool step(const Pair& pair, Met& met, std::vector<Pair>& open) const;

  const foreign::Objects& before_;
  const foreign::Objects& after_;
  Changes& changes_;
  std::set<foreign::ObjectId> judged_, form_;
  bool drawn_ = false;
  Met met_;
};

/// Names of the entries of both.
[[nodiscard]] std::set<std::string> all_keys(const foreign::Object& one, const foreign::Object& other);

}  // namespace planverk::signature
