/// Words of the plan as paragraphs, for systems that take plain text or simple HTML.
#pragma once

#include "exchange/meeting_data.h"
#include "language/pack.h"
#include "plan/variant.h"

namespace planverk::exchange {

/// All words below the element, with what computed values, references and abbreviations print in short; notes stand in
/// parentheses, words that a revision takes out are left out. Pictures give what is said in their place.
[[nodiscard]] Passage passage_of(xml::Node node, const plan::Index& index, const language::Pack& pack);
/// The same of each of them, as points that follow each other.
[[nodiscard]] Passage points_of(const std::vector<xml::Node>& nodes, const plan::Index& index, const language::Pack& pack);

}  // namespace planverk::exchange
