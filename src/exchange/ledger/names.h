/// What a standard calls the codes of an accounts file, and which lines are proposed for them: files of the templates
/// (`ledger/kostra.xml`, `ledger/sie.xml`; exchange/TABLES.md), an organisation's laid over the built-in ones.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "ledger/ledger.h"
#include "template/template.h"

namespace planverk::exchange::ledger {

/// Functions that make a line together. Each function is to stand in one.
struct ServiceArea {
  std::string id;         ///< of the line that is proposed for it
  std::string label;
  std::string functions;  ///< as groupings have them: `202 213 222-223`; never empty
};

/// A class of SIE's accounts, as the charts of companies and of municipalities call it.
struct AccountClass {
  std::string code;  ///< the accounts' first digit
  std::string company, municipality;
};

struct Names {
  std::map<std::string, std::string> functions;  ///< by code
  std::vector<ServiceArea> areas;
  std::vector<AccountClass> classes;
  std::string unnamed;  ///< of functions without a name, with `{code}` in it

  /// Functions that the files do not have are named by `unnamed`: new ones come every year.
  [[nodiscard]] std::string function(const std::string& code) const;
};

/// Those of a form. What is wrong in a file is a finding of `ledger-names` or `xml-…` at its place, and left out.
[[nodiscard]] Names read_names(const templates::Files& files, Form form, Diagnostics& found);

}  // namespace planverk::exchange::ledger
