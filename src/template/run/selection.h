/// The nodes that loops visit: by expression, by ids, by key, of the group or the path at hand; sorted and grouped.
/// Following an id, a key or a group is a hash look-up, so the work grows with what is printed.
#pragma once

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "run/run.h"

namespace planverk::templates {

/// A node between the top of a tree and one of its leaves.
struct PathNode {
  xml::Node node;
  std::size_t leaves = 0;  ///< below it; 1 for a leaf
  bool first = false;      ///< the leaf at hand is the first below it
};

struct Group {
  std::string key;
  std::vector<xml::Node> nodes;
};

class Selection {
 public:
  explicit Selection(Run& run) : run_(run) {}

  std::vector<xml::Node> nodes_of(const NodeSource& source, Span where);
  /// How many they are; those of a key are not gathered for that.
  std::size_t count_of(const NodeSource& source, Span where);
  /// Groups in the order of their first node, each in the order of its nodes.
  [[nodiscard]] std::vector<Group> grouped(std::vector<xml::Node> nodes, const Expression& by,
                                           const std::optional<Expression>& of) const;
  const std::vector<xml::Node>& keyed(const std::string& key, const std::string& value, Span where);

  /// What `in="group"` and `in="path"` mean.
  void enter(const std::vector<xml::Node>& group) { groups_.push_back(&group); }
  void leave_group() { groups_.pop_back(); }
  void enter(const std::vector<PathNode>& path) { paths_.push_back(&path); }
  void leave_path() { paths_.pop_back(); }
  [[nodiscard]] const std::vector<PathNode>* path() const { return paths_.empty() ? nullptr : paths_.back(); }

 private:
  using Table = std::unordered_map<std::string, std::vector<xml::Node>>;
  void fill(const Key& key, Table& table) const;
  std::vector<xml::Node> found(const NodeSource& source, Span where);

  Run& run_;
  std::vector<const std::vector<xml::Node>*> groups_;
  std::vector<const std::vector<PathNode>*> paths_;
  std::unordered_map<std::string, Table> keys_;
};

}  // namespace planverk::templates
