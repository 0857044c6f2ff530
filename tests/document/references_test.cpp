// What leads elsewhere in a document: addresses, references, the outline, contents and lists.
#include <algorithm>
#include <string>
#include <vector>

#include "document/structure.h"
#include "draft.h"
#include "support/catch.h"
#include "support/golden.h"

namespace planverk::document {

TEST_CASE("document: an address that is a place of this document is a reference, others are ASCII", "[document]") {
  Draft draft;
  TreeWriter& write = draft.write;
  const NodeId one = write.section(Tree::root(), "Ett", "ett");
  const NodeId p = draft.paragraph(one);
  const auto link = [&](const std::string& href) {
    const NodeId node = write.add(p, Kind::link, "ord");
    write.edit(node).href = href;
    return node;
  };
  const NodeId inside = link("#ett"), nowhere = link("#saknas"), outside = link("https://å.example/ö");
  draft.complete();
  const Tree& tree = draft.document.tree;
  CHECK(tree[inside].kind == Kind::reference);
  CHECK(tree.properties(inside).target == tree[one].first_child);
  CHECK(tree.properties(inside).href.empty());
  CHECK(tree.properties(nowhere).target == no_node);
  CHECK(tree[outside].kind == Kind::link);
  CHECK(tree.properties(outside).href == "https://xn--5ca.example/%C3%B6");
  CHECK(draft.keys() == Strings{"cross-reference"});
}

TEST_CASE("document: cross-reference", "[document]") {
  Draft draft;
  TreeWriter& write = draft.write;
  const NodeId one = write.section(Tree::root(), "Ett", "ett");
  write.section(one, "Ett ett", "ett-ett");
  const NodeId plain = write.section(Tree::root(), "Utan nummer", "utan");
  write.edit(draft.document.tree[plain].first_child).numbered = false;
  const NodeId table = write.styled(one, Kind::table, Style::named("plain"));
  write.edit(table).id = "tabellen";
  write.add(table, Kind::caption, "Tal");
  const NodeId item = write.add(write.add(one, Kind::list), Kind::item);
  write.edit(item).id = "risken";
  write.add(item, Kind::strong, "Medarbetare slutar");
  write.text(item, " och kunskap går förlorad.");
  write.edit(write.add(one, Kind::figure)).id = "utan-rubrik";
  const NodeId p = draft.paragraph(one);
  for (const std::string_view id : {"ett-ett", "utan", "tabellen", "risken", "saknas", "utan-rubrik"}) {
    write.reference(p, id);
    write.text(p, ", ");
  }
  const NodeId named = write.reference(p, "tabellen", "se talen");
  draft.complete();
  CHECK(words_of(draft.document, p) ==
        "Avsnitt 1.1, Utan nummer, tabell 1, Medarbetare slutar, saknas, utan-rubrik, se talen");
  CHECK(draft.keys() == Strings{"cross-reference", "cross-reference.untitled"});
  CHECK(draft.document.tree.properties(named).target == table);
  // A reference to a section leads to its heading.
  CHECK(draft.document.tree[draft.document.tree.properties(draft.document.tree[p].first_child).target].kind ==
        Kind::heading);
  // The number never parts from its word.
  CHECK(std::string(draft.document.tree.text(draft.document.tree[draft.document.tree[p].first_child].first_child)) ==
        "Avsnitt\u00A01.1");
}

TEST_CASE("document: a reference to text without a title of its own names its section and leads to the text") {
  Draft draft;
  TreeWriter& write = draft.write;
  const NodeId one = write.section(Tree::root(), "Ett", "ett");
  const NodeId plain = draft.paragraph(one);
  write.edit(plain).id = "stycke";
  write.text(plain, "Kort text.");
  const NodeId titled = draft.paragraph(one);
  write.edit(titled).id = "begrepp";
  write.add(titled, Kind::strong, "Mål.");
  write.text(titled, " Det som ska nås.");
  const NodeId list = write.add(one, Kind::list);
  write.edit(list).id = "lista";
  write.add(list, Kind::item, "Punkt.");
  const NodeId outside = draft.paragraph(Tree::root());
  write.edit(outside).id = "utanför";
  write.text(outside, "Text.");
  const NodeId p = draft.paragraph(one);
  for (const std::string_view id : {"stycke", "begrepp", "lista", "utanför"}) {
    write.reference(p, id);
    write.text(p, ", ");
  }
  draft.complete();
  CHECK(words_of(draft.document, p) == "Avsnitt 1, Mål, avsnitt 1, Text,");
  CHECK(draft.keys().empty());
  CHECK(draft.document.tree.properties(draft.document.tree[p].first_child).target == plain);
}

namespace {

/// What a reference to a table says behind these words, in a document whose references go on from the words given.
std::string referred(const std::string& before, const std::string& going_on = "", Kind block = Kind::paragraph) {
  Draft draft;
  draft.document.words.typed_before = going_on;
  TreeWriter& write = draft.write;
  const NodeId one = write.section(Tree::root(), "Ett");
  const NodeId table = write.styled(one, Kind::table, Style::named("plain"));
  write.edit(table).id = "t";
  write.add(table, Kind::caption, "Tal");
  NodeId parent = one;
  if (block == Kind::item) parent = write.add(one, Kind::list);
  if (block == Kind::cell) parent = write.add(write.add(table, Kind::table_body), Kind::row);
  const NodeId holder = write.add(parent, block);
  if (!before.empty()) write.text(holder, before);
  const NodeId reference = write.reference(holder, "t");
  draft.complete();
  return words_of(draft.document, reference);
}

/// The printed words of a label as the program ships it.
std::string shipped_label(const std::string& language, const std::string& key) {
  const std::string file = test::read_file("templates/labels/" + language + ".xml");
  const std::string begins = "<label key=\"" + key + "\">";
  const std::size_t at = file.find(begins);
  REQUIRE(at != std::string::npos);
  return file.substr(at + begins.size(), file.find('<', at + begins.size()) - at - begins.size());
}

}  // namespace

TEST_CASE("document: a reference that begins a sentence begins with a capital letter") {
  for (const Kind block : {Kind::paragraph, Kind::item, Kind::cell, Kind::caption}) {
    CHECK(referred("", "", block) == "Tabell 1");
    CHECK(referred("Se ", "", block) == "tabell 1");
    CHECK(referred("Det är sagt. ", "", block) == "Tabell 1");
  }
  for (const char* end : {"Vem? ", "Nu! ", "Det sades (i går.) ", "”Det räcker.” ", "Det blev 12. ", "Så var det 2026. "})
    CHECK(referred(end) == "Tabell 1");
  for (const char* middle : {"Så här: ", "Först, ", "Slutet (", "Detta … ", "Se s. ", "Bl.a. ", "Se (t.ex. ", "A. "})
    CHECK(referred(middle) == "tabell 1");
}

TEST_CASE("document: no abbreviation that a language has before references ends a sentence") {
  for (const char* language : {"sv", "nb", "nn", "da", "en", "fi"}) {
    const std::string going_on = shipped_label(language, "typed.before");
    std::size_t abbreviations = 0;
    for (std::size_t at = 0; at < going_on.size();) {
      const std::size_t end = std::min(going_on.find(", ", at), going_on.size());
      const std::string word = going_on.substr(at, end - at);
      at = end + 2;
      if (!word.ends_with('.')) continue;
      ++abbreviations;
      INFO(language << ": " << word);
      CHECK(referred("Ord " + word + " ", going_on) == "tabell 1");
      CHECK(referred("(" + word + " ", going_on) == "tabell 1");
      if (word.find('.') + 1 == word.size()) CHECK(referred("X" + word + " ", going_on) == "Tabell 1");
    }
    CHECK(abbreviations > 10);
  }
}

TEST_CASE("document: what a revision takes out and notes are not what stands before a reference") {
  Draft draft;
  TreeWriter& write = draft.write;
  const NodeId one = write.section(Tree::root(), "Ett", "ett");
  const NodeId p = draft.paragraph(one);
  write.add(p, Kind::deletion, "Se ");
  const NodeId first = write.reference(p, "ett");
  write.text(p, " är kort.");
  write.add(p, Kind::note, "En not");
  write.text(p, " ");
  const NodeId second = write.reference(p, "ett");
  draft.complete();
  CHECK(words_of(draft.document, first) == "Avsnitt 1");
  CHECK(words_of(draft.document, second) == "Avsnitt 1");
}

TEST_CASE("document: an address in a text leads where it says") {
  Draft draft;
  TreeWriter& write = draft.write;
  const NodeId one = write.section(Tree::root(), "Se https://kommun.example");
  const NodeId p = draft.paragraph(one);
  write.text(p, "Mer finns på https://kommun.example/plan?id=2&s=(a). Och (se http://b.example), men inte xhttps://c.example.");
  write.text(draft.paragraph(one), "Läs https://kommun.example/sök. Eller ”https://f.example”, https://g.example\u00A0där.");
  const NodeId link = write.add(p, Kind::link, "https://d.example");
  write.edit(link).href = "https://e.example";
  draft.complete();
  const Tree& tree = draft.document.tree;
  Strings links;
  for (NodeId at = Tree::root(); at != no_node; at = tree.following(at)) {
    if (tree[at].kind == Kind::link) links.push_back(tree.properties(at).href + " " + words_of(draft.document, at));
  }
  CHECK(links == Strings{"https://kommun.example/plan?id=2&s=(a) https://kommun.example/plan?id=2&s=(a)",
                         "http://b.example http://b.example", "https://e.example https://d.example",
                         "https://kommun.example/s%C3%B6k https://kommun.example/sök",
                         "https://f.example https://f.example", "https://g.example https://g.example"});
  CHECK(words_of(draft.document, p).starts_with("Mer finns på https://kommun.example/plan?id=2&s=(a). Och (se http://b.example), men"));
}

TEST_CASE("document: outline-title", "[document]") {
  Draft draft;
  draft.write.section(Tree::root(), "Rubrik " + std::string(113, 'x'));  // 120 characters, its number not counted
  draft.complete();
  CHECK(draft.found.empty());
  draft.write.section(Tree::root(), "Rubriken " + std::string(112, 'x'));
  draft.found = {};
  draft.complete();
  CHECK(draft.keys() == Strings{"outline-title"});
  CHECK(draft.found.all().front().severity == Severity::error);
}

TEST_CASE("document: outline-character", "[document]") {
  Draft draft;
  draft.write.section(Tree::root(), "Ett\x01Två");
  draft.complete();
  CHECK(draft.keys() == Strings{"outline-character"});
  CHECK(draft.found.all().front().severity == Severity::error);
  for (const char* stray : {"\u2028", "\u200B", "\uFEFF"}) {
    Draft other;
    other.write.section(Tree::root(), std::string("Ett") + stray + "Två");
    other.complete();
    CHECK(other.keys() == Strings{"outline-character"});
  }
  Draft hyphenated;
  hyphenated.write.section(Tree::root(), "Verksamhets\u00ADplan");
  hyphenated.complete();
  CHECK(hyphenated.keys().empty());
}

TEST_CASE("document: contents list what is listed, as deep as asked", "[document]") {
  Draft draft;
  TreeWriter& write = draft.write;
  const NodeId contents = write.add(Tree::root(), Kind::contents);
  draft.document.tree[contents].level = 2;
  const NodeId one = write.section(Tree::root(), "Ett");
  write.add(draft.document.tree[one].first_child, Kind::note, "noten");
  const NodeId deep = write.section(one, "Ett ett");
  write.section(deep, "För djupt");
  write.edit(draft.document.tree[write.section(one, "Dold")].first_child).unlisted = true;
  draft.complete();
  std::vector<std::string> entries;
  for (NodeId at = draft.document.tree[contents].first_child; at != no_node; at = draft.document.tree[at].next) {
    entries.push_back(words_of(draft.document, at));
  }
  CHECK(entries == Strings{"Innehåll", "1 Ett", "1.1 Ett ett"});
}

TEST_CASE("document: lists of tables and figures follow the contents, each caption by its first sentence",
          "[document]") {
  Draft draft;
  TreeWriter& write = draft.write;
  const NodeId contents = write.add(Tree::root(), Kind::contents);
  write.edit(contents).listed = {.headings = true, .tables = true, .figures = true};
  const NodeId section = write.section(Tree::root(), "Ett");
  const NodeId alone = write.add(write.section(section, "Figurer"), Kind::contents);
  write.edit(alone).listed = {.headings = false, .tables = false, .figures = true};
  const NodeId table = write.add(section, Kind::table);
  write.add(table, Kind::caption, "Mål, bl.a. Klimat, 5 mnkr");
  write.edit(write.add(write.add(section, Kind::table), Kind::caption, "Utan nummer")).numbered = false;
  const NodeId figure = write.add(section, Kind::figure);
  const NodeId caption = write.add(figure, Kind::caption, "Andel av ramen");
  write.text(caption, ". Källa: ekonomi");
  write.reference(caption, "", "tabell 1");
  draft.complete();
  const auto lines = [&](NodeId list) {
    Strings words;
    for (NodeId at = draft.document.tree[list].first_child; at != no_node; at = draft.document.tree[at].next)
      words.push_back(words_of(draft.document, at));
    return words;
  };
  CHECK(lines(contents) == Strings{"Innehåll", "1 Ett", "1.1 Figurer", "Tabeller", "Tabell 1 Mål, bl.a. Klimat, 5 mnkr",
                                   "Figurer", "Figur 1 Andel av ramen"});
  CHECK(lines(alone) == Strings{"Figur 1 Andel av ramen"});
  // A place is kept of what has a name.
  CHECK(draft.document.tree.properties(table).id == "table-1");
  CHECK(draft.document.tree.properties(figure).id == "figure-1");
}

TEST_CASE("document: a list of nothing disappears", "[document]") {
  Draft draft;
  const NodeId contents = draft.write.add(Tree::root(), Kind::contents);
  draft.write.edit(contents).listed = {.headings = true, .tables = true, .figures = false};
  const NodeId section = draft.write.section(Tree::root(), "Ett");
  const NodeId alone = draft.write.add(section, Kind::contents);
  draft.write.edit(alone).listed = {.headings = false, .tables = true, .figures = false};
  draft.complete();
  CHECK(draft.document.tree[alone].parent == no_node);
  CHECK(words_of(draft.document, contents) == "Innehåll Ett");
}

TEST_CASE("document: typed-reference", "[document]") {
  const auto typed = [](const std::string& words) {
    Draft draft;
    TreeWriter& write = draft.write;
    draft.document.words.typed_section = "avsnitt, kapitel";
    draft.document.words.typed_see = "se";
    draft.document.words.typed_before = "se, enligt";
    draft.document.words.typed_place = "ovan, nedan";
    draft.document.words.typed_point = "punkt";
    draft.document.words.typed_clause = "där";
    draft.document.words.typed_other = "i, till";
    draft.document.words.typed_and = "och";
    const NodeId one = write.section(Tree::root(), "Ett", "ett");
    write.section(one, "Ett ett", "ett-ett");
    write.text(draft.paragraph(one), words);
    draft.complete();
    std::string told;
    for (const Diagnostic& each : draft.found.all()) {
      told += std::string(name_of(each.severity)) + " " + each.message.values.front().second + ";";
      CHECK(each.message.key == "typed-reference");
    }
    return told;
  };
  CHECK(typed("Se avsnitt 9.") == "warning avsnitt 9;");
  CHECK(typed("Mer finns (se 6.4) om det.") == "error 6.4;");
  CHECK(typed("Enligt kapitel 8 ovan gäller det.") == "error kapitel 8;");
  CHECK(typed("Rapporten lämnas enligt 8.2 ovan.") == "error 8.2;");
  CHECK(typed("Se avsnitt 9, där rollerna finns.") == "warning avsnitt 9;");
  CHECK(typed("Se avsnitt 1.1 och 10.") == "warning avsnitt 10;");
  CHECK(typed("Se punkt 9.3.") == "warning punkt 9.3;");
  CHECK(typed("Se bilaga 3.") == "note bilaga 3;");  // the paper may have annexes that are not in the plan
  CHECK(typed("Se tabell 3 för mer.") == "warning tabell 3;");
  CHECK(typed("Se figur 2.") == "warning figur 2;");
  for (const char* sound : {"Se avsnitt 1.1.", "Mer finns (se 1.1).", "Enligt kapitel 5 i skollagen gäller det.",
                            "Se avsnitt 9 i reglementet.", "Mer finns (se 6).", "Stycke 4.2 gäller.",
                            "Det följer av skollagen kapitel 12.", "Enligt 1.1 ovan gäller det.", "Se punkt 9.",
                            "Se avsnitt 9, första stycket.", "Se tabell 3 i budgeten.", "Se bilaga 3 till avtalet.",
                            "Kostnaden ökar 8.2 ovan."}) {
    INFO(sound);
    CHECK(typed(sound).empty());
  }
}

TEST_CASE("document: typed-reference to annexes", "[document]") {
  const auto annex = [](const std::string& words, bool marked = false) {
    Draft draft;
    TreeWriter& write = draft.write;
    draft.document.words.typed_before = "se";
    draft.document.words.typed_and = "och";
    const NodeId one = write.section(Tree::root(), "Ett", "ett");
    const NodeId p = draft.paragraph(one);
    write.text(p, words);
    const NodeId behind = write.section(Tree::root(), "Ordlista", "ordlista");
    write.edit(behind).series = Series::annexes;
    if (marked) write.reference(p, "ordlista");
    draft.complete();
    return draft.keys();
  };
  CHECK(annex("Ingenting.") == Strings{"unreferenced-annex"});
  CHECK(annex("Se bilaga 1.").empty());
  CHECK(annex("Se bilaga 1 och 2.") == Strings{"typed-reference"});
  CHECK(annex("Se ", true).empty());
}

}  // namespace planverk::document
