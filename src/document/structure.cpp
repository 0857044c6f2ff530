#include "document/structure.h"

#include <algorithm>

#include "words.h"

namespace planverk::document {

namespace {

constexpr std::uint32_t no_leaf = 0xFFFFFFFF;

/// Walks the tree in tag order and writes down elements, leaves and who hangs where.
class Builder {
 public:
  explicit Builder(const Document& document) : tree_(document.tree) {
    result_.content_leaf.assign(tree_.size(), no_leaf);
    result_.label_leaf.assign(tree_.size(), no_leaf);
    result_.mark_leaf.assign(tree_.size(), no_leaf);
    result_.elements.reserve(tree_.size());
    links_.reserve(tree_.size());
  }

  Structure run() {
    open_element(no_element, Role::document, Tree::root());
    blocks(Tree::root(), 0);
    hang_children();
    return std::move(result_);
  }

 private:
  struct Hung {
    ElementId parent;
    Child child;
  };

  ElementId open_element(ElementId parent, Role role, NodeId node) {
    const auto element = static_cast<ElementId>(result_.elements.size());
    result_.elements.push_back({.role = role, .node = node, .parent = parent});
    open_leaf_.push_back(no_leaf);
    if (parent != no_element) {
      links_.push_back({parent, {.type = Child::Type::element, .index = element}});
      open_leaf_[parent] = no_leaf;
    }
    return element;
  }

  /// The leaf that an element's running words are in; a new one after a child element.
  std::uint32_t running_leaf(ElementId element) {
    if (open_leaf_[element] == no_leaf) open_leaf_[element] = own_leaf(element);
    return open_leaf_[element];
  }

  std::uint32_t own_leaf(ElementId element) {
    const auto leaf = static_cast<std::uint32_t>(result_.leaves.size());
    result_.leaves.push_back({.element = element});
    links_.push_back({element, {.type = Child::Type::leaf, .index = leaf}});
    open_leaf_[element] = no_leaf;
    return leaf;
  }

  void label(NodeId node, ElementId element) {
    if (!tree_.properties(node).label.empty()) result_.label_leaf[node] = own_leaf(element);
  }

  void blocks(NodeId container, ElementId element) {
    for (NodeId child = tree_[container].first_child; child != no_node; child = tree_[child].next)
      block(child, element);
  }

  void block(NodeId node, ElementId parent) {
    switch (tree_[node].kind) {
      case Kind::cover:
      case Kind::section:
      case Kind::columns:
      case Kind::column:
        blocks(node, parent);
        break;
      case Kind::callout:
        blocks(node, open_element(parent, Role::div, node));
        break;
      case Kind::quote:
        blocks(node, open_element(parent, Role::block_quote, node));
        break;
      case Kind::heading:
        heading(node, parent);
        break;
      case Kind::paragraph: {
        words(node, open_element(parent, Role::p, node));
        notes(parent);
        break;
      }
      case Kind::list:
        list(node, parent);
        break;
      case Kind::table:
        table(node, parent);
        break;
      case Kind::figure:
        figure(node, parent);
        break;
      case Kind::caption:
        caption(node, parent);
        break;
      case Kind::table_note:
        labelled_note(node, parent);
        break;
      case Kind::contents:
        contents(node, parent);
        break;
      case Kind::signature_line:
        break;
      default:
        // A change mark around blocks: its blocks stand as if it were not there.
        if (is_inline(tree_[node].kind)) blocks(node, parent);
        break;
    }
  }

  void heading(NodeId node, ElementId parent) {
    const int level = std::clamp<int>(tree_[node].level, 1, 6);
    const ElementId element = open_element(parent, static_cast<Role>(static_cast<int>(Role::h1) + level - 1), node);
    label(node, element);
    words(node, element);
    notes(parent);
  }

  void list(NodeId node, ElementId parent) {
    const ElementId element = open_element(parent, Role::l, node);
    tree_.each_child(node, [&](NodeId item) {
      if (tree_[item].kind != Kind::item) return;
      const ElementId li = open_element(element, Role::li, item);
      if (!tree_.properties(item).label.empty()) label(item, open_element(li, Role::lbl, item));
      mixed(item, open_element(li, Role::lbody, item));
    });
  }

  /// Words and blocks in turn (items, cells): the notes of a run of words follow it, inside the same element.
  void mixed(NodeId container, ElementId element) {
    for (NodeId child = tree_[container].first_child; child != no_node; child = tree_[child].next) {
      if (is_inline(tree_[child].kind)) {
        inline_node(child, element);
      } else {
        notes(element);
        block(child, element);
      }
    }
    notes(element);
  }

  void table(NodeId node, ElementId parent) {
    const bool matrix = tree_.properties(node).style == Style::matrix;
    const ElementId element = open_element(parent, Role::table, node);
    if (!matrix) captions(node, element);
    tree_.each_child(node, [&](NodeId part) {
      const Kind kind = tree_[part].kind;
      if (kind != Kind::table_head && kind != Kind::table_body) return;
      const ElementId group = open_element(element, kind == Kind::table_head ? Role::thead : Role::tbody, part);
      tree_.each_child(part, [&](NodeId row) {
        if (tree_[row].kind != Kind::row) return;
        const ElementId tr = open_element(group, Role::tr, row);
        tree_.each_child(row, [&](NodeId cell) {
          const Kind cell_kind = tree_[cell].kind;
          if (cell_kind != Kind::header && cell_kind != Kind::cell) return;
          mixed(cell, open_element(tr, cell_kind == Kind::header ? Role::th : Role::td, cell));
        });
      });
    });
    if (matrix) captions(node, element);
    tree_.each_child(node, [&](NodeId child) {
      if (tree_[child].kind == Kind::table_note) labelled_note(child, parent);
    });
  }

  void captions(NodeId owner, ElementId element) {
    tree_.each_child(owner, [&](NodeId child) {
      if (tree_[child].kind == Kind::caption) caption(child, element);
    });
  }

  void caption(NodeId node, ElementId parent) {
    const ElementId element = open_element(parent, Role::caption, node);
    label(node, element);
    mixed(node, element);
  }

  void figure(NodeId node, ElementId parent) {
    const ElementId element = open_element(parent, Role::figure, node);
    result_.content_leaf[node] = own_leaf(element);
    captions(node, element);
  }

  void labelled_note(NodeId node, ElementId parent) {
    const ElementId element = open_element(parent, Role::note, node);
    if (!tree_.properties(node).label.empty()) label(node, open_element(element, Role::lbl, node));
    mixed(node, element);
  }

  void contents(NodeId node, ElementId parent) {
    ElementId toc = no_element;  // one a list; the list's heading stands before it
    tree_.each_child(node, [&](NodeId entry) {
      if (tree_[entry].kind != Kind::contents_entry) {
        toc = no_element;
        block(entry, parent);
        return;
      }
      if (toc == no_element) toc = open_element(parent, Role::toc, node);
      const ElementId toci = open_element(toc, Role::toci, entry);
      const ElementId link = open_element(open_element(toci, Role::reference, entry), Role::link, entry);
      label(entry, link);
      words(entry, link);
      waiting_notes_.clear();
    });
  }

  void words(NodeId container, ElementId element) {
    for (NodeId child = tree_[container].first_child; child != no_node; child = tree_[child].next) {
      inline_node(child, element);
    }
  }

  void inline_node(NodeId node, ElementId element) {
    switch (tree_[node].kind) {
      case Kind::text:
        if (tree_[node].text_length != 0) result_.content_leaf[node] = running_leaf(element);
        break;
      case Kind::note: {
        const ElementId link = open_element(open_element(element, Role::reference, node), Role::link, node);
        result_.mark_leaf[node] = own_leaf(link);
        waiting_notes_.push_back(node);
        break;
      }
      case Kind::reference:
        words(node, tree_.properties(node).target == no_node ? element : open_element(element, Role::link, node));
        break;
      case Kind::link:
        words(node, tree_.properties(node).href.empty() ? element : open_element(element, Role::link, node));
        break;
      case Kind::said:
        said(node, element);
        break;
      case Kind::foreign:
      case Kind::insertion:
      case Kind::deletion:
      case Kind::abbreviation:
        words(node, open_element(element, Role::span, node));
        break;
      // Draws nothing, but keeps the words on its two sides apart wherever a leaf is read.
      case Kind::line_break:
        result_.content_leaf[node] = running_leaf(element);
        break;
      case Kind::symbol:
        break;
      default:
        words(node, element);
        break;
    }
  }

  /// All that is drawn under it is one leaf; links under it keep their elements, without a leaf of their own, so that
  /// the clickable areas have a place in the tree.
  void said(NodeId node, ElementId element) {
    if (tree_.properties(node).said.empty()) {
      words(node, element);
      return;
    }
    const ElementId span = open_element(element, Role::span, node);
    const std::uint32_t leaf = own_leaf(span);
    result_.content_leaf[node] = leaf;
    for (NodeId at = tree_.following(node, node); at != no_node;) {
      const Kind kind = tree_[at].kind;
      if (kind == Kind::text) result_.content_leaf[at] = leaf;
      if (kind == Kind::note) {
        result_.mark_leaf[at] = leaf;
        open_element(open_element(span, Role::reference, at), Role::link, at);
        waiting_notes_.push_back(at);
        at = tree_.following_past(at, node);
        continue;
      }
      const Properties& properties = tree_.properties(at);
      const bool leads =
          (kind == Kind::reference && properties.target != no_node) || (kind == Kind::link && !properties.href.empty());
      if (leads) open_element(span, Role::link, at);
      at = tree_.following(at, node);
    }
  }

  void notes(ElementId parent) {
    // A note inside a note is met while its outer one is written, and follows it.
    for (std::size_t i = 0; i < waiting_notes_.size(); ++i) {
      const NodeId node = waiting_notes_[i];
      const ElementId element = open_element(parent, Role::note, node);
      if (!tree_.properties(node).label.empty()) label(node, open_element(element, Role::lbl, node));
      words(node, element);
    }
    waiting_notes_.clear();
  }

  void hang_children() {
    for (const Hung& each : links_) ++result_.elements[each.parent].child_count;
    std::uint32_t next = 0;
    for (Element& element : result_.elements) {
      element.first_child = next;
      next += element.child_count;
      element.child_count = 0;
    }
    result_.children.resize(links_.size());
    for (const Hung& each : links_) {
      Element& parent = result_.elements[each.parent];
      result_.children[parent.first_child + parent.child_count++] = each.child;
    }
  }

  const Tree& tree_;
  Structure result_;
  std::vector<std::uint32_t> open_leaf_;  ///< by element
  std::vector<Hung> links_;
  std::vector<NodeId> waiting_notes_;
};

}  // namespace

std::uint32_t Structure::leaf_of(Piece piece) const {
  const auto& leaves_by_node = piece.part == Part::content ? content_leaf
                               : piece.part == Part::label ? label_leaf
                                                           : mark_leaf;
  return piece.node < leaves_by_node.size() ? leaves_by_node[piece.node] : no_leaf;
}

Structure structure_of(const Document& document) {
  return Builder(document).run();
}

}  // namespace planverk::document
