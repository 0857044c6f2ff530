// Promises: what templates, figures and layout do for every document. They give no diagnostic; the named test proves
// each.
#include "base/rule.h"

namespace planverk {

constexpr Rule rules[] = {
    {"page-mark", "R-08", Stage::layout, RuleClass::promise, Severity::error,
     "Every page carries the mark of its component, in long or short form, with the true number of pages.",
     "layout: page-mark"},
    {"page-orientation", "R-11", Stage::layout, RuleClass::promise, Severity::error,
     "Each section stands on pages of the orientation that it asks for, and a table that is too wide for an upright "
     "page on a turned one.",
     "layout: page-orientation"},
    {"note-numbering", "R-16", Stage::document, RuleClass::promise, Severity::error,
     "Notes count from one in reading order and lead to their mark and back.",
     "document: captions, items and notes are numbered in reading order"},
    {"table-notes", "R-17", Stage::document, RuleClass::promise, Severity::error,
     "The notes of a table stay with the table, and each has its mark there.", "document: dumps of the rich document"},
    {"table-continuation", "R-20", Stage::layout, RuleClass::promise, Severity::error,
     "Where a table goes on, its head is repeated, and a divided row goes on right below it.",
     "layout: table-continuation"},
    {"span-from-data", "R-21", Stage::document, RuleClass::promise, Severity::error,
     "Neighbouring rows with the same key share a cell that spans them; empty cells never merge.",
     "risk views print matrix, register, actions and controls"},
    {"keep-together", "R-22", Stage::layout, RuleClass::promise, Severity::error,
     "A heading stands with at least two lines of what follows, no paragraph leaves one line alone, and icon rows "
     "are not cut.",
     "layout: keep-together"},
    {"date-format", "R-23", Stage::document, RuleClass::promise, Severity::error,
     "Dates and times are printed in the form of the language, a span of times with an en dash.",
     "dates, times and periods have the language's form"},
    {"number-format", "R-24", Stage::document, RuleClass::promise, Severity::error,
     "Numbers are printed in the form of the language: decimal mark, groups, percent sign, and unit in singular "
     "or plural.",
     "numbers have the language's comma, groups and minus"},
    {"goal-overview", "R-27", Stage::document, RuleClass::promise, Severity::error,
     "The goal overview and the goal sections come from the same goals, each once in both.",
     "the goal overview and the goal sections come from one tree, budgets from their lines"},
    {"risk-matrix", "R-41", Stage::document, RuleClass::promise, Severity::error,
     "Every risk with a value stands in exactly one cell of the matrix, and the others are listed below it.",
     "a matrix cell says its value, its band and its risks"},
    {"risk-marker", "R-42", Stage::document, RuleClass::promise, Severity::error,
     "A risk is marked when its value reaches the threshold, and the mark has words beside its colour.",
     "a matrix cell says its value, its band and its risks"},
    {"action-status-symbol", "R-44", Stage::document, RuleClass::promise, Severity::error,
     "A status is printed as its symbol and its word together.", "a symbol goes with its word"},
    {"area-order", "R-49", Stage::document, RuleClass::promise, Severity::error,
     "Areas stand in their given order, and numbering closes over those without content.",
     "risk views print matrix, register, actions and controls"},
    {"group-subtotal", "R-54", Stage::figures, RuleClass::promise, Severity::error,
     "The subtotals of budget groups are computed and add up to the line that the groups break down.",
     "figures: group-subtotal"},
    {"accessible-output", "R-82", Stage::layout, RuleClass::promise, Severity::error,
     "PDF and HTML say the same in the same order, tagged with language, title, headings, tables, lists, notes "
     "and alternative texts.",
     "program-conformance"},
};

}  // namespace planverk
