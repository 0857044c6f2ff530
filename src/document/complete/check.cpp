#include <string>

#include "base/utf8.h"
#include "document/complete.h"
#include "document/table.h"
#include "tree/words.h"

namespace planverk::document {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"text-too-long", "", Stage::document, RuleClass::format, Severity::error,
     "A text that is said in place of what is drawn, a title and an address have at most 16,000 letters "
     "(ISO 19005-2, 6.1.13).",
     "document: text-too-long"},
    {"document-structure", "", Stage::document, RuleClass::format, Severity::error,
     "A composed document is sound: one title, no heading level skipped, alternative text on figures, header "
     "cells with a scope in tables, no empty heading, no link without text or target.",
     "document: document-structure"},
};

namespace {

std::size_t utf16_units(std::string_view text) {
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) units += utf8::next(text, at) > 0xFFFF ? 2U : 1U;
  return units;
}

class Checker {
 public:
  Checker(const Document& document, Diagnostics& found) : document_(document), tree_(document.tree), found_(found) {}

  void run() {
    for (NodeId at = Tree::root(); at != no_node; at = tree_.following(at)) {
      if (tree_[at].properties != 0) check_lengths(at);
      switch (tree_[at].kind) {
        case Kind::heading:
          check_heading(at);
          break;
        case Kind::figure:
          check_figure(at);
          break;
        case Kind::table:
          check_table(at);
          break;
        case Kind::link:
        case Kind::reference:
          check_link(at);
          break;
        default:
          break;
      }
    }
    if (titles_ == 0) report(Tree::root(), "no-title").mend("title");
  }

 private:
  Diagnostic& report(NodeId node, std::string_view variant) {
    return found_.add("document-structure", tree_[node].source).variant(variant);
  }

  /// What stands in a PDF as a string of its own, beside the words on its pages.
  void check_lengths(NodeId node) {
    const Properties& properties = tree_.properties(node);
    for (const std::string* text : {&properties.alt, &properties.said, &properties.href}) check_length(node, *text);
  }

  void check_length(NodeId node, const std::string& text) {
    if (text.size() <= longest_string) return;  // bytes are never fewer than units
    const std::size_t length = utf16_units(text);
    if (length <= longest_string) return;
    found_.add("text-too-long", tree_[node].source)
        .with("length", std::to_string(length))
        .with("limit", std::to_string(longest_string))
        .mend();
  }

  void check_heading(NodeId heading) {
    const int level = tree_[heading].level;
    const std::string title = words_below(tree_, heading);
    check_length(heading, title);
    if (title.empty()) report(heading, "empty-heading").with("level", std::to_string(level));
    if (level == 1 && ++titles_ > 1) report(heading, "two-titles").with("title", title);
    // What stands before the title (a list of contents beside a letterhead) is measured from the title's level.
    if (level < 1 || level > last_level_ + 1) {
      report(heading, "level-skipped")
          .with("title", title)
          .with("level", std::to_string(level))
          .with("before", std::to_string(last_level_))
          .mend("level");
    }
    last_level_ = level;
  }

  void check_figure(NodeId figure) {
    const Properties& properties = tree_.properties(figure);
    if (properties.alt.find_first_not_of(" \t\r\n") == std::string::npos) {
      report(figure, "figure-without-alt").with("id", properties.id).mend("alt");
    }
    if (properties.drawing == nullptr && !document_.images.contains(properties.image)) {
      report(figure, "figure-without-picture").with("image", properties.image);
    }
  }

  void check_table(NodeId table) {
    const TableGrid grid = grid_of(tree_, table);
    bool any_header = false;
    for (const CellPlace& place : grid.cells) {
      if (tree_[place.cell].kind != Kind::header) continue;
      any_header = true;
      if (tree_.properties(place.cell).scope == Scope::none) {
        report(place.cell, "header-without-scope")
            .with("row", std::to_string(place.row))
            .with("column", std::to_string(place.column));
      }
    }
    if (!any_header) report(table, "table-without-head").with("id", tree_.properties(table).id).mend("head");
  }

  void check_link(NodeId link) {
    const Properties& properties = tree_.properties(link);
    const std::string text = spoken_words(tree_, link);
    const bool leads = tree_[link].kind == Kind::link ? !properties.href.empty() : properties.target != no_node;
    // A reference without a target has been reported where it was resolved (cross-reference).
    if (!leads && tree_[link].kind == Kind::link)
      report(link, "link-without-target").with("text", text).mend("link-target");
    if (text.empty())
      report(link, "link-without-text").with("target", properties.href + properties.target_id).mend("link-text");
  }

  const Document& document_;
  const Tree& tree_;
  Diagnostics& found_;
  int titles_ = 0;
  int last_level_ = 0;
};

}  // namespace

void check(const Document& document, Diagnostics& found) {
  Checker(document, found).run();
}

}  // namespace planverk::document
