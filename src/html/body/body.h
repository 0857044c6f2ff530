/// The document's own words as HTML: what comes by on the walk (document/walk.h), each thing where it is met. Its parts
/// know what the walk does not say: how entries nest, what a table's cells span, which words are hidden.
#pragma once

#include <set>
#include <vector>

#include "body/contents.h"
#include "body/context.h"
#include "body/figures.h"
#include "body/inlines.h"
#include "body/notes.h"
#include "body/tables.h"
#include "body/traces.h"
#include "document/walk.h"

namespace planverk::html {

class Body final : public document::Visitor {
 public:
  explicit Body(Context& context)
      : context_(context),
        contents_(context),
        notes_(context),
        tables_(context),
        figures_(context),
        traces_(context),
        inlines_(context, notes_, traces_) {}

  void enter(NodeId node, Role role) override;
  void leave(NodeId node, Role role) override;
  void leaf(NodeId node, document::Shown shown) override;
  /// The notes that were met, where they stand: at the end. Behind them what figures are made of.
  void write_notes() {
    notes_.write();
    traces_.write();
  }

 private:
  void page_start(NodeId node);
  void enter_block(NodeId node, Role role);
  void leave_block(NodeId node, Role role);
  void begin_heading(NodeId node);
  void begin_paragraph(NodeId node);
  void enter_item(NodeId node, Role role);
  void leave_item(NodeId node, Role role);
  void enter_caption(NodeId node);
  void leave_caption(NodeId node);
  [[nodiscard]] Attributes box_attributes(NodeId node);
  void label(NodeId node);

  /// Words and blocks in turn, as items, cells and captions hold them: words behind a block begin a line.
  struct Mixed {
    NodeId node;
    bool after_block = false;
  };
  void open_mixed(NodeId node) { mixed_.push_back({node}); }
  void close_mixed() { mixed_.pop_back(); }
  void before_words(NodeId node);
  void after_block(NodeId node);

  Context& context_;
  ContentsList contents_;
  Notes notes_;
  Tables tables_;
  Figures figures_;
  FigureTraces traces_;
  Inlines inlines_;
  std::vector<Mixed> mixed_;
  std::set<NodeId> paged_;  ///< nodes before which it was said that a page begins there
  bool label_language_ = false;  ///< the label that comes is in the document's language, not in that around it
};

}  // namespace planverk::html
