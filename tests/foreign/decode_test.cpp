#include <support/catch.h>
#include <zlib.h>

#include "decode/filters.h"

using namespace planverk::foreign;

namespace {

constexpr std::size_t plenty = 1 << 20;

std::string packed(const std::string& text) {
  std::string out(compressBound(text.size()), '\0');
  uLongf size = out.size();
  compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(text.data()), text.size());
  out.resize(size);
  return out;
}

/// LZW codes of equal width, as they stand one behind the other in bits.
std::string codes(std::initializer_list<unsigned> codes, unsigned width) {
  std::string out;
  unsigned long held = 0;
  unsigned bits = 0;
  for (const unsigned code : codes) {
    held = held << width | code;
    for (bits += width; bits >= 8; bits -= 8) out += static_cast<char>(held >> (bits - 8) & 0xFF);
  }
  if (bits > 0) out += static_cast<char>(held << (8 - bits) & 0xFF);
  return out;
}

}  // namespace

TEST_CASE("foreign: filters give back what was filtered") {
  CHECK(ascii_hex("48 65 6A>rest", plenty) == "Hej");
  CHECK(ascii_hex("4", plenty) == "@");
  CHECK(ascii85("<~87cURD]i,\"Ebo80~>", plenty) == "Hello World!");
  CHECK(ascii85("z~>", plenty) == std::string(4, '\0'));
  CHECK(run_length(std::string("\x02"
                               "abc\xFE"
                               "d\x80",
                               7),
                   plenty) == "abcddd");
  // ISO 32000-1, 7.4.4.2, the example.
  CHECK(lzw(codes({256, 45, 258, 258, 65, 259, 66, 257}, 9), true, plenty) == "-----A---B");
  CHECK(flate(packed("Hej"), plenty) == "Hej");
}

TEST_CASE("foreign: broken data give what comes before the break") {
  const std::string whole = packed(std::string(1000, 'a') + "slut");
  CHECK(flate(whole.substr(0, whole.size() - 5), plenty).starts_with("aaaa"));
  CHECK(flate("no zlib data", plenty).empty());
  CHECK(lzw(codes({256, 65, 500}, 9), true, plenty) == "A");
  CHECK(run_length("\x05"
                   "ab",
                   plenty) == "ab");
}

TEST_CASE("foreign: no filter gives more than asked for") {
  CHECK(flate(packed(std::string(100'000, 'a')), 10).size() == 10);
  CHECK(run_length(std::string("\x81"
                               "a\x81"
                               "b",
                               4),
                   10)
            .size() == 10);
  CHECK(ascii_hex("41414141", 2).size() == 2);
  CHECK(ascii85("zzzz", 6).size() == 6);
}

TEST_CASE("foreign: rows made from each other come back") {
  // Up: each byte is the difference to the one above.
  CHECK(unpredicted(std::string("\x02\x01\x02\x02\x01\x01", 6), {12, 1, 8, 2}) == std::string("\x01\x02\x02\x03", 4));
  CHECK(unpredicted(std::string("\x01\x01\x01", 3), {2, 1, 8, 3}) == std::string("\x01\x02\x03", 3));
  CHECK(unpredicted("abc", {1, 1, 8, 3}) == "abc");
  // Measures that no file can mean take no memory to speak of.
  CHECK(unpredicted("\x02", {12, 2'000'000'000, 2'000'000'000, 2'000'000'000}).empty());
}
