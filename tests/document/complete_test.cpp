#include <string>

#include "document/structure.h"
#include "draft.h"
#include "support/catch.h"

namespace planverk::document {

using test::rich_document;
using test::TreeWriter;

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
  CHECK(draft.keys() == Strings{"unreferenced-annex"});
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

TEST_CASE("document: items of minutes bear the numbers that they were given", "[document]") {
  Draft draft;
  TreeWriter& write = draft.write;
  const auto item = [&](std::string_view title, std::string_view label) {
    const NodeId section = write.section(Tree::root(), title);
    write.edit(section).style = Style::named("meeting-item");
    write.edit(draft.document.tree[section].first_child).label = label;
    return section;
  };
  write.section(Tree::root(), "Närvaro");
  write.section(item("Val", "§ 54"), "Beslut");
  item("Budget", "PS 7/26");
  item("Utgår", "");
  write.section(Tree::root(), "Bilagt");
  draft.complete();
  CHECK(draft.labels(Kind::heading) == Strings{"", "1", "§ 54", "", "PS 7/26", "", "2"});
  CHECK(draft.keys().empty());
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
