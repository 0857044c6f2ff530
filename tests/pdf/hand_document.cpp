#include "hand_document.h"

#include <memory>
#include <string>

#include "base/diagnostic.h"
#include "base/limits.h"
#include "document/complete.h"
#include "document/drawing.h"
#include "pictures.h"
#include "support/fixed_drawing.h"

namespace planverk::test {

using document::Document;
using document::Kind;
using document::NodeId;
using document::Tree;

namespace {

Document with_identity(std::string title) {
  Document document;
  document.identity = {.title = std::move(title),
                       .subtitle = {},
                       .kind = "internalControlPlan",
                       .kind_label = "Internkontrollplan",
                       .organisation = "Vinterviks kommun",
                       .body = "Kommunstyrelsen",
                       .author = "Kommunstyrelsen",
                       .registry_number = "KS 2025/0412",
                       .status = "final",
                       .date = Date::parse("2025-11-26"),
                       .language = "sv-SE",
                       .label_language = Language("sv"),
                       .file_stem = "plan",
                       .draft_mark = false,
                       .draft_word = "UTKAST"};
  document.words.contents = "Innehåll";
  document.words.table = "Tabell";
  document.words.figure = "Figur";
  document.words.section = "avsnitt";
  document.words.annex = "Bilaga";
  document.words.note = "Not {number}";
  document.words.back_to_text = "Tillbaka till texten";
  document.words.notes = "Noter";
  document.words.inserted = "tillagt:";
  document.words.deleted = "struket:";
  document.words.end_of_change = "slut på ändring";
  document.words.placeholder = "att fylla i:";
  document.source_xml = "<planData version=\"1\"><document id=\"d1\">Åäö &amp; mera</document></planData>\n";
  return document;
}

NodeId add(Tree& tree, NodeId parent, Kind kind, std::string_view text = {}) {
  const NodeId node = tree.add(parent, kind);
  if (!text.empty()) tree.add_text(node, text);
  return node;
}

NodeId section(Tree& tree, NodeId parent, std::string_view title) {
  const NodeId node = tree.add(parent, Kind::section);
  add(tree, node, Kind::heading, title);
  return node;
}

void add_title(Tree& tree, std::string_view title) {
  const NodeId heading = add(tree, Tree::root(), Kind::heading, title);
  tree.edit(heading).style = document::Style::title;
}

NodeId header(Tree& tree, NodeId row, document::Scope scope, std::string_view text) {
  const NodeId cell = add(tree, row, Kind::header, text);
  tree.edit(cell).scope = scope;
  return cell;
}

void finish(Document& document) {
  Diagnostics found;
  document::complete(document, Limits{}, found);
}

void add_words_chapter(Tree& tree, NodeId chapter) {
  const NodeId p = add(tree, chapter, Kind::paragraph, "Varje risk bedöms efter ");
  add(tree, p, Kind::strong, "sannolikhet");
  tree.add_text(p, " och ");
  add(tree, p, Kind::emphasis, "konsekvens");
  tree.add_text(
      p, ". AVTAL och Tåg (parentes) kernas; 1\u00A0181\u00A0mnkr är 12,5\u00A0% och e\u2011post har hårt bindestreck");
  const NodeId note = add(tree, p, Kind::note, "Noten står efter sitt stycke.");
  (void)note;
  tree.add_text(p, ". Läs ");
  const NodeId link = add(tree, p, Kind::link, "riktlinjen");
  tree.edit(link).href = "https://vintervik.example/riktlinje?a=(1)&b=2";
  tree.add_text(p, " och ");
  const NodeId reference = tree.add(p, Kind::reference);
  tree.edit(reference).target_id = "matris";
  tree.add_text(p, ". På norska: ");
  const NodeId foreign = add(tree, p, Kind::foreign, "saken gjelder bare ett år");
  tree.edit(foreign).lang = "nb-NO";
  tree.add_text(p, ". Förkortningen ");
  const NodeId abbreviation = add(tree, p, Kind::abbreviation, "KS");
  tree.edit(abbreviation).said = "kommunstyrelsen";
  tree.add_text(p, " skrivs ut en gång. ");
  add(tree, p, Kind::insertion, "Nytt");
  tree.add_text(p, " ");
  add(tree, p, Kind::deletion, "gammalt");
  tree.add_text(p, ".");
  const NodeId quote = tree.add(chapter, Kind::quote);
  add(tree, quote, Kind::paragraph, "Ett citat ur planen.");
}

void add_list(Tree& tree, NodeId chapter) {
  const NodeId list = tree.add(chapter, Kind::list);
  add(tree, list, Kind::item, "Första punkten");
  const NodeId second = add(tree, list, Kind::item, "Andra punkten med delar");
  const NodeId inner = tree.add(second, Kind::list);
  tree.edit(inner).marker = document::Marker::decimal;
  add(tree, inner, Kind::item, "Del ett");
  add(tree, inner, Kind::item, "Del två");
}

void add_table(Tree& tree, NodeId chapter, int rows) {
  const NodeId table = tree.add(chapter, Kind::table);
  add(tree, table, Kind::caption, "Risker efter process");
  const NodeId head = tree.add(tree.add(table, Kind::table_head), Kind::row);
  for (const char* title : {"Process", "Risk", "Värde"}) header(tree, head, document::Scope::column, title);
  const NodeId body = tree.add(table, Kind::table_body);
  for (int i = 0; i < rows; ++i) {
    const NodeId row = tree.add(body, Kind::row);
    if (i % 3 == 0) {
      const NodeId label = header(tree, row, document::Scope::row, "2.3." + std::to_string(i) + " Hantera personal");
      tree.edit(label).rows = std::min(3, rows - i);
    }
    add(tree, row, Kind::cell, "Medarbetare slutar");
    const NodeId value = tree.add(row, Kind::cell);
    const NodeId said = add(tree, value, Kind::said, "–");
    tree.edit(said).said = "inget värde";
  }
}

void add_matrix(Tree& tree, NodeId chapter) {
  const NodeId table = tree.add(chapter, Kind::table);
  tree.edit(table).style = document::Style::named("matrix");
  tree.edit(table).id = "matris";
  tree.edit(add(tree, table, Kind::caption, "Riskmatris")).as_figure = true;
  const NodeId heads = tree.add(table, Kind::table_head);
  tree.edit(heads).side = document::Side::end;
  const NodeId head = tree.add(heads, Kind::row);
  header(tree, head, document::Scope::column, "Sannolikhet");
  header(tree, head, document::Scope::column, "Lindrig");
  const NodeId row = tree.add(tree.add(table, Kind::table_body), Kind::row);
  header(tree, row, document::Scope::row, "4 Sannolik");
  const NodeId cell = tree.add(row, Kind::cell);
  const NodeId said = add(tree, tree.add(cell, Kind::corner), Kind::said, "12");
  tree.edit(said).said = "Riskvärde 12, mycket hög: risk ";
  const NodeId seven = tree.add(cell, Kind::reference);
  tree.edit(seven).target_id = "k2";
  tree.edit(seven).alt = "Risk 7: Ett år";
  add(tree, seven, Kind::tag, "7");
}

void add_figures(Document& document, NodeId chapter) {
  Tree& tree = document.tree;
  auto drawing = std::make_shared<Drawing>();
  drawing->width = 200_pt;
  drawing->height = 60_pt;
  drawing->items.emplace_back(document::rectangle({5_pt, 5_pt}, 120_pt, 40_pt, Ink::band2, Ink::outline, 1_pt, 4_pt));
  drawing->items.emplace_back(document::circle({160_pt, 25_pt}, 18_pt, Ink::yes, Ink::none, {}));
  drawing->items.emplace_back(DrawnText{.at = {65_pt, 30_pt},
                                        .text = "Ja 3 av 5",
                                        .size = 10_pt,
                                        .weight = Weight::semibold,
                                        .anchor = Anchor::middle,
                                        .ink = Ink::text});
  const NodeId figure = tree.add(chapter, Kind::figure);
  tree.edit(figure).drawing = fixed(std::move(*drawing));
  tree.edit(figure).alt = "Stapel: tre mål är uppfyllda, ett delvis och ett inte";
  add(tree, figure, Kind::caption, "Måluppfyllelse");
  for (const auto& [key, image] : pictures()) {
    document.images[key] = image;
    const NodeId picture = tree.add(chapter, Kind::figure);
    tree.edit(picture).image = key;
    tree.edit(picture).alt = "Provbild " + key;
    add(tree, picture, Kind::caption, "Bild " + key);
  }
}

}  // namespace

Document short_document(std::string_view paragraph) {
  Document document = with_identity("Kort prov");
  Tree& tree = document.tree;
  add_title(tree, "Kort prov");
  add(tree, section(tree, Tree::root(), "Inledning"), Kind::paragraph, paragraph);
  finish(document);
  return document;
}

Document rich_document() {
  Document document = with_identity("Internkontrollplan 2026 för Vintervik");
  Tree& tree = document.tree;
  add_title(tree, "Internkontrollplan 2026 för Vintervik");
  tree.add(Tree::root(), Kind::contents);
  const NodeId first = section(tree, Tree::root(), "Urval av risker");
  add_words_chapter(tree, first);
  const NodeId below = section(tree, first, "Metod");
  add_list(tree, below);
  const NodeId second = section(tree, Tree::root(), "Risker");
  tree.edit(second).id = "k2";
  add_table(tree, second, 80);
  add_matrix(tree, second);
  add_figures(document, section(tree, Tree::root(), "Figurer"));
  finish(document);
  return document;
}

Document long_document(int pages) {
  Document document = with_identity("Lång rapport");
  Tree& tree = document.tree;
  add_title(tree, "Lång rapport");
  for (int page = 0; page < pages; ++page) {
    const NodeId chapter = section(tree, Tree::root(), "Kapitel " + std::to_string(page));
    for (int i = 0; i < 3; ++i) {
      std::string text;
      for (int word = 0; word < 60; ++word)
        text += "Kommunstyrelsen följer upp riskvärdet " + std::to_string((page * 7 + word * 13 + i) % 97) + " ";
      add(tree, chapter, Kind::paragraph, text);
    }
    add_table(tree, chapter, 5);
  }
  finish(document);
  return document;
}

}  // namespace planverk::test
