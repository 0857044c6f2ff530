/// What a format is made from.
#pragma once

#include <cstdint>
#include <string>

#include "base/diagnostic.h"
#include "base/limits.h"
#include "bench.h"
#include "document/document.h"
#include "job/format.h"
#include "language/packs.h"
#include "style/theme.h"

namespace planverk::job {

struct Material {
  const document::Document& document;
  const style::Theme& theme;
  Bench& bench;
  const Limits& limits;
  const language::Packs& languages;
  const std::string& id;             ///< of the document in its plan
  const std::string& source_digest;  ///< tells what it was made from
  std::string choices;               ///< how it was asked for (journey/choices.h)
  unsigned layout_workers = 0;
  bool attach_source = false;
  Diagnostics& found;       ///< what making finds: no bytes are wanted then if it blocks
  std::uint32_t pages = 0;  ///< set by a format that has pages
};

/// The pages without bytes: for what is found, and how many they are.
Status lay_out_only(Material& material);
Result<std::string> make_pdf(Material& material);

}  // namespace planverk::job
