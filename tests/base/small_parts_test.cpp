// Angles, inks, hash, language, limits and length: small parts with one or two promises each.
#include <cmath>
#include <set>
#include <string>

#include "base/angle.h"
#include "base/drawing.h"
#include "base/hash.h"
#include "base/language.h"
#include "base/length.h"
#include "base/limits.h"
#include "base/printable.h"
#include "base/utf8.h"
#include "support/catch.h"

namespace planverk {

TEST_CASE("base: sine and cosine are whole at quarters of the round and right between them") {
  for (int quarters = 0; quarters < 4; ++quarters) {
    for (int step = 0; step <= 90; ++step) {
      const double rest = step * pi / 180;
      const Sines at = sines_of(quarters, rest);
      INFO(quarters << " quarters and " << step << " degrees");
      CHECK(std::abs(at.sine - std::sin(quarters * pi / 2 + rest)) < 1e-8);
      CHECK(std::abs(at.cosine - std::cos(quarters * pi / 2 + rest)) < 1e-8);
    }
    const Sines whole = sines_of(quarters, 0);
    CHECK(std::abs(whole.sine) + std::abs(whole.cosine) == 1);
  }
}

TEST_CASE("base: SHA-256 gives the digests of its standard (FIPS 180-4 examples)") {
  CHECK(hex(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(hex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(hex(std::string_view("\x00\xff\x1a", 3)) == "00ff1a");
}

TEST_CASE("base: a language is its code") {
  CHECK(Language("sv").code() == "sv");
  CHECK(Language("smn").code() == "smn");
  CHECK(Language() == Language(""));
  CHECK(Language("sv") != Language("sve"));
  CHECK(Language("nb") < Language("nn"));
  CHECK(Language("sv").number() != Language("vs").number());
}

TEST_CASE("base: letters and their case") {
  std::size_t capitals = 0;
  for (char32_t c = 0; c <= 0x17F; ++c) {
    INFO(utf8::code_point_name(c));
    if (!utf8::is_capital(c)) CHECK(utf8::lower(c) == c);
    if (!utf8::is_capital(c)) continue;
    ++capitals;
    CHECK(utf8::is_letter(c));
    CHECK_FALSE(utf8::is_capital(utf8::lower(c)));
    CHECK(utf8::upper(utf8::lower(c)) == c);
  }
  CHECK(capitals == 26 + 30 + 62);
  CHECK(utf8::lower(U'Å') == U'å');
  CHECK(utf8::lower(U'Š') == U'š');
  CHECK(utf8::lower(U'Ž') == U'ž');
  CHECK(utf8::upper(U'ŋ') == U'Ŋ');
  CHECK(utf8::lower(U'Ÿ') == U'ÿ');
  CHECK(utf8::lower(U'×') == U'×');
  CHECK_FALSE(utf8::is_letter(U'÷'));
  CHECK_FALSE(utf8::is_letter(U'§'));
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

TEST_CASE("base: nothing that acts on a terminal is printed") {
  const std::string mark = "\xEF\xBF\xBD";
  for (char32_t c = 0; c <= 0x2FFF; ++c) {
    const bool acts = c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x61C || c == 0x200E || c == 0x200F ||
                      (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    const std::string text = "a" + utf8::encode(c) + "b";
    INFO(utf8::code_point_name(c));
    CHECK(printable(text) == (acts && c != U'\n' && c != U'\t' ? "a" + mark + "b" : text));
    const std::string in_line = printable_in_line(text);
    CHECK(in_line == (c == U'\n' || c == U'\t' ? "a b" : acts ? "a" + mark + "b" : text));
  }
  CHECK(printable("\x1B[31m\xC3(\xE2\x80") == mark + "[31m" + mark + "(" + mark + mark);
  CHECK(printable_json("{\"a\": \"\xC2\x9B \xE2\x80\xAE\"}") == "{\"a\": \"\\u009B \\u202E\"}");
}

}  // namespace planverk
