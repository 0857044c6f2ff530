#include "judge.h"

#include <algorithm>
#include <optional>

#include "trust/algorithms.h"

namespace planverk::signature {

namespace {

Standing worse(Standing one, Standing other) {
  if (one == Standing::failed || other == Standing::failed) return Standing::failed;
  return one == Standing::passed ? other : one;
}

/// Whether a digest could be relied on.
Standing digest_at(int kind, Moment at, std::vector<Reason>& reasons) {
  const auto weak = weakness_of_digest(kind);
  if (!weak || at < weak->until) return Standing::passed;
  reasons.push_back({"weak", weak->what, false});
  return Standing::indeterminate;
}

Standing stamp_at(const Stamp& stamp, const Trust& trust, Moment at, std::vector<Reason>& reasons) {
  Standing out = stamp.bytes;
  out = worse(out, digest_at(stamp.token.digest_kind(), at, reasons));
  out = worse(out, digest_at(stamp.token.message().digest_kind(), at, reasons));
  return worse(out, trust.at(stamp.chain, at, reasons));
}

/// Moments by which a signature is proved to have been there.
struct Proved {
  std::optional<Moment> now;   ///< by time stamps that hold at the moment asked about
  std::optional<Moment> then;  ///< by time stamps that held when they were made
};

void earlier(std::optional<Moment>& known, Moment moment) {
  if (!known || moment < *known) known = moment;
}

/// Document time stamps after each signature, from the last to the first: one that holds proves those before it.
std::vector<Proved> prove(const std::vector<ReadSignature>& signatures, const Trust& trust, Moment at) {
  std::vector<Proved> out(signatures.size());
  Proved so_far;
  for (std::size_t index = signatures.size(); index > 0; --index) {
    const ReadSignature& each = signatures[index - 1];
    out[index - 1] = so_far;
    if (!each.entry.time_stamp || !each.stamp || !each.entry.coverage.sound) continue;
    std::vector<Reason> unused;
    const Moment time = each.stamp->token.time();
    if (stamp_at(*each.stamp, trust, so_far.now.value_or(at), unused) == Standing::passed) earlier(so_far.now, time);
    if (stamp_at(*each.stamp, trust, time, unused) == Standing::passed) earlier(so_far.then, time);
  }
  return out;
}

/// The signature's own time stamp.
void judge_stamp(ReadSignature& signature, const Trust& trust, Moment at, Proved& proved) {
  if (!signature.stamp || signature.entry.time_stamp) return;
  const Stamp& stamp = *signature.stamp;
  TimeStamp told;
  told.time = stamp.token.time();
  if (!stamp.chain.certificates.empty() && stamp.chain.certificates.front())
    told.authority = describe(stamp.chain.certificates.front().get()).subject;
  told.reasons = stamp.reasons;
  told.standing = stamp_at(stamp, trust, proved.now.value_or(at), told.reasons);
  std::vector<Reason> unused;
  if (told.standing == Standing::passed) earlier(proved.now, told.time);
  if (stamp_at(stamp, trust, told.time, unused) == Standing::passed) earlier(proved.then, told.time);
  signature.verdict.time_stamp = std::move(told);
}

/// Everything but the bytes and what came later.
Standing signer_at(const ReadSignature& signature, const Trust& trust, Moment at, std::vector<Reason>& reasons) {
  Standing out = trust.at(signature.chain, at, reasons);
  if (signature.message) out = worse(out, digest_at(signature.message->digest_kind(), at, reasons));
  if (signature.stamp && signature.entry.time_stamp) out = worse(out, stamp_at(*signature.stamp, trust, at, reasons));
  if (signature.entry.sub_filter == "adbe.x509.rsa_sha1" || signature.entry.sub_filter == "adbe.pkcs7.sha1")
    out = worse(out, digest_at(NID_sha1, at, reasons));
  return out;
}

/// Revoked before anything proves that the signature was there: had it been made before, that cannot be known; if its
/// own clock says later, it was not valid (EN 319 102-1, 5.2.6: REVOKED, REVOKED_NO_POE).
Standing softened(Standing standing, const std::vector<Reason>& reasons, bool claims_later) {
  if (standing != Standing::failed || claims_later) return standing;
  const bool only_revoked =
      std::ranges::all_of(reasons, [](const Reason& each) { return !each.fatal || each.code == "revoked"; });
  return only_revoked ? Standing::indeterminate : standing;
}

/// With what came later: when it was made that was not yet there.
Standing document_of(const SignatureVerdict& verdict) {
  Standing out = verdict.bytes;
  if (verdict.later == Later::not_allowed) out = Standing::failed;
  if (verdict.later == Later::unreadable) out = worse(out, Standing::indeterminate);
  for (const Reason& each : verdict.reasons) {
    if (each.code.starts_with("look-")) out = worse(out, Standing::indeterminate);
  }
  return out;
}

void judge_one(ReadSignature& signature, const Trust& trust, Moment at, Proved proved) {
  SignatureVerdict& verdict = signature.verdict;
  judge_stamp(signature, trust, at, proved);
  const Standing document = document_of(verdict);
  std::vector<Reason> reasons;
  verdict.trust = signer_at(signature, trust, proved.now.value_or(at), reasons);
  verdict.now = worse(document, verdict.trust);
  std::vector<Reason> then;
  if (proved.then) {
    verdict.when_signed = worse(verdict.bytes, signer_at(signature, trust, *proved.then, then));
  } else if (verdict.trust == Standing::passed) {
    verdict.when_signed = verdict.bytes;
  } else {
    const Moment claimed = verdict.claimed_time.value_or(at);
    const Standing standing = signer_at(signature, trust, claimed, then);
    verdict.when_signed = worse(
        verdict.bytes, softened(standing, then, standing == Standing::failed && verdict.claimed_time.has_value()));
    if (verdict.when_signed == Standing::passed) {
      verdict.when_signed = Standing::indeterminate;
      reasons.push_back({"time-not-proved", {}, false});
    }
  }
  for (Reason& reason : reasons) signature.note(std::move(reason));
  for (Reason& reason : then) signature.note(std::move(reason));
}

}  // namespace

void judge(std::vector<ReadSignature>& signatures, const Trust& trust, Moment at) {
  const std::vector<Proved> proved = prove(signatures, trust, at);
  for (std::size_t index = 0; index < signatures.size(); ++index)
    judge_one(signatures[index], trust, at, proved[index]);
}

}  // namespace planverk::signature
