// What Planverk reads of PDF files that others made: foreign_facts [--text | --visit] FILE…
// Without an option, one JSON object a file: its facts, or why it is refused.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "foreign/document.h"

using namespace planverk::foreign;

namespace {

std::string contents(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

int main(int count, char** arguments) {
  const std::string option = count > 1 && arguments[1][0] == '-' ? arguments[1] : "";
  for (int index = option.empty() ? 1 : 2; index < count; ++index) {
    const auto document = Document::open(contents(arguments[index]));
    if (!document) {
      std::cout << "{\"refused\": \"" << code(document.error().trouble) << "\", \"found\": \"" << document.error().found
                << "\"}\n";
      continue;
    }
    if (option == "--text") {
      for (std::size_t page = 0; page < document->page_count(); ++page) std::cout << document->text_of(page) << '\f';
    } else if (option == "--visit") {
      document->visit_strings(
          [](std::string_view where, std::string_view text) { std::cout << where << '\t' << text << '\n'; });
    } else {
      std::cout << document->page_count() << '\n';
    }
  }
  return 0;
}
