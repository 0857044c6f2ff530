/// Attributes that cases, documents and attachments share, for those who archive them. No paper prints them.
#pragma once

#include "plan/subjects/archive.h"
#include "vocabulary/tables.h"

namespace planverk::plan::tables {

inline constexpr AttributeType classification = may(
    "classification", text, "Its code in the organisation's classification: of KLASSA, or a Norwegian K-code; a document has that of its case.");
inline constexpr AttributeType classification_plan = may("classificationPlan", text, "What the classification is called: `KLASSA 2.0`.");
inline constexpr AttributeType classification_title = may("classificationTitle", text, "What the code is called in it.");
inline constexpr AttributeType retention = may("retention", enumeration, words_of<retentions>,
                                               "Whether it is kept for ever, destroyed after a time, or judged anew then; a document has that of its case.");
inline constexpr AttributeType retention_years = may("retentionYears", integer, "After how many years.");
inline constexpr AttributeType retention_basis = may("retentionBasis", text, "The decision or rule that says so.");
inline constexpr AttributeType document_type = may("documentType", text, "What the organisation's plan for its documents calls this type.");
inline constexpr AttributeType file_variant =
    or_else("archive", "variant", enumeration, words_of<file_variants>, "Which form of the document the file is: the one that is kept, the one it was made in, or one in which parts are withheld.");

}  // namespace planverk::plan::tables
