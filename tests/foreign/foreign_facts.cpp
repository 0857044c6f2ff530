// What Planverk reads of PDF files that others made: foreign_facts [--text | --visit | --bounded] FILE…
// Without an option, one JSON object a file: its facts, or why it is refused; --bounded adds the most memory that was
// taken.
#include <sys/resource.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include <nlohmann/json.hpp>

#include "foreign/document.h"

using namespace planverk::foreign;

namespace {

/// The most memory that the program has taken, in bytes.
long peak() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss * 1024;
}

std::string contents(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

const char* word(PageKind kind) {
  constexpr const char* words[] = {"empty", "text", "scan", "drawing"};
  return words[static_cast<std::size_t>(kind)];
}

const char* word(Substance substance) {
  constexpr const char* words[] = {"empty", "text", "scan", "mixed"};
  return words[static_cast<std::size_t>(substance)];
}

nlohmann::ordered_json told(const Facts& facts) {
  using Json = nlohmann::ordered_json;
  Json out = {{"bytes", facts.bytes},
              {"sha256", facts.sha256},
              {"version", facts.version},
              {"title", facts.title},
              {"language", facts.language},
              {"tagged", facts.tagged},
              {"pdfa", facts.pdfa},
              {"pdfua", facts.pdfua},
              {"substance", word(facts.substance)},
              {"encrypted", facts.encrypted},
              {"recovered", facts.recovered},
              {"warnings", facts.warnings},
              {"given-up", facts.given_up},
              {"javascript", facts.javascript},
              {"actions", facts.actions},
              {"form", facts.form},
              {"xfa", facts.xfa},
              {"attachments", facts.attachments},
              {"links", facts.links},
              {"outline", facts.outline_items},
              {"revisions", facts.revisions},
              {"linearized", facts.linearized}};
  for (const PageFacts& page : facts.pages) {
    out["pages"].push_back(Json{{"width", page.width},
                                {"height", page.height},
                                {"rotation", page.rotation},
                                {"label", page.label},
                                {"kind", word(page.kind)},
                                {"hidden-text", page.hidden_text}});
  }
  out["faults"] = Json::array();
  for (const Fault& fault : facts.faults) {
    out["faults"].push_back(Json{{"code", fault.code},
                                 {"clause", fault.clause},
                                 {"count", fault.count},
                                 {"page", fault.page},
                                 {"object", fault.object},
                                 {"what", fault.what}});
  }
  out["signatures"] = Json::array();
  for (const SignatureFacts& each : facts.signatures) {
    out["signatures"].push_back(Json{{"field", each.field},
                                     {"signer", each.signer},
                                     {"time", each.time},
                                     {"filter", each.filter},
                                     {"whole-file", each.whole_file},
                                     {"timestamp", each.timestamp}});
  }
  out["fonts"] = Json::array();
  for (const FontFacts& font : facts.fonts) {
    out["fonts"].push_back(
        Json{{"name", font.name}, {"type", font.type}, {"embedded", font.embedded}, {"to-unicode", font.to_unicode}});
  }
  return out;
}

}  // namespace

int main(int count, char** arguments) {
  const std::string option = count > 1 && arguments[1][0] == '-' ? arguments[1] : "";
  for (int index = option.empty() ? 1 : 2; index < count; ++index) {
    const auto document = Document::open(contents(arguments[index]));
    if (!document) {
      std::cout << "{\"peak\": " << peak() << ", \"refused\": \"" << code(document.error().trouble)
                << "\", \"found\": \"" << document.error().found << "\"}\n";
      continue;
    }
    if (option == "--text") {
      for (std::size_t page = 0; page < document->page_count(); ++page) std::cout << document->text_of(page) << '\f';
    } else if (option == "--visit") {
      document->visit_strings(
          [](std::string_view where, std::string_view text) { std::cout << where << '\t' << text << '\n'; });
    } else {
      auto facts = told(document->facts());
      if (option == "--bounded") facts["peak"] = peak();
      std::cout << facts.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    }
  }
  return 0;
}
