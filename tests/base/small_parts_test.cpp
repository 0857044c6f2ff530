// Inks, hash, language, limits and length: small parts with one or two promises each.
#include <set>
#include <string>

#include "base/drawing.h"
#include "base/hash.h"
#include "base/language.h"
#include "base/length.h"
#include "base/limits.h"
#include "support/catch.h"

namespace planverk {

TEST_CASE("base: SHA-256 gives the digests of its standard (FIPS 180-4 examples)") {
  CHECK(hex(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(hex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(hex(std::string_view("\x00\xff\x1a", 3)) == "00ff1a");
}

TEST_CASE("base: languages by their tags") {
  CHECK(language_of("sv") == Language::sv);
  CHECK(language_of("nb-NO") == Language::nb);
  CHECK(language_of("no") == Language::nb);
  CHECK(language_of("NN-no") == Language::nn);
  CHECK(language_of("en-US") == Language::en);
  for (const char* tag : {"", "s", "svx", "fi", "-sv", "sv_SE", "se-NO"}) {
    INFO(tag);
    CHECK_FALSE(language_of(tag));
  }
  for (const Language language : all_languages) {
    CHECK(language_of(code_of(language)) == language);
    CHECK(language_of(tag_of(language)) == language);
    CHECK(tag_of(language).size() == 5);
  }
}

TEST_CASE("base: each limit is set by its name and by no other") {
  std::set<std::string_view> names;
  for (const std::string_view name : Limits::names()) {
    CHECK(names.insert(name).second);
    Limits limits;
    REQUIRE(limits.set(name, 77));
    const Limits defaults;
    const int changed = (limits.file_bytes != defaults.file_bytes) + (limits.total_bytes != defaults.total_bytes) +
                        (limits.includes != defaults.includes) + (limits.depth != defaults.depth) +
                        (limits.elements != defaults.elements) + (limits.columns != defaults.columns) +
                        (limits.rows != defaults.rows) + (limits.span != defaults.span) +
                        (limits.nested_tables != defaults.nested_tables) + (limits.word != defaults.word) +
                        (limits.pages != defaults.pages) + (limits.pixels != defaults.pixels) +
                        (limits.diagnostics != defaults.diagnostics) + (limits.nodes != defaults.nodes);
    INFO(name);
    CHECK(changed == 1);
  }
  Limits limits;
  REQUIRE(limits.set("depth", 3));
  CHECK(limits.depth == 3);
  CHECK_FALSE(limits.set("deep", 3));
  CHECK_FALSE(limits.set("", 3));
}

TEST_CASE("base: each ink has a name of its own") {
  std::set<std::string_view> names;
  for (std::size_t ink = 0; ink < ink_count; ++ink) {
    const std::string_view name = name_of(static_cast<Ink>(ink));
    CHECK_FALSE(name.empty());
    CHECK(names.insert(name).second);
  }
  CHECK(name_of(Ink::outline) == "outline");
}

TEST_CASE("base: lengths are whole thousandths of a point") {
  CHECK((210_mm).milli == 595276);
  CHECK((15.5_pt).milli == 15500);
  CHECK(Length::points(-0.0006).milli == -1);
  CHECK((595_pt).scaled(1, 3).milli == 198333);
  CHECK((30000_pt).scaled(1'000'000, 1'000'000) == 30000_pt);
}

}  // namespace planverk
