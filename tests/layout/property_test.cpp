// What holds of every layout, tried on random documents. PLANVERK_DOCUMENTS and PLANVERK_SEED choose how many and from
// which seed; a failure names the seed.
#include <cstdlib>

#include "checked.h"
#include "document/dump.h"
#include "flow/builder.h"
#include "page/chapters.h"
#include "support/catch.h"

using namespace planverk;
using document::Kind;
using test::Checked;

namespace {

std::uint64_t setting(const char* name, std::uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

}  // namespace

TEST_CASE("layout: random documents lose nothing, overlap nowhere and stay within their margins") {
  const std::uint64_t first = setting("PLANVERK_SEED", 1);
  const std::uint64_t count = setting("PLANVERK_DOCUMENTS", 500);
  for (std::uint64_t seed = first; seed < first + count; ++seed) {
    INFO("seed " << seed);
    const Checked checked(seed);
    CHECK(checked.findings() == "");
    CHECK(checked.words() == "");
    CHECK(checked.order() == "");
    CHECK(checked.margins() == "");
    CHECK(checked.overlaps() == "");
    CHECK(checked.heads() == "");
    CHECK(checked.contents() == "");
    CHECK(checked.notes() == "");
    CHECK(checked.lone_lines() == "");
  }
}

TEST_CASE("layout: with blocks nested in boxes, items and quotes nothing is lost, covered or below the foot") {
  const std::uint64_t first = setting("PLANVERK_SEED", 1);
  std::size_t figures = 0;
  for (std::uint64_t seed = first; seed < first + setting("PLANVERK_DOCUMENTS", 500) / 4; ++seed) {
    INFO("seed " << seed);
    const Checked checked(seed, test::test_theme(), {.nested = true});
    CHECK(checked.words() == "");
    CHECK(checked.order() == "");
    CHECK(checked.margins() == "");
    CHECK(checked.overlaps() == "");
    figures += checked.count_of(Kind::figure);
  }
  CHECK(figures > 20);
}

TEST_CASE("layout: random documents that once covered or parted what belongs together") {
  for (const std::uint64_t seed : {1104ULL, 1352ULL, 2363ULL, 2453ULL, 3346ULL, 7655ULL}) {
    INFO("seed " << seed);
    const Checked checked(seed);
    CHECK(checked.findings() == "");
    CHECK(checked.overlaps() == "");
    CHECK(checked.notes() == "");
    CHECK(checked.lone_lines() == "");
  }
  CHECK(Checked(1436, test::test_theme(), {.nested = true}).margins() == "");
}

TEST_CASE("layout: notes at the end of sections: nothing is lost, each stands behind its section") {
  const std::uint64_t first = setting("PLANVERK_SEED", 1);
  style::Theme theme = test::test_theme();
  theme.notes = style::NotePlace::section;
  std::size_t notes = 0;
  for (std::uint64_t seed = first; seed < first + setting("PLANVERK_DOCUMENTS", 500) / 2; ++seed) {
    INFO("seed " << seed);
    const Checked checked(seed, theme);
    CHECK(checked.findings() == "");
    CHECK(checked.words() == "");
    CHECK(checked.order() == "");
    CHECK(checked.margins() == "");
    CHECK(checked.overlaps() == "");
    CHECK(checked.contents() == "");
    CHECK((checked.is_slides() ? checked.notes() : checked.end_notes()) == "");
    notes += checked.count_of(Kind::note);
  }
  CHECK(notes > 100);
}

TEST_CASE("layout: chapters laid out side by side give the same pages as one after the other") {
  const std::uint64_t first = setting("PLANVERK_SEED", 1);
  for (std::uint64_t seed = first; seed < first + setting("PLANVERK_DOCUMENTS", 500) / 10; ++seed) {
    INFO("seed " << seed);
    const document::Document document = test::random_document(seed);
    style::Theme theme = test::test_theme();
    if (seed % 2 == 0) theme.notes = style::NotePlace::section;
    Diagnostics one_found, three_found;
    const std::string one = layout::dump(document, theme, test::test_shaper(), {}, one_found);
    layout::Options beside;
    beside.workers = 3;
    CHECK(layout::dump(document, theme, test::test_shaper(), beside, three_found) == one);
    CHECK(three_found.all().size() == one_found.all().size());
  }
}

TEST_CASE("layout: threads share a document only where no chapter is most of it") {
  document::Tree tree;
  std::vector<layout::Chapter> chapters;
  const auto chapter = [&](int paragraphs) {
    const document::NodeId section = tree.add(document::Tree::root(), document::Kind::section);
    for (int i = 0; i < paragraphs; ++i) tree.add(section, document::Kind::paragraph);
    chapters.push_back({section});
  };
  chapter(1);
  chapter(2);
  chapter(40);
  CHECK_FALSE(layout::can_share(tree, chapters));
  chapter(40);
  CHECK(layout::can_share(tree, chapters));
}

TEST_CASE("layout: the random document of PLANVERK_SEED as text", "[.show]") {
  const document::Document document = test::random_document(setting("PLANVERK_SEED", 1));
  WARN(document::dump_tree(document) << test::dump(document));
}

TEST_CASE("layout: the nested random document of PLANVERK_SEED as text", "[.show]") {
  const document::Document document = test::random_document(setting("PLANVERK_SEED", 1), {.nested = true});
  WARN(document::dump_tree(document) << test::dump(document));
}
