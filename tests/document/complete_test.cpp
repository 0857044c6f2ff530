#include "document/complete.h"

#include <string>
#include <vector>

#include "document/dump.h"
#include "document/structure.h"
#include "support/catch.h"
#include "support/sample_document.h"

namespace planverk::document {

using test::rich_document;
using test::TreeWriter;

namespace {

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
NodeId write_section_below_untitled(Draft& draft, NodeId parent) {
  const NodeId untitled = draft.write.add(parent, Kind::section);
  draft.paragraph(untitled);
  return draft.document.tree[draft.write.section(untitled, "Under en utan rubrik")].first_child;
}

}  // namespace

TEST_CASE("document: section numbers are gapless and skip what is unnumbered", "[document]") {
  Draft draft;
  TreeWriter& write = draft.write;
  const auto unnumbered = [&](NodeId section) {
    write.edit(draft.document.tree[section].first_child).numbered = false;
  };
  write.section(Tree::root(), "Ett");
  const NodeId preface = write.section(Tree::root(), "Sammanfattning");
  unnumbered(preface);
  write.section(preface, "Under det onumrerade");
  const NodeId two = write.section(Tree::root(), "Två");
  write.section(two, "Två ett");
  unnumbered(write.section(two, "Onumrerat"));
  write.section(write.section(two, "Två två"), "Två två ett");
  const NodeId annex = write.section(Tree::root(), "Skala");
  write.edit(annex).series = Series::annexes;
  write.section(annex, "I bilagan");
  write.section(Tree::root(), "Tre");
  draft.complete();
  CHECK(draft.labels(Kind::heading) == Strings{"", "1", "", "", "2", "2.1", "", "2.2", "2.2.1", "Bilaga 1", "", "3"});
  CHECK(draft.found.empty());
}

TEST_CASE("document: section-number", "[document]") {
  Draft draft;
  const NodeId one = draft.write.section(Tree::root(), "Ett");
  const NodeId two = draft.write.section(Tree::root(), "Två");
  draft.write.edit(draft.document.tree[one].first_child).label = "1";
  draft.write.edit(draft.document.tree[two].first_child).label = "3";
  draft.complete();
  REQUIRE(draft.keys() == Strings{"section-number"});
  CHECK(draft.found.all()[0].message.values ==
        std::vector<std::pair<std::string, std::string>>{{"stated", "3"}, {"computed", "2"}, {"title", "Två"}});
  CHECK(draft.labels(Kind::heading) == Strings{"", "1", "2"});
}

TEST_CASE("document: heading levels follow the nesting of sections", "[document]") {
  Draft draft;
  const NodeId one = draft.write.section(Tree::root(), "Ett");
  const NodeId two = draft.write.section(one, "Två");
  const NodeId box = draft.write.styled(two, Kind::callout, Style::named("info"));
  const NodeId heading = draft.write.add(box, Kind::heading, "I rutan");
  const NodeId untitled = write_section_below_untitled(draft, one);
  const NodeId outer = draft.write.add(draft.write.styled(Tree::root(), Kind::callout, Style::named("decision")),
                                       Kind::heading, "Förslag");
  draft.complete();
  const Tree& tree = draft.document.tree;
  CHECK(tree[tree[Tree::root()].first_child].level == 1);
  CHECK(tree[tree[one].first_child].level == 2);
  CHECK(tree[tree[two].first_child].level == 3);
  CHECK(tree[heading].level == 4);
  CHECK(tree[outer].level == 2);
  CHECK(tree[untitled].level == 3);
  CHECK(tree.properties(untitled).label == "1.2");
}

TEST_CASE("document: levels go on below the sixth", "[document]") {
  Draft draft;
  NodeId section = Tree::root();
  for (int depth = 1; depth <= 10; ++depth) {
    section = draft.write.section(section, "Djupare");
    draft.write.add(section, Kind::paragraph, "Text");
  }
  draft.complete();
  const std::string tags = dump_structure(draft.document);
  for (const std::string_view role : {"H2\n", "H6\n", "H7\n", "H8\n", "H9\n"}) {
    CHECK(tags.find(role) != std::string::npos);
  }
  CHECK(tags.find("H10") == std::string::npos);
}

TEST_CASE("document: captions, items and notes are numbered in reading order", "[document]") {
  Draft draft;
  TreeWriter& write = draft.write;
  const NodeId section = write.section(Tree::root(), "Ett");
  const auto captioned = [&](Kind kind, Style style) {
    const NodeId node = write.styled(section, kind, style);
    return write.add(node, Kind::caption, "om något");
  };
  captioned(Kind::table, Style::named("plain"));
  write.edit(captioned(Kind::table, Style::normal)).as_figure = true;
  captioned(Kind::figure, Style::normal);
  write.edit(captioned(Kind::table, Style::named("budget"))).numbered = false;
  captioned(Kind::table, Style::named("budget"));
  const auto list = [&](NodeId parent, Marker marker, int items) {
    const NodeId node = write.add(parent, Kind::list);
    write.edit(node).marker = marker;
    NodeId last = node;
    for (int i = 0; i < items; ++i) last = write.add(node, Kind::item, "punkt");
    return last;
  };
  list(list(list(section, Marker::decimal, 2), Marker::decimal, 2), Marker::decimal, 1);
  list(list(section, Marker::bullet, 1), Marker::decimal, 1);
  list(section, Marker::dash, 1);
  list(section, Marker::asterisk, 1);
  for (int i = 0; i < 2; ++i) write.add(draft.paragraph(section), Kind::note, "not");
  draft.complete();
  CHECK(draft.labels(Kind::caption) == Strings{"Tabell 1.", "Figur 1.", "Figur 2.", "", "Tabell 2."});
  CHECK(draft.labels(Kind::item) == Strings{"1.", "2.", "a)", "b)", "1)", "•", "1.", "–", "*"});
  CHECK(draft.labels(Kind::note) == Strings{"1", "2"});
}

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
        "avsnitt 1.1, Utan nummer, tabell 1, Medarbetare slutar, saknas, utan-rubrik, se talen");
  CHECK(draft.keys() == Strings{"cross-reference", "cross-reference.untitled"});
  CHECK(draft.document.tree.properties(named).target == table);
  // A reference to a section leads to its heading.
  CHECK(draft.document.tree[draft.document.tree.properties(draft.document.tree[p].first_child).target].kind ==
        Kind::heading);
  // The number never parts from its word.
  CHECK(std::string(draft.document.tree.text(draft.document.tree[draft.document.tree[p].first_child].first_child)) ==
        "avsnitt\u00A01.1");
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
  CHECK(words_of(draft.document, p) == "avsnitt 1, Mål, avsnitt 1, Text,");
  CHECK(draft.keys().empty());
  CHECK(draft.document.tree.properties(draft.document.tree[p].first_child).target == plain);
}

TEST_CASE("document: outline-title", "[document]") {
  Draft draft;
  draft.write.section(Tree::root(), "Rubrik " + std::string(111, 'x'));  // 120 characters with its number
  draft.complete();
  CHECK(draft.found.empty());
  draft.write.section(Tree::root(), "Rubriken " + std::string(112, 'x'));
  draft.write.section(Tree::root(), "Ett\x01Två");
  draft.found = {};
  draft.complete();
  CHECK(draft.keys() == Strings{"outline-title", "outline-title.control"});
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

TEST_CASE("document: changes and placeholders are said on their first and last words", "[document]") {
  Draft draft;
  TreeWriter& write = draft.write;
  const NodeId p = write.add(Tree::root(), Kind::paragraph, "före");
  const NodeId insertion = write.add(p, Kind::insertion, "nytt ");
  write.add(insertion, Kind::strong, "ord");
  // Another node of the same change goes on with it.
  write.add(p, Kind::insertion, " till ");
  write.text(p, "efter ");
  write.add(p, Kind::placeholder, "namn");
  draft.complete();
  CHECK(words_of(draft.document, p) == "före infogat: nytt ord till, slut på ändring efter att fylla i: namn");
}

TEST_CASE("document: words among blocks get a paragraph", "[document]") {
  Draft draft;
  TreeWriter& write = draft.write;
  const NodeId box = write.styled(Tree::root(), Kind::callout, Style::named("info"));
  write.text(box, " ");
  write.text(box, "Lösa ");
  write.add(box, Kind::strong, "ord");
  write.add(box, Kind::paragraph, "Stycke");
  draft.complete();
  std::vector<Kind> kinds;
  draft.document.tree.each_child(box, [&](NodeId child) { kinds.push_back(draft.document.tree[child].kind); });
  CHECK(kinds == std::vector<Kind>{Kind::paragraph, Kind::paragraph});
  CHECK(words_of(draft.document, box) == "Lösa ord Stycke");
}

TEST_CASE("document: words behind a block of an item get a paragraph, so that they are drawn where they are read",
          "[document]") {
  Draft draft;
  const NodeId list = draft.write.add(Tree::root(), Kind::list);
  const NodeId item = draft.write.add(list, Kind::item, "Först");
  draft.write.add(draft.write.add(item, Kind::list), Kind::item, "inre");
  draft.write.text(item, "Sist");
  draft.complete();
  const Tree& tree = draft.document.tree;
  CHECK(tree[tree[item].first_child].kind == Kind::text);
  CHECK(tree[tree[item].last_child].kind == Kind::paragraph);
  CHECK(speech(draft.document).ends_with("  LI: • inre\n  P: Sist\n"));
}

TEST_CASE("document: too many nodes are a limit, not work", "[document]") {
  Draft draft;
  Limits limits;
  limits.nodes = draft.document.tree.size();
  complete(draft.document, limits, draft.found);
  CHECK(draft.found.empty());
  draft.write.section(Tree::root(), "Ett");
  complete(draft.document, limits, draft.found);
  CHECK(draft.keys() == Strings{"limit"});
}

TEST_CASE("document: a section appended to a resolved document is numbered on, and the contents list it",
          "[document]") {
  Draft draft;
  TreeWriter& write = draft.write;
  const NodeId contents = write.add(Tree::root(), Kind::contents);
  write.edit(contents).listed = {.headings = true, .tables = true, .figures = false};
  const NodeId section = write.section(Tree::root(), "Ett");
  write.add(write.add(section, Kind::table), Kind::caption, "Tal");
  const NodeId stated = write.add(write.add(section, Kind::table), Kind::caption, "Egen");
  write.edit(stated).label = "Tabell A.";
  resolve(draft.document, {}, draft.found);
  CHECK(draft.labels(Kind::caption) == Strings{"Tabell 1.", "Tabell A."});

  const NodeId last = write.section(Tree::root(), "Anmärkningar");
  write.edit(draft.document.tree[last].first_child).numbered = false;
  write.add(write.add(last, Kind::table), Kind::caption, "Vad som hittades");
  number_appended(draft.document);
  list_contents(draft.document);
  CHECK(draft.labels(Kind::caption) == Strings{"Tabell 1.", "Tabell A.", "Tabell 2."});
  CHECK(draft.document.tree[draft.document.tree[last].first_child].level == 2);
  Strings listed;
  for (NodeId at = draft.document.tree[contents].first_child; at != no_node; at = draft.document.tree[at].next) {
    listed.push_back(words_of(draft.document, at));
  }
  CHECK(listed == Strings{"Innehåll", "1 Ett", "Anmärkningar", "Tabeller", "Tabell 1 Tal", "Tabell A Egen",
                          "Tabell 2 Vad som hittades"});
  CHECK(draft.found.empty());
}

TEST_CASE("document: with nothing appended, the two halves are the whole", "[document]") {
  Document whole = rich_document();
  Document halves = rich_document();
  Diagnostics found;
  complete(whole, {}, found);
  resolve(halves, {}, found);
  list_contents(halves);
  CHECK(dump_tree(whole) == dump_tree(halves));
}

}  // namespace planverk::document
