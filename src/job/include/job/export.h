/// Gives out what a plan holds, as data: tables that its documents print, figures with what they are made of, and days
/// (exchange/printed_tables.h, figure_list.h, calendar.h). The way is that of a document: what
/// the reader may not see is taken out first, a blocked plan gives nothing, and a finished document with errors is given
/// out only as a draft.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "job/options.h"
#include "job/render.h"
#include "job/workshop.h"

namespace planverk::job {

enum class ExportForm { csv, tsv, xlsx, json, ics };
[[nodiscard]] std::string_view name_of(ExportForm form);

struct ExportOptions {
  Select select;
  ExportForm form = ExportForm::xlsx;
  std::vector<std::string> tables;     ///< numbers, ids or captions of tables; empty: all
  bool draft = false;                  ///< give out any status
  std::string out;                     ///< a folder, made when missing; with the form's ending one file; `-`: the text
};

struct ExportResult {
  RunResult run;
  std::vector<std::string> files;  ///< that were written
  std::string text;                ///< of `-`
};

/// Writes all files of the run or none. Failure: wrong use (no such document, table or register; several files for one
/// name), device trouble.
Result<ExportResult> export_plan(Workshop& workshop, const std::string& plan, const ExportOptions& options);

}  // namespace planverk::job
