/// A pack whose pages are known, and how it is written.
#pragma once

#include <string>
#include <vector>

#include "base/language.h"
#include "base/result.h"
#include "bench.h"
#include "job/pack.h"
#include "leak/guard.h"
#include "layout/layout.h"
#include "pack/bind.h"
#include "pack/page_labels.h"
#include "pack/paper.h"
#include "pack/read_attachment.h"

namespace planverk::job {

struct Issue {
  const std::string& meeting;
  const Ready& agenda;
  const std::vector<AgendaItem>& items;
  const std::vector<PackPage>& pages;
  const SentLabels& sent;  ///< of the pack that was sent before it
  const AttachmentFiles& attachments;
  Language language;  ///< of printed words
  const leak::Guard* guard = nullptr;  ///< of what is made for the public
};

struct WrittenPack {
  std::vector<WrittenFile> files;
  PackClaims claims;  ///< of PDFs
  std::vector<std::string> too_large;  ///< titles of papers
};

/// The list of places, beside the pack.
inline constexpr std::string_view record_name = "pack.json";

/// Whether the file itself goes with the pack, as it is.
[[nodiscard]] bool is_beside(const Paper& paper, PackForm form);
/// Where, from the pack's folder.
[[nodiscard]] std::string beside_name(const Paper& paper);

/// One PDF or several with the list of places, signed files beside them: all of it or nothing. Nothing where something that is
/// withheld stands in it (leak-output, leak-attachment).
Result<WrittenPack> write_pdf(const Issue& issue, const PackOptions& options, Bench& bench, const layout::Options& layout,
                              Diagnostics& found);
/// `index.html`, a page for each document and sheet, the files beside them, the list of places.
Result<WrittenPack> write_folder(const Issue& issue, const PackOptions& options, Bench& bench, Diagnostics& found);

}  // namespace planverk::job
