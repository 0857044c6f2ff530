// Words of natural languages stand in templates: none is left in the program's own text.
#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "language/packs.h"
#include "support/catch.h"
#include "support/golden.h"

using namespace planverk;
using namespace planverk::language;

namespace {

struct Literal {
  std::string text;
  std::size_t line = 0;
};

/// The string literals of a source file; comments and characters are passed over.
class Literals {
 public:
  explicit Literals(const std::string& source) : source_(source) {}

  std::vector<Literal> read() {
    while (at_ < source_.size()) {
      if (starts("//")) {
        skip_to("\n");
      } else if (starts("/*")) {
        skip_to("*/");
      } else if (starts("R\"")) {
        raw();
      } else if (source_[at_] == '"') {
        quoted('"', true);
      } else if (source_[at_] == '\'' && !is_digit_before()) {
        quoted('\'', false);
      } else {
        ++at_;
      }
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool starts(std::string_view with) const { return source_.compare(at_, with.size(), with) == 0; }
  [[nodiscard]] bool is_digit_before() const { return at_ > 0 && source_[at_ - 1] >= '0' && source_[at_ - 1] <= '9'; }
  void skip_to(std::string_view end) {
    const std::size_t found = source_.find(end, at_);
    at_ = found == std::string::npos ? source_.size() : found + end.size();
  }
  void keep(std::size_t from, std::size_t to) {
    const auto line = std::count(source_.begin(), source_.begin() + static_cast<std::ptrdiff_t>(from), '\n') + 1;
    found_.push_back({source_.substr(from, to - from), static_cast<std::size_t>(line)});
  }
  void raw() {
    const std::size_t open = source_.find('(', at_);
    const std::string end = ")" + source_.substr(at_ + 2, open - at_ - 2) + "\"";
    const std::size_t close = source_.find(end, open);
    keep(open + 1, close);
    at_ = close + end.size();
  }
  void quoted(char quote, bool kept) {
    const std::size_t from = ++at_;
    while (at_ < source_.size() && source_[at_] != quote) at_ += source_[at_] == '\\' ? 2U : 1U;
    if (kept) keep(from, at_);
    ++at_;
  }

  const std::string& source_;
  std::size_t at_ = 0;
  std::vector<Literal> found_;
};

bool has_foreign_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (c >= 0x80 && utf8::is_letter(c)) return true;
  }
  return false;
}

/// Words that tell a language: those of its packs that are not English too.
std::set<std::string> telling_words() {
  constexpr std::size_t least = 5;
  std::set<std::string> words;
  std::set<std::string> english{"timer"};
  for (const Language language : built_in().languages()) {
    const Pack& pack = built_in().of(language);
    auto& into = language == fallback_language ? english : words;
    for (const Words* list : {&pack.months, &pack.numerals, &pack.before_numbers, &pack.units}) {
      for (std::string word : *list) {
        for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
        if (word.size() >= least && word.find_first_of("./") == std::string::npos) into.insert(word);
      }
    }
  }
  for (const std::string& word : english) words.erase(word);
  return words;
}

std::string telling_word(const std::set<std::string>& telling, std::string_view text) {
  std::string word;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const char c = at < text.size() ? text[at] : ' ';
    if (c >= 'A' && c <= 'Z') {
      word.push_back(static_cast<char>(c + 0x20));
    } else if (c >= 'a' && c <= 'z') {
      word.push_back(c);
    } else {
      if (telling.contains(word)) return word;
      word.clear();
    }
  }
  return {};
}

}  // namespace

TEST_CASE("literals are found, comments are none") {
  const std::string source = "// \"a\"\nx = \"b\\\"c\"; /* \"d\" */ R\"z(e\")z\" '\"' 1'000 \"f\"";
  const std::vector<Literal> found = Literals(source).read();
  REQUIRE(found.size() == 3);
  CHECK(found[0].text == "b\\\"c");
  CHECK(found[0].line == 2);
  CHECK(found[1].text == "e\"");
  CHECK(found[2].text == "f");
}

TEST_CASE("no word of a language stands in the program") {
  // Examples of plans, for the page that describes the vocabulary.
  const std::set<std::string> examples{"reference_examples.cpp"};
  // What others call themselves and their fields: files are told by these names, whatever language people read.
  const std::set<std::string> names{"funksjon_kapittel", "vedlegg", "Statistisk sentralbyrå", "Statistiska centralbyrån",
                                    // Values that Noark 5 binds (src/archive/norwegian/words.h).
                                    "Vedlegg", "Inngående dokument", "Utgående dokument", "Organinternt dokument uten oppfølging",
                                    "Signatur påført og verifisert", "Signatur påført, ikke verifisert"};
  const std::set<std::string> telling = telling_words();
  CHECK(telling.contains("februari"));
  std::string stray;
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator("src")) {
    const std::string ending = entry.path().extension().string();
    if ((ending != ".cpp" && ending != ".h") || examples.contains(entry.path().filename().string())) continue;
    ++files;
    const std::string source = test::read_file(entry.path().string());
    for (const Literal& literal : Literals(source).read()) {
      if (names.contains(literal.text)) continue;
      if (has_foreign_letter(literal.text) || !telling_word(telling, literal.text).empty())
        stray += entry.path().string() + ":" + std::to_string(literal.line) + ": " + literal.text.substr(0, 80) + "\n";
    }
  }
  CHECK(files > 200);
  CHECK(stray == "");
}
