/// Who a document is: metadata, file name, furniture and the words that other stages print, from the kind's parts, the
/// variant and the labels.
#pragma once

#include <string>
#include <string_view>

#include "compile/program.h"
#include "document/document.h"
#include "run/executor.h"

namespace planverk::templates {

/// Lower-case ASCII with hyphens (å ä → a, ö ø → o, æ → ae), at most `longest` bytes, cut at a word.
[[nodiscard]] std::string file_word(const language::Pack& pack, std::string_view text, std::size_t longest);

/// The words of document.h from the labels of that language.
[[nodiscard]] document::Words words_from(const Labels& labels);

/// Fills identity (title first, so that `$title` can be printed) and furniture.
void fill_identity(document::Document& document, Executor& executor, const Program& program,
                   const plan::Variant& variant, const Composer::Options& options);
void fill_furniture(document::Document& document, Executor& executor, const Program& program,
                    const plan::Variant& variant);

}  // namespace planverk::templates
