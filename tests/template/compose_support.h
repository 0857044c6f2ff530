/// Composes documents from plans that are written out in a test, figures (`fig:…`) included, without the plan and
/// figures stages' checks.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/sources.h"
#include "document/document.h"
#include "template/template.h"

namespace planverk::test {

struct Composed {
  std::optional<document::Document> document;
  Diagnostics found;
};

/// The built-in templates, compiled once for the whole test program.
templates::Composer& built_in_composer();
/// `slug.variant file:line:column` and its values, one finding a line, notes indented.
std::string findings_text(const Diagnostics& found, const Sources& sources);

/// Composes the only document of the plan. `language` empty: the document's or the plan's.
Composed compose(std::string_view plan_xml, std::string_view language = {}, templates::Composer::Options options = {},
                 const Diagnostics* appendix = nullptr);
/// With other template files: what was found, and the canonical text.
std::string findings_with(const templates::Files& files, std::string_view plan_xml);
std::string text_with(const templates::Files& files, std::string_view plan_xml);
/// Of one plan after the other, by one composer; each plan is gone before the next is read.
std::vector<std::string> texts_with(const templates::Files& files, const std::vector<std::string_view>& plans);

}  // namespace planverk::test
