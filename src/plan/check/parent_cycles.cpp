#include "check/parent_cycles.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace planverk::plan {

namespace {

enum class State { fresh, open, done };

struct Link {
  xml::Node node;
  std::string_view above;  ///< id
  State state = State::fresh;
};

using Links = std::unordered_map<std::string_view, Link>;

std::string_view link_of(xml::Node node) {
  const std::string_view name = node.name();
  if (name == "line") return "breaks";
  if (name == "organisation" || name == "unit" || name == "body" || name == "goal" || name == "fund") return "parent";
  return {};
}

}  // namespace

void check_parent_cycles(const xml::Tree& tree, const Sources& sources, Diagnostics& found) {
  Links links;
  std::vector<std::string_view> order;
  const auto take = [&](xml::Node node) {
    const std::string_view attribute = link_of(node);
    if (attribute.empty() || !node.has(attribute)) return;
    const std::string_view id = node.get("id");
    if (links.try_emplace(id, Link{node, node.get(attribute)}).second) order.push_back(id);
  };
  tree.root().each_element([&](xml::Node node) {
    take(node);
    if (node.name() != "budget") return;
    node.each_element([&](xml::Node child) {
      take(child);
      child.each_element(take);
    });
  });
  for (const std::string_view start : order) {
    std::vector<std::string_view> path;
    auto at = links.find(start);
    while (at != links.end() && at->second.state == State::fresh) {
      at->second.state = State::open;
      path.push_back(at->first);
      at = links.find(at->second.above);
    }
    if (at != links.end() && at->second.state == State::open) {
      const xml::Node closing = links.at(path.back()).node;
      found.add("reference-type", tree.span(closing, link_of(closing), sources))
          .variant("cycle")
          .with("id", std::string(path.back()))
          .with("name", std::string(link_of(closing)))
          .note(tree.span(at->second.node), "cycle")
          .mend("cycle", {{"name", std::string(link_of(closing))}})
          .about(std::string(path.back()));
    }
    for (const std::string_view id : path) links.at(id).state = State::done;
  }
}

}  // namespace planverk::plan
