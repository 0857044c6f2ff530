#include "office/archive.h"

#include "dump.h"
#include "support/catch.h"
#include "zip_maker.h"

namespace planverk::test {

namespace {

/// What is found in an archive, all of whose parts are read.
std::string found_in(const std::string& bytes, const office::ArchiveLimits& limits = {}) {
  Sources sources;
  Diagnostics found;
  auto archive = office::Archive::open(bytes, sources.add("bok", ""), limits, found);
  if (archive) {
    for (const std::string& name : archive->names()) archive->read(name, found);
  }
  std::string out = dump(sources, found);
  const std::string place = " bok:1:1";
  for (std::size_t at = out.find(place); at != std::string::npos; at = out.find(place)) out.erase(at, place.size());
  return out;
}

std::string found_in(const std::vector<ZipPart>& parts, const office::ArchiveLimits& limits = {}) {
  return found_in(make_zip(parts), limits);
}

}  // namespace

TEST_CASE("office: archive") {
  Sources sources;
  Diagnostics found;
  const std::string bytes =
      make_zip({{"a.xml", "<a/>"}, {"folder/", ""}, {"folder\\B.xml", std::string(5000, 'b'), true}});
  // What stands behind the archive belongs to it no less: some programs pad.
  for (const std::string& each : {bytes, bytes + std::string(100, '\0')}) {
    auto archive = office::Archive::open(each, sources.add("bok", ""), {}, found);
    REQUIRE(archive);
    CHECK(archive->names() == std::vector<std::string>{"a.xml", "folder/B.xml"});
    CHECK(archive->has("FOLDER/b.xml"));
    CHECK_FALSE(archive->has("folder/"));
    CHECK(archive->read("a.xml", found) == "<a/>");
    CHECK(archive->read("folder/b.XML", found) == std::string(5000, 'b'));
    CHECK(found.empty());
    CHECK_FALSE(archive->read("c.xml", found));
    CHECK(dump(sources, found).starts_with("office-archive.missing bok:1:1 part=c.xml"));
    found = {};
  }
}

TEST_CASE("office: names that leave the archive or stand twice are refused") {
  for (const std::string name : {"../a", "a/../../b", "/etc/passwd", "..", "C:\\a", "a\\..\\b", "\\\\server\\a"}) {
    CHECK(found_in({{name, "x"}}) == "office-archive.outside part=" + name + "\n");
  }
  CHECK(found_in({{"a..b/c...d", "x"}}).empty());
  CHECK(found_in({{"a.xml", "x"}, {"a.xml", "y"}}) == "office-archive.twice part=a.xml\n");
  CHECK(found_in({{"a.xml", "x"}, {"A.XML", "y"}}) == "office-archive.twice part=A.XML\n");
  CHECK(found_in({{"a", "../b", false, {}, {}, {}, 0, 0120777}}) == "office-archive.link part=a\n");
  CHECK(found_in({{"a", "x", false, {}, {}, {}, 0, 0100644}}).empty());
}

TEST_CASE("office: all that is wrong in an archive is told at once, but not ten thousand times") {
  const std::string three = found_in({{"../a", "x"}, {"b", "x", false, {}, {}, 12}, {"c", "x", false, {}, {}, {}, 1}});
  CHECK(three ==
        "office-archive.outside part=../a\noffice-archive.method part=b number=12\noffice-archive.encrypted part=c\n");
  std::vector<ZipPart> many;
  for (int i = 0; i < 9'000; ++i) many.push_back({"../" + std::to_string(i), ""});
  const std::string lines = found_in(many);
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 40);
}

TEST_CASE("office: parts that unpack to more than they may") {
  office::ArchiveLimits limits;
  limits.parts = 2;
  CHECK(found_in({{"a", ""}, {"b", ""}, {"c", ""}}, limits) == "office-archive.parts count=3 max=2\n");
  limits.part_bytes = 2U << 20;
  CHECK(found_in({{"a", std::string((2U << 20) + 1, 'a')}}, limits) == "office-archive.large part=a max=2\n");
  CHECK(found_in({{"a", std::string(2U << 20, 'a')}}, limits).empty());
  CHECK(found_in({{"a", std::string(2U << 20, 'a'), true}}, limits) == "office-archive.ratio part=a max=200\n");
  CHECK(found_in({{"a", std::string(1U << 20, 'a'), true}}, limits).empty());
  limits.total_bytes = 3U << 20;
  CHECK(found_in({{"a", std::string(2U << 20, 'a')}, {"b", std::string(2U << 20, 'b')}}, limits) ==
        "office-archive.total max=3\n");
}

TEST_CASE("office: headers that lie") {
  // Less stated than there is, more stated than there is, another checksum.
  for (const bool packed : {false, true}) {
    CHECK(found_in({{"a", std::string(100, 'a'), packed, 50}}) == "office-archive.damaged part=a\n");
    CHECK(found_in({{"a", std::string(100, 'a'), packed, {}, 12345}}) == "office-archive.damaged part=a\n");
  }
  CHECK(found_in({{"a", std::string(100, 'a'), true, 100'000'000}}) == "office-archive.ratio part=a max=200\n");
  CHECK(found_in({{"a", std::string(100, 'a'), true, 900'000}}) == "office-archive.damaged part=a\n");
  CHECK(found_in({{"a", std::string(5U << 20, 'a'), true, 1000}}) == "office-archive.damaged part=a\n");
}

TEST_CASE("office: what is no zip file is told by what it is") {
  CHECK(found_in(std::string()) == "office-archive.other\n");
  CHECK(found_in("%PDF-1.7") == "office-archive.other\n");
  const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  CHECK(found_in(compound + std::string(600, '\0')) == "office-archive.binary\n");
  std::string name;
  for (const char c : std::string_view("EncryptedPackage")) name += std::string{c, '\0'};
  CHECK(found_in(compound + std::string(600, '\0') + name) == "office-archive.password\n");
}

TEST_CASE("office: a file cut off anywhere is broken, and never half read") {
  const std::string bytes = make_zip({{"a.xml", "<a/>"}, {"b.xml", std::string(300, 'b'), true}});
  for (std::size_t size = 4; size < bytes.size(); ++size) {
    INFO(size);
    CHECK(found_in(bytes.substr(0, size)) == "office-archive.broken\n");
  }
}

TEST_CASE("office: a byte changed anywhere gives findings or the same parts") {
  const std::vector<ZipPart> parts{{"a.xml", "<a/>"}, {"b.xml", std::string(300, 'b'), true}};
  const std::string bytes = make_zip(parts);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const int change : {1, 0x20, 0x80, 0xFF}) {
      std::string changed = bytes;
      changed[at] = static_cast<char>(changed[at] ^ change);
      Sources sources;
      Diagnostics found;
      auto archive = office::Archive::open(changed, sources.add("bok", ""), {}, found);
      if (!archive) {
        CHECK_FALSE(found.empty());
        continue;
      }
      for (const ZipPart& part : parts) {
        const auto read = archive->has(part.name) ? archive->read(part.name, found) : std::nullopt;
        if (read) CHECK(*read == part.bytes);
      }
    }
  }
}

}  // namespace planverk::test
