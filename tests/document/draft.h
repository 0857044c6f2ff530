/// A document that a test fills by hand and completes.
#pragma once

#include <string>
#include <vector>

#include "document/complete.h"
#include "document/dump.h"
#include "support/sample_document.h"

namespace planverk::document {

using test::TreeWriter;

/// A document with a title, to be filled by hand.
struct Draft {
  Document document;
  TreeWriter write{document.tree};
  Diagnostics found;

  Draft() {
    document.words = test::swedish_words();
    document.identity.language = "sv-SE";
    write.styled(Tree::root(), Kind::heading, Style::title, "Titel");
  }
  void complete() { document::complete(document, {}, found); }
  NodeId paragraph(NodeId parent) { return write.add(parent, Kind::paragraph); }
  /// Labels of all nodes of a kind, in document order.
  std::vector<std::string> labels(Kind kind) const {
    std::vector<std::string> labels;
    for (NodeId at = Tree::root(); at != no_node; at = document.tree.following(at)) {
      if (document.tree[at].kind == kind) labels.push_back(normal_words(document.tree.properties(at).label));
    }
    return labels;
  }
  std::vector<std::string> keys() const {
    std::vector<std::string> keys;
    for (const Diagnostic& each : found.all()) keys.push_back(each.message.key);
    return keys;
  }
};

using Strings = std::vector<std::string>;

/// The heading of a section that stands in a section without one.
inline NodeId write_section_below_untitled(Draft& draft, NodeId parent) {
  const NodeId untitled = draft.write.add(parent, Kind::section);
  draft.paragraph(untitled);
  return draft.document.tree[draft.write.section(untitled, "Under en utan rubrik")].first_child;
}

}  // namespace planverk::document
