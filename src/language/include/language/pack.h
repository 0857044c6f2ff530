/// What the program knows of one language: how its numbers and dates look, which words belong together, how its words
/// are divided and sorted, and which words the rules of texts look for. Read from `languages/CODE.xml` (packs.h) by the
/// table of pack_table.cpp, which also checks and describes the files (LANGUAGES.md). A pack is only read once it is
/// made, by all threads.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace planverk::language {

using Words = std::vector<std::string>;

struct Pair {
  std::string from, to;
};
using Pairs = std::vector<Pair>;

class Divider;

struct Pack {
  Pack();
  ~Pack();
  Pack(const Pack&) = delete;
  Pack& operator=(const Pack&) = delete;

  Language language;
  std::string tag;   ///< `sv-SE`: what PDF and HTML are tagged with
  std::string name;  ///< in the language itself
  Words also;        ///< other first subtags that mean it: `no` for bokmål

  // Numbers and dates. The places in the forms: {d} {dd} {m} {mm} {yyyy} {month}.
  std::string decimal_mark, digit_group, minus, percent;
  std::string date, long_date, day_and_month, month_and_year;
  std::string names_in_sentences;  ///< `small` or `kept`: the first letter of names of bodies and roles
  Words months, months_in_dates, short_months;
  Words singular;  ///< numbers that take the form `one`
  Words numerals;  ///< of 2 to 12, alternatives with strokes between them

  // Words that a line does not part from the number beside them.
  Words before_numbers, units;

  // Hyphenation.
  std::string dictionary, package;
  Words compound_parts, compound_endings, patterns;

  // Sorting and file names.
  Words last_letters;  ///< after z, in their order, equal ones with strokes between them
  Pairs sorted_as, letters;

  // What the rules of texts look for, in small letters.
  Words checks, lacks, tables, charts, indicators, data_pictures;
  Pairs spellings;
  Words leftovers, page_names, page_titles, field_endings, vague_links, picture_words;
  Words doubled_words, repeated_words, clashes, copulas, span_words, relative_words, linking_words, known_abbreviations;
  Words working_papers, steering_papers, self_names;  ///< what a paper says of itself
  Words same_units;                                   ///< spellings of one unit, strokes between them
  Pairs money_words;                                  ///< what sentences call a unit of money, and its code
  Words report_names, holds, report_words, trend_subjects, trend_words, gender_titles, gender_groups, plural_endings;
  Words private_domains, service_numbers;

  /// What divides its words, made at the first need.
  [[nodiscard]] const Divider& divider() const;

 private:
  mutable std::once_flag divided_;
  mutable std::unique_ptr<const Divider> divider_;
};

/// The name of the month (1 to 12), as it stands by itself and as it stands in a date.
[[nodiscard]] const std::string& month_name(const Pack& pack, unsigned month);
[[nodiscard]] const std::string& month_in_date(const Pack& pack, unsigned month);

/// Whether a count takes the form `one`. An entry is a number, `*1` for all that end so, or `-11` for all that end so
/// and don't.
[[nodiscard]] bool takes_singular(const Pack& pack, std::string_view count);

/// The value of a numeral from 2 to 12 (small letters); 0: none.
[[nodiscard]] std::size_t value_of_numeral(const Pack& pack, std::string_view word);

[[nodiscard]] bool contains(const Words& words, std::string_view word);

}  // namespace planverk::language
