/// Gives out what a plan holds, as data: tables that its documents print, registers, figures with what they are made of,
/// days, and meetings in the shapes of other systems (exchange/printed_tables.h, register_table.h, figure_list.h,
/// calendar.h, companions.h). The way is that of a document: what
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

enum class ExportForm { csv, tsv, xlsx, json, ics, einnsyn, json_ld, fiks_politisk, oparl };
inline constexpr ExportForm export_forms[] = {ExportForm::csv,     ExportForm::tsv,     ExportForm::xlsx,          ExportForm::json, ExportForm::ics,
                                              ExportForm::einnsyn, ExportForm::json_ld, ExportForm::fiks_politisk, ExportForm::oparl};
[[nodiscard]] std::string_view name_of(ExportForm form);    ///< as people choose it: `json-ld`
[[nodiscard]] std::string_view ending_of(ExportForm form);  ///< of its files: `jsonld`
/// Of tables: `--table` and `--register` have a meaning.
[[nodiscard]] bool is_of_tables(ExportForm form);
/// Of meetings: `--meeting` and `--base` have.
[[nodiscard]] bool is_of_meetings(ExportForm form);

struct ExportOptions {
  Select select;
  ExportForm form = ExportForm::xlsx;
  std::vector<std::string> tables;     ///< numbers, ids or captions of tables; empty: all
  std::vector<std::string> registers;  ///< names, `risks`; not empty: these in place of tables
  std::vector<std::string> meetings;   ///< ids; empty: those of the chosen documents
  std::string base;                    ///< the address of the folder that files will stand in, with `/`; empty: not known
  bool draft = false;                  ///< give out any status
  std::string out;                     ///< a folder, made when missing; with the form's ending one file; `-`: the text
};

struct ExportResult {
  RunResult run;
  std::vector<std::string> files;  ///< that were written
  std::string text;                ///< of `-`
};

/// Writes all files of the run or none. Failure: wrong use (no such document, table, register or meeting; several files for one
/// name), device trouble.
Result<ExportResult> export_plan(Workshop& workshop, const std::string& plan, const ExportOptions& options);

}  // namespace planverk::job
