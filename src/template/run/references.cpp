#include "run/references.h"

#include <unordered_map>
#include <unordered_set>

namespace planverk::templates {

void References::settle_tables(document::Tree& tree) const {
  std::unordered_map<std::string_view, document::NodeId> chosen;
  for (const auto& [data, table] : tables_) {
    const auto [place, fresh] = chosen.try_emplace(data, table);
    if (!fresh && tree.properties(place->second).id.empty() && !tree.properties(table).id.empty())
      place->second = table;
  }
  for (const auto& [data, table] : chosen) {
    if (tree.properties(table).id.empty()) tree.edit(table).id = "data:" + std::string(data);
  }
  for (const auto& [data, reference] : to_tables_) {
    const auto table = chosen.find(data);
    tree.edit(reference).target_id = table == chosen.end() ? "data:" + data : tree.properties(table->second).id;
  }
}

void References::settle(document::Tree& tree) const {
  settle_tables(tree);
  if (may_miss_.empty()) return;
  std::unordered_set<std::string> ids;
  for (document::NodeId node = 0; node < tree.size(); ++node) {
    if (const auto& id = tree.properties(node).id; !id.empty()) ids.insert(id);
  }
  for (const document::NodeId reference : may_miss_) {
    if (ids.contains(tree.properties(reference).target_id)) continue;
    std::vector<document::NodeId> children;
    tree.each_child(reference, [&](document::NodeId child) { children.push_back(child); });
    for (const document::NodeId child : children) tree.move_before(child, reference);
    tree.detach(reference);
  }
}

}  // namespace planverk::templates
