/// What an archive asks for and the plan does not say: told for all documents at once, before anything is made.
#pragma once

#include "archive/case_facts.h"
#include "archive/package.h"
#include "base/diagnostic.h"
#include "base/sources.h"

namespace planverk::job {

/// Findings: archive-incomplete, at the elements where the facts are to stand. What was told once is told once.
void find_missing(const ArchivedDocument& document, const xml::Tree& plan, const Sources& sources,
                  archive::Profile profile, Diagnostics& found);
/// Of the organisation that archives.
void find_missing(xml::Node organisation, Span document, const xml::Tree& plan, archive::Profile profile,
                  Diagnostics& found);

}  // namespace planverk::job
