#include "run/selection.h"

#include <algorithm>

#include "words/sorting.h"

namespace planverk::templates {

std::vector<xml::Node> Selection::found(const NodeSource& source, Span where) {
  std::vector<xml::Node> nodes;
  switch (source.from) {
    case NodeSource::From::select:
      return source.select ? run_.evaluate.nodes(*source.select, run_.focus.node) : nodes;
    case NodeSource::From::ids: {
      // Ids, one space between them.
      const std::string ids = run_.text(source.value);
      for (std::size_t at = 0; at < ids.size();) {
        const std::size_t end = std::min(ids.find(' ', at), ids.size());
        if (const xml::Node node = run_.index.find(std::string_view(ids).substr(at, end - at))) nodes.push_back(node);
        at = end + 1;
      }
      return nodes;
    }
    case NodeSource::From::key: {
      const std::vector<xml::Node>& all = keyed(source.key, run_.text(source.value), where);
      const bool one = source.first_only && source.sorts.empty() && !source.where && !all.empty();
      return one ? std::vector{all.front()} : all;
    }
    case NodeSource::From::group:
      if (!groups_.empty()) return *groups_.back();
      run_.error(where, "no-group").mend("no-group");
      return nodes;
    case NodeSource::From::path:
      if (paths_.empty()) run_.error(where, "no-group").mend("no-group");
      if (const auto* nodes_on = path()) {
        for (const PathNode& each : *nodes_on) nodes.push_back(each.node);
      }
      return nodes;
    case NodeSource::From::nothing:
      break;
  }
  return nodes;
}

std::vector<xml::Node> Selection::nodes_of(const NodeSource& source, Span where) {
  std::vector<xml::Node> nodes = found(source, where);
  if (source.where) {
    std::erase_if(nodes, [&](xml::Node node) { return !run_.evaluate.boolean(*source.where, node); });
  }
  sort_nodes(nodes, source.sorts, run_.around.variant.labels_pack(), run_.evaluate);
  if (source.first_only && nodes.size() > 1) nodes.resize(1);
  return nodes;
}

std::size_t Selection::count_of(const NodeSource& source, Span where) {
  if (source.from != NodeSource::From::key || source.where) return nodes_of(source, where).size();
  const std::size_t all = keyed(source.key, run_.text(source.value), where).size();
  return source.first_only ? std::min<std::size_t>(all, 1) : all;
}

void Selection::fill(const Key& key, Table& table) const {
  const auto take = [&](xml::Node node) {
    if (node.name() == key.match) table[run_.evaluate.text(key.use, node)].push_back(node);
  };
  const xml::Node root = run_.around.variant.tree.root();
  if (!key.anywhere) {
    root.each_element(take);
    return;
  }
  // Depth first without recursion: a plan may be as deep as its limit allows.
  for (xml::Node node = root; node;) {
    if (node.type() == xml::Node::Type::element) take(node);
    xml::Node next = node.first_child();
    for (xml::Node at = node; !next && at && !(at == root); at = at.parent()) next = at.next();
    node = next;
  }
}

const std::vector<xml::Node>& Selection::keyed(const std::string& name, const std::string& value, Span where) {
  static const std::vector<xml::Node> none;
  const auto key = run_.program.keys.find(name);
  if (key == run_.program.keys.end()) {
    run_.error(where, "no-key").with("name", name).mend("no-key");
    return none;
  }
  auto [table, fresh] = keys_.try_emplace(name);
  if (fresh) fill(key->second, table->second);
  const auto found = table->second.find(value);
  return found == table->second.end() ? none : found->second;
}

std::vector<Group> Selection::grouped(std::vector<xml::Node> nodes, const Expression& by,
                                      const std::optional<Expression>& of) const {
  std::vector<Group> groups;
  std::unordered_map<std::string, std::size_t> places;
  for (const xml::Node node : nodes) {
    const xml::Node asked = of ? run_.index.find(run_.evaluate.text(*of, node)) : node;
    std::string key = asked ? run_.evaluate.text(by, asked) : std::string();
    const auto [place, fresh] = places.try_emplace(std::move(key), groups.size());
    if (fresh) groups.push_back({place->first, {}});
    groups[place->second].nodes.push_back(node);
  }
  return groups;
}

}  // namespace planverk::templates
