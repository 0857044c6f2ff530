// What is read of a Word file: goldens of the model, and what must be equal whoever wrote the file.
#include <string>

#include "dump.h"
#include "importing.h"
#include "support/catch.h"
#include "support/golden.h"

namespace planverk::test {

namespace {

std::string model_of(const std::string& name) {
  const WordReading reading(name);
  INFO(name << ": " << reading.findings());
  REQUIRE(reading.document.has_value());
  return dump(*reading.document);
}

/// Without the names of parts and what the file says of itself: the text alone.
std::string text_of(const std::string& name) {
  const std::string model = model_of(name);
  return model.substr(model.find('\n', model.find("modified:")));
}

}  // namespace

TEST_CASE("word: model") {
  for (const std::string name : {"everything", "changes", "case", "python-docx"}) {
    CHECK_GOLDEN("tests/word/golden/" + name + ".model.txt", model_of(name + ".docx"));
  }
}

TEST_CASE("word: both forms of the standard, and any prefixes, are the same text") {
  CHECK(text_of("strict.docx") == text_of("case.docx"));
  CHECK(text_of("prefixes.docx") == text_of("case.docx"));
}

TEST_CASE("word: a field without an end hides no words") {
  const WordReading reading("unended-field.docx");
  REQUIRE(reading.document.has_value());
  REQUIRE(reading.document->blocks.size() == 2);
  CHECK(std::get<office::Paragraph>(reading.document->blocks[0]).words() == "Alle ord");
}

TEST_CASE("word: styles that are based on each other end") {
  CHECK(model_of("styles-in-a-ring.docx").find("\"Rundt\"") != std::string::npos);
}

TEST_CASE("word: tables within tables end, and their words come in") {
  const std::string model = model_of("nested-tables.docx");
  CHECK(model.find("\"bunnen\"") != std::string::npos);
  CHECK(model.find("omitted 20: ") != std::string::npos);
}

TEST_CASE("word: places stand in a text rendering, a line a paragraph") {
  const WordReading reading("case.docx");
  REQUIRE(reading.document.has_value());
  for (const office::Block& block : reading.document->blocks) {
    const auto* paragraph = std::get_if<office::Paragraph>(&block);
    if (paragraph == nullptr) continue;
    const std::string_view line = reading.sources.line_of(paragraph->span);
    CHECK(line == paragraph->words());
    CHECK(reading.sources.place(paragraph->span).file == "case.docx");
  }
}

}  // namespace planverk::test
