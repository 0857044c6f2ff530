// Subsets that files of a process share: the same bytes as alone, in whatever order and from however many threads.
#include "pdf/font_programs.h"

#include <random>
#include <set>
#include <thread>

#include "hand_document.h"
#include "making.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

using Glyphs = pdf::FontPrograms::Glyphs;

Glyphs some_glyphs(std::mt19937& random) {
  std::set<std::uint16_t> glyphs{0};
  while (glyphs.size() < 60) glyphs.insert(static_cast<std::uint16_t>(random() % 400));
  return {glyphs.begin(), glyphs.end()};
}

}  // namespace

TEST_CASE("Files that share font programs have the bytes that each has alone") {
  const document::Document rich = rich_document(), brief = short_document();
  const std::string rich_alone = make_pdf(rich).value(), brief_alone = make_pdf(brief).value();
  for (const bool rich_first : {true, false}) {
    pdf::FontPrograms programs;
    pdf::Options options;
    options.font_programs = &programs;
    CHECK(
        (rich_first ? make_pdf(rich, options).value() == rich_alone : make_pdf(brief, options).value() == brief_alone));
    CHECK(make_pdf(brief, options).value() == brief_alone);
    const std::size_t kept = programs.size();
    CHECK(make_pdf(rich, options).value() == rich_alone);
    CHECK(make_pdf(rich, options).value() == rich_alone);
    CHECK(kept > 0);
    CHECK((programs.size() == kept) == rich_first);
  }
}

TEST_CASE("A font program depends on its face and glyphs alone") {
  const font::Library& library = shipped_fonts();
  const font::FaceId regular = library.face(FontStyle::regular), bold = library.face(FontStyle::bold);
  const Glyphs few{0, 36, 37}, more{0, 36, 37, 38};
  pdf::FontPrograms programs;
  const auto first = programs.of(library, regular, few).value();
  CHECK(programs.of(library, regular, few).value() == first);
  const auto second = programs.of(library, regular, more).value();
  const auto third = programs.of(library, bold, few).value();
  CHECK(programs.size() == 3);
  CHECK(std::set{first->tag, second->tag, third->tag}.size() == 3);
  CHECK(std::set{first->stream, second->stream, third->stream}.size() == 3);
  CHECK(second->numbers == std::vector<std::uint16_t>{0, 1, 2, 3});
}

TEST_CASE("Threads that ask for the same font program get one") {
  const font::Library& library = shipped_fonts();
  const font::FaceId face = library.face(FontStyle::regular);
  pdf::FontPrograms programs;
  std::vector<std::vector<std::shared_ptr<const pdf::FontProgram>>> got(4);
  {
    std::vector<std::jthread> threads;
    for (auto& mine : got) {
      threads.emplace_back([&] {
        std::mt19937 random(7);
        for (int i = 0; i < 20; ++i) mine.push_back(programs.of(library, face, some_glyphs(random)).value());
      });
    }
  }
  CHECK(programs.size() == 20);
  for (const auto& mine : got) CHECK(mine == got.front());
}

TEST_CASE("Font programs are given up when they take too much memory, and made again the same") {
  const font::Library& library = shipped_fonts();
  const font::FaceId face = library.face(FontStyle::regular);
  std::mt19937 random(11);
  const Glyphs watched = some_glyphs(random);
  pdf::FontPrograms programs;
  const auto before = programs.of(library, face, watched).value();
  const std::size_t enough = 5'000'000 / before->stream.size();
  std::size_t most = 0;
  for (std::size_t i = 0; i < enough; ++i) {
    (void)programs.of(library, face, some_glyphs(random)).value();
    most = std::max(most, programs.size());
  }
  CHECK(most < enough);
  CHECK(programs.size() < most);
  const auto after = programs.of(library, face, watched).value();
  CHECK(after != before);
  CHECK(after->stream == before->stream);
  CHECK(after->tag == before->tag);
}

}  // namespace planverk::test
