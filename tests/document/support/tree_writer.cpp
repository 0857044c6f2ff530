#include "document/drawing.h"
#include "support/sample_document.h"

#include <stdexcept>

#include "support/golden.h"

namespace planverk::test {

using document::Kind;
using document::NodeId;
using document::Scope;
using document::Style;

NodeId TreeWriter::add(NodeId parent, Kind kind, std::string_view text) {
  const NodeId node = tree_.add(parent, kind);
  tree_.add_text(node, text);
  return node;
}

NodeId TreeWriter::styled(NodeId parent, Kind kind, Style style, std::string_view text) {
  const NodeId node = tree_.add(parent, kind);
  tree_.edit(node).style = style;
  if (!text.empty()) tree_.add_text(node, text);
  return node;
}

NodeId TreeWriter::section(NodeId parent, std::string_view title, std::string_view id) {
  const NodeId section = tree_.add(parent, Kind::section);
  tree_.edit(section).id = id;
  add(section, Kind::heading, title);
  return section;
}

NodeId TreeWriter::reference(NodeId parent, std::string_view id, std::string_view text) {
  const NodeId reference = tree_.add(parent, Kind::reference);
  tree_.edit(reference).target_id = id;
  if (!text.empty()) tree_.add_text(reference, text);
  return reference;
}

NodeId TreeWriter::said(NodeId parent, std::string_view said, std::string_view drawn) {
  const NodeId node = tree_.add(parent, Kind::said);
  tree_.edit(node).said = said;
  if (!drawn.empty()) tree_.add_text(node, drawn);
  return node;
}

NodeId TreeWriter::row(NodeId part, std::initializer_list<std::string_view> cells) {
  const NodeId row = tree_.add(part, Kind::row);
  for (const std::string_view words : cells) add(row, Kind::cell, words);
  return row;
}

NodeId TreeWriter::column_heads(NodeId table, std::initializer_list<std::string_view> heads) {
  const NodeId row = tree_.add(tree_.add(table, Kind::table_head), Kind::row);
  for (const std::string_view words : heads) tree_.edit(add(row, Kind::header, words)).scope = Scope::column;
  return row;
}

document::Words swedish_words() {
  document::Words words;
  words.contents = "Innehåll";
  words.tables = "Tabeller";
  words.figures = "Figurer";
  words.table = "Tabell";
  words.figure = "Figur";
  words.section = "Avsnitt";
  words.annex = "Bilaga {number}";
  words.page = "Sida";
  words.note = "Not";
  words.notes = "Noter";
  words.continued = "(forts.)";
  words.page_mark_long = "Sida {page} av {pages}";
  words.page_mark_short = "{page}({pages})";
  words.skip_link = "Hoppa till innehållet";
  words.back_to_text = "Tillbaka till texten";
  words.inserted = "infogat";
  words.deleted = "struket";
  words.end_of_change = "slut på ändring";
  words.nothing = "inget värde";
  words.placeholder = "att fylla i";
  words.likelihood_axis = "Sannolikhet";
  words.consequence_axis = "Konsekvens";
  return words;
}

namespace {

class ShippedThemes final : public style::ThemeFiles {
 public:
  std::vector<std::string> theme_versions(std::string_view name) const override {
    return {read_file("templates/themes/" + std::string(name) + ".xml")};
  }
  std::optional<std::string> asset(std::string_view) const override { return std::nullopt; }
};

}  // namespace

style::Theme plain_theme() {
  Sources sources;
  Diagnostics found;
  auto loaded = style::load_theme(ShippedThemes(), "default", style::Form::pages, sources, found);
  if (!loaded || !found.empty()) throw std::runtime_error("the default theme does not load");
  style::Theme theme = std::move(*loaded);
  theme.logo.drawing.width = 20_pt;
  theme.logo.drawing.height = 24_pt;
  theme.logo.drawing.items.emplace_back(
      document::rectangle({0_pt, 0_pt}, 20_pt, 24_pt, Ink::accent, Ink::none, {}, 4_pt));
  theme.logo.drawing.items.emplace_back(document::circle({10_pt, 9_pt}, 4_pt, Ink::warm, Ink::none, {}));
  return theme;
}

}  // namespace planverk::test
