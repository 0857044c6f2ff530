#include <cstdlib>
#include <fstream>
#include <sstream>

#include "importing.h"
#include "support/catch.h"

namespace planverk::test {

std::string word_file(const std::string& name) {
  const char* folder = std::getenv("WORD_DOCUMENTS");
  REQUIRE(folder != nullptr);
  std::ifstream file(std::string(folder) + "/" + name, std::ios::binary);
  INFO(name);
  REQUIRE(file.good());
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

WordReading::WordReading(const std::string& name, const office::WordLimits& limits)
    : WordReading(name, word_file(name), limits) {}

WordReading::WordReading(const std::string& name, std::string bytes, const office::WordLimits& limits)
    : document(office::read_word(sources, name, std::move(bytes), limits, found)) {}

std::string WordReading::findings() const {
  std::string out;
  for (const Diagnostic& each : found.all()) out += each.message.key + "\n";
  return out;
}

}  // namespace planverk::test
