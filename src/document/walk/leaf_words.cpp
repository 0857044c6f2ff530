#include <fmt/format.h>

#include "document/dump.h"
#include "document/mark.h"
#include "document/structure.h"
#include "document/table.h"
#include "tree/words.h"

namespace planverk::document {

namespace {

constexpr std::uint32_t no_leaf = 0xFFFFFFFF;

/// Adds what a node shows to the leaves it belongs to. Nodes must come in document order.
template <class Add>
void show_node(const Tree& tree, const Structure& structure, NodeId node, Add&& add) {
  const Properties& properties = tree.properties(node);
  if (const std::uint32_t leaf = structure.label_leaf[node]; leaf != no_leaf) {
    add(leaf, properties.label);
    add(leaf, " ");
  }
  const std::uint32_t content = structure.content_leaf[node];
  const std::uint32_t mark = structure.mark_leaf[node];
  // A mark under a `said` node shares that node's leaf, and what is said already covers it.
  // The page of a contents entry is not known here.
  if (mark != no_leaf && tree[node].kind == Kind::note &&
      structure.elements[structure.leaves[mark].element].node == node)
    add(mark, properties.label);
  if (content == no_leaf) return;
  const NodeId shown = structure.elements[structure.leaves[content].element].node;
  const bool covered = tree[shown].kind == Kind::said && !tree.properties(shown).said.empty();
  switch (tree[node].kind) {
    case Kind::text:
      if (!covered) add(content, tree.text(node));
      break;
    case Kind::line_break:
      add(content, " ");
      break;
    case Kind::said:
      add(content, properties.said);
      break;
    default:
      break;
  }
}

/// Normal form, but with one space kept at either end.
std::string with_edges(std::string_view text) {
  std::string words = normal_words(text);
  if (words.empty()) return text.empty() ? words : std::string(" ");
  if (normal_words("x" + std::string(text)).starts_with("x ")) words.insert(words.begin(), ' ');
  if (normal_words(std::string(text) + "x").ends_with(" x")) words += ' ';
  return words;
}

void describe(const Document& document, const Element& element, std::string_view lang, std::string& out) {
  const Tree& tree = document.tree;
  const Properties& properties = tree.properties(element.node);
  if (element.role == Role::th) {
    out += properties.scope == Scope::none ? " (no scope)" : properties.scope == Scope::column ? " Column" : " Row";
    if (tree[tree[element.node].parent].kind == Kind::row && names_row_group(tree, tree[element.node].parent))
      out += " of-group";
  }
  if (element.role == Role::th || element.role == Role::td) {
    if (properties.rows > 1) out += fmt::format(" rows={}", properties.rows);
    if (properties.columns_spanned > 1) out += fmt::format(" columns={}", properties.columns_spanned);
  }
  if (element.role == Role::l) out += properties.marker == Marker::decimal ? " Ordered" : " Unordered";
  if (!lang.empty()) out += fmt::format(" lang={}", lang);
  if (element.role == Role::figure || element.role == Role::form)
    out += fmt::format(" alt=\"{}\"", normal_words(properties.alt));
  if (element.role == Role::span && document.tree[element.node].kind == Kind::said) out += " actual-text";
  const Mark* mark = mark_of(tree[element.node].kind);
  if (element.role == Role::span && mark != nullptr && mark->expanded) {
    out += fmt::format(" expansion=\"{}\"", normal_words(properties.said));
  }
  if (element.role == Role::link && !properties.href.empty()) out += fmt::format(" to={}", properties.href);
  if (element.role == Role::link && properties.target != no_node) {
    const Properties& target = tree.properties(properties.target);
    out += fmt::format(" to={}", name_of(tree[properties.target].kind));
    if (!target.id.empty()) out += "#" + target.id;
    if (!target.label.empty()) out += fmt::format(" \"{}\"", normal_words(target.label));
  }
  const bool anchor = element.role != Role::figure && element.role != Role::lbl && element.role != Role::lbody &&
                      element.role != Role::link;
  if (anchor && !properties.id.empty()) out += " #" + properties.id;
}

/// Of the words of labels, and of what is read out for notes ("Not 1"): both are in the document's language.
bool says_our_words(const Tree& tree, const Structure& structure, ElementId id) {
  const Role role = structure.elements[id].role;
  const NodeId node = structure.elements[id].node;
  switch (tree[node].kind) {
    case Kind::heading:
    case Kind::caption:
    case Kind::contents_entry: {
      const std::uint32_t label = structure.label_leaf[node];
      return role == Role::span && label != no_leaf && structure.leaves[label].element == id;
    }
    case Kind::note:
    case Kind::table_note:
    case Kind::table_mark:
      return role == Role::link;
    default:
      return false;
  }
}

}  // namespace

std::vector<std::string> leaf_texts(const Document& document, const Structure& structure) {
  const Tree& tree = document.tree;
  std::vector<std::string> texts(structure.leaves.size());
  for (NodeId at = Tree::root(); at != no_node; at = tree.following(at)) {
    show_node(tree, structure, at, [&](std::uint32_t leaf, std::string_view words) { texts[leaf] += words; });
  }
  return texts;
}

std::string leaf_words(const Document& document, const Structure& structure, std::uint32_t leaf) {
  const Tree& tree = document.tree;
  const NodeId top = structure.elements[structure.leaves[leaf].element].node;
  std::string text;
  for (NodeId at = top; at != no_node; at = tree.following(at, top)) {
    show_node(tree, structure, at, [&](std::uint32_t shown, std::string_view words) {
      if (shown == leaf) text += words;
    });
  }
  return with_edges(text);
}

std::vector<std::string_view> languages_of(const Document& document, const Structure& structure) {
  const Tree& tree = document.tree;
  std::vector<std::string_view> holds(structure.elements.size());
  std::vector<std::string_view> changes(structure.elements.size());
  holds[0] = changes[0] = document.identity.language;
  for (std::size_t i = 1; i < structure.elements.size(); ++i) {
    const Element& element = structure.elements[i];
    const NodeId until = structure.elements[element.parent].node;
    std::string_view own = says_our_words(tree, structure, static_cast<ElementId>(i)) ? holds[0] : std::string_view();
    NodeId at = element.node;
    for (; at != until && at != no_node && own.empty(); at = tree[at].parent) own = tree.properties(at).lang;
    // Entries of contents stand below others that they are not part of.
    if (own.empty() && at == no_node) own = holds[0];
    holds[i] = own.empty() ? holds[element.parent] : own;
    if (holds[i] != holds[element.parent]) changes[i] = holds[i];
  }
  return changes;
}

std::string dump_structure(const Document& document) {
  const Structure structure = structure_of(document);
  const std::vector<std::string> texts = leaf_texts(document, structure);
  const std::vector<std::string_view> languages = languages_of(document, structure);
  std::string out;
  const auto dump = [&](const auto& self, ElementId id, int depth) -> void {
    const Element& element = structure.elements[id];
    out.append(static_cast<std::size_t>(depth) * 2, ' ').append(name_of(element.role));
    describe(document, element, languages[id], out);
    out += '\n';
    for (std::uint32_t i = 0; i < element.child_count; ++i) {
      const Child& child = structure.children[element.first_child + i];
      if (child.type == Child::Type::element) {
        self(self, child.index, depth + 1);
      } else {
        out.append(static_cast<std::size_t>(depth + 1) * 2, ' ');
        out += element.role == Role::figure ? "drawing\n"
               : element.role == Role::span && document.tree[element.node].kind == Kind::contents_entry
                   ? "page\n"
                   : fmt::format("\"{}\"\n", with_edges(texts[child.index]));
      }
    }
  };
  dump(dump, 0, 0);
  return out;
}

}  // namespace planverk::document
