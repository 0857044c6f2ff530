// What stands beside the samples is told to who looks after the file: bounded, whatever the file says.
#include <zlib.h>

#include "making.h"
#include "picture/texts.h"
#include "support/catch.h"

using namespace planverk;
using namespace planverk::test;

namespace {

std::string packed(const std::string& text) {
  uLongf size = compressBound(text.size());
  std::string out(size, '\0');
  REQUIRE(compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(text.data()), text.size(),
                    9) == Z_OK);
  out.resize(size);
  return out;
}

std::string zero(std::string_view before, std::string_view behind) {
  return std::string(before) + '\0' + std::string(behind);
}

std::string told(const std::string& file) {
  std::string out;
  for (const picture::Text& each : picture::texts_in(file)) out += each.place + ": " + each.words + "\n";
  return out;
}

std::string in_png(const std::string& type, const std::string& data) {
  return told(png(slope(9, 6), {.before = {chunk(type, data)}}));
}

std::string in_jpeg(int marker, const std::string& data) {
  return told(jpeg(slope(16, 16), {.markers = {{marker, data}}}));
}

}  // namespace

TEST_CASE("picture: the words of a PNG's text chunks are told") {
  CHECK(in_png("tEXt", zero("Author", "Bj\xF6rn, 811218-9876")) == "tEXt Author: Bj\u00F6rn, 811218-9876\n");
  CHECK(in_png("zTXt", zero("Comment", '\0' + packed("Ring 070-123 45 67"))) == "zTXt Comment: Ring 070-123 45 67\n");
  const std::string xmp = "<dc:description>811218-9876</dc:description>";
  CHECK(in_png("iTXt", zero("XML:com.adobe.xmp", std::string(4, '\0') + xmp)) == "iTXt XML:com.adobe.xmp: " + xmp + "\n");
  CHECK(in_png("iTXt", zero("Title", std::string("\1\0sv\0Titel\0", 11) + packed("H\u00E4rlig bild"))) ==
        "iTXt Title: Titel\niTXt Title: H\u00E4rlig bild\n");
  CHECK(in_png("eXIf", tiff(1, true, "811218-9876")).find("811218-9876") != std::string::npos);
  CHECK(told(png(slope(9, 6), {.behind = {chunk("tEXt", zero("Late", "behind the samples"))}})) ==
        "tEXt Late: behind the samples\n");
  CHECK(told(png(slope(9, 6))).empty());
}

TEST_CASE("picture: the words of a JPEG's comments, EXIF, XMP and IPTC are told") {
  CHECK(in_jpeg(0xFE, "Foto: 811218-9876") == "COM: Foto: 811218-9876\n");
  CHECK(in_jpeg(0xE1, exif(1, true, "811218-9876")).find("811218-9876") != std::string::npos);
  std::string wide;
  for (const char c : std::string("811218-9876")) (wide += c) += '\0';
  CHECK(in_jpeg(0xE1, exif(1, false, wide)).find("811218-9876") != std::string::npos);
  CHECK(in_jpeg(0xE1, std::string("http://ns.adobe.com/xap/1.0/\0", 29) + "<x>811218-9876</x>") ==
        "XMP: <x>811218-9876</x>\n");
  CHECK(in_jpeg(0xED, std::string("Photoshop 3.0\0", 14) + "8BIM\x04\x04 811218-9876").find("IPTC: ") == 0);
  CHECK(in_jpeg(0xE5, "811218-9876").empty());
}

TEST_CASE("picture: words beside a picture are bounded in number and in size") {
  const std::string bomb = packed(std::string(64 << 20, 'a'));
  REQUIRE(bomb.size() < 100'000);
  const auto texts = picture::texts_in(png(slope(9, 6), {.before = {chunk("zTXt", zero("Bomb", '\0' + bomb))}}));
  REQUIRE(texts.size() == 1);
  CHECK(texts[0].words.size() == picture::most_text_bytes);
  PngForm many;
  for (std::size_t i = 0; i < 2 * picture::most_texts; ++i) many.before.push_back(chunk("tEXt", zero("Comment", "words")));
  CHECK(picture::texts_in(png(slope(9, 6), many)).size() == picture::most_texts);
}

TEST_CASE("picture: broken text chunks are read as far as they go") {
  CHECK(in_png("tEXt", "without an end of its keyword").empty());
  CHECK(in_png("zTXt", zero("Comment", "")).empty());
  CHECK(in_png("zTXt", zero("Comment", std::string("\0not packed", 11))).empty());
  const std::string half = packed("Ring 070-123 45 67 eller 070-123 45 68");
  CHECK(in_png("zTXt", zero("Comment", '\0' + half.substr(0, half.size() - 8))).find("zTXt Comment: Ring") == 0);
  CHECK(in_png("iTXt", zero("Title", std::string("\1", 1))).empty());
  CHECK(in_png("iTXt", zero("Title", std::string("\0\0sv", 4))).empty());
  const std::string file = jpeg(slope(16, 16), {.markers = {{0xFE, "Foto"}}});
  for (std::size_t size = 0; size < file.size(); ++size) (void)picture::texts_in(std::string_view(file).substr(0, size));
  const std::string other = png(slope(9, 6), {.before = {chunk("iTXt", zero("T", std::string(4, '\0') + "x"))}});
  for (std::size_t size = 0; size < other.size(); ++size) (void)picture::texts_in(std::string_view(other).substr(0, size));
}
