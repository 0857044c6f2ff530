// Seeded random documents through the writer and back: nothing is lost, doubled, or run together.
#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/limits.h"
#include "document/complete.h"
#include "document/dump.h"
#include "hand_document.h"
#include "making.h"
#include "support/catch.h"
#include "support/pdf_reader.h"

namespace planverk::test {

namespace {

using document::Kind;
using document::NodeId;
using document::Tree;

class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  document::Document document() {
    document::Document made = short_document();
    Tree& tree = made.tree;
    for (int i = below(4) + 1; i > 0; --i) section(tree, Tree::root(), 0);
    Diagnostics found;
    document::complete(made, Limits{}, found);
    return made;
  }

 private:
  int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }

  std::string words() {
    // What is special in strings, codes and line ends.
    static constexpr std::string_view pieces[] = {"AVTAL",       "Tåg",           "(x)",        "a\\b", "12,5\u00A0%",
                                                  "e\u2011post", "för\u00ADslag", "–",          "Šárá", "ﬁ",
                                                  "→",           "«ja»",          "1\u202F000", "œuvre"};
    std::string out;
    for (int i = below(25) + 1; i > 0; --i)
      (out += pieces[static_cast<std::size_t>(below(std::size(pieces)))]) += i > 1 ? " " : "";
    return out;
  }

  void inlines(Tree& tree, NodeId parent, int depth) {
    for (int i = below(4) + 1; i > 0; --i) {
      static constexpr Kind kinds[] = {Kind::text, Kind::strong, Kind::emphasis,     Kind::foreign,  Kind::said,
                                       Kind::link, Kind::note,   Kind::abbreviation, Kind::reference};
      const Kind kind = depth > 1 ? Kind::text : kinds[below(std::size(kinds))];
      if (kind == Kind::text) {
        tree.add_text(parent, words() + (below(2) == 0 ? " " : ""));
        continue;
      }
      const NodeId node = tree.add(parent, kind);
      if (kind == Kind::foreign) tree.edit(node).lang = "nb-NO";
      if (kind == Kind::said || kind == Kind::abbreviation) tree.edit(node).said = "sagt (" + words() + ")";
      if (kind == Kind::link) tree.edit(node).href = "https://example.org/(a)?b=\\";
      if (kind == Kind::reference) tree.edit(node).target_id = "here";
      if (kind == Kind::said || kind == Kind::link || kind == Kind::reference || kind == Kind::abbreviation) {
        tree.add_text(node, words());
      } else {
        inlines(tree, node, depth + 1);
      }
    }
  }

  void list(Tree& tree, NodeId parent, int depth) {
    const NodeId list_node = tree.add(parent, Kind::list);
    tree.edit(list_node).marker = below(2) == 0 ? document::Marker::decimal : document::Marker::dash;
    for (int i = below(3) + 1; i > 0; --i) {
      const NodeId item = tree.add(list_node, Kind::item);
      inlines(tree, item, 0);
      if (depth < 2 && below(3) == 0) list(tree, item, depth + 1);
    }
  }

  void table(Tree& tree, NodeId parent) {
    const NodeId node = tree.add(parent, Kind::table);
    if (below(3) == 0) tree.edit(node).style = document::Style::named("matrix");
    inlines(tree, tree.add(node, Kind::caption), 1);
    const int columns = below(4) + 1;
    const NodeId head = tree.add(tree.add(node, Kind::table_head), Kind::row);
    for (int i = 0; i < columns; ++i) {
      const NodeId cell = tree.add(head, Kind::header);
      tree.edit(cell).scope = document::Scope::column;
      inlines(tree, cell, 1);
    }
    const NodeId body = tree.add(node, Kind::table_body);
    for (int row = below(5) + 1; row > 0; --row) {
      const NodeId line = tree.add(body, Kind::row);
      for (int i = 0; i < columns; ++i) {
        const NodeId cell = tree.add(line, i == 0 ? Kind::header : Kind::cell);
        if (i == 0) tree.edit(cell).scope = document::Scope::row;
        if (i + 1 < columns && below(4) == 0) tree.edit(cell).columns_spanned = 2, ++i;
        if (below(5) != 0) inlines(tree, cell, 0);
      }
    }
  }

  void section(Tree& tree, NodeId parent, int depth) {
    const NodeId node = tree.add(parent, Kind::section);
    tree.add_text(tree.add(node, Kind::heading), "Rubrik " + std::to_string(below(100)));
    if (!named_) tree.edit(node).id = "here";
    named_ = true;
    for (int i = below(4) + 1; i > 0; --i) {
      switch (below(4)) {
        case 0:
          list(tree, node, 0);
          break;
        case 1:
          table(tree, node);
          break;
        case 2:
          inlines(tree, tree.add(tree.add(node, Kind::quote), Kind::paragraph), 0);
          break;
        default:
          inlines(tree, tree.add(node, Kind::paragraph), 0);
      }
    }
    if (depth < 2 && below(2) == 0) section(tree, node, depth + 1);
  }

  std::mt19937 random_;
  bool named_ = false;
};

unsigned setting(const char* name, unsigned otherwise) {
  const char* value = std::getenv(name);
  return value == nullptr ? otherwise : static_cast<unsigned>(std::strtoul(value, nullptr, 10));
}

}  // namespace

TEST_CASE("Random documents read back as they were") {
  const unsigned first = setting("PLANVERK_SEED", 1);
  const unsigned rounds = setting("PLANVERK_ROUNDS", 25);
  for (unsigned seed = first; seed < first + rounds; ++seed) {
    INFO("PLANVERK_SEED=" << seed);
    const document::Document document = Generator(seed).document();
    const auto bytes = make_pdf(document, {.attach_source = seed % 2 == 0, .object_streams = seed % 3 != 0});
    REQUIRE(bytes);
    const PdfReading reading = read_pdf(*bytes);
    REQUIRE(reading.problems == std::vector<std::string>{});
    REQUIRE(reading.speech == document::speech(document));
    REQUIRE(reading.canonical_text == document::canonical_text(document));
  }
}

TEST_CASE("Pages of random documents taken into another file keep their words, each in one element") {
  const unsigned first = setting("PLANVERK_SEED", 1);
  const unsigned rounds = setting("PLANVERK_ROUNDS", 25);
  for (unsigned seed = first; seed < first + rounds; ++seed) {
    INFO("PLANVERK_SEED=" << seed);
    const auto alone = make_pdf(Generator(seed).document(), {.object_streams = seed % 3 != 0});
    REQUIRE(alone);
    const PdfReading guest = read_pdf(*alone);
    std::vector<std::size_t> pages(static_cast<std::size_t>(guest.pages));
    std::iota(pages.begin(), pages.end(), std::size_t{0});
    std::mt19937 random(seed);
    std::ranges::shuffle(pages, random);
    pages.resize(1 + random() % pages.size());
    const auto made = make_with_guest(short_document(), *alone, {.pages = pages});
    REQUIRE(made);
    const PdfReading pack = read_pdf(*made);
    std::multiset<std::string> words, kept;
    for (const PdfRun& run : guest.runs) {
      const auto place = std::ranges::find(pages, static_cast<std::size_t>(run.page - 1));
      if (place != pages.end()) words.insert(std::to_string(place - pages.begin() + 2) + run.tag + run.text);
    }
    for (const PdfRun& run : pack.runs) {
      if (run.page > 1) kept.insert(std::to_string(run.page) + run.tag + run.text);
    }
    REQUIRE(kept == words);
    // An excerpt may begin with any heading, and end a list of contents or a note's way back.
    for (const std::string& problem : pack.problems) {
      REQUIRE_THAT(problem, ContainsSubstring("heading") || ContainsSubstring("H1") || ContainsSubstring("contents") ||
                                ContainsSubstring("is drawn before"));
    }
  }
}

}  // namespace planverk::test
