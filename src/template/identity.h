/// Who a document is: metadata, furniture and the words that other stages print, from the kind's parts, the facts and
/// the labels.
#pragma once

#include "compile/program.h"
#include "document/document.h"
#include "plan/document_facts.h"
#include "run/executor.h"

namespace planverk::templates {

/// The words of document.h from the labels of that language.
[[nodiscard]] document::Words words_from(const Labels& labels);

/// Title first, so that `$title` can be printed by the others.
[[nodiscard]] DocumentNames names_of(Executor& executor, const Program& program, const plan::DocumentFacts& facts);
/// All of the identity but the file's name and the draft mark, which hang on what is found.
void fill_identity(document::Document& document, const plan::DocumentFacts& facts, const DocumentNames& names,
                   const Labels& labels);
void fill_furniture(document::Document& document, Executor& executor, const Program& program,
                    const plan::Variant& variant);

}  // namespace planverk::templates
