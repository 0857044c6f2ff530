#include <algorithm>
#include <utility>

#include "run/executor.h"

namespace planverk::templates {

namespace {

constexpr int deepest_tree = 60;  // levels of goals; a cycle is the plan stage's finding

/// Ids that an element of the plan names others by: `refs="{@responsible}"`.
bool names_only(const NodeSource& nodes) {
  if (nodes.from != NodeSource::From::ids) return false;
  for (const auto& part : nodes.value.parts()) {
    const auto* expression = std::get_if<Expression>(&part);
    if (expression != nullptr && shows_what_it_names(expression->attribute())) return false;
  }
  return true;
}

}  // namespace

void Executor::step(const ForEach& loop, Span span) {
  if (loop.nodes.from == NodeSource::From::path) {
    for_each_on_path(loop, span);
    return;
  }
  std::vector<xml::Node> nodes = selection_.nodes_of(loop.nodes, span);
  const std::size_t size = nodes.size();
  if (size == 0) {
    run(loop.none);
    return;
  }
  std::vector<Group> groups;
  if (loop.group_by) {
    groups = selection_.grouped(std::move(nodes), *loop.group_by, loop.group_of);
  } else {
    groups.push_back({{}, std::move(nodes)});
  }
  const InnerLoop inner(run_.frame);
  const bool named = names_only(loop.nodes);
  std::size_t position = 0;
  for (const Group& group : groups) {
    const std::size_t count = group.nodes.size();
    for (std::size_t i = 0; i < count; ++i) {
      run_.frame.loop = {++position, size, count, i == 0, i + 1 == count, group.key};
      const Focused focused(run_, group.nodes[i], named);
      run(loop.body);
    }
  }
}

void Executor::step(const ForEachGroup& loop, Span span) {
  const std::vector<Group> groups =
      selection_.grouped(selection_.nodes_of(loop.nodes, span), loop.group_by, loop.group_of);
  const InnerLoop inner(run_.frame);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    run_.frame.loop = {i + 1, groups.size(), groups[i].nodes.size(), i == 0, i + 1 == groups.size(), groups[i].key};
    selection_.enter(groups[i].nodes);
    const Focused focused(run_, groups[i].nodes.front());
    run(loop.body);
    selection_.leave_group();
  }
}

/// Trees whose nodes point at the one above (goals): the body runs once for each leaf, with the nodes from the top down
/// to it as `in="path"`. So a table can merge the cells of one branch, and leave those of a missing level empty.
void Executor::step(const ForEachPath& loop, Span span) {
  const InnerLoop inner(run_.frame);
  std::vector<PathNode> path;
  selection_.enter(path);
  for (const xml::Node top : run_.evaluate.nodes(loop.select, run_.focus.node)) walk_paths(loop, top, path, span);
  selection_.leave_path();
}

std::size_t Executor::count_leaves(const ForEachPath& loop, xml::Node node, int depth, Span span) {
  if (depth > deepest_tree) return 1;
  std::size_t leaves = 0;
  for (const xml::Node child : selection_.keyed(loop.key, std::string(node.get("id")), span)) {
    leaves += count_leaves(loop, child, depth + 1, span);
  }
  return std::max<std::size_t>(leaves, 1);
}

void Executor::walk_paths(const ForEachPath& loop, xml::Node node, std::vector<PathNode>& path, Span span) {
  if (path.size() > deepest_tree) return;
  path.push_back({node, count_leaves(loop, node, 0, span), true});
  // A copy: a key that is asked for the first time below may move the table.
  const std::vector<xml::Node> children = selection_.keyed(loop.key, std::string(node.get("id")), span);
  for (const xml::Node child : children) walk_paths(loop, child, path, span);
  if (children.empty()) {
    const Focused focused(run_, node);
    run(loop.body);
    for (PathNode& above : path) above.first = false;
  }
  path.pop_back();
}

void Executor::for_each_on_path(const ForEach& loop, Span span) {
  if (selection_.path() == nullptr) {
    run_.error(span, "no-group").mend("no-group");
    return;
  }
  const InnerLoop inner(run_.frame);
  const std::vector<PathNode> path = *selection_.path();
  bool any = false;
  for (std::size_t i = 0; i < path.size(); ++i) {
    run_.frame.loop = {i + 1, path.size(), path[i].leaves, path[i].first, false, {}};
    if (loop.nodes.where && !run_.evaluate.boolean(*loop.nodes.where, path[i].node)) continue;
    any = true;
    const Focused focused(run_, path[i].node);
    run(loop.body);
  }
  if (!any) run(loop.none);
}

}  // namespace planverk::templates
