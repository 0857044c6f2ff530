#include <string>
#include <unordered_map>

#include "base/utf8.h"
#include "complete_steps.h"
#include "words.h"

namespace planverk::document {

namespace {

class References {
 public:
  References(Document& document, Diagnostics& found) : document_(document), tree_(document.tree), found_(found) {}

  void run() {
    for (NodeId at = Tree::root(); at != no_node; at = tree_.following(at)) {
      const std::string& id = tree_.properties(at).id;
      if (!id.empty()) targets_.try_emplace(id, at);
    }
    for (NodeId at = Tree::root(); at != no_node; at = tree_.following(at)) {
      if (tree_[at].kind == Kind::reference) resolve(at);
    }
  }

 private:
  void resolve(NodeId reference) {
    const Properties given = tree_.properties(reference);
    NodeId target = given.target;
    if (target == no_node) {
      const auto found = targets_.find(given.target_id);
      if (found == targets_.end()) {
        found_.add("cross-reference", tree_[reference].source).with("id", given.target_id).mend();
        if (!has_words(reference)) tree_.add_text(reference, given.target_id, tree_[reference].source);
        return;
      }
      target = found->second;
    }
    // A section begins where its heading stands; that is what links and the outline can lead to.
    if (tree_[target].kind == Kind::section && heading_of(tree_, target) != no_node) target = heading_of(tree_, target);
    tree_.edit(reference).target = target;
    if (has_words(reference)) return;
    std::string text = text_for(target);
    if (text.empty()) {
      found_.add("cross-reference", tree_[reference].source).variant("untitled").with("id", given.target_id).mend("untitled");
      text = given.target_id;
    }
    tree_.add_text(reference, text, tree_[reference].source);
  }

  [[nodiscard]] bool has_words(NodeId reference) const { return !spoken_words(tree_, reference).empty(); }

  [[nodiscard]] std::string text_for(NodeId target) const {
    switch (tree_[target].kind) {
      case Kind::heading: return heading_text(target);
      case Kind::table:
      case Kind::figure: {
        const NodeId caption = first_child_of(tree_, target, Kind::caption);
        return caption == no_node ? std::string() : caption_text(caption);
      }
      case Kind::caption: return caption_text(target);
      case Kind::note: return lower_first(numbered_words(document_.words.note, tree_.properties(target).label));
      case Kind::item: {
        std::string label = tree_.properties(target).label;
        if (label.ends_with('.') || label.ends_with(')')) {
          label.pop_back();
          return label;
        }
        return title_below(target);
      }
      default: return title_below(target);
    }
  }

  [[nodiscard]] std::string heading_text(NodeId heading) const {
    const Properties& properties = tree_.properties(heading);
    if (properties.label.empty()) return spoken_words(tree_, heading);
    const NodeId section = tree_[heading].parent;
    if (tree_.properties(section).style == Style::annex) return lower_first(properties.label);
    return lower_first(numbered_words(document_.words.section, properties.label));
  }

  [[nodiscard]] std::string caption_text(NodeId caption) const {
    std::string text = lower_first(tree_.properties(caption).label);
    if (text.ends_with('.')) text.pop_back();
    return text.empty() ? spoken_words(tree_, caption) : text;
  }

  /// What names a row, an item or a box: its first strong words, else all its words when they are few. A row's heads
  /// name what the row belongs to, not the row.
  [[nodiscard]] std::string title_below(NodeId target) const {
    for (NodeId at = tree_.following(target, target); at != no_node;) {
      if (tree_[at].kind == Kind::header) {
        at = tree_.following_past(at, target);
        continue;
      }
      if (tree_[at].kind == Kind::strong || tree_[at].kind == Kind::heading) {
        if (std::string words = spoken_words(tree_, at); !words.empty()) return words;
      }
      at = tree_.following(at, target);
    }
    constexpr std::size_t title_bytes = 160;
    std::string words = spoken_words(tree_, target);
    if (words.size() > title_bytes) return {};
    return words;
  }

  Document& document_;
  Tree& tree_;
  Diagnostics& found_;
  std::unordered_map<std::string, NodeId> targets_;  ///< looked up only, so its order never shows
};

bool ends_with_punctuation(std::string_view words) {
  const std::string_view trimmed = utf8::trim(words);
  return !trimmed.empty() && std::string_view(".,:;!?").find(trimmed.back()) != std::string_view::npos;
}

/// A text becomes a `said` node that says it with words before or behind. Those are kept apart from the neighbours by
/// spaces, since a change may begin inside a word.
void wrap_said(Tree& tree, NodeId text, const std::string& before, const std::string& after) {
  if (before.empty() && after.empty()) return;
  const NodeId parent = tree[text].parent;
  NodeId said = parent;
  if (tree[parent].kind != Kind::said) {
    const std::string words(tree.text(text));
    said = tree.add(parent, Kind::said, tree[text].source);
    tree.move_before(said, text);
    tree.move(text, said);
    tree.edit(said).said = words;
  }
  std::string& words = tree.edit(said).said;
  if (!before.empty()) words.insert(0, " " + before + (ends_with_punctuation(before) ? " " : ": "));
  if (!after.empty()) words += (ends_with_punctuation(words) ? " " : ", ") + after + " ";
}

bool has_word(const Tree& tree, NodeId text) {
  return tree[text].kind == Kind::text && tree.text(text).find_first_not_of(" \t\r\n") != std::string_view::npos;
}

void say_around(Tree& tree, NodeId node, const std::string& before, const std::string& after) {
  NodeId first = no_node;
  NodeId last = no_node;
  for (NodeId at = tree.following(node, node); at != no_node; at = tree.following(at, node)) {
    if (!has_word(tree, at)) continue;
    if (first == no_node) first = at;
    last = at;
  }
  if (first == no_node) return;
  if (first == last) {
    wrap_said(tree, first, before, after);
  } else {
    wrap_said(tree, first, before, {});
    wrap_said(tree, last, {}, after);
  }
}

}  // namespace

void resolve_references(Document& document, Diagnostics& found) { References(document, found).run(); }

void say_changes(Document& document) {
  Tree& tree = document.tree;
  const Words& words = document.words;
  for (NodeId at = Tree::root(); at != no_node; at = tree.following(at)) {
    switch (tree[at].kind) {
      case Kind::insertion: say_around(tree, at, words.inserted, words.end_of_change); break;
      case Kind::deletion: say_around(tree, at, words.deleted, words.end_of_change); break;
      case Kind::placeholder: say_around(tree, at, words.placeholder, {}); break;
      default: break;
    }
  }
}

}  // namespace planverk::document
