#include "body/anchors.h"

#include <vector>

#include "body/traces.h"

namespace planverk::html {

using document::Document;
using document::Kind;
using document::no_node;
using document::NodeId;
using document::Properties;
using document::Tree;

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string id_from(std::string_view wanted) {
  std::string id;
  for (const char c : wanted) id += is_letter(c) || is_digit(c) || c == '-' || c == '_' ? c : '-';
  if (id.empty() || !is_letter(id[0])) id.insert(0, "id-");
  return id;
}

}  // namespace

Anchors::Anchors(const Document& document) {
  const Tree& tree = document.tree;
  // The plan's ids come first: they are what other pages link to, so nothing of ours may push them aside.
  for (NodeId at = Tree::root(); at != no_node; at = tree.following(at)) {
    const std::string& id = tree.properties(at).id;
    if (id.empty() || taken_.contains(id_from(id))) continue;
    const NodeId first = tree[at].first_child;
    const bool named = tree[at].kind == Kind::section && first != no_node && tree[first].kind == Kind::heading;
    // A section's id stands on its heading, which is where references to it lead.
    give(named && tree.properties(first).id.empty() ? first : at, id);
  }
  std::uint32_t number = 0;
  std::uint32_t captions = 0;
  const auto give_own = [&](NodeId node) {
    if (!ids_.contains(node)) give(node, "n" + std::to_string(++number));
  };
  for (NodeId at = Tree::root(); at != no_node; at = tree.following(at)) {
    const Kind kind = tree[at].kind;
    if (kind == Kind::heading) give_own(at);
    if (kind == Kind::caption && !ids_.contains(at)) give(at, "caption-" + std::to_string(++captions));
    const Properties& properties = tree.properties(at);
    if (properties.target == no_node) continue;
    // What leads back leads to the mark.
    if (kind == Kind::reference || kind == Kind::contents_entry || kind == Kind::table_mark || kind == Kind::table_note)
      give_own(properties.target);
  }
  give_to_parts(document);
}

/// Where the parts of figures stand, so that their traces can lead there.
void Anchors::give_to_parts(const Document& document) {
  std::uint32_t number = 0;
  for (const document::Trace& trace : document.traces.list) {
    for (const document::TracePart& part : trace.parts) {
      if (part.place == no_node) continue;
      const NodeId block = block_of(document.tree, part.place);
      if (!ids_.contains(block)) give(block, "part-" + std::to_string(++number));
    }
  }
}

void Anchors::give(NodeId node, std::string_view wanted) {
  ids_.try_emplace(node, unique(wanted));
}

std::string_view Anchors::of(NodeId node) const {
  const auto found = ids_.find(node);
  return found == ids_.end() ? std::string_view() : std::string_view(found->second);
}

std::string Anchors::unique(std::string_view wanted) {
  const std::string id = id_from(wanted);
  std::string free = id;
  for (int n = 2; !taken_.insert(free).second; ++n) free = id + "-" + std::to_string(n);
  return free;
}

}  // namespace planverk::html
