/// How a document was asked for, besides its plan, as one line that stands in the file's metadata and that `reproduce`
/// reads: `audience=public reading=final language=sv as-of=2026-03-01 draft=yes fields=yes seal-field=seal theme=large-print`. What was not chosen is not said.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "plan/variant.h"

namespace planverk::job {

struct Choices {
  plan::Selection selection;  ///< its document is left out: it has a property of its own
  std::string theme;          ///< empty: the document's own
  bool draft = false;         ///< written although findings stood in the way
  bool signature_fields = false;
  std::string seal_field = {};  ///< without spaces
};

[[nodiscard]] std::string choices_text(const Choices& choices);
/// None: not a line that this program writes.
[[nodiscard]] std::optional<Choices> choices_of(std::string_view text);

}  // namespace planverk::job
