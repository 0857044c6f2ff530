/// What reports and `templates check` ask of the files that describe registers for tables (`exchange/NAME.xml`).
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/language.h"
#include "template/template.h"

namespace planverk::exchange {

/// The keywords of workbooks that registers are given out in: what comes back has no other source than the plan.
inline constexpr std::string_view register_keywords = "planverk register";

/// Findings of `import-register` and `xml-…` in the files `exchange/…`.
void check_registers(const templates::Files& files, Diagnostics& found);

struct Registers;

/// What people call the fields of an element, in one language: for reports.
class FieldNames {
 public:
  FieldNames(const templates::Files& files, Language language);
  FieldNames(const FieldNames&) = delete;
  FieldNames& operator=(const FieldNames&) = delete;
  ~FieldNames();

  /// `consequence` of a `risk` is `Konsekvens`, `previous 2025 value` is `Riskvärde förra året 2025` (Change::field); a
  /// field that no register has keeps its name.
  [[nodiscard]] std::string called(std::string_view element, std::string_view field) const;

 private:
  std::unique_ptr<const Registers> registers_;
  Language language_;
};

}  // namespace planverk::exchange
