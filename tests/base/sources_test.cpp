#include "base/sources.h"

#include <thread>

#include "support/catch.h"

namespace planverk {

namespace {

std::string at(const Sources& sources, FileId file, std::uint32_t offset) {
  const Place place = sources.place(Span{file, offset, 1});
  return std::string(place.file) + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

}  // namespace

TEST_CASE("base: places count lines and characters from one") {
  Sources sources;
  const FileId file = sources.add("plan.xml", "<a>\n  <b t=\"\xC3\xA5\xF0\x9F\x98\x80x\"/>\n</a>");
  CHECK(at(sources, file, 0) == "plan.xml:1:1");
  CHECK(at(sources, file, 3) == "plan.xml:1:4");  // the line feed belongs to its line
  CHECK(at(sources, file, 4) == "plan.xml:2:1");
  CHECK(at(sources, file, 12) == "plan.xml:2:9");  // å
  CHECK(at(sources, file, 13) == "plan.xml:2:9");  // its second byte
  CHECK(at(sources, file, 14) == "plan.xml:2:10");
  CHECK(at(sources, file, 18) == "plan.xml:2:11");  // x
  CHECK(at(sources, file, 23) == "plan.xml:3:1");
  CHECK(at(sources, file, 27) == "plan.xml:3:5");  // the end of the file
  CHECK(at(sources, file, 4000) == "plan.xml:3:5");
  CHECK(sources.line_of(Span{file, 18, 1}) == "  <b t=\"\xC3\xA5\xF0\x9F\x98\x80x\"/>");
  CHECK(sources.line_of(Span{file, 27, 0}) == "</a>");
}

TEST_CASE("base: a byte order mark takes no column but counts in offsets") {
  Sources sources;
  const FileId file = sources.add("bom.xml", "\xEF\xBB\xBF<\xC3\xB6/>\n<x/>");
  CHECK(at(sources, file, 0) == "bom.xml:1:1");
  CHECK(at(sources, file, 3) == "bom.xml:1:1");
  CHECK(at(sources, file, 6) == "bom.xml:1:3");
  CHECK(at(sources, file, 9) == "bom.xml:2:1");
  CHECK(sources.line_of(Span{file, 3, 1}) == "<\xC3\xB6/>");
  const FileId only = sources.add("only.xml", "\xEF\xBB\xBF");
  CHECK(at(sources, only, 3) == "only.xml:1:1");
  CHECK(sources.line_of(Span{only, 0, 0}).empty());
}

TEST_CASE("base: the three line ends of XML each end one line") {
  Sources sources;
  const FileId file = sources.add("ends.xml", "a\r\nb\rc\n\nd\n");
  CHECK(at(sources, file, 3) == "ends.xml:2:1");
  CHECK(at(sources, file, 5) == "ends.xml:3:1");
  CHECK(at(sources, file, 7) == "ends.xml:4:1");
  CHECK(at(sources, file, 8) == "ends.xml:5:1");
  CHECK(at(sources, file, 10) == "ends.xml:6:1");
  CHECK(sources.line_of(Span{file, 0, 1}) == "a");
  CHECK(sources.line_of(Span{file, 7, 1}).empty());
  CHECK(sources.line_of(Span{file, 10, 0}).empty());
}

TEST_CASE("base: an unknown place and an empty file do no harm") {
  Sources sources;
  CHECK(sources.place(Span{}).line == 0);
  CHECK(sources.place(Span{7, 1, 1}).line == 0);
  CHECK(sources.line_of(Span{7, 1, 1}).empty());
  CHECK(sources.name(0).empty());
  const FileId empty = sources.add("empty.xml", "");
  CHECK(at(sources, empty, 0) == "empty.xml:1:1");
  CHECK(at(sources, empty, 9) == "empty.xml:1:1");
  CHECK(sources.count() == 1);
}

TEST_CASE("base: names and bytes stay where they are while files are added, and many may ask at once") {
  Sources sources;
  const FileId first = sources.add("f", "a\nb");
  const std::string_view bytes = sources.bytes(first);
  const std::string_view name = sources.name(first);
  for (int i = 0; i < 1000; ++i) sources.add("other", "x");
  CHECK(bytes.data() == sources.bytes(first).data());
  CHECK(name.data() == sources.name(first).data());
  std::array<std::uint32_t, 4> lines{};
  std::vector<std::thread> threads;
  for (std::uint32_t& line : lines) threads.emplace_back([&] { line = sources.place(Span{first, 2, 1}).line; });
  for (std::thread& each : threads) each.join();
  CHECK(lines == std::array<std::uint32_t, 4>{2, 2, 2, 2});
}

}  // namespace planverk
