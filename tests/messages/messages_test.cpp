#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/language.h"
#include "base/rule.h"
#include "base/utf8.h"
#include "base/word_list.h"
#include "plan/kinds.h"
#include "sample_values.h"
#include "support/catch.h"
#include "support/golden.h"
#include "template/template.h"

namespace planverk {

namespace {

using templates::Labels;

const Labels& messages(Language language) {
  static const std::map<Language, Labels> all = [] {
    std::map<Language, Labels> read;
    const templates::Files files;
    for (const Language each : language::built_in().languages()) {
      Diagnostics found;
      read.emplace(each, templates::read_messages(files, each, found));
      for (const Diagnostic& finding : found.all()) {
        UNSCOPED_INFO(finding.message.key << " in messages-" << each.code() << ".xml");
        CHECK(finding.rule == nullptr);
      }
    }
    return read;
  }();
  return all.at(language);
}

std::vector<std::string> lower_words(std::string_view text) {
  std::vector<std::string> words(1);
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0xC0;
    if (!letter && !words.back().empty()) words.emplace_back();
    if (!letter) continue;
    char32_t small = c;
    if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7)) small = c + 0x20;
    utf8::append(words.back(), small);
  }
  return words;
}

/// Attributes and elements that a sentence quotes are not its language.
std::string without_code(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char close = text[at] == '<' ? '>' : text[at] == '{' ? '}' : '\0';
    const std::size_t end = close == '\0' ? std::string_view::npos : text.find(close, at);
    if (end == std::string_view::npos) {
      out += text[at];
    } else {
      at = end;
    }
  }
  return out;
}

/// The words of `foreign` that stand in a message of that language, with the message's key.
std::string foreign_words(Language language, const std::set<std::string>& foreign) {
  std::string out;
  for (const std::string_view key : messages(language).keys()) {
    for (const std::string& word : lower_words(without_code(*messages(language).find(key)))) {
      if (foreign.contains(word)) out += std::string(key) + ": " + word + "\n";
    }
  }
  return out;
}

/// Of the sentences with words in them, how many hundredths are the same in both languages.
int percent_equal(Language one, Language other) {
  int equal = 0;
  int all = 0;
  for (const std::string_view key : messages(one).keys()) {
    const std::string* text = messages(other).find(key);
    if (text == nullptr || lower_words(without_code(*text)).size() < 4) continue;
    ++all;
    if (*text == *messages(one).find(key)) ++equal;
  }
  return all == 0 ? 100 : equal * 100 / all;
}

bool has_message(const Labels& labels, std::string_view slug) {
  if (labels.find(slug) != nullptr) return true;
  const std::string variant = std::string(slug) + ".";
  return std::ranges::any_of(labels.keys(), [&](std::string_view key) {
    return key.starts_with(variant) && !key.substr(variant.size()).starts_with("note") &&
           !key.substr(variant.size()).starts_with("hint");
  });
}

bool ends_well(std::string_view text) {
  for (const std::string_view end : {".", "?", ":", "}", "”", "»", "«", "\""}) {
    if (text.ends_with(end)) return true;
  }
  return false;
}

std::string rendered(Language language) {
  std::string out;
  const Labels& labels = messages(language);
  for (const std::string_view key : labels.keys()) {
    for (const std::string_view number : {"1", "12"}) {
      test::Values values = test::values_for(key, *labels.find(key));
      const bool counted = std::ranges::any_of(values, [](const auto& value) { return value.first == "n"; });
      for (auto& [name, value] : values) {
        if (name == "n") value = number;
      }
      out += std::string(key) + "\n    " + labels.text(key, values).value_or("") + "\n";
      if (!counted) break;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("every rule that gives a diagnostic has a message in every language") {
  for (const Rule& rule : all_rules()) {
    if (rule.kind == RuleClass::promise) continue;
    for (const Language language : language::built_in().languages()) {
      INFO(rule.slug << " in " << language.code());
      CHECK(has_message(messages(language), rule.slug));
    }
  }
}

TEST_CASE("all languages have the same messages with the same places") {
  const Labels& measure = messages(Language("sv"));
  CHECK(measure.keys().size() > 300);
  for (const Language language : language::built_in().languages()) {
    const Labels& labels = messages(language);
    CHECK(labels.keys() == measure.keys());
    for (const std::string_view key : measure.keys()) {
      const std::string* text = labels.find(key);
      if (text == nullptr) continue;
      INFO(key << " in " << language.code());
      CHECK(test::places_of(*text) == test::places_of(*measure.find(key)));
    }
  }
}

TEST_CASE("codes, counts, numbers and dates of a message stand in the words of its language") {
  const auto said = [](Language language, std::string_view key, const test::Values& values) {
    return messages(language).text(key, values).value_or("");
  };
  const test::Values missing{{"no", "11"}, {"missing", "likelihood, consequence, handled"}};
  CHECK(said(Language("sv"), "risk-incomplete", missing) ==
        "Risk 11 är ofullständig. Den saknar sannolikhet, konsekvens och uppgift om huruvida den ska hanteras.");
  CHECK(said(Language("nn"), "risk-incomplete", missing) ==
        "Risiko 11 er ufullstendig. Han manglar sannsyn, konsekvens og opplysning om han skal handterast.");
  for (const auto& [days, words] : {std::pair("1", "1 dag"), std::pair("210", "210 dager")}) {
    CHECK(said(Language("nb"), "action-overdue",
               {{"action", "Kurs"}, {"due", "2025-04-30"}, {"days", days}, {"as-of", "2025-11-26"}}) ==
          "Tiltaket «Kurs» skulle ha vært fullført 30.04.2025 og er " + std::string(words) +
              " forsinket per 26.11.2025.");
  }
  // What the documents print is what the messages say; a code that nobody has named stays.
  const auto status = [&](Language language, const char* code) {
    return said(language, "action-status",
                {{"action", "A"}, {"status", code}, {"due", "2025-04-30"}, {"as-of", "2025-11-26"}});
  };
  CHECK(status(Language("nb"), "onPlan").find("«I rute»") != std::string::npos);
  CHECK(status(Language("da"), "someday").find("»someday«") != std::string::npos);
  CHECK(said(Language("en"), "budget-sum.hint", {{"computed", "1181.5"}}).starts_with("Correct the sum to 1,181.5,"));
  CHECK(said(Language("da"), "budget-sum.hint", {{"computed", "-1181.5"}}).starts_with("Ret summen til −1.181,5,"));
  CHECK(said(Language("en"), "prior-decision.later", {{"prior", "2026-12"}, {"date", "2026-11-02"}}) ==
        "The earlier decision is dated December\u00A02026, but the document already 2\u00A0November\u00A02026.");
}

TEST_CASE("no place is left open when the values are there") {
  for (const Language language : language::built_in().languages()) {
    for (const std::string_view key : messages(language).keys()) {
      const std::string& pattern = *messages(language).find(key);
      const std::string text = messages(language).text(key, test::values_for(key, pattern)).value_or("{");
      INFO(key << " in " << language.code() << ": " << text);
      CHECK(text.find('{') == std::string::npos);
    }
  }
}

// What domain rules say stands in the appendix of drafts, before people who never see the plan's file; hints do not.
TEST_CASE("what the appendix of a draft says has no markup and no codes") {
  std::size_t said = 0;
  for (const Language language : language::built_in().languages()) {
    for (const std::string_view key : messages(language).keys()) {
      const Rule* rule = find_rule(key.substr(0, key.find('.')));
      if (rule == nullptr || rule->kind == RuleClass::format || key.find(".hint") != std::string_view::npos) continue;
      ++said;
      const std::string& pattern = *messages(language).find(key);
      const std::string text = messages(language).text(key, test::values_for(key, pattern)).value_or("<");
      INFO(key << " in " << language.code() << ": " << text);
      CHECK(text.find_first_of("<>@") == std::string::npos);
      for (const std::string_view code : {"takeNote", "legalBasis", "riskMatrix", "onPlan", "=\""}) {
        CHECK(text.find(code) == std::string::npos);
      }
    }
  }
  CHECK(said > 500);
}

TEST_CASE("messages are whole sentences in the quotation marks of their language") {
  const std::map<Language, std::vector<std::string_view>> strange = {
      {Language("sv"), {"«", "»", "“", "„"}}, {Language("nb"), {"“", "”", "„"}},
      {Language("nn"), {"“", "”", "„"}},      {Language("da"), {"“", "”", "„"}},
      {Language("en"), {"«", "»", "”", "„"}}, {Language("fi"), {"«", "»", "“", "„"}},
  };
  for (const Language language : language::built_in().languages()) {
    for (const std::string_view key : messages(language).keys()) {
      const std::string& text = *messages(language).find(key);
      INFO(key << " in " << language.code() << ": " << text);
      for (const std::string_view mark : strange.at(language)) CHECK(text.find(mark) == std::string::npos);
      const std::size_t opens = text.find(language == Language("da") ? "»" : "«");
      const std::size_t closes = text.find(language == Language("da") ? "«" : "»");
      CHECK((opens == std::string::npos) == (closes == std::string::npos));
      if (opens != std::string::npos) CHECK(opens < closes);
      const bool word = key.starts_with("help.word.") || key.starts_with("cli.left") || key.starts_with("cli.failed") ||
                        key.starts_with("help.example") || key.starts_with("severity.") || key.starts_with("word.") ||
                        key.starts_with("term.");
      // Values side by side, headings and captions: lines of a report, no sentences.
      const bool line = key == "import.added" || key.starts_with("import.value") || key.starts_with("told.ledger-") ||
                        key.starts_with("signature.title.") || key.starts_with("signature.report.");
      if (!word && !line) CHECK(ends_well(text));
    }
  }
}

TEST_CASE("every word that an attribute may have is called something in every language") {
  const templates::Files files;
  const plan::Kinds kinds = templates::read_kinds(files);
  std::size_t words = 0;
  const auto look = [&](const plan::AttributeType& stated) {
    if (stated.type != plan::ValueType::enumeration) return;
    const plan::AttributeType attribute = kinds.with_words(stated);
    for (const std::string_view code : WordList(attribute.allowed)) {
      if (code.find_first_not_of("0123456789") == std::string_view::npos) continue;  // numbers say themselves
      ++words;
      for (const Language language : language::built_in().languages()) {
        INFO(attribute.name << "=" << code << " in " << language.code());
        CHECK_FALSE(messages(language).called(attribute.name, code).empty());
      }
    }
  };
  for (const plan::ElementType& type : plan::element_types()) {
    for (const plan::AttributeType& attribute : type.attributes) look(attribute);
  }
  for (const plan::AttributeType& attribute : plan::common_attributes()) look(attribute);
  CHECK(words > 150);
}

TEST_CASE("codes stand with what they are called") {
  const std::pair<std::string, std::string> values[] = {{"allowed", "draft, final, 7"}, {"name", "status"}};
  const auto hint = messages(Language("sv")).text("bad-value.hint-enumeration", values);
  CHECK(hint == "Tillåtna värden: draft (utkast), final (slutlig), 7.");
}

TEST_CASE("Nynorsk and Danish are languages of their own, not copies of Bokmål") {
  // Short sentences are often the same in Bokmål and Nynorsk ("Det kan stå i"), long ones hardly ever.
  CHECK(percent_equal(Language("nn"), Language("nb")) <= 10);
  CHECK(percent_equal(Language("da"), Language("nb")) <= 4);
  CHECK(percent_equal(Language("sv"), Language("nb")) <= 1);
  CHECK(foreign_words(
            Language("nn"),
            {"ikke",        "hvilken",       "hvilket", "hvilke",   "hvis",    "hva",      "hvor",    "hvordan",
             "noe",         "noen",          "bare",    "fra",      "jeg",     "være",     "navn",    "navnet",
             "tegn",        "tegnet",        "filen",   "finnes",   "også",    "annet",    "annen",   "flere",
             "skrives",     "leses",         "uten",    "regnes",   "kreves",  "siden",    "gjør",    "gi",
             "gir",         "inneholder",    "mangler", "oppgi",    "oppgir",  "begynner", "slutter", "hver",
             "hvert",       "deler",         "åpne",    "riktig",   "samme",   "tilbake",  "innhold", "setter",
             "følger",      "tillatt",       "listen",  "lenken",   "gruppen", "linjen",   "rammen",  "mottaker",
             "fordelingen", "sannsynlighet", "antall",  "antallet", "hele"}) == "");
  CHECK(foreign_words(
            Language("da"),
            {"av",         "noe",     "noen",   "uten",     "etter",     "finnes",   "bruk",       "oppgi",  "oppgir",
             "legg",       "føy",     "skrift", "vedtak",   "vedtaket",  "tiltak",   "tiltaket",   "nøkkel", "bildet",
             "skilletegn", "endring", "flytt",  "skjermet", "hverandre", "deretter", "rekkefølge", "lenken"}) == "");
  CHECK(foreign_words(Language("nb"), {"ikkje", "eit", "ein", "frå", "berre", "korkje", "kva", "noko", "nokon", "vere",
                                       "teikn", "fila", "namn", "oppgje", "gjeld", "òg", "manglar", "inneheld"}) == "");
  CHECK(foreign_words(Language("sv"), {"ikke", "og", "oppgi", "fra", "mangler", "hvis"}) == "");
}

TEST_CASE("the sentences in Swedish, Bokmål and English stand as they were read and agreed on") {
  CHECK_GOLDEN("tests/messages/golden/sv.txt", rendered(Language("sv")));
  CHECK_GOLDEN("tests/messages/golden/nb.txt", rendered(Language("nb")));
  CHECK_GOLDEN("tests/messages/golden/en.txt", rendered(Language("en")));
}

}  // namespace planverk
