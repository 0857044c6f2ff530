/// Runs a fuzz target without a fuzz engine: `fuzz_NAME FOLDER [ROUNDS [SEED]]` gives it every file of the corpus
/// folder, then for each file ROUNDS mutations that depend on the seed alone. A target that finds a fault aborts; with
/// FUZZ_KEEP in the environment the input that did it then lies in the file `fuzz-failed` of the current folder.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void run(const std::string& input) {
  static const bool keep = std::getenv("FUZZ_KEEP") != nullptr;
  if (keep) std::ofstream("fuzz-failed", std::ios::binary) << input;
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

// Changes one to four places: a byte, a cut, a piece doubled, a piece of another corpus file put in.
std::string mutate(std::string text, const std::vector<std::string>& corpus, std::mt19937_64& random) {
  const auto below = [&](std::size_t bound) { return static_cast<std::size_t>(random() % bound); };
  for (std::size_t changes = 1 + below(4); changes > 0; --changes) {
    const std::size_t at = below(text.size() + 1);
    switch (below(5)) {
      case 0:
        if (at < text.size()) text[at] = static_cast<char>(below(256));
        break;
      case 1:
        text.insert(at, 1, static_cast<char>(below(128)));
        break;
      case 2:
        text.erase(at, 1 + below(16));
        break;
      case 3:
        text.insert(below(text.size() + 1), text.substr(at, below(32)));
        break;
      default: {
        const std::string& other = corpus[below(corpus.size())];
        text.insert(at, other.substr(below(other.size() + 1), below(32)));
      }
    }
  }
  return text;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::cerr << "usage: " << arguments[0] << " FOLDER [ROUNDS [SEED]]\n";
    return 3;
  }
  std::vector<fs::path> paths;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(arguments[1], error)) paths.push_back(entry.path());
  std::ranges::sort(paths);
  if (paths.empty()) {
    std::cerr << "no corpus in " << arguments[1] << '\n';
    return 4;
  }
  std::vector<std::string> corpus;
  for (const fs::path& path : paths) {
    corpus.push_back(contents(path));
    run(corpus.back());
  }
  const unsigned long rounds = count > 2 ? std::strtoul(arguments[2], nullptr, 10) : 0;
  std::mt19937_64 random(count > 3 ? std::strtoull(arguments[3], nullptr, 10) : 1);
  for (unsigned long round = 0; round < rounds; ++round) {
    for (const std::string& text : corpus) run(mutate(text, corpus, random));
  }
  std::cout << corpus.size() << " files, " << corpus.size() * rounds << " mutations\n";
  return 0;
}
