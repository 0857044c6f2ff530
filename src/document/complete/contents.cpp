#include <string>
#include <unordered_set>
#include <vector>

#include "base/utf8.h"
#include "complete/steps.h"
#include "document/mark.h"

namespace planverk::document {

namespace {

constexpr std::uint8_t usual_depth = 3;
constexpr std::uint8_t caption_level = 2;  ///< tables and figures look like sections, not like chapters

/// Copies what a heading or caption says, without what would not make sense twice (links, notes, ids).
void copy_words(Tree& tree, NodeId from, NodeId to) {
  std::vector<NodeId> children;
  tree.each_child(from, [&](NodeId child) { children.push_back(child); });
  for (const NodeId child : children) {
    switch (tree[child].kind) {
      case Kind::text:
        tree.add_text(to, std::string(tree.text(child)), tree[child].source);
        break;
      case Kind::line_break:
        tree.add_text(to, " ", tree[child].source);
        break;
      case Kind::note:
      case Kind::table_mark:
      case Kind::symbol:
        break;
      default: {
        const Mark* mark = mark_of(tree[child].kind);
        if (tree[child].kind != Kind::said && (mark == nullptr || !mark->listed)) {
          copy_words(tree, child, to);
          break;
        }
        const NodeId copy = tree.add(to, tree[child].kind, tree[child].source);
        Properties properties = tree.properties(child);
        properties.id.clear();
        tree.edit(copy) = std::move(properties);
        copy_words(tree, child, copy);
        break;
      }
    }
  }
}

NodeId add_entry(Tree& tree, NodeId contents, NodeId target, NodeId words, std::uint8_t level, std::string label) {
  const NodeId entry = tree.add(contents, Kind::contents_entry, tree[words].source);
  tree[entry].level = level;
  const std::string lang(language_at(tree, words));
  const bool other_language = language_at(tree, contents) != lang;
  Properties& properties = tree.edit(entry);
  properties.target = target;
  properties.label = std::move(label);
  if (other_language) properties.lang = lang;
  copy_words(tree, words, entry);
  return entry;
}

/// Where the first sentence ends, its full stop left out; the whole when there is but one. A stop ends a sentence when
/// a capital follows and no abbreviation stands before it (`bl.a.`, `nr.`).
std::size_t first_sentence(std::string_view words) {
  constexpr std::size_t least_word = 3;
  std::size_t word = 0;
  for (std::size_t at = 0; at + 2 < words.size(); ++at) {
    if (words[at] == ' ') word = at + 1;
    if (words[at] != '.' || words[at + 1] != ' ') continue;
    std::size_t next = at + 2;
    const char32_t first = utf8::next(words, next);
    const bool capital = (first >= 'A' && first <= 'Z') || (first >= 0xC0 && first <= 0xDE);
    const bool abbreviation = words.substr(word, at - word).find('.') != std::string_view::npos;
    if (capital && !abbreviation && at - word >= least_word) return at;
  }
  return words.ends_with('.') ? words.size() - 1 : words.size();
}

/// Cuts what an entry says behind its first sentence: the title of a caption, not its source or legend.
void cut_to_sentence(Tree& tree, NodeId entry) {
  std::string words;
  std::vector<NodeId> texts;
  for (NodeId at = tree.following(entry, entry); at != no_node; at = tree.following(at, entry)) {
    if (tree[at].kind != Kind::text) continue;
    texts.push_back(at);
    words += tree.text(at);
  }
  while (!words.empty() && words.back() == ' ') words.pop_back();
  const std::size_t end = first_sentence(words);
  std::size_t at = 0;
  for (const NodeId text : texts) {
    const std::size_t length = tree[text].text_length;
    if (at >= end) {
      NodeId empty = text;
      while (tree[tree[empty].parent].first_child == tree[tree[empty].parent].last_child && tree[empty].parent != entry)
        empty = tree[empty].parent;
      tree.detach(empty);
    } else if (at + length > end) {
      tree[text].text_length = static_cast<std::uint32_t>(end - at);
    }
    at += length;
  }
}

/// What may be listed, in document order.
struct Listable {
  std::vector<NodeId> headings;
  std::vector<NodeId> tables, figures;  ///< their captions
};

Listable listable(const Tree& tree) {
  Listable found;
  for (NodeId at = Tree::root(); at != no_node; at = tree.following(at)) {
    const Properties& properties = tree.properties(at);
    if (tree[at].kind == Kind::heading && tree[at].level > 1 && !properties.unlisted) found.headings.push_back(at);
    if (tree[at].kind != Kind::caption || !properties.numbered) continue;
    (is_figure_caption(tree, at) ? found.figures : found.tables).push_back(at);
  }
  return found;
}

void list_headings(Tree& tree, NodeId contents, const std::vector<NodeId>& headings) {
  const std::uint8_t depth = tree[contents].level == 0 ? usual_depth : tree[contents].level;
  for (const NodeId heading : headings) {
    const auto level = static_cast<std::uint8_t>(tree[heading].level - 1);
    if (level <= depth) add_entry(tree, contents, heading, heading, level, tree.properties(heading).label);
  }
}

/// Names what the plan did not, since places of things without a name are not kept; hands out each name once.
class Names {
 public:
  explicit Names(const Tree& tree) {
    for (NodeId at = Tree::root(); at != no_node; at = tree.following(at)) taken_.insert(tree.properties(at).id);
  }
  void give(Tree& tree, NodeId node, std::string_view kind, std::size_t number) {
    if (!tree.properties(node).id.empty()) return;
    std::string id = std::string(kind) + "-" + std::to_string(number);
    while (!taken_.insert(id).second) id += "-";
    tree.edit(node).id = std::move(id);
  }

 private:
  std::unordered_set<std::string> taken_;
};

void list_captions(Tree& tree, NodeId contents, const std::vector<NodeId>& captions, std::string_view kind,
                   Names& names) {
  for (std::size_t i = 0; i < captions.size(); ++i) {
    const NodeId target = tree[captions[i]].parent;
    names.give(tree, target, kind, i + 1);
    std::string label = tree.properties(captions[i]).label;
    if (label.ends_with('.')) label.pop_back();
    cut_to_sentence(tree, add_entry(tree, contents, target, captions[i], caption_level, std::move(label)));
  }
}

bool has_numbered_caption(const Tree& tree, bool of_figure) {
  for (NodeId at = Tree::root(); at != no_node; at = tree.following(at)) {
    if (tree[at].kind == Kind::caption && tree.properties(at).numbered && is_figure_caption(tree, at) == of_figure)
      return true;
  }
  return false;
}

/// A heading for each list that has something to list, in the order of the lists; those that are there already are for
/// the first. A list within a section has none: the section names it.
void give_contents_headings(Document& document, NodeId contents) {
  Tree& tree = document.tree;
  std::vector<NodeId> headings;
  tree.each_child(contents, [&](NodeId child) {
    if (tree[child].kind == Kind::heading) headings.push_back(child);
  });
  const Listed listed = tree.properties(contents).listed;
  const Span source = tree[contents].source;
  std::size_t lists = 0;
  const auto give = [&](bool wanted, const std::string& words) {
    if (!wanted || ++lists <= headings.size() || tree[tree[contents].parent].kind == Kind::section) return;
    headings.push_back(tree.add(contents, Kind::heading, source));
    tree.add_text(headings.back(), words, source);
  };
  give(listed.headings, document.words.contents);
  give(listed.tables && has_numbered_caption(tree, false), document.words.tables);
  give(listed.figures && has_numbered_caption(tree, true), document.words.figures);
  for (const NodeId heading : headings) {
    tree.edit(heading).unlisted = true;
    tree.edit(heading).numbered = false;
  }
}

void fill(Tree& tree, NodeId contents, const Listable& found, Names& names) {
  std::vector<NodeId> headings;
  tree.each_child(contents, [&](NodeId child) {
    if (tree[child].kind == Kind::heading) headings.push_back(child);
  });
  std::size_t lists = 0;
  const auto place_heading = [&] {
    if (lists < headings.size()) tree.move(headings[lists], contents);
    ++lists;
  };
  const Listed listed = tree.properties(contents).listed;
  if (listed.headings) {
    place_heading();
    list_headings(tree, contents, found.headings);
  }
  if (listed.tables && !found.tables.empty()) {
    place_heading();
    list_captions(tree, contents, found.tables, "table", names);
  }
  if (listed.figures && !found.figures.empty()) {
    place_heading();
    list_captions(tree, contents, found.figures, "figure", names);
  }
  if (tree[contents].first_child == no_node) tree.detach(contents);
}

}  // namespace

void fill_contents(Document& document) {
  Tree& tree = document.tree;
  std::vector<NodeId> all_contents;
  for (NodeId at = Tree::root(); at != no_node; at = tree.following(at)) {
    if (tree[at].kind == Kind::contents && first_child_of(tree, at, Kind::contents_entry) == no_node)
      all_contents.push_back(at);
  }
  if (all_contents.empty()) return;
  for (const NodeId contents : all_contents) give_contents_headings(document, contents);
  set_levels(tree);  // theirs
  const Listable found = listable(tree);
  Names names(tree);
  for (const NodeId contents : all_contents) fill(tree, contents, found, names);
}

}  // namespace planverk::document
