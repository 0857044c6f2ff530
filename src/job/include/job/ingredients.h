/// What a document's bytes rest on besides its plan: written into the file (XMP), asked by `reproduce`, and by a batch
/// that makes only what changed. Each is a short name that changes when the ingredient does, on every machine the same.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "job/workshop.h"

namespace planverk::job {

struct Ingredients {
  std::string program;    ///< version of the program
  std::string libraries;  ///< of the libraries that shape what is written: 16 hexadecimal digits
  std::string templates;  ///< names and bytes of all template, theme, label and language files in force: 32 hexadecimal digits
  std::string fonts;      ///< faces of the family and those that stand in for them: 16 hexadecimal digits
};

/// Works them out; Workshop::ingredients keeps them. `library`: the family's faces.
[[nodiscard]] Ingredients ingredients_of(const templates::Files& templates, FileLayer& files, const font::Library& library);

}  // namespace planverk::job
