/// What is said of a Word text that comes into a plan: what was left out, what is to be seen to by hand.
#pragma once

#include "base/diagnostic.h"
#include "office/word.h"
#include "word/difference.h"
#include "word/figures.h"
#include "word/outline.h"
#include "word/revisions.h"
#include "word/words.h"

namespace planverk::exchange::word {

/// One finding a kind, with how many there are and where the first one stands.
void tell_left_out(const office::WordDocument& document, const Losses& losses, const Outline& outline,
                   const Figures& figures, Diagnostics& found);
void tell_headings(const office::WordDocument& document, const Outline& outline, Diagnostics& found);
void tell_pictures(const office::WordDocument& document, const Figures& figures, Diagnostics& found);
void tell_revisions(const office::WordDocument& document, const Revisions& revisions, Diagnostics& found);
/// `language` is the tag of the document that the text goes into.
void tell_language(const office::WordDocument& document, std::string_view language, Diagnostics& found);
void tell_kept(const edit::Manuscript& plan, const Differ& differ, Diagnostics& found);

}  // namespace planverk::exchange::word
