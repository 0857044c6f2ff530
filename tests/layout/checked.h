/// A laid out document and what must hold of it, whatever it is.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/utf8.h"
#include "document/dump.h"
#include "document/standing.h"
#include "document/structure.h"
#include "page/context.h"
#include "random_document.h"

namespace planverk::test {

using document::Kind;
using document::NodeId;
using layout::Artifact;
using layout::TextItem;

inline std::string words_in(const TextItem& item) {
  std::string words;
  for (const font::Glyph& glyph : item.word->glyphs) {
    if (glyph.character != 0) utf8::append(words, glyph.character);
  }
  if (item.soft_hyphen && words.ends_with('-')) words.pop_back();
  return words;
}

inline std::string without_spaces(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c != ' ') result += c;
  }
  return result;
}

inline bool within(const document::Tree& tree, NodeId node, Kind kind) {
  for (; node != document::no_node; node = tree[node].parent) {
    if (tree[node].kind == kind) return true;
  }
  return false;
}

/// The node whose piece shows a text: itself, or the outermost that says something in its place.
inline NodeId shown_as(const document::Tree& tree, NodeId text) {
  NodeId node = text;
  for (NodeId at = text; at != document::no_node && tree[at].kind != Kind::note; at = tree[at].parent) {
    if (tree[at].kind == Kind::said) node = at;
  }
  return node;
}

struct Box {
  Length left, top, right, bottom;
};

inline Box box_of(const TextItem& item) {
  const auto& info = test::test_shaper().library().info(item.word->face);
  return {item.x, item.baseline - item.size.scaled(7, 10), item.x + font::width_of(*item.word, info, item.size),
          item.baseline + item.size.scaled(2, 10)};
}

/// One laid out document and what must hold of it. Each check gives an empty text or what is wrong.
class Checked {
 public:
  explicit Checked(std::uint64_t seed, style::Theme theme = test::test_theme(), const test::RandomShape& shape = {})
      : Checked(test::random_document(seed, shape), std::move(theme)) {}
  Checked(document::Document document, style::Theme theme)
      : document_(std::move(document)), theme_(std::move(theme)), laid_(test::lay_out(document_, theme_)) {}

  [[nodiscard]] std::string findings() const {
    if (!laid_.found.blocked()) return {};
    for (const Diagnostic& each : laid_.found.all()) {
      if (each.severity != Severity::error) continue;
      std::string shown = each.message.key;
      for (const auto& [name, value] : each.message.values) shown += " " + name + "=" + value;
      return shown;
    }
    return "blocked";
  }

  /// Every text leaf's words once, whole, in order; so what is drawn where something else is said.
  [[nodiscard]] std::string words() const {
    std::map<NodeId, std::string> shown, wanted;
    each_tagged([&](const layout::Page&, const TextItem& item) {
      if (item.tag.piece.part == document::Part::content) shown[item.tag.piece.node] += words_in(item);
    });
    // What stands in the heads is read where it is drawn first.
    for (const layout::PageFurniture& furniture : laid_.around) {
      for (const layout::Item& item : furniture.items) {
        const auto* text = std::get_if<TextItem>(&item);
        if (text == nullptr || text->tag.artifact != Artifact::none) continue;
        if (text->tag.piece.part == document::Part::content) shown[text->tag.piece.node] += words_in(*text);
      }
    }
    const document::Tree& tree = document_.tree;
    for (NodeId node = document::Tree::root(); node != document::no_node; node = tree.following(node)) {
      if (within(tree, node, Kind::side_title) || within(tree, node, Kind::foot_title)) continue;  // drawn, not read
      const bool standing = node != document::Tree::root() && document::is_standing(tree, tree[node].parent);
      if (standing && !shown.contains(node)) continue;  // no head has room for it
      if (tree[node].kind == Kind::text) wanted[shown_as(tree, node)] += without_spaces(tree.text(node));
    }
    for (const auto& [node, want] : wanted) {
      if (shown[node] != want)
        return "node " + std::to_string(node) + " shows \"" + shown[node] + "\" for \"" + want + "\"";
    }
    return {};
  }

  /// A note begins on the page of its mark, and is whole there or fills it to its foot.
  [[nodiscard]] std::string notes() const {
    const document::Tree& tree = document_.tree;
    std::map<NodeId, std::uint32_t> marks;
    std::map<NodeId, std::set<std::uint32_t>> shown;
    each_tagged([&](const layout::Page& page, const TextItem& item) {
      if (item.tag.piece.part == document::Part::mark) marks[item.tag.piece.node] = page.number;
      NodeId note = item.tag.piece.node;
      while (note != document::no_node && tree[note].kind != Kind::note) note = tree[note].parent;
      if (note != document::no_node && item.tag.piece.part != document::Part::mark) shown[note].insert(page.number);
    });
    for (const auto& [note, page] : marks) {
      if (shown[note].empty() || *shown[note].begin() != page)
        return "note " + tree.properties(note).label + " marked on page " + std::to_string(page) + " begins on page " +
               (shown[note].empty() ? "none" : std::to_string(*shown[note].begin()));
    }
    return shown.size() == marks.size() ? "" : "a note has no mark";
  }

  /// Where notes stand at the end of sections: each is there once, with its label, behind all else of the outermost
  /// section of its mark and before what follows, in the order of the marks.
  [[nodiscard]] std::string end_notes() const {
    const document::Tree& tree = document_.tree;
    std::set<NodeId> marked, labelled, open;
    NodeId last_note = document::no_node;
    std::string wrong;
    each_tagged([&](const layout::Page& page, const TextItem& item) {
      const document::Piece& piece = item.tag.piece;
      const bool of_note = within(tree, piece.node, Kind::note) && piece.part != document::Part::mark;
      if (!of_note) {
        for (const NodeId waiting : open) {
          if (outermost(waiting) != outermost(piece.node)) wrong = "a note stands later than its section ends";
        }
        if (last_note != document::no_node && outermost(last_note) != document::no_node &&
            outermost(last_note) == outermost(piece.node))
          wrong = "page " + std::to_string(page.number) + ": \"" + words_in(item) + "\" stands behind the notes";
        if (piece.part == document::Part::mark) {
          marked.insert(piece.node);
          open.insert(piece.node);
        }
        return;
      }
      NodeId note = piece.node;
      while (tree[note].kind != Kind::note) note = tree[note].parent;
      if (piece.part == document::Part::label && !labelled.insert(note).second) wrong = "a note has two labels";
      if (!marked.contains(note)) wrong = "a note stands before its mark";
      if (last_note != document::no_node && note < last_note && outermost(note) == outermost(last_note))
        wrong = "notes are out of order";
      open.erase(note);
      last_note = note;
    });
    if (!wrong.empty()) return wrong;
    return marked == labelled ? "" : "a mark without its note, or a note without its mark";
  }

  /// Within a page the tagged items follow the tree; the notes at its foot aside.
  [[nodiscard]] std::string order() const {
    const document::Structure structure = document::structure_of(document_);
    std::uint32_t page_number = 0, last = 0;
    std::string wrong;
    each_tagged([&](const layout::Page& page, const TextItem& item) {
      if (within(document_.tree, item.tag.piece.node, Kind::note) && item.tag.piece.part != document::Part::mark)
        return;
      const std::uint32_t leaf = structure.leaf_of(item.tag.piece);
      if (leaf == 0xFFFFFFFF) wrong = "node " + std::to_string(item.tag.piece.node) + " has no leaf";
      if (page.number == page_number && leaf < last)
        wrong = "page " + std::to_string(page.number) + ": \"" + words_in(item) + "\" stands too late";
      page_number = page.number;
      last = leaf;
    });
    return wrong;
  }

  [[nodiscard]] std::string margins() const {
    for (const layout::Page& page : laid_.pages) {
      const bool turned = page.width != theme_.page.width;
      const style::PageShape shape = turned ? layout::turned(theme_.page) : theme_.page;
      for (const layout::Item& item : page.items) {
        if (const auto* path = std::get_if<layout::PathItem>(&item); path != nullptr) {
          const bool drawn = path->tag.artifact == Artifact::none;
          for (const PathStep& step : path->path.steps) {
            if (drawn && step.to.y > shape.height - shape.bottom + 1_pt)
              return "page " + std::to_string(page.number) + ": a drawing stands below the foot of the text";
          }
        }
        const auto* text = std::get_if<TextItem>(&item);
        if (text == nullptr) continue;
        const Box box = box_of(*text);
        const bool inside = box.left >= shape.left - 1_pt && box.right <= shape.width - shape.right + 1_pt &&
                            text->baseline > shape.top && box.bottom <= shape.height - shape.bottom + 1_pt;
        if (!inside) return "page " + std::to_string(page.number) + ": \"" + words_in(*text) + "\" is outside";
      }
    }
    return {};
  }

  [[nodiscard]] std::string overlaps() const {
    for (const layout::Page& page : laid_.pages) {
      std::vector<std::pair<Box, const TextItem*>> boxes;
      for (const layout::Item& item : page.items) {
        if (const auto* text = std::get_if<TextItem>(&item)) boxes.emplace_back(box_of(*text), text);
      }
      std::sort(boxes.begin(), boxes.end(), [](const auto& a, const auto& b) { return a.first.top < b.first.top; });
      for (std::size_t i = 0; i < boxes.size(); ++i) {
        const Box& a = boxes[i].first;
        for (std::size_t k = i + 1; k < boxes.size() && boxes[k].first.top < a.bottom; ++k) {
          const Box& b = boxes[k].first;
          if (a.left + Length{200} < b.right && b.left + Length{200} < a.right) {
            return "page " + std::to_string(page.number) + ": \"" + words_in(*boxes[i].second) + "\" and \"" +
                   words_in(*boxes[k].second) + "\" overlap";
          }
        }
      }
    }
    return {};
  }

  /// The head of a table stands on each page that shows a word of its body. One within a cell may have less room there
  /// than its head wants.
  [[nodiscard]] std::string heads() const {
    const document::Tree& tree = document_.tree;
    for (const layout::Page& page : laid_.pages) {
      std::set<std::string> heads, wanted;
      for (const layout::Item& item : page.items) {
        const auto* text = std::get_if<TextItem>(&item);
        if (text == nullptr) continue;
        if (const std::string words = words_in(*text); words.starts_with('h')) heads.insert(words);
        if (text->tag.artifact != Artifact::none || !within(tree, text->tag.piece.node, Kind::table_body)) continue;
        if (within(tree, text->tag.piece.node, Kind::note)) continue;  // notes stand at the foot of the page
        NodeId table = text->tag.piece.node;
        while (tree[table].kind != Kind::table) table = tree[table].parent;
        const bool has_head = document::first_child_of(tree, table, Kind::table_head) != document::no_node;
        const bool in_cell = within(tree, table, Kind::table_body);
        if (has_head && !in_cell) wanted.insert("h" + std::to_string(table));
      }
      for (const std::string& head : wanted) {
        if (!heads.contains(head)) return "page " + std::to_string(page.number) + " lacks the head " + head;
      }
    }
    return {};
  }

  [[nodiscard]] bool is_slides() const { return document_.slides; }
  [[nodiscard]] std::size_t count_of(Kind kind) const {
    std::size_t count = 0;
    for (NodeId node = 0; node < document_.tree.size(); ++node) {
      if (document_.tree[node].kind == kind) ++count;
    }
    return count;
  }

  /// The numbers of the contents are the pages of the headings.
  [[nodiscard]] std::string contents() const {
    const document::Tree& tree = document_.tree;
    std::map<NodeId, std::uint32_t> pages;
    for (const layout::Page& page : laid_.pages) {
      for (const layout::Anchor& anchor : page.anchors) pages.emplace(anchor.node, page.number);
    }
    std::vector<std::string> wanted, printed;
    for (NodeId node = 0; node < tree.size(); ++node) {
      if (tree[node].kind == Kind::contents_entry)
        wanted.push_back(std::to_string(pages[tree.properties(node).target]));
    }
    for (const layout::PageFurniture& furniture : laid_.around) {
      for (const layout::Item& item : furniture.items) {
        const auto* text = std::get_if<TextItem>(&item);
        if (text != nullptr && text->tag.piece.part == document::Part::mark) printed.push_back(words_in(*text));
      }
    }
    return wanted == printed ? "" : "the contents print other pages";
  }

  /// No paragraph of running text leaves one line alone, unless the note that is marked in it fills the page.
  [[nodiscard]] std::string lone_lines() const {
    const document::Tree& tree = document_.tree;
    std::map<NodeId, std::map<std::uint32_t, std::set<std::int32_t>>> lines;
    std::set<std::pair<NodeId, std::uint32_t>> marked;
    each_tagged([&](const layout::Page& page, const TextItem& item) {
      NodeId parent = tree[item.tag.piece.node].parent;
      while (document::is_inline(tree[parent].kind)) parent = tree[parent].parent;
      if (item.tag.piece.part == document::Part::mark) marked.emplace(parent, page.number);
      if (item.tag.piece.part != document::Part::content || tree[parent].kind != Kind::paragraph) return;
      lines[parent][page.number].insert(item.baseline.milli);
    });
    for (const auto& [paragraph, pages] : lines) {
      if (pages.size() < 2) continue;
      for (const auto& [page, here] : pages) {
        // A symbol may have a line of its own, which no words show.
        if (here.size() < 2 && !marked.contains({paragraph, page}) && !holds(paragraph, Kind::symbol))
          return "page " + std::to_string(page) + " has one line of \"" +
                 document::words_of(document_, paragraph).substr(0, 40) + "\"";
      }
    }
    return {};
  }

 private:
  template <class Visit>
  void each_tagged(Visit&& visit) const {
    for (const layout::Page& page : laid_.pages) {
      for (const layout::Item& item : page.items) {
        const auto* text = std::get_if<TextItem>(&item);
        if (text != nullptr && text->tag.artifact == Artifact::none) visit(page, *text);
      }
    }
  }

  [[nodiscard]] bool holds(NodeId node, Kind kind) const {
    for (NodeId at = node; at != document::no_node; at = document_.tree.following(at, node)) {
      if (document_.tree[at].kind == kind) return true;
    }
    return false;
  }

  /// The outermost section that a node is in.
  [[nodiscard]] NodeId outermost(NodeId node) const {
    NodeId found = document::no_node;
    for (; node != document::no_node; node = document_.tree[node].parent) {
      if (document_.tree[node].kind == Kind::section) found = node;
    }
    return found;
  }

  document::Document document_;
  style::Theme theme_;
  test::Laid laid_;
};

}  // namespace planverk::test
