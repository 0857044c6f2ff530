#include "signature/verify.h"

#include <algorithm>
#include <utility>

#include "base/hash.h"
#include "file/revisions.h"
#include "file/security_store.h"
#include "judge.h"
#include "later/later.h"
#include "level.h"
#include "read_signature.h"

namespace planverk::signature {

namespace {

constexpr std::size_t most_signatures =
    100;  ///< more than a paper of a council has; each is compared with the whole file

/// Certification by an earlier signature binds what comes after a later one too.
void find_later(std::vector<ReadSignature>& signatures, Revisions& revisions) {
  Permission permission;
  for (ReadSignature& each : signatures) {
    SignatureVerdict& verdict = each.verdict;
    const Permission own = permission_of(each.entry);
    verdict.is_certification = own.certifies;
    verdict.certification_level = own.level;
    verdict.revision = revisions.number(each.entry.coverage.end);
    permission.tighten(own);
    std::vector<Reason> reasons;
    verdict.later =
        each.entry.coverage.sound ? later_of(revisions, each.entry, permission, reasons) : Later::unreadable;
    for (Reason& reason : reasons) each.note(std::move(reason));
  }
}

std::unexpected<Failure> refused(foreign::Trouble trouble) {
  return device_failure("trouble.signature-file", {{"path", {}}, {"trouble", std::string(foreign::code(trouble))}});
}

}  // namespace

Result<FileVerdict> verify(std::string_view pdf, const VerifyOptions& options) {
  auto file = foreign::Objects::open(std::string(pdf));
  if (!file) return refused(file.error().trouble);
  FileVerdict out;
  out.sha256 = hex(sha256(pdf));
  out.bytes = pdf.size();
  Revisions revisions(*file);
  out.revisions = revisions.count();
  const Evidence stored = read_security_store(*file);
  Trust trust(options.anchors, options.evidence);
  trust.add(stored);
  std::vector<SignatureEntry> entries = signature_entries(*file);
  if (entries.size() > most_signatures) return refused(foreign::Trouble::too_large);
  std::vector<ReadSignature> signatures;
  for (SignatureEntry& entry : entries) signatures.push_back(read_signature(pdf, std::move(entry), trust));
  for (ReadSignature& each : signatures) find_chains(each, trust);
  find_later(signatures, revisions);
  find_levels(signatures, revisions, stored, options);
  judge(signatures, trust, options.at);
  for (ReadSignature& each : signatures) out.signatures.push_back(std::move(each.verdict));
  out.once_signed = out.signatures.empty() && pdf.find("/ByteRange") != std::string_view::npos;
  return out;
}

}  // namespace planverk::signature
