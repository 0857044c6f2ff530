/// Files that attachments name: what they are, what there is to tell of them, and why one cannot be taken in.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "base/file.h"
#include "base/limits.h"
#include "base/result.h"
#include "base/sources.h"
#include "job/pack.h"
#include "pack/paper.h"

namespace planverk::job {

struct AttachmentFiles {
  FileLayer& files;
  const Sources& sources;  ///< of the plan
  const std::string& root;
  const Limits& limits;
  std::uint64_t most_bytes = 0;

  /// Finds the file, tells by its bytes what it is, and reads what there is to tell; a plan is only known as one. Findings:
  /// pack-attachment, pack-extension, pack-picture-alt. Failure: a library is missing.
  Status read(Paper& paper, Diagnostics& found) const;
  /// The bytes of a file that was read before.
  [[nodiscard]] Result<std::string> bytes_of(const Paper& paper) const;

  /// Whether it can be shown; of one that is drawn the paper takes the drawing.
  bool read_picture(Paper& paper, std::string&& bytes, bool drawn) const;
};

/// It cannot be in the pack; `trouble` is a word that templates and messages have a phrase for.
void set_missing(Paper& paper, std::string trouble, Diagnostics& found);

[[nodiscard]] AttachmentVerdict verdict_of(const Paper& paper, const Sources& sources);

/// Not of the file as a whole, whose title and metadata are the pack's once its pages are in it.
[[nodiscard]] bool stays_in_pack(const foreign::Fault& fault);

/// Whether something in it keeps readers out: a sheet says so.
[[nodiscard]] bool is_accessible(const Paper& paper);

}  // namespace planverk::job
