// How hard a text is to read, where an organisation sets a measure: words of a sentence, and LIX of the whole.
#include <string>

#include "base/utf8.h"
#include "judge/context.h"
#include "text/plain_text.h"
#include "text/scan.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"long-sentence", "", Stage::figures, RuleClass::local, Severity::note,
     "No sentence has more words than the organisation allows; thirty unless it says otherwise.",
     "figures: long-sentence, readability"},
    {"readability", "", Stage::figures, RuleClass::local, Severity::note,
     "The text's LIX is no higher than the organisation allows; fifty unless it says otherwise.",
     "figures: long-sentence, readability"},
};

namespace {

struct Sentence {
  std::size_t begin = 0, end = 0;  ///< bytes
  std::size_t words = 0;
  std::size_t long_words = 0;  ///< of more than six letters
};

/// `bl.a.`, `J. P.`, and what the language says stands before numbers or behind them.
bool is_abbreviated(std::string_view text, const Word& word, const language::Pack& words) {
  if (word.text.size() == 1 || (word.begin > 0 && text[word.begin - 1] == '.')) return true;
  const std::string small = lower(word.text) + ".";
  return language::contains(words.before_numbers, small) || language::contains(words.units, small);
}

/// A stop ends a sentence where a blank and a capital follow, unless it is that of an abbreviation.
bool ends_sentence(std::string_view text, std::size_t stop, const Word& last, const language::Pack& words) {
  const char mark = text[stop];
  if (mark == '\n') return true;
  if (mark != '.' && mark != '!' && mark != '?' && mark != ':') return false;
  std::size_t at = stop + 1;
  if (at == text.size()) return mark != ':';
  if (text[at] != ' ' || at + 1 >= text.size()) return false;
  ++at;
  if (!is_upper(utf8::next(text, at))) return false;
  return mark != '.' || !is_abbreviated(text, last, words);
}

std::vector<Sentence> sentences_of(std::string_view text, const language::Pack& pack) {
  constexpr std::size_t long_word = 6;
  std::vector<Sentence> sentences;
  Sentence now;
  for (const Word& word : words_in(text)) {
    if (now.words == 0) now.begin = word.begin;
    ++now.words;
    now.end = word.end();
    if (utf8::length(word.text) > long_word) ++now.long_words;
    const std::size_t stop = text.find_first_of(".!?:\n", word.end());
    const std::size_t next = text.find_first_not_of(" \"”»)", word.end());
    if (stop == std::string_view::npos || stop != next || !ends_sentence(text, stop, word, pack)) continue;
    sentences.push_back(now);
    now = {};
  }
  if (now.words > 0) sentences.push_back(now);
  return sentences;
}

/// The measure of the settings, else the usual one.
std::size_t limit_of(const Context& context, std::string_view slug, std::size_t usual) {
  const auto own = context.settings.number(slug);
  if (!own || own->negative()) return usual;
  std::size_t limit = 0;
  for (const char c : own->text()) {
    if (!is_digit(c)) break;
    limit = limit * 10 + static_cast<std::size_t>(c - '0');
  }
  return limit == 0 ? usual : limit;
}

void check_length(const Context& context, const Text& text, const Sentence& sentence, std::size_t most) {
  if (sentence.words <= most) return;
  constexpr std::size_t shown = 3;
  const std::string_view words = text.words.substr(sentence.begin, sentence.end - sentence.begin);
  const std::vector<Word> all = words_in(words);
  const std::string_view beginning = words.substr(0, all[std::min(shown, all.size()) - 1].end());
  context.add("long-sentence", text, beginning)
      .with("beginning", std::string(beginning))
      .with("words", std::to_string(sentence.words))
      .with("most", std::to_string(most))
      .mend();
}

}  // namespace

void text_readability_rules(const Context& context) {
  constexpr std::size_t usual_words = 30, usual_lix = 50;
  constexpr std::size_t least_words = 100;  // fewer give no measure
  const bool lengths = context.on("long-sentence"), measure = context.on("readability");
  if (!lengths && !measure) return;
  const std::size_t most = limit_of(context, "long-sentence", usual_words);
  std::size_t words = 0, long_words = 0, sentences = 0;
  for (const Text& text : context.texts) {
    if (text.kind != Text::Kind::paragraph) continue;
    for (const Sentence& each : sentences_of(text.words, context.words)) {
      if (lengths) check_length(context, text, each, most);
      words += each.words;
      long_words += each.long_words;
      ++sentences;
    }
  }
  const std::size_t limit = limit_of(context, "readability", usual_lix);
  if (!measure || words < least_words) return;
  // Björnsson's läsbarhetsindex: words a sentence, and the share of long words in per cent; rounded.
  const std::size_t lix =
      (2 * (words * words + 100 * long_words * sentences) + words * sentences) / (2 * words * sentences);
  if (lix <= limit) return;
  context.add("readability", context.views.document.node, "title")
      .with("lix", std::to_string(lix))
      .with("most", std::to_string(limit))
      .mend();
}

}  // namespace planverk::figures
