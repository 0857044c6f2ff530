// Every printed word in every language, with the same places for values.
#include <algorithm>
#include <map>
#include <set>

#include "compose_support.h"
#include "support/catch.h"

using namespace planverk;

namespace {

std::set<std::string> places_in(const std::string& text) {
  std::set<std::string> places;
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
    places.insert(text.substr(at, text.find('}', at) - at));
  }
  return places;
}

}  // namespace

TEST_CASE("template: label-missing", "[template]") {
  for (const Language language : language::built_in().languages()) {
    const templates::Files files;
    Diagnostics found;
    const templates::Labels labels = templates::read_labels(files, language, found);
    INFO(test::findings_text(found, *files.sources()));
    CHECK(found.empty());
    CHECK(labels.keys().size() > 200);
  }
}

TEST_CASE("labels of all languages have the same keys and places", "[template]") {
  Diagnostics found;
  std::map<Language, templates::Labels> all;
  for (const Language language : language::built_in().languages()) {
    all.emplace(language, templates::read_labels(templates::Files(), language, found));
  }
  const templates::Labels& swedish = all.at(Language("sv"));
  for (const auto& [language, labels] : all) {
    CHECK(std::ranges::equal(labels.keys(), swedish.keys()));
    for (const std::string_view key : swedish.keys()) {
      INFO(language.code() << " " << key);
      REQUIRE(labels.find(key) != nullptr);
      CHECK_FALSE(labels.find(key)->empty());
      // A language may do without a place, but not have one that no other language has.
      std::set<std::string> elsewhere;
      for (const auto& [other, others] : all) {
        if (other != language) elsewhere.merge(places_in(*others.find(key)));
      }
      for (const std::string& place : places_in(*labels.find(key))) CHECK(elsewhere.contains(place));
    }
  }
}

TEST_CASE("nynorsk and Danish are not copies of bokmål", "[template]") {
  Diagnostics found;
  const templates::Files files;
  const templates::Labels bokmal = templates::read_labels(files, Language("nb"), found);
  for (const Language language : {Language("nn"), Language("da")}) {
    const templates::Labels labels = templates::read_labels(files, language, found);
    std::size_t different = 0;
    for (const std::string_view key : labels.keys()) different += *labels.find(key) != *bokmal.find(key) ? 1U : 0U;
    CHECK(different * 3 > labels.keys().size());
  }
}

TEST_CASE("a label chooses its plural form and fills its places", "[template]") {
  Diagnostics found;
  const templates::Labels labels = templates::read_labels(templates::Files(), Language("sv"), found);
  const auto overdue = [&](const char* days) {
    const std::pair<std::string, std::string> values[] = {{"n", days}};
    return *labels.text("action.overdue", values);
  };
  CHECK(overdue("1") == "Försenad 1 dag");
  CHECK(overdue("210") == "Försenad 210 dagar");
  CHECK(labels.text("page-mark.long", {}) == "Sida {page} av {pages}");
  CHECK_FALSE(labels.text("no.such.key", {}));
}
