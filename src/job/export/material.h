/// What the forms of an export are made from, and what they make. Inside job only.
#pragma once

#include <string>
#include <vector>

#include "exchange/calendar.h"
#include "exchange/figure_list.h"
#include "exchange/printed_tables.h"
#include "job/export.h"
#include "plan/document_facts.h"

namespace planverk::job {

/// Who the document is that data came from: what stands on the sheet about it, and in JSON.
struct ExportedIdentity {
  plan::DocumentFacts facts;
  document::Identity document;
  std::string reading;  ///< `final`, `marked`, `original`
  std::optional<Date> as_of;
  std::string digest;  ///< SHA-256 of the variant, hexadecimal
};

struct ExportedDocument {
  ExportedIdentity identity;
  std::vector<exchange::ListedFigure> figures;
  std::vector<exchange::CalendarEntry> days;
  Diagnostics found;
};

struct ExportedFile {
  std::string name;  ///< with its ending
  std::string bytes;
};

/// The day that files say they are of: the document's, else the plan's.
[[nodiscard]] Date day_of(const ExportedIdentity& identity);

/// XLSX, or a file a table of CSV and TSV. `labels`: of the document's language. `stem`: of their names.
Result<std::vector<ExportedFile>> table_files(const ExportedIdentity& identity, std::vector<office::Table> tables,
                                              const templates::Labels& labels, const std::string& stem, ExportForm form);
/// src/exchange/EXPORT.md. Without `places` findings are told by ids alone.
[[nodiscard]] std::string export_json(const ExportedDocument& document, const Sources& sources, bool places,
                                      const templates::Labels& messages);

}  // namespace planverk::job
