// Addresses that texts name without a link: they lead where they say.
#include <algorithm>
#include <string>
#include <string_view>

#include "complete/steps.h"

namespace planverk::document {

namespace {

struct Place {
  std::size_t at = std::string_view::npos, length = 0;
};

/// Whether the last mark is the sentence's: a bracket is the address's own where it closes one that opens there.
bool ends_sentence(std::string_view address) {
  if (address.back() == ')') return std::ranges::count(address, '(') < std::ranges::count(address, ')');
  return std::string_view(".,;:!?'").find(address.back()) != std::string_view::npos;
}

/// The first whole address of the text, without the marks of the sentence around it.
Place address_in(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    const std::size_t at = text.find(scheme);
    if (at == std::string_view::npos || (at > 0 && text[at - 1] != ' ' && text[at - 1] != '(')) continue;
    std::string_view address = text.substr(at);
    const auto ends = [](char c) { return c == ' ' || c == '\n' || c == '<' || c == '>' || c == '"' || (c & 0x80) != 0; };
    address = address.substr(0, static_cast<std::size_t>(std::ranges::find_if(address, ends) - address.begin()));
    while (!address.empty() && ends_sentence(address)) address.remove_suffix(1);
    if (address.size() > scheme.size()) return {at, address.size()};
  }
  return {};
}

/// What stands before the address stays, the link and what stands behind it are new nodes behind it.
NodeId part(Tree& tree, NodeId text, Place place) {
  const NodeId parent = tree[text].parent;
  const NodeId behind = tree[text].next;
  const Span source = tree[text].source;
  const std::string words(tree.text(text));
  const std::string address = words.substr(place.at, place.length);
  const NodeId link = tree.add(parent, Kind::link, source);
  tree.edit(link).href = address;
  tree.add_text(link, address, source);
  NodeId rest = no_node;
  if (const std::size_t end = place.at + place.length; end < words.size())
    rest = tree.add_text(parent, std::string_view(words).substr(end), source);
  if (behind != no_node) {
    tree.move_before(link, behind);
    if (rest != no_node) tree.move_before(rest, behind);
  }
  if (place.at == 0) {
    tree.detach(text);
  } else {
    tree[text].text_length = static_cast<std::uint32_t>(place.at);
  }
  return link;
}

}  // namespace

void link_bare_addresses(Tree& tree) {
  for (NodeId at = tree.following(Tree::root()); at != no_node;) {
    const Kind kind = tree[at].kind;
    // A title is a title, and what is a link or said otherwise stays whole.
    if (kind == Kind::link || kind == Kind::reference || kind == Kind::said || kind == Kind::heading ||
        kind == Kind::caption || kind == Kind::cover) {
      at = tree.following_past(at);
      continue;
    }
    const Place place = kind == Kind::text ? address_in(tree.text(at)) : Place{};
    at = place.length > 0 ? tree.following_past(part(tree, at, place)) : tree.following(at);
  }
}

}  // namespace planverk::document
