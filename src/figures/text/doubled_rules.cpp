// What is left where a change lost its markup: words twice in a row, words that no sentence has side by side,
// two months, items that were torn in two. All in the reading that the words will stand in, which is without deletions.
#include <algorithm>

#include "base/utf8.h"
#include "judge/context.h"
#include "text/plain_text.h"
#include "text/scan.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"doubled-word", "R-78", Stage::figures, RuleClass::content, Severity::warning,
     "No word stands twice in a row, no two words that no sentence has side by side, no two months, and no item of a "
     "list is torn in two.",
     "figures: doubled-word"},
};

namespace {

/// `en ett-årig plan`: what a hyphen joins is another word.
bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] != '-';
}

/// The word that ends right before `end`.
std::string_view word_ending(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '\n') --begin;
  return text.substr(begin, end - begin);
}

/// `att att`: most texts have no two equal words, and no list is asked.
void check_twice(const Context& context, const Text& text) {
  const std::string_view small = text.small;
  for (std::size_t space = small.find(' '); space != std::string_view::npos; space = small.find(' ', space + 1)) {
    const std::string_view before = word_ending(small, space);
    const std::size_t end = space + 1 + before.size();
    if (before.empty() || small.substr(space + 1, before.size()) != before) continue;
    if (end < small.size() && small[end] != ' ' && small[end] != '.' && small[end] != ',') continue;
    if (!language::contains(context.words.doubled_words, before)) continue;
    const std::string_view piece = text.words.substr(space - before.size(), 2 * before.size() + 1);
    context.add("doubled-word", text, piece).with("words", std::string(piece)).mend();
  }
}

/// `Den mark som kommunen äger kan säljas`: behind a clause, words meet that do not belong together.
bool in_clause(std::string_view before, const language::Words& relatives) {
  const std::size_t stop = before.find_last_of(".!?:;\n");
  const std::string_view sentence = stop == std::string_view::npos ? before : before.substr(stop + 1);
  return std::ranges::any_of(words_in(sentence),
                             [&](const Word& word) { return language::contains(relatives, word.text); });
}

void check_clashes(const Context& context, const Text& text) {
  if (!text.held.has(Held::clash)) return;
  for (const std::string& phrase : context.words.clashes) {
    const std::size_t at = find_words(text.small, phrase);
    if (at == std::string_view::npos || !ends_word(text.small, at + phrase.size())) continue;
    if (at > 0 && text.small[at - 1] == '-') continue;
    if (in_clause(text.small.substr(0, at), context.words.relative_words)) continue;
    const std::string_view piece = text.words.substr(at, phrase.size());
    context.add("doubled-word", text, piece).variant("clash").with("words", std::string(piece)).mend();
  }
}

/// `senast i januari december`: two and no third, which would be an enumeration without marks.
void check_months(const Context& context, const Text& text) {
  if (!text.held.has(Held::month)) return;
  const auto& months = context.words.months;
  const std::vector<Word> words = words_in(text.small);
  const auto month = [&](std::size_t i) { return i < words.size() && language::contains(months, words[i].text); };
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool beside = words[i].end() + 1 == words[i + 1].begin && text.words[words[i].end()] == ' ';
    if (!beside || !month(i) || !month(i + 1) || month(i + 2) || (i > 0 && month(i - 1))) continue;
    const std::string_view piece = text.words.substr(words[i].begin, words[i + 1].end() - words[i].begin);
    context.add("doubled-word", text, piece).variant("months").with("words", std::string(piece)).mend("months");
  }
}

bool begins_small(std::string_view words) {
  std::size_t at = 0;
  if (words.empty()) return false;
  const char32_t first = utf8::next(words, at);
  return is_letter(first) && !is_upper(first);
}

/// `Besluta` and then `i ärenden …`: one word in a capital, and a neighbour that cannot begin anything.
void check_torn(const Context& context, xml::Node item) {
  const xml::Node next = item.next();
  if (!next || next.name() != "item") return;
  const std::string own = inline_text(item);
  const std::string_view words = utf8::trim(own);
  const std::string behind = inline_text(next);
  const std::string_view rest = utf8::trim(behind);
  const std::vector<Word> one = words_in(words), more = words_in(rest);
  if (one.size() != 1 || one[0].text.size() != words.size() || begins_small(words) || more.size() < 2) return;
  if (!begins_small(rest) || !language::contains(context.words.linking_words, more[0].text)) return;
  context.add("doubled-word", item).variant("torn").with("words", std::string(words)).mend("torn");
}

void each_item(const Context& context, xml::Node node) {
  if (node.name() == "del") return;
  if (node.name() == "item") check_torn(context, node);
  node.each_element([&](xml::Node child) { each_item(context, child); });
}

}  // namespace

void text_doubled_rules(const Context& context) {
  for (const Text& text : context.texts) {
    check_twice(context, text);
    check_clashes(context, text);
    check_months(context, text);
  }
  for (const xml::Node node : context.printed) each_item(context, node);
}

}  // namespace planverk::figures
