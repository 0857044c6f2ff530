// Pages of other files as parts of a file: what they say, where they lead, and what is not taken over.
#include <set>
#include <string>

#include "document/dump.h"
#include "hand_document.h"
#include "making.h"
#include "support/catch.h"
#include "support/pdf_reader.h"

namespace planverk::test {

namespace {

std::string all(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

foreign::Document opened(const std::string& bytes) {
  auto document = foreign::Document::open(bytes);
  REQUIRE(document);
  return std::move(*document);
}

std::vector<std::size_t> all_pages(const foreign::Document& document) {
  std::vector<std::size_t> pages;
  for (std::size_t page = 0; page < document.page_count(); ++page) pages.push_back(page);
  return pages;
}

/// A file of a short document, and guests below it.
class Host {
 public:
  Host() { lay_out_by_hand(own_, shaper_, {}, file_.begin_part(own_, theme_, shipped_fonts())); }

  pdf::GuestPart& take(const std::string& bytes, std::vector<std::size_t> pages = {}, bool keep_structure = true) {
    const foreign::Document guest = opened(bytes);
    if (pages.empty()) pages = all_pages(guest);
    auto begun = file_.begin_guest(guest,
                                   {.pages = std::move(pages),
                                    .keep_structure = keep_structure,
                                    .title = "Bilaga",
                                    .language = "sv",
                                    .place_prefix = {},
                                    .source_digest = {}},
                                   theme_, shipped_fonts());
    REQUIRE(begun);
    return **begun;
  }
  std::string save(const pdf::Composition& composition = {}) {
    auto bytes = file_.save(own_.identity, composition);
    REQUIRE(bytes);
    return std::move(*bytes);
  }
  [[nodiscard]] const document::Document& own() const { return own_; }
  font::Shaper& shaper() { return shaper_; }
  pdf::File& file() { return file_; }
  [[nodiscard]] const style::Theme& theme() const { return theme_; }

 private:
  document::Document own_ = short_document();
  style::Theme theme_ = plain_theme();
  font::Shaper shaper_{shipped_fonts()};
  pdf::File file_ = std::move(pdf::File::create({}).value());
};

const std::string& rich_file() {
  static const std::string bytes = make_pdf(rich_document()).value();
  return bytes;
}

}  // namespace

TEST_CASE("A guest says what its own file says, in the same roles and words") {
  const PdfReading alone = read_pdf(rich_file());
  Host host;
  const pdf::GuestPart& guest = host.take(rich_file());
  CHECK(guest.report().structure_kept);
  CHECK(guest.report().mended == 0);
  CHECK(guest.report().links_dropped == 0);
  CHECK(guest.language() == "sv-SE");
  const PdfReading pack = read_pdf(host.save());
  CHECK(all(pack.problems) == "");
  CHECK(pack.speech == document::speech(host.own()) + alone.speech);
  CHECK(pack.canonical_text == document::canonical_text(host.own()) + alone.canonical_text);
  CHECK(all(pack.alternative_texts) == all(alone.alternative_texts));
  CHECK(pack.pages == alone.pages + 1);
  CHECK(pack.links.size() == alone.links.size());
  REQUIRE(pack.outline.size() == alone.outline.size() + 3);
  CHECK(pack.outline[2] == "Bilaga");
}

TEST_CASE("A guest of a guest still says the same") {
  Host inner, outer;
  inner.take(rich_file());
  const std::string once = inner.save();
  const PdfReading alone = read_pdf(once);
  outer.take(once);
  const PdfReading pack = read_pdf(outer.save());
  CHECK(all(pack.problems) == "");
  CHECK(pack.canonical_text == document::canonical_text(outer.own()) + alone.canonical_text);
}

TEST_CASE("Pages that are left out take their elements with them") {
  const PdfReading alone = read_pdf(rich_file());
  const int pages = alone.pages;
  REQUIRE(pages > 2);
  for (int page = 0; page < pages; ++page) {
    Host host;
    host.take(rich_file(), {static_cast<std::size_t>(page)});
    const PdfReading pack = read_pdf(host.save());
    CAPTURE(page);
    CHECK(pack.pages == 2);
    std::multiset<std::string> there, kept;
    for (const PdfRun& run : alone.runs) {
      if (run.page == page + 1) there.insert(run.text);
    }
    for (const PdfRun& run : pack.runs) {
      if (run.page == 2) kept.insert(run.text);
    }
    CHECK(kept == there);
    for (const std::string& problem : pack.problems) {
      CHECK_THAT(problem, !ContainsSubstring("belongs to") && !ContainsSubstring("parent tree") &&
                              !ContainsSubstring("IDTree") && !ContainsSubstring("leads nowhere"));
    }
  }
}

TEST_CASE("Pages come in the order that is asked for") {
  const PdfReading alone = read_pdf(rich_file());
  Host host;
  host.take(rich_file(), {1, 0});
  const PdfReading pack = read_pdf(host.save());
  REQUIRE(pack.pages == 3);
  const auto first_words = [](const PdfReading& reading, int page) {
    for (const PdfRun& run : reading.runs) {
      if (run.page == page) return run.text;
    }
    return std::string();
  };
  CHECK(first_words(pack, 2) == first_words(alone, 2));
  CHECK(first_words(pack, 3) == first_words(alone, 1));
}

TEST_CASE("A guest that is not read aloud leaves its links alone in the tree") {
  Host host;
  const pdf::GuestPart& guest = host.take(rich_file(), {}, false);
  CHECK_FALSE(guest.report().structure_kept);
  const PdfReading alone = read_pdf(rich_file());
  const PdfReading pack = read_pdf(host.save());
  CHECK(all(pack.problems) == "");
  CHECK(pack.canonical_text == document::canonical_text(host.own()));
  CHECK(pack.links.size() == alone.links.size());
}

TEST_CASE("What equal guests have in common is written once") {
  Host once, thrice;
  once.take(rich_file());
  for (int i = 0; i < 3; ++i) thrice.take(rich_file());
  const std::size_t one = once.save().size(), three = thrice.save().size();
  CHECK(three < one * 3 / 2);
}

TEST_CASE("Equal guests give equal bytes") {
  const auto make = [] {
    Host host;
    host.take(rich_file(), {0, 2});
    host.take(rich_file(), {1}, false);
    return host.save();
  };
  CHECK(make() == make());
}

TEST_CASE("Furniture is drawn over a guest's pages as artifacts") {
  Host host;
  pdf::GuestPart& guest = host.take(rich_file());
  CHECK(guest.size(0).width == 595_pt);
  CHECK(guest.size(0).height == 842_pt);
  const layout::TextItem number{.x = 500_pt,
                                .baseline = 30_pt,
                                .size = 8_pt,
                                .word = host.shaper().shape(FontStyle::regular, "47")[0],
                                .ink = Ink::text,
                                .tag = {.artifact = layout::Artifact::header, .piece = {}}};
  guest.furniture({.number = 1, .items = {number}});
  const PdfReading alone = read_pdf(rich_file());
  const PdfReading pack = read_pdf(host.save());
  CHECK(all(pack.problems) == "");
  CHECK(pack.canonical_text == document::canonical_text(host.own()) + alone.canonical_text);
}

TEST_CASE("What a guest cannot take is a fault of the caller") {
  Host host;
  pdf::GuestPart& guest = host.take(rich_file());
  SECTION("furniture for no page") {
    guest.furniture({.number = 99, .items = {layout::RectangleItem{}}});
    CHECK_FALSE(host.file().save(host.own().identity));
  }
  SECTION("a page") {
    guest.page({});
    CHECK_FALSE(host.file().save(host.own().identity));
  }
}

}  // namespace planverk::test
