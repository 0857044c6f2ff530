#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "dump.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

// Which books there are, and what their authors see of them, says make_books.py; ctest runs it before this program.
TEST_CASE("office: books of openpyxl, XlsxWriter and LibreOffice are read as their authors see them") {
  const char* folder = std::getenv("PLANVERK_BOOKS");
  REQUIRE(folder != nullptr);  // PLANVERK_BOOKS: what tests/office/make_books.py has filled
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  CHECK(paths.size() >= 8);
  for (const fs::path& path : paths) {
    INFO(path.filename().string());
    const BookReading reading(contents(path));
    CHECK(reading.findings() + reading.cells() == contents(fs::path(path).replace_extension(".txt")));
  }
}

}  // namespace planverk::test
