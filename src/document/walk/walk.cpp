#include "document/walk.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "document/mark.h"
#include "document/table.h"

namespace planverk::document {

namespace {

/// A label that says more than a number, where another language holds than the one that it is in.
bool has_own_words(const Document& document, NodeId node) {
  const std::string& label = document.tree.properties(node).label;
  if (label.find_first_not_of("0123456789.") == std::string::npos) return false;
  const std::string_view here = language_at(document.tree, node);
  return !here.empty() && here != document.identity.language;
}

class Walk {
 public:
  Walk(const Document& document, Visitor& visitor) : document_(document), tree_(document.tree), visitor_(visitor) {}

  void run() {
    within(Tree::root(), Role::document, [&] { blocks(Tree::root()); });
  }

 private:
  template <class Content>
  void within(NodeId node, Role role, Content&& content) {
    visitor_.enter(node, role);
    content();
    visitor_.leave(node, role);
  }

  /// Our own words ("Tabell 2.") are in the document's language, in a section of another one too.
  void label(NodeId node) {
    if (tree_.properties(node).label.empty()) return;
    if (!has_own_words(document_, node)) return visitor_.leaf(node, Shown::label);
    within(node, Role::span, [&] { visitor_.leaf(node, Shown::label); });
  }
  /// A label that is an element of its own.
  void labelled(NodeId node) {
    if (!tree_.properties(node).label.empty()) within(node, Role::lbl, [&] { visitor_.leaf(node, Shown::label); });
  }

  void blocks(NodeId container) {
    tree_.each_child(container, [&](NodeId child) { block(child); });
  }

  void block(NodeId node) {
    switch (tree_[node].kind) {
      case Kind::cover:
      case Kind::section:
      case Kind::columns:
      case Kind::column:
        within(node, Role::none, [&] { blocks(node); });
        break;
      case Kind::callout:
        within(node, Role::div, [&] { blocks(node); });
        break;
      case Kind::quote:
        within(node, Role::block_quote, [&] { blocks(node); });
        break;
      case Kind::heading:
        heading(node);
        break;
      case Kind::paragraph:
        within(node, Role::p, [&] { words(node); });
        notes();
        break;
      case Kind::list:
        list(node);
        break;
      case Kind::table:
        table(node);
        break;
      case Kind::figure:
        figure(node);
        break;
      case Kind::caption:
        caption(node);
        break;
      case Kind::table_note:
        table_note(node);
        break;
      case Kind::contents:
        within(node, Role::none, [&] { contents(node); });
        break;
      case Kind::signature_line:
        if (tree_.properties(node).alt.empty()) visitor_.leaf(node, Shown::artifact);
        else within(node, Role::form, [&] { visitor_.leaf(node, Shown::artifact); });
        break;
      // A change around blocks.
      case Kind::insertion:
      case Kind::deletion:
        within(node, Role::none, [&] { blocks(node); });
        break;
      default:
        if (is_inline(tree_[node].kind)) blocks(node);
        break;
    }
  }

  void heading(NodeId node) {
    const int level = std::clamp<int>(tree_[node].level, 1, deepest_heading);
    within(node, static_cast<Role>(static_cast<int>(Role::h1) + level - 1), [&] {
      label(node);
      words(node);
    });
    notes();
  }

  void list(NodeId node) {
    within(node, Role::l, [&] {
      tree_.each_child(node, [&](NodeId item) {
        if (tree_[item].kind != Kind::item) return;
        within(item, Role::li, [&] {
          if (is_decorated(tree_, item)) {
            visitor_.leaf(item, Shown::artifact);
          } else {
            labelled(item);
          }
          within(item, Role::lbody, [&] { mixed(item); });
        });
      });
    });
  }

  /// Words and blocks in turn (items, cells): the notes of a run of words follow it, inside the same element.
  void mixed(NodeId container) {
    tree_.each_child(container, [&](NodeId child) {
      if (is_inline(tree_[child].kind)) {
        inline_node(child);
      } else {
        notes();
        block(child);
      }
    });
    notes();
  }

  /// Blanks between two line breaks are no line.
  [[nodiscard]] bool is_blank(NodeId node) const {
    return tree_[node].kind == Kind::text && tree_.text(node).find_first_not_of(" \n\t") == std::string_view::npos;
  }

  /// The lines of a cell are paragraphs, so that they are not run together when they are read.
  void cell_content(NodeId cell) {
    if (first_child_of(tree_, cell, Kind::line_break) == no_node) return mixed(cell);
    bool open = false;
    const auto end_line = [&] {
      if (open) visitor_.leave(cell, Role::p);
      open = false;
      notes();
    };
    tree_.each_child(cell, [&](NodeId child) {
      if (!is_inline(tree_[child].kind)) {
        end_line();
        block(child);
      } else if (tree_[child].kind == Kind::line_break) {
        end_line();
      } else if (open || !is_blank(child)) {
        if (!open) visitor_.enter(cell, Role::p);
        open = true;
        inline_node(child);
      }
    });
    end_line();
  }

  void table(NodeId node) {
    within(node, Role::table, [&] {
      const NodeId title = first_child_of(tree_, node, Kind::caption);
      const bool caption_last = title != no_node && tree_.properties(title).as_figure;
      if (!caption_last) captions(node);
      tree_.each_child(node, [&](NodeId part) {
        if (tree_[part].kind == Kind::table_head) within(part, Role::thead, [&] { rows(part); });
        if (tree_[part].kind == Kind::table_body) body_of_table(part);
      });
      if (caption_last) captions(node);
    });
    // Of notes in header cells: within them, their words would be said with each cell that the header heads.
    if (in_header_ == 0) {
      waiting_notes_.swap(header_notes_);
      notes();
    }
    tree_.each_child(node, [&](NodeId child) {
      if (tree_[child].kind == Kind::table_note) table_note(child);
    });
  }

  /// A TBody each group of rows.
  void body_of_table(NodeId part) {
    bool open = false;
    tree_.each_child(part, [&](NodeId row) {
      if (tree_[row].kind != Kind::row) return;
      if (open && begins_row_group(tree_, row)) visitor_.leave(part, Role::tbody), open = false;
      if (!open) visitor_.enter(part, Role::tbody), open = true;
      table_row(row);
    });
    if (open) visitor_.leave(part, Role::tbody);
  }

  void rows(NodeId part) {
    tree_.each_child(part, [&](NodeId row) {
      if (tree_[row].kind == Kind::row) table_row(row);
    });
  }

  void table_row(NodeId row) {
    within(row, Role::tr, [&] {
      tree_.each_child(row, [&](NodeId cell) {
        const Kind kind = tree_[cell].kind;
        if (kind != Kind::header && kind != Kind::cell) return;
        if (kind == Kind::cell && tree_.properties(cell).scope == Scope::none) {
          within(cell, Role::td, [&] { cell_content(cell); });
          return;
        }
        ++in_header_;
        within(cell, Role::th, [&] { cell_content(cell); });
        --in_header_;
      });
    });
  }

  void captions(NodeId owner) {
    tree_.each_child(owner, [&](NodeId child) {
      if (tree_[child].kind == Kind::caption) caption(child);
    });
  }

  void caption(NodeId node) {
    within(node, Role::caption, [&] {
      label(node);
      mixed(node);
    });
  }

  /// Its caption stands beside it: an alternative text is said in place of all that is within.
  void figure(NodeId node) {
    const bool captioned = first_child_of(tree_, node, Kind::caption) != no_node;
    within(node, captioned ? Role::div : Role::none, [&] {
      within(node, Role::figure, [&] { visitor_.leaf(node, Shown::drawing); });
      captions(node);
    });
  }

  /// A note is what something refers to; what merely stands below a table is a paragraph.
  void table_note(NodeId node) {
    bool inlines_alone = true;
    tree_.each_child(node, [&](NodeId child) { inlines_alone = inlines_alone && is_inline(tree_[child].kind); });
    if (inlines_alone && tree_.properties(node).target == no_node) {
      within(node, Role::p, [&] {
        if (!tree_.properties(node).label.empty()) visitor_.leaf(node, Shown::label);
        words(node);
      });
      notes();
      return;
    }
    within(node, Role::note, [&] {
      labelled(node);
      mixed(node);
    });
  }

  /// One TOC a list, in the entry above one for the entries below it; the list's heading stands before it.
  void contents(NodeId node) {
    std::vector<NodeId> open;  // the entries that we are in
    const auto end_entry = [&] {
      visitor_.leave(open.back(), Role::toci);
      open.pop_back();
    };
    const auto end_list = [&] {
      while (!open.empty()) {
        end_entry();
        visitor_.leave(node, Role::toc);
      }
    };
    tree_.each_child(node, [&](NodeId child) {
      if (tree_[child].kind != Kind::contents_entry) {
        end_list();
        block(child);
        return;
      }
      const int level = tree_[child].level;
      while (open.size() > 1 && level < tree_[open.back()].level) {
        end_entry();
        visitor_.leave(node, Role::toc);
      }
      if (open.empty() || level > tree_[open.back()].level) {
        visitor_.enter(node, Role::toc);
      } else {
        end_entry();
      }
      open.push_back(child);
      visitor_.enter(child, Role::toci);
      contents_entry(child);
    });
    end_list();
  }

  void contents_entry(NodeId entry) {
    within(entry, Role::reference, [&] {
      within(entry, Role::link, [&] {
        label(entry);
        words(entry);
        within(entry, Role::span, [&] { visitor_.leaf(entry, Shown::mark); });
      });
    });
    waiting_notes_.clear();
  }

  void words(NodeId container) {
    tree_.each_child(container, [&](NodeId child) { inline_node(child); });
  }

  void inline_node(NodeId node) {
    switch (tree_[node].kind) {
      case Kind::text:
        visitor_.leaf(node, Shown::words);
        break;
      case Kind::line_break:
        visitor_.leaf(node, Shown::line_break);
        break;
      case Kind::symbol:
        visitor_.leaf(node, Shown::artifact);
        break;
      case Kind::note:
        within(node, Role::reference, [&] { within(node, Role::link, [&] { visitor_.leaf(node, Shown::mark); }); });
        waiting_notes_.push_back(node);
        break;
      case Kind::table_mark:
        within(node, Role::reference, [&] { within(node, Role::link, [&] { words(node); }); });
        break;
      default:
        within(node, inline_role(node), [&] { words(node); });
        break;
    }
  }

  /// What leads nowhere is no link; what says nothing else than it draws is no element.
  [[nodiscard]] Role inline_role(NodeId node) const {
    const Properties& properties = tree_.properties(node);
    switch (tree_[node].kind) {
      case Kind::reference:
        return properties.target == no_node ? Role::none : Role::link;
      case Kind::link:
        return properties.href.empty() ? Role::none : Role::link;
      case Kind::said:
        return properties.said.empty() ? Role::none : Role::span;
      default:
        break;
    }
    const Mark* mark = mark_of(tree_[node].kind);
    return mark != nullptr && mark->tagged ? Role::span : Role::none;
  }

  void notes() {
    if (in_header_ > 0) {
      header_notes_.insert(header_notes_.end(), waiting_notes_.begin(), waiting_notes_.end());
      waiting_notes_.clear();
      return;
    }
    // A note inside a note is met while its outer one is written, and follows it.
    for (std::size_t i = 0; i < waiting_notes_.size(); ++i) {
      const NodeId node = waiting_notes_[i];
      within(node, Role::note, [&] {
        labelled(node);
        words(node);
      });
    }
    waiting_notes_.clear();
  }

  const Document& document_;
  const Tree& tree_;
  Visitor& visitor_;
  std::vector<NodeId> waiting_notes_;  ///< their marks were met, they follow
  std::vector<NodeId> header_notes_;   ///< the same of header cells: they follow the table
  int in_header_ = 0;
};

}  // namespace

bool is_decorated(const Tree& tree, NodeId item) {
  if (tree[item].kind != Kind::item || tree.properties(item).label.empty()) return false;
  const Marker marker = tree.properties(tree[item].parent).marker;
  return marker == Marker::dash || marker == Marker::asterisk;
}

void walk(const Document& document, Visitor& visitor) {
  Walk(document, visitor).run();
}

}  // namespace planverk::document
