/// SIE files of types 1–4 and 4I: accounts, objects, balances, periods, budgets, vouchers. Source: SIE filformat 4B
/// (2008-09-30) and 4C, sie.se. Debit stands above zero: costs and assets; income, debt and equity below.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "base/sources.h"
#include "ledger/ledger.h"
#include "ledger/sie_text.h"

namespace planverk::exchange::ledger {

struct SieYear {
  Date first, last;
};

/// An amount of a post: `#RES`, `#PSALDO`, `#PBUDGET`, or a voucher's row.
struct SieAmount {
  int year = 0;       ///< 0 is the file's, -1 the one before
  int period = 0;     ///< 202608; 0 for the whole year
  std::string account;
  std::vector<SieObject> objects;
  Decimal amount;
  Span span;
  std::uint32_t voucher = 0;  ///< of a row: which one, from 1
};

struct SieFile {
  FileId file = 0;
  int type = 1;                   ///< the standard's, where `#SIETYP` is missing
  Encoding encoding = Encoding::pc8;
  std::string company, number, chart, currency = "SEK";
  std::string made_on;            ///< yyyy-mm-dd, of `#GEN`
  std::optional<Date> reaches_to; ///< `#OMFATTN`: balances are of a part of the year, up to that day
  std::map<int, SieYear> years;
  std::map<std::string, std::string> accounts;                         ///< name by number
  std::map<std::string, char> account_types;                           ///< `T S K I` of `#KTYP`
  std::map<std::string, std::string> dimensions;
  std::map<std::pair<std::string, std::string>, std::string> objects;  ///< name by dimension and number
  std::vector<SieAmount> opening, closing, results, periods, budgets, rows;
};

/// `#FLAGGA` is the first post of every SIE file.
[[nodiscard]] bool is_sie(std::string_view bytes);

/// Findings `sie-…` where it is wrong. None when nothing of it could be read.
[[nodiscard]] std::optional<SieFile> read_sie(const Sources& sources, FileId file, Diagnostics& found);

/// What does not agree within the file: periods and the year's result, vouchers, accounts that are not declared.
void check_sie(const SieFile& file, Diagnostics& found);

/// What to make of it: the calendar year that it is asked for (0: the file's own), the last day that outcomes are about,
/// and the dimension whose objects entries are to have (empty: none).
struct SieView {
  int year = 0;
  std::optional<Date> until;
  std::string dimension;
};
/// Accounts of income and costs only. Outcomes come from periods, else from vouchers, else from the year's results. None,
/// with a finding of `ledger-year`, when the file has nothing of that year.
[[nodiscard]] std::optional<Ledger> ledger_of(const SieFile& file, const SieView& view, Diagnostics& found);

/// Whether an account is one of income and costs: by `#KTYP`, else by its first digit (3–8).
[[nodiscard]] bool of_result(const SieFile& file, std::string_view account);

}  // namespace planverk::exchange::ledger
