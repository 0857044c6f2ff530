/// What the parts of the page's writer share while one page is written. Inside this stage only.
#pragma once

#include <string>
#include <string_view>

#include "body/anchors.h"
#include "document/document.h"
#include "document/role.h"
#include "html/html.h"
#include "language/packs.h"
#include "markup/markup.h"
#include "sheet/sheet.h"
#include "style/theme.h"

namespace planverk::html {

using document::Document;
using document::Kind;
using document::no_node;
using document::NodeId;
using document::Properties;
using document::Role;
using document::Style;
using document::Tree;

struct Context {
  Context(const Document& of, const style::Theme& by, const Options& its_options)
      : document(of), tree(of.tree), theme(by), options(its_options), languages(*its_options.languages), anchors(of), rules(by) {}
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  /// The class of the node's named style, empty when it has none.
  [[nodiscard]] std::string named(style::StyleFor kind, NodeId node) const;
  /// Attributes that any node may need: id and language.
  [[nodiscard]] Attributes common(NodeId node) const;
  /// `rtl` or `ltr` where the node is read from the other side than what it stands in.
  [[nodiscard]] std::string_view direction(NodeId node) const;
  /// A frame that scrolls where its content is wider: it is reached by keyboard, and says what it is by its caption,
  /// else by `otherwise`. A group: landmarks for each table and figure would be in the way.
  [[nodiscard]] Attributes scroll_box(NodeId caption, std::string_view otherwise) const;
  /// What is known of the language that holds at a node.
  [[nodiscard]] const language::Pack& language_of(NodeId node) const;
  /// Labels are in another language than the document's own words; the tag of theirs.
  [[nodiscard]] bool has_foreign_labels() const;
  [[nodiscard]] std::string_view label_tag() const;
  [[nodiscard]] Markup& to() const { return *out; }
  /// A block with an element of its own, its end tag on a line of its own.
  void begin(std::string_view tag, const Attributes& attributes) const;
  void end(std::string_view tag) const;
  /// The number of a heading, a caption, an entry; `ours`: in the document's language, whatever holds around it.
  void number(NodeId node, bool ours) const;

  const Document& document;
  const Tree& tree;
  const style::Theme& theme;
  const Options& options;
  const language::Packs& languages;
  Anchors anchors;
  DocumentRules rules;
  Markup* out = nullptr;  ///< where words go: the page, or a note at its end
  int hidden = 0;         ///< inside aria-hidden: nothing may take the focus
  int linked = 0;         ///< inside a link: no other may stand there
  bool divided = false;   ///< inside a narrow label: words may be divided
};

}  // namespace planverk::html
