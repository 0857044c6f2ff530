/// Documents made by hand for the tests of all stages that read a document tree: a rich one with everything a tree can
/// hold, and seeded random ones. Persons are role titles; the municipality is invented.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "document/document.h"
#include "style/theme.h"

namespace planverk::test {

/// Short names for putting a tree together.
class TreeWriter {
 public:
  explicit TreeWriter(document::Tree& tree) : tree_(tree) {}

  document::NodeId add(document::NodeId parent, document::Kind kind) { return tree_.add(parent, kind); }
  document::NodeId add(document::NodeId parent, document::Kind kind, std::string_view text);
  document::NodeId styled(document::NodeId parent, document::Kind kind, document::Style style,
                          std::string_view text = {});
  document::NodeId text(document::NodeId parent, std::string_view words) { return tree_.add_text(parent, words); }
  document::NodeId section(document::NodeId parent, std::string_view title, std::string_view id = {});
  document::NodeId reference(document::NodeId parent, std::string_view id, std::string_view text = {});
  document::NodeId said(document::NodeId parent, std::string_view said, std::string_view drawn = {});
  document::NodeId row(document::NodeId part, std::initializer_list<std::string_view> cells);
  document::NodeId column_heads(document::NodeId table, std::initializer_list<std::string_view> heads);
  document::Properties& edit(document::NodeId node) { return tree_.edit(node); }

 private:
  document::Tree& tree_;
};

/// Swedish words, as the label files give them.
[[nodiscard]] document::Words swedish_words();
/// Everything once, not completed.
[[nodiscard]] document::Document rich_document();
/// A tree grown from a seed: sections, paragraphs, lists, tables, notes, references, said words. Each word is its own.
[[nodiscard]] document::Document random_document(std::uint64_t seed);
/// The colours of the default look.
[[nodiscard]] style::Theme plain_theme();

/// Titles beside a table are drawn, not read.
[[nodiscard]] inline bool is_in_title(const document::Tree& tree, document::NodeId node) {
  for (; node != document::no_node; node = tree[node].parent) {
    const document::Kind kind = tree[node].kind;
    if (kind == document::Kind::side_title || kind == document::Kind::foot_title) return true;
  }
  return false;
}

}  // namespace planverk::test
