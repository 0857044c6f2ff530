/// Words that stand unseen in the files of a document's pictures.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "base/file.h"
#include "base/limits.h"
#include "base/sources.h"
#include "plan/document_facts.h"
#include "plan/rule_settings.h"
#include "plan/variant.h"

namespace planverk::job {

/// Looks through the files that figures of the variant name, and through that of the logo of the organisation that sends
/// the document, by the rules that screen texts. A file that cannot be read is somebody else's to tell.
struct PictureScreening {
  const plan::Variant& variant;
  const plan::DocumentFacts& facts;
  FileLayer& files;
  const std::string& root;
  const Limits& limits;
  const Sources& sources;
  const plan::RuleSettings& rules;

  void look(Diagnostics& found) const;

 private:
  void look_below(xml::Node node, Diagnostics& found) const;
  void look_at(xml::Node node, std::string_view attribute, Diagnostics& found) const;
};

}  // namespace planverk::job
