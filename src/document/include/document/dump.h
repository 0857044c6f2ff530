/// Readable forms of a document tree: what golden tests compare and what users ask for with `dump`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace planverk::document {

/// The normal form that words are compared in: runs of white space (no-break and thin ones too) as one space, none at
/// the ends; soft hyphens and zero-width characters dropped; U+2010 and U+2011 as `-`, since they are drawn with its
/// glyph.
[[nodiscard]] std::string normal_words(std::string_view text);
/// The words below a node as said, with its own label, in the normal form: outline titles and link contents. Notes are
/// left out.
[[nodiscard]] std::string words_of(const Document& document, NodeId node);
/// What is read out for a reference, link, contents entry or note mark (ISO 14289-1, 7.18.5), on one line: its words,
/// else its address; of a note its name (`Not 1`), and with `back`, for its label, that it leads back.
[[nodiscard]] std::string link_words(const Document& document, NodeId node, bool back = false);

/// The tree with all properties, one node a line, indented.
[[nodiscard]] std::string dump_tree(const Document& document);

/// Canonical text (design decision D5): the words of the tree in tag order, one block a line; labels and numbers as
/// text, notes after their paragraph, what is said in place of what is drawn, soft hyphens dropped, white space
/// collapsed. Contents' page numbers and furniture are not part of it.
[[nodiscard]] std::string canonical_text(const Document& document);
/// Alternative texts of the figures, in order.
[[nodiscard]] std::vector<std::string> alternative_texts(const Document& document);

/// What the eye gets and the ear does not: words that are in no element and that nothing repeats, links and other
/// elements below words that are said in place of them. None is right; the speech dump ends with them.
[[nodiscard]] std::vector<std::string> unheard(const Document& document);

/// What a screen reader says, one unit a line: `role[ (r,c)][ Scope][ rows=n][ columns=n][ [heads]][ lang=…]: words`. The same
/// lines come from the tags of a finished PDF (tests/support/pdf_reader), so this form is a contract:
///   Document lang=sv-SE
///   H1: Internkontrollplan 2026
///   H2: 2 Urval av risker
///   P: Varje risk bedöms …
///   L Unordered            (nested ones indented by two spaces per level)
///   LI: • Text
///   Table
///   Caption: Tabell 2. Risker …
///   TH (1,1) Column: Process
///   TH (3,1) Row rows=3: 2.3.2.2 Hantera …
///   TD (2,3) [Risk | 2.3.2.2 Hantera …]: Medarbetare slutar …
///   Figure: alternative text      (then its Caption)
///   TOC, TOCI: ⟨link: 2 Urval av risker⟩   (entries below it in a TOC indented below its line; pages' numbers left
///   out) BlockQuote / Note 1: … / Link: text (inside its block's line, as ⟨link: text⟩, or ⟨link "Risk 10: Hot": 10⟩
///   where what is read out for it says more than its words)
/// A language change inside a block is written ⟨nb-NO: words⟩. What is not told follows last: `Fault: for the eye alone:
/// words`, `Fault: Link 'Risk 10: Hot' swallowed by 'inga risker'`.
///
/// In detail. Words are in the normal form of normal_words(). Brackets stand tight around words: a space at their inner
/// edges is counted as standing outside, and a bracket without words is left out. Inside a line stand Span, Link and
/// Reference; Reference, and Span without a language, show no bracket; ActualText replaces what is below it. A language
/// on a Link opens its bracket inside the link's.
/// - No line: Div, THead, TBody, TR, Lbl, LBody; their children stand where they would. P without words: no line.
/// - `L Ordered` when its numbering is Decimal or LowerAlpha, else `L Unordered`. `LI:` label, then the body's words.
/// - TOC is a line `TOC`; `TOCI:` its words. BlockQuote is a line `BlockQuote`.
/// - Note: `Note`, a space, the words of its Lbl without its link, a colon, the rest; without Lbl `Note: …`.
/// - Blocks inside LI, TD, TH, BlockQuote, Note and Caption are indented by two spaces more than that line. Words that
///   follow such a block in the same element have a line of their own, `+: words`, at the blocks' indent.
/// - rows= and columns= only when above 1. (r,c) count from 1 over THead and TBody, spans counted out (GridCounter).
/// - [heads]: the words of the cells that head it, by scopes and spans or by Headers: of its columns, of its group, of
///   its row.
/// - lang= where the element's language differs from its parent element's. A line without words ends in its colon.
[[nodiscard]] std::string speech(const Document& document);

}  // namespace planverk::document
