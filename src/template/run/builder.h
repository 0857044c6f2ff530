/// Puts nodes into the document tree in order, so that templates need not care for the tree's shape: words among blocks
/// get a paragraph, rows of a table a body, white space is collapsed and trimmed at the edges of a block, and what
/// turned out empty (a paragraph whose value is absent) is not there at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "compile/content.h"
#include "document/tree.h"

namespace planverk::templates {

class Builder {
 public:
  explicit Builder(document::Tree& tree);

  /// Opens a node below the one that is open. False when it may not stand there (a block among words); then nothing
  /// was opened.
  [[nodiscard]] bool open(document::Kind kind, document::Style style, Span source);
  void close();
  /// Opens what stands below the block before: a note of it where that is a table, else a paragraph of this style. How
  /// many nodes are to be closed then; 0 when none may stand here.
  [[nodiscard]] int open_below(document::Style paragraph, Span source);
  /// The properties of the node that was opened last and is still open.
  document::Properties& edit();
  /// Says that it has all that it was opened with, which nodes like it may share.
  void share_properties();
  [[nodiscard]] document::NodeId node() const { return frames_.back().node; }
  [[nodiscard]] document::Kind kind() const { return frames_.back().kind; }
  /// The nearest open table, or no_node.
  [[nodiscard]] document::NodeId open_table() const;
  [[nodiscard]] std::size_t depth() const;

  void text(std::string_view text, Span source);
  /// Words that print a value. In a table the text keeps it, unless other words stand in the same text.
  void value(std::string_view text, const document::Value& value, Span source);
  /// The words that were added last show the figure of that number: noted beside the tree, which stays as it is.
  void note_figure(std::uint32_t figure);
  struct Figure {
    document::NodeId text;
    std::uint32_t begin, length;
    std::uint32_t figure;
  };
  /// In the order of the texts.
  [[nodiscard]] const std::vector<Figure>& figures() const { return figures_; }
  void line_break(Span source);
  /// A node without content (symbol, signature line).
  [[nodiscard]] bool empty_node(document::Kind kind, Span source);

  /// While set, words are marked as inserted or deleted: for changes around whole blocks.
  void mark_changes(document::Kind kind);
  [[nodiscard]] document::Kind changes() const { return change_; }

 private:
  struct Frame {
    document::NodeId node;
    document::Kind kind;
    bool owns_words;        ///< white space is collapsed within it
    bool implicit = false;  ///< opened by the builder: a paragraph for words among blocks, a table's body
    bool has_blocks = false;
    bool after_space = true;  ///< nothing or white space stands before
    document::NodeId last_text = document::no_node;
  };
  void push(document::Kind kind, document::Style style, Span source, bool implicit);
  void pop();
  void close_implicit(document::Kind next);
  void prepare_words(Span source);
  [[nodiscard]] bool takes_blocks() const;
  void trim(Frame& frame);
  void flush();
  [[nodiscard]] bool in_cell() const;
  Frame& words();

  document::Tree& tree_;
  std::vector<Frame> frames_;
  document::Kind change_ = document::Kind::text;
  std::string pending_;  ///< words of the open node that are not in the tree yet: neighbours become one text
  Span pending_source_;
  std::optional<document::Value> pending_value_;  ///< of all pending words
  std::size_t last_added_ = 0;                    ///< bytes of pending words
  std::size_t waiting_ = 0;                       ///< the first of the figures that pending words show
  std::vector<Figure> figures_;
};

}  // namespace planverk::templates
