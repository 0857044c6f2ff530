// Logos are told by their bytes; what cannot be shown is told where it is named.
#include "picture/logo.h"

#include "picture/image.h"
#include "support/catch.h"
#include "support/golden.h"

using namespace planverk;

namespace {

struct Read {
  std::optional<Logo> logo;
  std::string finding;
};

Read read(std::string bytes) {
  Sources sources;
  Diagnostics found;
  const FileId theme = sources.add("themes/a.xml", "<logo href=\"x\"/>");
  const FileId file = sources.add("themes/arms", std::move(bytes));
  Read result;
  result.logo = picture::read_logo(sources, file, {theme, 12, 1}, found);
  if (found.all().empty()) return result;
  result.finding = found.all()[0].message.key + "@" + std::string(sources.name(found.all()[0].span.file));
  return result;
}

std::string file(const char* name) {
  return test::read_file(std::string("tests/fuzz/corpus/image/") + name);
}

}  // namespace

TEST_CASE("a logo is a PNG, a JPEG or an SVG, whatever it is called") {
  CHECK(read(file("png-rgba")).logo->image.has_value());
  CHECK(read(file("jpeg-whole")).logo->image->jpeg);
  const Read svg = read(
      "\xEF\xBB\xBF\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 2\"><circle cx=\"1\" cy=\"1\" "
      "r=\"1\"/></svg>");
  // The declaration of an encoding must come first; white space before the root may.
  REQUIRE(svg.logo.has_value());
  CHECK_FALSE(svg.logo->image.has_value());
  CHECK_FALSE(svg.logo->empty());
}

TEST_CASE("picture: logo that cannot be shown is told where it is named, an SVG in its own file") {
  CHECK(read("GIF89a").finding == "logo.format@themes/a.xml");
  CHECK(read("").finding == "logo.format@themes/a.xml");
  const std::string png = file("png-rgba"), jpeg = file("jpeg-whole");
  CHECK(read(png.substr(0, png.size() - 30)).finding == "logo.broken@themes/a.xml");
  CHECK(read(jpeg.substr(0, jpeg.size() - 2)).finding == "logo.broken@themes/a.xml");
  CHECK(read(file("jpeg-press")).finding == "logo.colours@themes/a.xml");
  CHECK(read(file("jpeg-whole-profile")).finding == "logo.profile@themes/a.xml");
  CHECK(read(file("png-huge")).finding == "logo.pixels@themes/a.xml");
  CHECK(read("<svg>" + std::string(600 << 10, ' ') + "</svg>").finding == "logo.bytes@themes/a.xml");
  CHECK(read("<html/>").finding == "logo.svg-root@themes/arms");
}
