/// What the files of a document are called: `<body>-<date>-<kind>-<title>` in lower-case ASCII (design.md §3).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "language/pack.h"
#include "plan/document_facts.h"
#include "template/template.h"

namespace planverk::job {

/// Lower-case ASCII with hyphens (å ä → a, ö ø → o, æ → ae), at most `longest` bytes, cut at a word.
[[nodiscard]] std::string file_word(const language::Pack& pack, std::string_view text, std::size_t longest);

/// Without an ending, in the letters that the language of the document's words takes; a variant other than the
/// document's usual one has a suffix.
[[nodiscard]] std::string file_stem(const plan::DocumentFacts& facts, const templates::DocumentNames& names,
                                    const templates::Labels& labels, const language::Pack& pack);

/// What a finished document that is written against its errors has behind its stem.
[[nodiscard]] std::string draft_suffix(const templates::Labels& labels);

}  // namespace planverk::job
