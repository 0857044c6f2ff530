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

/// `Den mark som kommunen äger kan säljas`: behind a clause, words meet that do not belong together.
bool in_clause(std::string_view before, const language::Words& relatives) {
  constexpr std::size_t longest = 400;  // where no sentence ends, each word would look at all before it
  if (before.size() > longest) {
    before.remove_prefix(before.size() - longest);
    before.remove_prefix(std::min(before.find(' '), before.size()));
  }
  const std::size_t stop = before.find_last_of(".!?:;\n");
  const std::string_view sentence = stop == std::string_view::npos ? before : before.substr(stop + 1);
  return std::ranges::any_of(words_in(sentence),
                             [&](const Word& word) { return language::contains(relatives, word.text); });
}

/// The small letter and its own capital at the head of a word: `vVal`, what is left of a change of one letter.
bool has_doubled_head(std::string_view word) {
  std::size_t at = 0;
  const char32_t first = utf8::next(word, at);
  if (at >= word.size() || !is_letter(first) || is_upper(first)) return false;
  const std::size_t second_at = at;
  const char32_t second = utf8::next(word, at);
  if (at >= word.size() || !is_upper(second) || lower(word.substr(second_at, at - second_at)) != word.substr(0, second_at))
    return false;
  const char32_t third = utf8::next(word, at);
  return is_letter(third) && !is_upper(third);
}

void check_heads(const Context& context, const Text& text) {
  bool any = false;  // most texts have no capital behind a small letter
  for (std::size_t at = 1; !any && at < text.words.size(); ++at)
    any = text.words[at] != text.small[at] && static_cast<unsigned char>(text.small[at - 1]) > ' ';
  if (!any) return;
  for (const Word& word : words_in(text.words)) {
    if (!has_doubled_head(word.text)) continue;
    context.add("doubled-word", text, word.text).variant("letter").with("words", std::string(word.text)).mend("letter");
  }
}

bool is_all_letters(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    if (!is_letter(utf8::next(word, at))) return false;
  }
  return true;
}

/// Whether one may write the word twice: it is known for it, begins a clause itself (`de som som barn`), begins the
/// sentence (`Den den angår`) or is a name, or stands before a date (`den den 12 mars`).
bool may_stand_twice(const Context& context, const Text& text, std::string_view word, std::size_t begin,
                     std::size_t end) {
  const language::Pack& words = context.words;
  if (language::contains(words.repeated_words, word) || language::contains(words.relative_words, word)) return true;
  constexpr std::size_t short_word = 4;
  std::size_t first = begin, second = begin + word.size() + 1;
  const bool capital = is_upper(utf8::next(text.words, first));
  if (capital && (word.size() <= short_word || is_upper(utf8::next(text.words, second)))) return true;
  return end + 1 < text.words.size() && text.words[end] == ' ' && is_digit(text.words[end + 1]);
}

/// `att att`: most texts have no two equal words, and no list is asked.
void check_twice(const Context& context, const Text& text) {
  const std::string_view small = text.small;
  constexpr std::string_view opening = "(\"'[", ending = " .,;:!?)\"']\n";
  for (std::size_t space = small.find(' '); space != std::string_view::npos; space = small.find(' ', space + 1)) {
    std::string_view word = word_ending(small, space);
    while (!word.empty() && opening.find(word.front()) != std::string_view::npos) word.remove_prefix(1);
    const std::size_t end = space + 1 + word.size();
    if (word.empty() || small.substr(space + 1, word.size()) != word || !is_all_letters(word)) continue;
    if (end < small.size() && ending.find(small[end]) == std::string_view::npos) continue;
    const std::size_t begin = space - word.size();
    // Behind a clause, two words meet that are equal by chance: `det som är är klart`.
    const bool never = language::contains(context.words.doubled_words, word);
    if (!never && (may_stand_twice(context, text, word, begin, end) ||
                   in_clause(small.substr(0, begin), context.words.relative_words)))
      continue;
    const std::string_view piece = text.words.substr(begin, end - begin);
    context.add("doubled-word", text, piece).with("words", std::string(piece)).mend();
    space = end - 1;
  }
}

void check_clashes(const Context& context, const Text& text) {
  if (!text.held.has(Held::clash)) return;
  for (const std::string& phrase : context.words.clashes) {
    for (std::size_t at = find_words(text.small, phrase); at != std::string_view::npos;
         at = find_words(text.small, phrase, at + 1)) {
      const bool part = !ends_word(text.small, at + phrase.size()) || (at > 0 && text.small[at - 1] == '-');
      if (part || in_clause(text.small.substr(0, at), context.words.relative_words)) continue;
      const std::string_view piece = text.words.substr(at, phrase.size());
      context.add("doubled-word", text, piece).variant("clash").with("words", std::string(piece)).mend();
    }
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
    check_heads(context, text);
    check_twice(context, text);
    check_clashes(context, text);
    check_months(context, text);
  }
  for (const xml::Node node : context.printed) each_item(context, node);
}

}  // namespace planverk::figures
