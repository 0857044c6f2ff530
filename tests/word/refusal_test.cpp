// What is handed in for a Word file and is none, and files that mean harm: a finding, bounded, never a crash.
#include <random>
#include <string>
#include <vector>

#include "importing.h"
#include "support/catch.h"

namespace planverk::test {

TEST_CASE("word: refused") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"old.doc", "word-file.binary\n"},     {"locked.docx", "word-file.encrypted\n"},
      {"text.rtf", "word-file.rtf\n"},       {"text.odt", "word-file.odt\n"},
      {"paper.pdf", "word-file.pdf\n"},      {"macros.docx", "word-file.macros\n"},
      {"nothing.docx", "word-file.other\n"}, {"book.xlsx", "word-file.other\n"}};
  for (const auto& [name, findings] : cases) {
    const WordReading reading(name);
    CHECK_FALSE(reading.document.has_value());
    CHECK(reading.findings() == findings);
    for (const Diagnostic& each : reading.found.all()) CHECK((each.blocking() && each.hint.has_value()));
  }
}

TEST_CASE("word: broken and hostile files are findings with a place") {
  for (const std::string name : {"cut.docx", "bomb.docx", "doctype.docx", "broken-xml.docx", "deep.docx"}) {
    const WordReading reading(name);
    INFO(name << ": " << reading.findings());
    CHECK_FALSE(reading.document.has_value());
    CHECK(reading.found.blocked());
    for (const Diagnostic& each : reading.found.all()) CHECK(each.span.known());
  }
}

TEST_CASE("word: too many paragraphs") {
  office::WordLimits limits;
  limits.paragraphs = 5;
  const WordReading reading("case.docx", limits);
  CHECK_FALSE(reading.document.has_value());
  CHECK(reading.findings() == "word-file.long\n");
}

TEST_CASE("word: damaged bytes never crash the reader") {
  const std::string whole = word_file("everything.docx");
  std::mt19937 random(20260901);
  for (int round = 0; round < 300; ++round) {
    std::string bytes = whole;
    for (int change = 0; change < 4; ++change) bytes[random() % bytes.size()] = static_cast<char>(random());
    if (round % 3 == 0) bytes.resize(random() % bytes.size());
    const WordReading reading("damaged.docx", std::move(bytes));
    CHECK((reading.document.has_value() || reading.found.blocked()));
  }
}

}  // namespace planverk::test
