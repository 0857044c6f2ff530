/// Runs a fuzz target without a fuzz engine: `fuzz_NAME FOLDER [ROUNDS [SEED]]` gives it every file of the corpus
/// folder, then for each file ROUNDS mutations that depend on the seed alone. The input of a target that finds a fault,
/// or is told to end because it does not, then lies in the file `fuzz-failed` of the current folder; sanitizers need
/// `abort_on_error=1` for that.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fuzz.h"

namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string_view running;  ///< the input that the target has

// A target that finds a fault ends the program; its input is then kept.
extern "C" void keep_input(int reason) {
  const int file = ::open("fuzz-failed", O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file >= 0 && ::write(file, running.data(), running.size()) >= 0) ::close(file);
  std::signal(reason, SIG_DFL);
  std::raise(reason);
}

void run(const std::string& input) {
  running = input;
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

/// The first text in quotes from `at` on, or nothing: where it begins, and how long it is.
std::pair<std::size_t, std::size_t> quoted(std::string_view text, std::size_t at) {
  const std::size_t begin = text.find('"', at);
  const std::size_t end = begin == std::string_view::npos ? begin : text.find('"', begin + 1);
  if (end == std::string_view::npos) return {0, 0};
  return {begin + 1, end - begin - 1};
}

// Changes one to four places: a byte, a cut, a piece doubled, a piece of another corpus file put in, a text in quotes
// for another one.
std::string mutate(std::string text, const std::vector<std::string>& corpus, std::mt19937_64& random) {
  const auto below = [&](std::size_t bound) { return static_cast<std::size_t>(random() % bound); };
  for (std::size_t changes = 1 + below(4); changes > 0; --changes) {
    const std::size_t at = below(text.size() + 1);
    switch (below(6)) {
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
      case 4: {
        const std::string& other = corpus[below(corpus.size())];
        const auto [from, length] = quoted(text, at);
        const auto [begin, size] = quoted(other, below(other.size() + 1));
        text.replace(from, length, other.substr(begin, size));
        break;
      }
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
  for (const int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGTERM}) std::signal(signal, keep_input);
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
