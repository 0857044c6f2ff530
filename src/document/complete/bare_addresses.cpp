// Addresses that texts name without a link: they lead where they say.
#include <algorithm>
#include <string>
#include <string_view>

#include "base/utf8.h"
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

/// As far as it goes: letters of all alphabets belong to addresses (address.h writes them as browsers do), signs of other
/// alphabets, such as quotation marks and no-break spaces, do not.
std::size_t length_of(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size(); end = at) {
    const char32_t c = utf8::next(text, at);
    const bool goes_on = c < 0x80 ? c > U' ' && c != U'<' && c != U'>' && c != U'"' : utf8::is_letter(c);
    if (!goes_on) break;
  }
  return end;
}

/// Where a word begins: at the text's head, behind a blank, a bracket or a quotation mark.
bool begins_word(std::string_view before) {
  if (before.empty() || before.ends_with(' ') || before.ends_with('(') || before.ends_with('"')) return true;
  for (const std::string_view sign : {"\u00A0", "\u201C", "\u201D", "\u201E", "\u00AB", "\u00BB"}) {
    if (before.ends_with(sign)) return true;
  }
  return false;
}

/// The first whole address of the text, without the marks of the sentence around it.
Place address_in(std::string_view text) {
  for (std::size_t at = text.find("http"); at != std::string_view::npos; at = text.find("http", at + 1)) {
    const std::string_view rest = text.substr(at);
    const std::size_t scheme = rest.starts_with("https://") ? 8 : rest.starts_with("http://") ? 7 : 0;
    if (scheme == 0 || !begins_word(text.substr(0, at))) continue;
    std::string_view address = rest.substr(0, length_of(rest));
    while (!address.empty() && ends_sentence(address)) address.remove_suffix(1);
    if (address.size() > scheme) return {at, address.size()};
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
