// A font that is cut or whose tables do not fit together is refused, not read as far as it goes.
#include "base/file.h"
#include "support/catch.h"
#include "support/read_only_files.h"
#include "test_library.h"

using namespace planverk;

namespace {

std::size_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::size_t value = 0;
  for (std::size_t i = 0; i < size; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

/// The font's entry in the directory; 0: none.
std::size_t entry_of(std::string_view font, std::string_view tag) {
  for (std::size_t i = 0; i < number_at(font, 4, 2); ++i) {
    if (font.substr(12 + 16 * i, 4) == tag) return 12 + 16 * i;
  }
  return 0;
}

class OneFont : public test::ReadOnlyFiles {
 public:
  explicit OneFont(std::string bytes) : bytes_(std::move(bytes)) {}
  Result<std::string> read(const std::string&, std::uint64_t) override { return bytes_; }

 private:
  std::string bytes_;
};

/// Why the font is refused; empty: it is taken.
std::string refusal(std::string bytes) {
  OneFont files(std::move(bytes));
  const std::string manifest = R"(<fonts version="1"><search path="fonts/test"/>
    <family name="F" package="p"><style name="regular"><file path="PlanverkTest-Regular.ttf"/></style>
    <style name="italic" as="regular"/><style name="semibold" as="regular"/><style name="bold" as="regular"/></family></fonts>)";
  const auto library = font::Library::open(files, manifest, {}, "F");
  return library ? std::string() : plain(library.error().message);
}

}  // namespace

TEST_CASE("a font is refused wherever it is cut") {
  const std::string whole = test::read_file("fonts/test/PlanverkTest-Regular.ttf");
  REQUIRE(refusal(whole).empty());
  std::size_t content_end = 0;  // padding may follow
  for (std::size_t i = 0; i < number_at(whole, 4, 2); ++i)
    content_end = std::max(content_end, number_at(whole, 12 + 16 * i + 8, 4) + number_at(whole, 12 + 16 * i + 12, 4));
  for (std::size_t size = 0; size < content_end; size += size < 400 ? 1 : 37) {
    INFO(size);
    CHECK(refusal(whole.substr(0, size)).find("PlanverkTest-Regular.ttf") != std::string::npos);
  }
}

TEST_CASE("a font whose tables are cut is refused") {
  const std::string whole = test::read_file("fonts/test/PlanverkTest-Regular.ttf");
  for (const std::string_view tag : {"glyf", "loca", "cmap", "hmtx"}) {
    INFO(tag);
    std::string cut = whole;
    const std::size_t entry = entry_of(whole, tag);
    REQUIRE(entry != 0);
    // Half the length, in the directory alone.
    const std::size_t length = number_at(whole, entry + 12, 4) / 2;
    for (std::size_t i = 0; i < 4; ++i) cut[entry + 12 + i] = static_cast<char>(length >> (8 * (3 - i)) & 255U);
    CHECK_THAT(refusal(cut), test::ContainsSubstring("font-damaged"));
    std::string gone = whole;
    gone[entry] = 'X';
    CHECK_THAT(refusal(gone), test::ContainsSubstring("font-damaged"));
  }
}
