#include "copy/parent_tree.h"

#include <cstddef>
#include <set>
#include <utility>
#include <vector>

namespace planverk::foreign {

namespace {

constexpr std::size_t most_entries = 2'000'000;

}  // namespace

ParentTree::ParentTree(const File& file) {
  std::vector<Object> waiting{file.root().get("/StructTreeRoot").get("/ParentTree")};
  std::set<ObjectId> met;
  while (!waiting.empty() && entries_.size() < most_entries) {
    const Object node = std::move(waiting.back());
    waiting.pop_back();
    if (node.id() && !met.insert(node.id()).second) continue;
    const Object numbers = node.get("/Nums");
    for (std::size_t i = 0; i + 1 < numbers.size() && entries_.size() < most_entries; i += 2) {
      if (const auto key = numbers.at(i).integer()) entries_.try_emplace(*key, numbers.at(i + 1));
    }
    const Object kids = node.get("/Kids");
    for (std::size_t i = 0; i < kids.size() && waiting.size() < most_entries; ++i) waiting.push_back(kids.at(i));
  }
}

Object ParentTree::of(const Object& key) const {
  const auto number = key.integer();
  if (!number) return {};
  const auto at = entries_.find(*number);
  return at == entries_.end() ? Object() : at->second;
}

}  // namespace planverk::foreign
