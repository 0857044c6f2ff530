#include "support/golden.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace planverk::test {

namespace {

// ctest starts every test program in the repository's root (planverk_test sets it).
std::string slurp(const std::string& path, bool& ok) {
  std::ifstream in(path, std::ios::binary);
  ok = static_cast<bool>(in);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

bool updating() {
  const char* value = std::getenv("PLANVERK_UPDATE_GOLDEN");
  return value != nullptr && std::string_view(value) == "1";
}

std::string first_difference(std::string_view expected, std::string_view actual) {
  std::istringstream left{std::string(expected)};
  std::istringstream right{std::string(actual)};
  std::string a;
  std::string b;
  for (int line = 1;; ++line) {
    const bool more_a = static_cast<bool>(std::getline(left, a));
    const bool more_b = static_cast<bool>(std::getline(right, b));
    if (!more_a && !more_b) return "only line ends differ";
    if (more_a != more_b || a != b) {
      return "line " + std::to_string(line) + "\n  golden: " + (more_a ? a : "(end)") +
             "\n  actual: " + (more_b ? b : "(end)");
    }
  }
}

}  // namespace

std::string golden_difference(const std::string& path, std::string_view actual) {
  if (updating()) {
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << actual;
    return {};
  }
  bool ok = false;
  const std::string expected = slurp(path, ok);
  if (!ok) return path + " is missing; PLANVERK_UPDATE_GOLDEN=1 writes it";
  if (expected == actual) return {};
  return path + ", " + first_difference(expected, actual);
}

std::string read_file(const std::string& path) {
  bool ok = false;
  std::string bytes = slurp(path, ok);
  if (!ok) throw std::runtime_error("cannot read " + path);
  return bytes;
}

}  // namespace planverk::test
