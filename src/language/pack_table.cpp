#include "pack_table.h"

#include <algorithm>

#include "base/utf8.h"

namespace planverk::language {

namespace {

bool is_mark(std::string_view item) {
  return item == "," || item == ".";
}

bool is_percent(std::string_view item) {
  return item.find("{n}") != std::string_view::npos;
}

/// Text with places of dates, and no others.
bool is_date_form(std::string_view item) {
  constexpr std::string_view places[] = {"d", "dd", "m", "mm", "yyyy", "month"};
  std::size_t count = 0;
  for (std::size_t at = item.find('{'); at != std::string_view::npos; at = item.find('{', at + 1), ++count) {
    const std::size_t end = item.find('}', at);
    if (end == std::string_view::npos) return false;
    if (std::ranges::find(places, item.substr(at + 1, end - at - 1)) == std::end(places)) return false;
  }
  return count > 0;
}

bool is_case(std::string_view item) {
  return item == "small" || item == "kept";
}

bool is_count(std::string_view item) {
  if (item.starts_with('*') || item.starts_with('-')) item.remove_prefix(1);
  return !item.empty() && item.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_tag(std::string_view item) {
  return item.size() >= 2 &&
         item.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") ==
             std::string_view::npos;
}

/// The name of a file in the system's folder of dictionaries.
bool is_file_name(std::string_view item) {
  return item.ends_with(".dic") && item.find('/') == std::string_view::npos && !item.starts_with('.');
}

bool is_small(std::string_view item) {
  for (std::size_t at = 0; at < item.size();) {
    if (utf8::is_capital(utf8::next(item, at))) return false;
  }
  return true;
}

/// A part of a compound: small letters of ISO 8859-1, with `-` where it is divided and `=` at joints within it.
bool is_part(std::string_view item) {
  std::size_t letters = 0;
  char32_t before = '-';
  for (std::size_t at = 0; at < item.size();) {
    const char32_t c = utf8::next(item, at);
    const bool mark = c == '-' || c == '=';
    if (mark ? before == '-' || before == '=' : !utf8::is_letter(c) || utf8::is_capital(c) || c > 0xFF) return false;
    if (!mark) ++letters;
    before = c;
  }
  return before != '-' && before != '=' && letters >= 3;
}

bool is_ending(std::string_view item) {
  for (std::size_t at = 0; at < item.size();) {
    const char32_t c = utf8::next(item, at);
    if (!utf8::is_letter(c) || utf8::is_capital(c) || c > 0xFF) return false;
  }
  return true;
}

/// As libhyphen writes them: letters of ISO 8859-1, digits between them, a full stop for the word's edge.
bool is_pattern(std::string_view item) {
  bool digit = false;
  for (std::size_t at = 0; at < item.size();) {
    const char32_t c = utf8::next(item, at);
    digit = digit || (c >= '0' && c <= '9');
    if (c > 0xFF || !(c == '.' || (c >= '0' && c <= '9') || (utf8::is_letter(c) && !utf8::is_capital(c)))) return false;
  }
  return digit;
}

std::string_view from_of(std::string_view pair) {
  return utf8::trim(pair.substr(0, pair.find('=')));
}

bool is_spelling(std::string_view pair) {
  return is_small(from_of(pair));
}

/// One small letter, and what stands for it in ASCII.
bool is_letter_pair(std::string_view pair) {
  const std::string_view from = from_of(pair);
  std::size_t at = 0;
  if (from.empty() || !utf8::is_letter(utf8::next(from, at)) || at != from.size() || !is_small(from)) return false;
  const std::string_view to = utf8::trim(pair.substr(pair.find('=') + 1));
  return to.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string_view::npos;
}

constexpr std::string_view small_phrases = "phrases in small letters, commas between them";
constexpr std::string_view small_words = "words in small letters, spaces between them";
constexpr std::string_view small_pairs = "wrong=right in small letters, commas between them";

constexpr Entry table[] = {
    {"", "tag", Form::text, true, &Pack::tag, is_tag, 0, "sv-SE", "The language tag that documents are marked with."},
    {"", "name", Form::text, true, &Pack::name, nullptr, 0, "text", "What the language calls itself."},
    {"", "also", Form::words, false, &Pack::also, is_tag, 0, "no", "Other codes that mean this language."},
    {"numbers", "decimal", Form::text, true, &Pack::decimal_mark, is_mark, 0, ", or .", "The decimal mark."},
    {"numbers", "group", Form::text, true, &Pack::digit_group, nullptr, 0, "&#xA0;",
     "What stands between groups of three digits."},
    {"numbers", "minus", Form::text, true, &Pack::minus, nullptr, 0, "\u2212", "The minus sign."},
    {"numbers", "percent", Form::text, true, &Pack::percent, is_percent, 0, "{n}&#xA0;%", "A share in per cent."},
    {"dates", "date", Form::text, true, &Pack::date, is_date_form, 0, "{dd}.{mm}.{yyyy}", "A date."},
    {"dates", "long", Form::text, true, &Pack::long_date, is_date_form, 0, "{d}&#xA0;{month}&#xA0;{yyyy}",
     "A date within a sentence."},
    {"dates", "day", Form::text, true, &Pack::day_and_month, is_date_form, 0, "{d}&#xA0;{month}",
     "A day without its year."},
    {"dates", "month", Form::text, true, &Pack::month_and_year, is_date_form, 0, "{month}&#xA0;{yyyy}",
     "A month with its year; the month has the name that it has by itself."},
    {"sentences", "names", Form::text, true, &Pack::names_in_sentences, is_case, 0, "small or kept",
     "Whether names of bodies and roles begin with a small letter within a sentence, or keep their capital."},
    {"months", "", Form::series, true, &Pack::months, nullptr, 12, "twelve words", "The names of the months."},
    {"months-in-dates", "", Form::series, false, &Pack::months_in_dates, nullptr, 12, "twelve words",
     "Their names behind a day, where they are others."},
    {"short-months", "", Form::series, true, &Pack::short_months, nullptr, 12, "twelve words",
     "Their names where there is little room."},
    {"singular", "", Form::series, true, &Pack::singular, is_count, 0, "1",
     "The counts that take the form `one` of labels: numbers, `*1` for all that end so, `-11` save those that end so."},
    {"numerals", "", Form::series, true, &Pack::numerals, is_small, 11, "eleven words in small letters",
     "Two to twelve in words, alternatives with strokes between them."},
    {"before-numbers", "", Form::words, false, &Pack::before_numbers, nullptr, 0, "words, spaces between them",
     "Words that a line does not part from the number behind them, beginning small or with a capital."},
    {"units", "", Form::words, false, &Pack::units, nullptr, 0, "words, spaces between them",
     "Words that a line does not part from the number before them."},
    {"hyphenation", "dictionary", Form::text, false, &Pack::dictionary, is_file_name, 0, "hyph_sv_SE.dic",
     "The file of patterns in the system's folder of hyphenation dictionaries."},
    {"hyphenation", "package", Form::text, false, &Pack::package, nullptr, 0, "hyphen-sv",
     "The Debian package that the file comes with."},
    {"patterns", "", Form::words, false, &Pack::patterns, is_pattern, 0, "1ba .st2r",
     "Patterns in libhyphen's form, where no package has them."},
    {"compound-parts", "", Form::words, false, &Pack::compound_parts, is_part, 0,
     "at least three small letters of ISO 8859-1, with - and = within",
     "Parts that compounds are divided at, with `-` where the part itself is divided (all its places, or none) and `=` "
     "at "
     "joints within it."},
    {"compound-endings", "", Form::words, false, &Pack::compound_endings, is_ending, 0, "small letters of ISO 8859-1",
     "What may stand behind the last part."},
    {"last-letters", "", Form::series, false, &Pack::last_letters, is_small, 0, "x y/z",
     "The letters that are sorted after z, in their order, equal ones with strokes between them."},
    {"sorted-as", "", Form::pairs, false, &Pack::sorted_as, is_letter_pair, 0, "x=y",
     "Letters that are sorted as others, where `letters` says otherwise."},
    {"letters", "", Form::pairs, false, &Pack::letters, is_letter_pair, 0, "x=y, z=ae",
     "What letters become in file names, and are sorted as."},
    {"checks", "", Form::phrases, false, &Pack::checks, is_small, 0, small_phrases,
     "How a check is worded, at the beginning of a text."},
    {"lacks", "", Form::words, false, &Pack::lacks, is_small, 0, small_words,
     "What makes a risk of a text that begins like a check."},
    {"tables", "", Form::phrases, false, &Pack::tables, is_small, 0, small_phrases,
     "Announce a table; \u2193, \u2191 or \u2194 behind one says that it stands behind the text, before it, or in the column "
     "beside it."},
    {"charts", "", Form::phrases, false, &Pack::charts, is_small, 0, small_phrases,
     "Announce a chart or a picture, with the same marks."},
    {"indicators", "", Form::phrases, false, &Pack::indicators, is_small, 0, small_phrases, "Announce indicators."},
    {"data-pictures", "", Form::phrases, false, &Pack::data_pictures, is_small, 0, small_phrases,
     "Words of a caption that make a picture one of data."},
    {"spellings", "", Form::pairs, false, &Pack::spellings, is_spelling, 0, small_pairs,
     "Wrong spellings and right ones."},
    {"leftovers", "", Form::phrases, false, &Pack::leftovers, is_small, 0, small_phrases,
     "Words of empty templates that people forget to replace."},
    {"page-names", "", Form::phrases, false, &Pack::page_names, is_small, 0, small_phrases,
     "Names that programs give to pages, with a number behind them."},
    {"page-titles", "", Form::phrases, false, &Pack::page_titles, is_small, 0, small_phrases,
     "The same, where they are all of a title."},
    {"field-endings", "", Form::words, false, &Pack::field_endings, is_small, 0, small_words,
     "How the names of merge fields end."},
    {"vague-links", "", Form::phrases, false, &Pack::vague_links, is_small, 0, small_phrases,
     "All that some links say, though it does not tell where they lead."},
    {"picture-words", "", Form::words, false, &Pack::picture_words, is_small, 0, small_words,
     "Names of pictures, which alone say nothing of what one shows."},
    {"doubled-words", "", Form::words, false, &Pack::doubled_words, is_small, 0, small_words,
     "Words that never stand twice in a row, not even where a clause ends."},
    {"repeated-words", "", Form::words, false, &Pack::repeated_words, is_small, 0, small_words,
     "Words that may stand twice in a row; any other may only behind a clause."},
    {"clashes", "", Form::phrases, false, &Pack::clashes, is_small, 0, small_phrases,
     "Words that no sentence has side by side: what is left where the markup of a change was lost."},
    {"relative-words", "", Form::words, false, &Pack::relative_words, is_small, 0, small_words,
     "Words that begin a clause within a sentence, behind which two verbs may meet."},
    {"copulas", "", Form::words, false, &Pack::copulas, is_small, 0, small_words,
     "Forms of *to be*, behind which a sentence says what it counted before."},
    {"span-words", "", Form::words, false, &Pack::span_words, is_small, 0, small_words,
     "Words between the first and the last number of a band."},
    {"service-numbers", "", Form::words, false, &Pack::service_numbers, is_small, 0, small_words,
     "Words before a telephone number that is nobody's own."},
    {"linking-words", "", Form::words, false, &Pack::linking_words, is_small, 0, small_words,
     "Words that an item of a list begins with only where it was torn from the one before."},
    {"known-abbreviations", "", Form::words, false, &Pack::known_abbreviations, nullptr, 0,
     "words, spaces between them", "Abbreviations that everybody knows, and names that look like some."},
    {"working-papers", "", Form::phrases, false, &Pack::working_papers, is_small, 0, small_phrases,
     "What a paper calls itself that binds nobody."},
    {"steering-papers", "", Form::phrases, false, &Pack::steering_papers, is_small, 0, small_phrases,
     "What a paper calls itself that others must follow."},
    {"self-names", "", Form::phrases, false, &Pack::self_names, is_small, 0, small_phrases,
     "How a paper begins to say what it is."},
    {"same-units", "", Form::phrases, false, &Pack::same_units, is_small, 0, "x/y, v/w in small letters",
     "Spellings of one unit, strokes between them; a document keeps to one."},
    {"money-words", "", Form::pairs, false, &Pack::money_words, is_spelling, 0, "x y=code, in small letters",
     "What sentences write for a unit of money, and its code in plans, with a number before it where it is so many of "
     "them. Any crown is `kr`."},
    {"report-names", "", Form::phrases, false, &Pack::report_names, is_small, 0, small_phrases,
     "Reports, as sentences begin that say what they hold."},
    {"holds", "", Form::phrases, false, &Pack::holds, is_small, 0, small_phrases,
     "What stands between a report's name and what it holds."},
    {"report-words", "", Form::words, false, &Pack::report_words, is_small, 0, small_words,
     "Words that speak of reporting."},
    {"trend-subjects", "", Form::words, false, &Pack::trend_subjects, is_small, 0, small_words,
     "What is said to have moved since an earlier year."},
    {"trend-words", "", Form::phrases, false, &Pack::trend_words, is_small, 0, small_phrases,
     "How it is said to have moved."},
    {"gender-titles", "", Form::phrases, false, &Pack::gender_titles, is_small, 0, small_phrases,
     "Titles that promise numbers by gender."},
    {"gender-groups", "", Form::words, false, &Pack::gender_groups, is_small, 0, small_words,
     "What numbers by gender are headed by."},
    {"plural-endings", "", Form::words, false, &Pack::plural_endings, is_small, 0, small_words,
     "What makes several of the holder of a role."},
    {"private-domains", "", Form::words, false, &Pack::private_domains, is_small, 0, small_words,
     "Where people have their own addresses for e-mail."},
};

}  // namespace

std::span<const Entry> entries() {
  return table;
}

const Entry* find_entry(std::string_view element, std::string_view attribute) {
  const auto* const found = std::ranges::find_if(
      table, [&](const Entry& entry) { return entry.element == element && entry.attribute == attribute; });
  return found == std::end(table) ? nullptr : found;
}

bool is_element(std::string_view element) {
  return !element.empty() && std::ranges::any_of(table, [&](const Entry& entry) { return entry.element == element; });
}

}  // namespace planverk::language
