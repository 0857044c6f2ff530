/// Documents of a plan with their figures and what these are made of, without files, fonts or pages.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/file.h"
#include "document/document.h"
#include "figures/traces.h"
#include "plan/variant.h"
#include "template/template.h"

namespace planverk::test {

struct TracedDocument {
  const plan::Variant& variant;
  xml::Node plan;  ///< root of the plan as it is written
  const figures::Traces& traces;
  const templates::Labels& labels;                  ///< of its language
  std::function<document::Document()> composed;     ///< completed; asked for by those who need it
};

/// Calls `look` for each document of the plan, in order. `templates`: an organisation's folder; empty: none.
void for_each_document(FileLayer& files, const std::string& plan, const std::string& root, const std::string& templates,
                       const std::function<void(const TracedDocument&)>& look, plan::Audience audience = plan::Audience::full);
/// The same for a plan in memory.
void for_each_document(const std::string& text, const std::function<void(const TracedDocument&)>& look,
                       plan::Audience audience = plan::Audience::full);

/// A plan with one document, which holds `views`; `root` are attributes of the root.
std::string plan_with(const std::string& registers, const std::string& views, const std::string& root = {});

}  // namespace planverk::test
