/// The bounds that a plan of the right shape can still burst: how far a cell of a table spans, how many columns and
/// rows there are with spans counted, how many tables stand within each other, how long a word is (limits `span`,
/// `columns`, `rows`, `nested-tables`, `word`).
#pragma once

#include "base/diagnostic.h"
#include "base/limits.h"
#include "base/sources.h"
#include "xml/tree.h"

namespace planverk::plan {

void check_table_limits(xml::Node table, const xml::Tree& tree, const Sources& sources, const Limits& limits,
                        Diagnostics& found);

/// How many columns of text stand beside each other.
void check_columns(xml::Node columns, const xml::Tree& tree, Diagnostics& found);

/// The longest run of characters without white space, in the element's own text and its attributes.
void check_word_limit(xml::Node node, const xml::Tree& tree, const Sources& sources, const Limits& limits,
                      Diagnostics& found);

}  // namespace planverk::plan
