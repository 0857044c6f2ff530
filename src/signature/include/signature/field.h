/// The signature fields of a PDF file (ISO 32000-1, 12.7.4.5), and whether they may be signed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace planverk::signature {

struct Field {
  std::string name;               ///< full: with those of the fields it is in, parted by full stops
  std::string tooltip;            ///< /TU; empty: none
  double width = 0, height = 0;   ///< of its widget in points; 0: it does not show
  bool is_signed = false;
};

struct Form {
  std::string language;       ///< of the file, as its catalog says; may be empty
  std::vector<Field> fields;  ///< those to be signed, in the file's order
  /// /P of a certification (12.8.2.2): 1 forbids every change, 2 and 3 allow fields to be signed; 0: none.
  int certification = 0;
};

/// Failures: no PDF, damaged, encrypted.
Result<Form> read_form(std::string_view pdf);

}  // namespace planverk::signature
