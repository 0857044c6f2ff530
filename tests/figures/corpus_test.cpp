// Rules of text against ordinary sentences (tests/corpus): what is sound stays untold, and what is wrong is told at the
// stated rate. In the sentences nobody's text is copied; each line of the defects is `kind<TAB>sentence`.
#include <map>
#include <sstream>

#include "base/xml_text.h"
#include "judging.h"
#include "support/catch.h"
#include "support/golden.h"

namespace planverk::test {

namespace {

struct Language {
  std::string code, tag;
  int found;  ///< of a hundred defects, at least
};
const Language languages[] = {{"sv", "sv-SE", 25}, {"nb", "nb-NO", 25}, {"nn", "nn-NO", 25}};

std::vector<std::string> lines_of(const std::string& path) {
  std::istringstream text(read_file(path));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  return lines;
}

/// The table and the figure that sentences speak of, then the sentences.
PlanText document_of(const std::vector<std::string>& sentences, const std::string& tag) {
  std::string content = R"(<table><head><row><cell>A</cell></row></head><row><cell>1</cell></row></table>)"
                        R"(<flow caption="Modell" alt="Ett steg"><step title="Steg">Ord</step></flow>)";
  for (const std::string& each : sentences) content += "<p>" + xml_text(each) + "</p>\n";
  PlanText plan{{}, "<section title=\"Text\">" + content + "</section>"};
  plan.kind = "operationalPlan";
  plan.lang = tag;
  return plan;
}

}  // namespace

TEST_CASE("figures: ordinary sentences are left alone") {
  for (const Language& language : languages) {
    INFO(language.code);
    const auto sentences = lines_of("tests/corpus/" + language.code + ".txt");
    CHECK(sentences.size() >= 300);
    const Judged judged(document_of(sentences, language.tag).text());
    INFO(judged.of(""));
    CHECK(judged.found.count(Severity::error) == 0);
    CHECK(judged.found.count(Severity::warning) * 100 <= sentences.size());
  }
}

TEST_CASE("figures: defects of texts are found at the stated rate") {
  for (const Language& language : languages) {
    INFO(language.code);
    std::size_t found = 0;
    std::string missed;
    const auto lines = lines_of("tests/corpus/" + language.code + "-defects.txt");
    for (const std::string& line : lines) {
      const std::string sentence = line.substr(line.find('\t') + 1);
      const Judged judged(document_of({sentence}, language.tag).text());
      if (judged.found.empty()) {
        missed += line + "\n";
      } else {
        ++found;
      }
    }
    INFO(missed);
    INFO(found);
    CHECK(found * 100 >= static_cast<std::size_t>(language.found) * lines.size());
  }
}

}  // namespace planverk::test
