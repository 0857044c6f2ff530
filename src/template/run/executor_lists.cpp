#include <algorithm>

#include "run/executor.h"
#include "words/sorting.h"

namespace planverk::templates {

void Executor::set_loop(const Loop& loop) {
  auto& variables = program_.variables;
  variables.set("position", static_cast<double>(loop.position));
  variables.set("size", static_cast<double>(loop.size));
  variables.set("group-size", static_cast<double>(loop.group_size));
  variables.set("first-in-group", loop.first_in_group);
  variables.set("last-in-group", loop.last_in_group);
  variables.set("group-key", std::string_view(loop.group_key));
}

std::vector<xml::Node> Executor::nodes_of(const Instruction& instruction) {
  std::vector<xml::Node> nodes;
  if (instruction.in_group) {
    if (groups_.empty()) {
      error(instruction.span, "no-group").mend("no-group");
    } else {
      nodes = *groups_.back();
    }
  } else if (instruction.to) {
    // Ids, one space between them.
    const std::string ids = instruction.to->value(node_);
    for (std::size_t at = 0; at < ids.size();) {
      const std::size_t end = std::min(ids.find(' ', at), ids.size());
      if (const xml::Node node = index_.find(std::string_view(ids).substr(at, end - at))) nodes.push_back(node);
      at = end + 1;
    }
  } else if (instruction.op == Op::for_each_path) {
    nodes = instruction.select ? instruction.select->nodes(node_) : nodes;
  } else if (instruction.op != Op::apply && !instruction.name.empty()) {
    const std::string value = instruction.value ? instruction.value->value(node_) : std::string();
    const std::vector<xml::Node>& found = keyed(instruction.name, value, instruction.span);
    if (instruction.first_only && instruction.sorts.empty() && !found.empty()) return {found.front()};
    nodes = found;
  } else if (instruction.select) {
    nodes = instruction.select->nodes(node_);
  }
  sort_nodes(nodes, instruction.sorts, variant_.language);
  if (instruction.first_only && nodes.size() > 1) nodes.resize(1);
  return nodes;
}

void Executor::fill_key(const Key& key, std::unordered_map<std::string, std::vector<xml::Node>>& table) const {
  const auto take = [&](xml::Node node) {
    if (node.name() == key.match) table[key.use.string(node)].push_back(node);
  };
  if (!key.anywhere) {
    variant_.tree.root().each_element(take);
    return;
  }
  // Depth first without recursion: a plan may be as deep as its limit allows.
  const xml::Node root = variant_.tree.root();
  for (xml::Node node = root; node;) {
    if (node.type() == xml::Node::Type::element) take(node);
    xml::Node next = node.first_child();
    for (xml::Node at = node; !next && at && !(at == root); at = at.parent()) next = at.next();
    node = next;
  }
}

const std::vector<xml::Node>& Executor::keyed(const std::string& name, const std::string& value, Span where) {
  static const std::vector<xml::Node> none;
  const auto key = program_.keys.find(name);
  if (key == program_.keys.end()) {
    error(where, "no-key").with("name", name).mend("no-key");
    return none;
  }
  auto [table, fresh] = keys_.try_emplace(name);
  if (fresh) fill_key(key->second, table->second);
  const auto found = table->second.find(value);
  return found == table->second.end() ? none : found->second;
}

/// Groups in the order of their first node, each in the order of its nodes.
std::vector<std::vector<xml::Node>> Executor::grouped(const std::vector<xml::Node>& nodes, const Instruction& by,
                                                      std::vector<std::string>& keys) const {
  std::vector<std::vector<xml::Node>> groups;
  std::unordered_map<std::string, std::size_t> places;
  for (const xml::Node node : nodes) {
    std::string key = group_key(by, node);
    const auto [place, fresh] = places.try_emplace(std::move(key), groups.size());
    if (fresh) {
      groups.emplace_back();
      keys.push_back(place->first);
    }
    groups[place->second].push_back(node);
  }
  return groups;
}

std::string Executor::group_key(const Instruction& instruction, xml::Node node) const {
  if (instruction.group_of) node = index_.find(instruction.group_of->string(node));
  return node ? instruction.group_by->string(node) : std::string();
}

void Executor::for_each(const Instruction& instruction) {
  if (instruction.in_path) {
    for_each_on_path(instruction);
    return;
  }
  std::vector<xml::Node> nodes = nodes_of(instruction);
  std::vector<std::string> keys;
  std::vector<std::vector<xml::Node>> groups;
  const std::size_t size = nodes.size();
  if (instruction.group_by) {
    groups = grouped(nodes, instruction, keys);
  } else if (size > 0) {
    groups.push_back(std::move(nodes));
    keys.emplace_back();
  }
  const Loop before = loop_;
  std::size_t position = 0;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (std::size_t j = 0; j < groups[i].size(); ++j) {
      loop_ = {++position, size, groups[i].size(), j == 0, j + 1 == groups[i].size(), keys[i]};
      set_loop(loop_);
      const Context context(*this, groups[i][j]);
      run(instruction.body);
    }
  }
  loop_ = before;
  set_loop(loop_);
}

void Executor::for_each_group(const Instruction& instruction) {
  if (!instruction.group_by) return;
  std::vector<std::string> keys;
  const auto groups = grouped(nodes_of(instruction), instruction, keys);
  const Loop before = loop_;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    loop_ = {i + 1, groups.size(), groups[i].size(), i == 0, i + 1 == groups.size(), keys[i]};
    set_loop(loop_);
    groups_.push_back(&groups[i]);
    const Context context(*this, groups[i].front());
    run(instruction.body);
    groups_.pop_back();
  }
  loop_ = before;
  set_loop(loop_);
}

namespace {

constexpr int deepest_tree = 60;  // levels of goals; a cycle is the plan stage's finding

}  // namespace

/// Trees whose nodes point at the one above (goals): the body runs once for each leaf, with the nodes from the top down
/// to it as `in="path"`. So a table can merge the cells of one branch, and leave those of a missing level empty.
void Executor::for_each_path(const Instruction& instruction) {
  const Loop before = loop_;
  std::vector<PathNode> path;
  paths_.push_back(&path);
  for (const xml::Node top : nodes_of(instruction)) walk_paths(instruction, top, path);
  paths_.pop_back();
  loop_ = before;
  set_loop(loop_);
}

std::size_t Executor::count_leaves(const Instruction& instruction, xml::Node node, int depth) {
  if (depth > deepest_tree) return 1;
  std::size_t leaves = 0;
  for (const xml::Node child : keyed(instruction.name, std::string(node.get("id")), instruction.span)) {
    leaves += count_leaves(instruction, child, depth + 1);
  }
  return std::max<std::size_t>(leaves, 1);
}

void Executor::walk_paths(const Instruction& instruction, xml::Node node, std::vector<PathNode>& path) {
  if (path.size() > deepest_tree) return;
  path.push_back({node, count_leaves(instruction, node, 0), true});
  // A copy: a key that is asked for the first time below may move the table.
  const std::vector<xml::Node> children = keyed(instruction.name, std::string(node.get("id")), instruction.span);
  for (const xml::Node child : children) walk_paths(instruction, child, path);
  if (children.empty()) {
    const Context context(*this, node);
    run(instruction.body);
    for (PathNode& above : path) above.first = false;
  }
  path.pop_back();
}

void Executor::for_each_on_path(const Instruction& instruction) {
  if (paths_.empty()) {
    error(instruction.span, "no-group").mend("no-group");
    return;
  }
  const Loop before = loop_;
  const std::vector<PathNode> path = *paths_.back();
  for (std::size_t i = 0; i < path.size(); ++i) {
    loop_ = {i + 1, path.size(), path[i].leaves, path[i].first, false, {}};
    set_loop(loop_);
    const Context context(*this, path[i].node);
    run(instruction.body);
  }
  loop_ = before;
  set_loop(loop_);
}

}  // namespace planverk::templates
