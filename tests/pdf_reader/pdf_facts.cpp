// What a screen reader gets from a PDF, for the program tests: pdf_facts
// speech|text|alternatives|links|read-out|outline|untold|checks FILE `checks` prints what is wrong and exits with 1 when
// anything is.
#include <cstdio>
#include <exception>
#include <fstream>
#include <sstream>
#include <string>

#include "support/pdf_reader.h"

namespace {

void print(const std::vector<std::string>& lines) {
  for (const std::string& line : lines) std::puts(line.c_str());
}

int answer(const std::string& question, const planverk::test::PdfReading& reading) {
  if (question == "speech") {
    std::fputs(reading.speech.c_str(), stdout);
  } else if (question == "text") {
    std::fputs(reading.canonical_text.c_str(), stdout);
  } else if (question == "alternatives") {
    print(reading.alternative_texts);
  } else if (question == "links") {
    print(reading.links);
  } else if (question == "read-out") {
    print(reading.read_out);
  } else if (question == "outline") {
    print(reading.outline);
  } else if (question == "untold") {
    print(reading.untold);
  } else if (question == "checks") {
    print(reading.problems);
    return reading.problems.empty() ? 0 : 1;
  } else {
    std::fprintf(stderr, "no such question: %s\n", question.c_str());
    return 3;
  }
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::fputs("usage: pdf_facts speech|text|alternatives|links|read-out|outline|untold|checks FILE\n", stderr);
    return 3;
  }
  try {
    std::ifstream file(arguments[2], std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return answer(arguments[1], planverk::test::read_pdf(bytes.str()));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s: %s\n", arguments[2], error.what());
    return 4;
  }
}
