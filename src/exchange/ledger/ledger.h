/// What an accounts file tells, whichever its form: amounts on codes, in crowns or euros, costs above zero and income below.
/// Readers of forms make it (kostra.h, sie.h), groupings make budget lines of it (grouping.h, fill.h).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/span.h"

namespace planverk::exchange::ledger {

enum class Form { kostra, sie };

/// One amount of the file.
struct Entry {
  std::string account_class;  ///< KOSTRA's kontoklasse: `1`; of SIE the account's first digit
  std::string code;           ///< KOSTRA's function or chapter, SIE's account
  std::string art;            ///< KOSTRA's art or sector; empty in SIE
  std::string object;         ///< SIE: of the dimension that the grouping asks for; empty: of none
  Decimal amount;             ///< of one of the currency; debit above zero, credit below
  Span span;
};

enum class Measure {
  actual,         ///< what came out, up to `until`
  period_budget,  ///< the part of the budget that is for the same time
  budget,         ///< of the whole year
};

struct Ledger {
  Form form = Form::kostra;
  FileId file = 0;
  int year = 0;
  std::optional<Date> until;   ///< the last day that `actual` is about
  std::string currency;        ///< as the plan's units have it: `kr`, `EUR`
  std::string series;          ///< what the file is of, by its own names: `0A 2026 K2`; tells origins apart
  std::string label;           ///< as a source prints: `KOSTRA 0A`, `SIE, Strandvika kommun`
  std::string told_on;         ///< yyyy-mm-dd when the file says the day it was made
  std::map<std::string, std::string> names;         ///< of codes, where the file or the standard names them
  std::map<std::string, std::string> object_names;  ///< of objects of the dimension asked for
  std::map<Measure, std::vector<Entry>> entries;    ///< only measures that the file tells
};

/// Whether operating budgets are made of it: KOSTRA's classes 1 and 3, SIE's accounts of income and costs (3–8).
[[nodiscard]] bool operating(Form form, std::string_view account_class);

}  // namespace planverk::exchange::ledger
