#include "document/dump.h"

#include <cctype>
#include <map>
#include <string>

#include "document/complete.h"
#include "document/structure.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/sample_document.h"

namespace planverk::document {

namespace {

Document completed(Document document) {
  Diagnostics found;
  complete(document, {}, found);
  return document;
}

/// How often each numbered word (`w12…`) of a random document stands in a text.
std::map<int, int> count_words(std::string_view text) {
  std::map<int, int> counts;
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    if (text[at] != 'w' || std::isdigit(static_cast<unsigned char>(text[at + 1])) == 0) continue;
    ++counts[std::stoi(std::string(text.substr(at + 1, 8)))];
  }
  return counts;
}

/// What heads a cell is told with each of its cells; here it counts once.
std::string without_heads(std::string text) {
  for (std::size_t at = text.find(" ["); at != std::string::npos; at = text.find(" [", at))
    text.erase(at, text.find(']', at) + 1 - at);
  return text;
}

/// What a tree holds to be said: texts outside `said`, and what is said.
std::map<int, int> words_in(const Tree& tree) {
  std::string all;
  for (NodeId at = Tree::root(); at != no_node;) {
    const bool said = tree[at].kind == Kind::said;
    all += (said ? tree.properties(at).said : std::string(tree.text(at))) + " ";
    at = said ? tree.following_past(at) : tree.following(at);
  }
  return count_words(all);
}

}  // namespace

TEST_CASE("document: dumps of the rich document", "[document]") {
  const Document rich = completed(test::rich_document());
  CHECK_GOLDEN("tests/document/golden/rich.tree.txt", dump_tree(rich));
  CHECK_GOLDEN("tests/document/golden/rich.tags.txt", dump_structure(rich));
  CHECK_GOLDEN("tests/document/golden/rich.speech.txt", speech(rich));
  CHECK_GOLDEN("tests/document/golden/rich.text.txt", canonical_text(rich));
}

TEST_CASE("document: every word is said once, in the text and in the tags", "[document]") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    INFO("seed " << seed);
    const Document document = completed(test::random_document(seed));
    const std::map<int, int> expected = words_in(document.tree);
    REQUIRE_FALSE(expected.empty());
    REQUIRE(count_words(canonical_text(document)) == expected);
    REQUIRE(count_words(without_heads(speech(document))) == expected);
    std::string leaves;
    for (const std::string& text : leaf_texts(document, structure_of(document))) leaves += text + " ";
    REQUIRE(count_words(leaves) == expected);
  }
}

TEST_CASE("document: the normal form of words", "[document]") {
  CHECK(normal_words("  a\u00A0\n b\u202Fc ") == "a b c");
  CHECK(normal_words("intern\u00ADkontroll\u200B") == "internkontroll");
  CHECK(normal_words("2025\u20112026") == "2025-2026");
  CHECK(normal_words(" \u00AD ").empty());
}

TEST_CASE("document: brackets stand tight around words", "[document]") {
  Document document;
  document.identity.language = "sv-SE";
  test::TreeWriter write(document.tree);
  const NodeId p = write.add(Tree::root(), Kind::paragraph, "se");
  const NodeId link = write.add(p, Kind::link, " sidan ");
  write.edit(link).href = "https://strandvika.example/";
  write.text(p, "eller");
  write.edit(write.add(p, Kind::link, " ")).href = "https://strandvika.example/";
  const NodeId foreign = write.add(p, Kind::foreign, " siden");
  write.edit(foreign).lang = "nb-NO";
  write.text(p, ".");
  CHECK(speech(document) == "Document lang=sv-SE\nP: se ⟨link: sidan⟩ eller ⟨nb-NO: siden⟩.\n");
  CHECK(unheard(document).empty());
}

TEST_CASE("document: what the ear does not get is a fault of the speech dump") {
  Document document;
  document.identity.language = "sv-SE";
  test::TreeWriter write(document.tree);
  const NodeId p = write.add(Tree::root(), Kind::paragraph);
  const NodeId said = write.add(p, Kind::said);
  write.edit(said).said = "inga risker";
  write.edit(write.add(said, Kind::link, "10")).href = "https://strandvika.example/";
  const NodeId table = write.add(Tree::root(), Kind::table);
  write.add(table, Kind::foot_title, "Konsekvens");
  write.add(table, Kind::side_title, "Sannolikhet");
  const NodeId row = write.add(write.add(table, Kind::table_body), Kind::row);
  write.edit(write.add(row, Kind::header, "Sannolikhet 1")).scope = Scope::row;
  write.add(row, Kind::cell, "1");
  CHECK(unheard(document) ==
        std::vector<std::string>{"for the eye alone: Konsekvens", "Link '10' swallowed by 'inga risker'"});
  CHECK(speech(document).ends_with("Fault: for the eye alone: Konsekvens\nFault: Link '10' swallowed by 'inga risker'\n"));
}

}  // namespace planverk::document
