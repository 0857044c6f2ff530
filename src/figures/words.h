/// The words that the text rules look for, by language: the one place where the figures stage knows any language. Data
/// only (words.cpp); organisations add to the list of spellings through `<rule slug="spelling-pattern" value="…"/>`.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "base/language.h"

namespace planverk::figures {

struct Spelling {
  std::string_view wrong;  ///< lower case
  std::string_view right;
};

struct LanguageWords {
  Language language;
  /// Numerals of 2 to 12, alternatives separated by a space. One is left out: it is the article in these languages.
  std::array<std::string_view, 11> numerals;
  /// How a check is worded, at the beginning of a text.
  std::span<const std::string_view> checks;
  /// What makes a risk of a text that begins like a check.
  std::span<const std::string_view> lacks;
  /// Announce a table, a chart or picture, or indicators that stand near.
  std::span<const std::string_view> tables;
  std::span<const std::string_view> charts;
  std::span<const std::string_view> indicators;
  /// Words of a caption that make a picture one of data.
  std::span<const std::string_view> data_pictures;
  std::span<const Spelling> spellings;
};

[[nodiscard]] const LanguageWords& words_of(Language language);

/// Words of templates that people forget to replace, in lower case.
[[nodiscard]] std::span<const std::string_view> leftover_phrases();
/// Names that programs give to pages, to be followed by a number, in lower case; as a part of a text and as all of it.
[[nodiscard]] std::span<const std::string_view> page_names();
[[nodiscard]] std::span<const std::string_view> page_titles();
/// How the names of merge fields end, in lower case.
[[nodiscard]] std::span<const std::string_view> merge_field_endings();

}  // namespace planverk::figures
