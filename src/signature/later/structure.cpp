#include "later/structure.h"

#include <vector>

namespace planverk::signature {

using foreign::Object;
using foreign::ObjectId;

namespace {

constexpr std::size_t most_steps = 5'000'000;
constexpr int deepest = 50;

std::vector<Object> kids_of(const Object& element) {
  const Object kids = element.get("/K");
  std::vector<Object> out;
  if (kids.is_null()) return out;
  if (!kids.is_array()) return {kids};
  for (std::size_t index = 0; index < kids.size(); ++index) out.push_back(kids.at(index));
  return out;
}

/// Keys of a number tree with their values (7.9.7).
std::map<std::int64_t, Object> numbers_of(const Object& tree) {
  std::map<std::int64_t, Object> out;
  std::vector<Object> open = {tree};
  std::set<ObjectId> met;
  while (!open.empty() && met.size() < most_steps) {
    const Object node = std::move(open.back());
    open.pop_back();
    if (node.id() && !met.insert(node.id()).second) continue;
    const Object entries = node.get("/Nums");
    for (std::size_t index = 0; index + 1 < entries.size(); index += 2) {
      if (const auto key = entries.at(index).integer()) out.emplace(*key, entries.at(index + 1));
    }
    const Object kids = node.get("/Kids");
    for (std::size_t index = 0; index < kids.size(); ++index) open.push_back(kids.at(index));
  }
  return out;
}

class Structure {
 public:
  Structure(Comparison& comparison, const std::set<ObjectId>& added) : comparison_(comparison), added_(added) {}

  void compare(const Object& before, const Object& after) {
    comparison_.judged_elsewhere(before.id());
    comparison_.same_entries(before, after, {"/K", "/ParentTree", "/ParentTreeNextKey"}, code_, {});
    compare_kids(before, after);
    while (!open_.empty() && steps_ < most_steps) {
      const auto [old, now] = std::move(open_.back());
      open_.pop_back();
      comparison_.same_entries(old, now, {"/K", "/P"}, code_, {});
      if (old.get("/P").id() != now.get("/P").id()) wrong();
      compare_kids(old, now);
    }
    compare_parents(before.get("/ParentTree"), after.get("/ParentTree"));
  }

 private:
  void wrong() { comparison_.changes().wrong(code_); }

  static bool is_element(const Object& kid) {
    return kid.is_dictionary() && kid.id() && !kid.get("/Type").is_name("/OBJR") && !kid.get("/Type").is_name("/MCR");
  }

  bool matches(const Object& old, const Object& now) {
    if (is_element(old) && is_element(now)) return old.id() == now.id();
    return is_element(old) == is_element(now) && comparison_.equal(old, now);
  }

  /// Kids that were there stay in their order; those between them belong to what came later.
  void compare_kids(const Object& before, const Object& after) {
    const std::vector<Object> old = kids_of(before);
    std::size_t at = 0;
    for (const Object& now : kids_of(after)) {
      ++steps_;
      if (at < old.size() && matches(old[at], now)) {
        if (is_element(now) && met_.insert(now.id()).second) open_.emplace_back(old[at], now);
        ++at;
      } else if (!belongs_to_added(now, 0)) {
        return wrong();
      }
    }
    if (at < old.size()) wrong();
  }

  bool belongs_to_added(const Object& kid, int depth) {
    if (!kid.is_dictionary() || depth > deepest || ++steps_ > most_steps) return false;
    if (kid.get("/Type").is_name("/OBJR")) return added_.contains(kid.get("/Obj").id());
    if (kid.get("/Type").is_name("/MCR")) return false;
    const std::vector<Object> kids = kids_of(kid);
    for (const Object& each : kids) {
      if (!belongs_to_added(each, depth + 1)) return false;
    }
    return !kids.empty();
  }

  void compare_parents(const Object& before, const Object& after) {
    const auto now = numbers_of(after);
    for (const auto& [key, value] : numbers_of(before)) {
      const auto still = now.find(key);
      if (still == now.end() || !same_parents(value, still->second)) return wrong();
    }
  }

  static bool same_parents(const Object& before, const Object& after) {
    if (before.id() != after.id() || before.kind() != after.kind() || before.size() != after.size()) return false;
    for (std::size_t index = 0; index < before.size(); ++index) {
      if (before.at(index).id() != after.at(index).id()) return false;
    }
    return true;
  }

  static constexpr const char* code_ = "later-structure";
  Comparison& comparison_;
  const std::set<ObjectId>& added_;
  std::vector<std::pair<Object, Object>> open_;
  std::set<ObjectId> met_;
  std::size_t steps_ = 0;
};

}  // namespace

void compare_structure(Comparison& comparison, const std::set<ObjectId>& added) {
  const Object before = comparison.before().root().get("/StructTreeRoot");
  const Object after = comparison.after().root().get("/StructTreeRoot");
  if (before.is_dictionary() && after.is_dictionary() && !added.empty())
    return Structure(comparison, added).compare(before, after);
  comparison.same(before, after, "later-structure", {});
}

}  // namespace planverk::signature
