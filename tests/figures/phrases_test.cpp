#include "text/phrases.h"

#include <random>
#include <string>
#include <vector>

#include "support/catch.h"

using namespace planverk::figures;

TEST_CASE("a phrase is told wherever it stands in a text, and its group alone") {
  Phrases phrases;
  phrases.add("tabellen nedan", Held::table);
  phrases.add("diagrammet", Held::chart);
  for (const std::string text : {"tabellen nedan", "se tabellen nedan.", "i tabellen nedan"}) {
    CHECK(phrases.held_by(text).has(Held::table));
    CHECK_FALSE(phrases.held_by(text).has(Held::chart));
  }
  for (const std::string text : {"", "tab", "tabellen neda", "tabellen ned an"}) {
    CHECK_FALSE(phrases.held_by(text).has(Held::table));
  }
  CHECK(phrases.held_by("tabellen nedan och diagrammet").has(Held::chart));
}

TEST_CASE("a phrase too short to be looked for may stand in any text") {
  Phrases phrases;
  phrases.add("tbd", Held::leftover);
  phrases.add("", Held::table);
  CHECK(phrases.held_by("").has(Held::leftover));
  CHECK_FALSE(phrases.held_by("").has(Held::table));
}

TEST_CASE("marks are told too") {
  const Phrases phrases;
  CHECK(phrases.held_by("20xx").has(Held::double_x));
  CHECK_FALSE(phrases.held_by("x x").has(Held::double_x));
  CHECK(phrases.held_by("<skriv>").has(Held::angle));
  CHECK(phrases.held_by("\"").has(Held::quote));
  CHECK(phrases.held_by("§").has(Held::two_byte_mark));
  CHECK(phrases.held_by("”").has(Held::three_byte_mark));
  CHECK_FALSE(phrases.held_by("åäö").has_any(Held::two_byte_mark, Held::three_byte_mark, Held::quote));
}

TEST_CASE("no phrase that a search finds is missed") {
  std::mt19937 random(11);
  const auto word = [&random](std::size_t most) {
    std::string letters;
    for (std::size_t i = 4 + random() % most; i > 0; --i) letters += "abå "[random() % 5];
    return letters;
  };
  Phrases phrases;
  std::vector<std::string> listed;
  for (int i = 0; i < 60; ++i) {
    listed.push_back(word(6));
    phrases.add(listed.back(), Held::spelling);
  }
  int held = 0;
  for (int i = 0; i < 2000; ++i) {
    const std::string text = word(30);
    bool found = false;
    for (const std::string& each : listed) found = found || text.find(each) != std::string::npos;
    CHECK(phrases.held_by(text).has(Held::spelling) == found);
    held += found ? 1 : 0;
  }
  CHECK(held > 100);
  CHECK(held < 1900);
}
