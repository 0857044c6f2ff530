// Font files beside themes: what they say of themselves, and files that are none.
#include "font/own_fonts.h"

#include <span>
#include <string>
#include <vector>

#include "base/file.h"
#include "font/font.h"
#include "support/catch.h"
#include "support/golden.h"

using namespace planverk;
using font::FontFault;

namespace {

std::string own_file(std::string_view style) {
  return test::read_file("samples/organisation/templates/fonts/NordvikenSmal-" + std::string(style) + ".ttf");
}

/// Where the record of that table begins in the directory.
std::size_t record_of(const std::string& bytes, std::string_view tag) {
  const std::size_t at = bytes.find(tag);
  REQUIRE(at < 400);
  return at;
}

std::size_t table_at(const std::string& bytes, std::string_view tag) {
  std::size_t place = 0;
  for (std::size_t i = 0; i < 4; ++i)
    place = place << 8 | static_cast<unsigned char>(bytes[record_of(bytes, tag) + 8 + i]);
  return place;
}

FontFault fault_of(std::string_view bytes) {
  const auto face = font::read_own_face(bytes);
  REQUIRE_FALSE(face);
  return face.error();
}

}  // namespace

TEST_CASE("a font file says which family and style it is of") {
  const auto regular = font::read_own_face(own_file("Regular"));
  REQUIRE(regular);
  CHECK(regular->family == "Nordviken Smal");
  CHECK(regular->style == FontStyle::regular);
  CHECK(font::read_own_face(own_file("Italic"))->style == FontStyle::italic);
  const auto bold = font::read_own_face(own_file("Bold"));
  CHECK(bold->style == FontStyle::bold);
  CHECK(bold->weight == 700);
}

TEST_CASE("own font files make a family without a manifest; what style it lacks, another stands in for") {
  const std::string folder = "samples/organisation/templates/fonts";
  const std::string regular = own_file("Regular"), bold = own_file("Bold");
  const std::vector<font::OwnFont> own{
      {"fonts/NordvikenSmal-Bold.ttf", bold}, {"fonts/NordvikenSmal-Regular.ttf", regular}, {"fonts/x.ttf", "no font"}};
  const std::string manifest = font::manifest_with(test::read_file("fonts/manifest.xml"), own);
  const auto file_of = [](const font::Library& library, FontStyle style) {
    const std::string& path = library.info(library.face(style)).file;
    return path.substr(path.rfind('-') + 1);
  };
  const auto library = font::Library::open(system_files(), manifest, std::span(&folder, 1), "Nordviken Smal");
  REQUIRE(library);
  CHECK(file_of(*library, FontStyle::regular) == "Regular.ttf");
  CHECK(file_of(*library, FontStyle::italic) == "Regular.ttf");
  CHECK(file_of(*library, FontStyle::semibold) == "Bold.ttf");
  CHECK(library->info(library->face(FontStyle::bold)).family == "Nordviken Smal");
  // What the family lacks, the fall-back of the manifest draws.
  CHECK(library->draws(FontStyle::regular, U'→'));
  CHECK_FALSE(font::Library::open(system_files(), manifest, std::span(&folder, 1), "Nordviken Bred"));
  CHECK(font::families_of(manifest) == std::vector<std::string>{"DejaVu Sans", "Nordviken Smal", "Open Sans"});
}

TEST_CASE("a font file that is cut off, damaged, of another kind or not to be embedded is refused") {
  const std::string whole = own_file("Regular");
  for (const std::size_t length :
       {std::size_t{3}, std::size_t{11}, std::size_t{100}, whole.size() / 2, whole.size() - 8}) {
    INFO(length);
    CHECK(fault_of(std::string_view(whole).substr(0, length)) == FontFault::broken);
  }
  CHECK(fault_of("") == FontFault::format);
  CHECK(fault_of("OTTO\0\1") == FontFault::format);
  CHECK(fault_of("ttcf") == FontFault::format);
  std::string far = whole;
  far[record_of(far, "glyf") + 8] = '\x7F';  // its place, beyond the file
  CHECK(fault_of(far) == FontFault::broken);
  std::string mixed = whole;
  mixed[table_at(mixed, "loca") + 4] = '\xFF';  // an outline that begins behind the next
  CHECK(fault_of(mixed) == FontFault::broken);
  std::string without = whole;
  without[record_of(without, "hmtx")] = 'x';
  CHECK(fault_of(without) == FontFault::broken);
  std::string restricted = whole;
  restricted[table_at(restricted, "OS/2") + 9] = 2;
  CHECK(fault_of(restricted) == FontFault::licence);
  std::string nameless = whole;
  nameless[table_at(nameless, "name") + 3] = 0;  // how many names there are
  CHECK(fault_of(nameless) == FontFault::nameless);
}
