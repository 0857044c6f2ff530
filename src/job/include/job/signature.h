/// Verifies the signatures of PDF files and says what came of it: as words for a registrar, as JSON, and as a document.
/// The moment that is asked about and what is trusted come from the caller; one file that cannot be read stops no
/// other.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/result.h"
#include "job/workshop.h"
#include "signature/verify.h"

namespace planverk::job {

/// What is trusted, and what else is known: files or folders.
struct TrustFiles {
  std::vector<std::string> anchors;   ///< PEM or DER; of a folder each file that is one
  std::vector<std::string> evidence;  ///< certificates, revocation lists, OCSP answers
  signature::Moment at = 0;
};

/// Failure: a file that cannot be read, or that holds nothing of the kind (of a folder only where no file does).
Result<signature::VerifyOptions> read_trust(FileLayer& files, const TrustFiles& from);

struct VerifiedFile {
  std::string path;
  std::optional<signature::FileVerdict> verdict;
  std::optional<Failure> trouble;  ///< why there is no verdict
};

VerifiedFile verify_file(FileLayer& files, const std::string& path, const signature::VerifyOptions& options);

/// One line: whether all signatures of the file are proved.
[[nodiscard]] std::string signature_summary(const VerifiedFile& file, const templates::Labels& messages);
/// The summary, and each signature with what is known of it.
[[nodiscard]] std::string signature_text(const VerifiedFile& file, const signature::VerifyOptions& options,
                                         const templates::Labels& messages);
/// All files as one JSON text; sentences of reasons are in the language of `messages`, everything else is codes.
[[nodiscard]] std::string signature_json(std::span<const VerifiedFile> files, const signature::VerifyOptions& options,
                                         const templates::Labels& messages);

/// The same as a PDF/A and PDF/UA document in the language of messages.
Result<std::string> signature_report(std::span<const VerifiedFile> files, const signature::VerifyOptions& options,
                                     Workshop& workshop);

/// 0: every signature is proved; 1: something cannot be known, under `strict`; 2: a signature failed or its file was
/// changed in a way that it does not allow, or there is none; 4: a file cannot be read.
[[nodiscard]] int exit_code(std::span<const VerifiedFile> files, bool strict);

}  // namespace planverk::job
