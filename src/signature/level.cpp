#include "level.h"

#include <algorithm>
#include <set>
#include <span>
#include <string>

#include "file/security_store.h"

namespace planverk::signature {

namespace {

void lacks(ReadSignature& signature, const char* what, std::string detail = {}) {
  signature.note({what, std::move(detail), false});
}

/// EN 319 142-1, 6.3, table 1: what a baseline signature is at least.
bool is_basic(ReadSignature& signature) {
  if (!signature.message) return false;
  const std::size_t before = signature.verdict.reasons.size();
  if (signature.entry.sub_filter != "ETSI.CAdES.detached")
    lacks(signature, "level-sub-filter", signature.entry.sub_filter);
  if (signature.message->binding() != Message::Binding::fits) lacks(signature, "level-signing-certificate");
  if (!signature.message->has_content_type()) lacks(signature, "level-attributes");
  if (!signature.entry.time) lacks(signature, "level-no-time");
  if (signature.message->signing_time()) lacks(signature, "level-signing-time");
  return signature.verdict.reasons.size() == before && signature.verdict.bytes != Standing::failed;
}

/// Everything that a later check of the chain asks for lies in the file.
class Stored {
 public:
  Stored(const Evidence& stored, const std::vector<ReadSignature>& signatures, const std::vector<std::string>& anchors)
      : trust_(anchors, stored) {
    for (const std::string& der : stored.certificates) known_.insert(der);
    for (const std::string& der : anchors) known_.insert(der);
    for (const ReadSignature& each : signatures) {
      if (each.message) take(*each.message);
      if (each.stamp) take(each.stamp->token.message());
    }
  }

  /// The name of the first certificate about which something is missing.
  [[nodiscard]] std::string missing(const Chain& chain, Moment at) const {
    for (std::size_t index = 0; index < chain.certificates.size(); ++index) {
      X509* each = chain.certificates[index].get();
      if (!known_.contains(der_of(each))) return describe(each).subject;
      if (index + 1 == chain.certificates.size()) break;
      const auto state = trust_.revocation(each, chain.certificates[index + 1].get(), at).state;
      if (state == Revocation::State::unknown) return describe(each).subject;
    }
    return {};
  }

 private:
  void take(const Message& message) {
    trust_.add(message.certificates());
    trust_.add(Evidence{{}, message.revocation_lists(), message.ocsp_answers()});
    for (const X509Ptr& each : message.certificates()) known_.insert(der_of(each.get()));
  }

  Trust trust_;
  std::set<std::string> known_;
};

bool is_stamp(const ReadSignature& signature) {
  return signature.entry.time_stamp && signature.stamp && signature.verdict.bytes == Standing::passed;
}

/// A document time stamp came after the store. Those before it prove when the signature was there, and nothing of what
/// the store holds.
bool store_is_stamped(std::span<const ReadSignature> later, Revisions& revisions) {
  return std::ranges::any_of(later, [&](const ReadSignature& each) {
    if (!is_stamp(each)) return false;
    const foreign::Objects* edition = revisions.edition(each.entry.coverage.end);
    return edition != nullptr && has_security_store(*edition);
  });
}

}  // namespace

void find_levels(std::vector<ReadSignature>& signatures, Revisions& revisions, const Evidence& stored,
                 const VerifyOptions& options) {
  const Stored known(stored, signatures, options.anchors);
  for (std::size_t index = 0; index < signatures.size(); ++index) {
    ReadSignature& each = signatures[index];
    if (each.entry.time_stamp || !is_basic(each)) continue;
    each.verdict.level = Level::b_b;
    const auto later = std::span<const ReadSignature>(signatures).subspan(index + 1);
    const auto document_stamp = std::ranges::find_if(later, is_stamp);
    const bool own_stamp = each.stamp && each.stamp->bytes == Standing::passed;
    if (!own_stamp && document_stamp == later.end()) {
      lacks(each, "level-no-time-stamp");
      continue;
    }
    each.verdict.level = Level::b_t;
    if (!has_security_store(revisions.whole())) {
      lacks(each, "level-no-evidence");
      continue;
    }
    const Stamp& stamp = own_stamp ? *each.stamp : *document_stamp->stamp;
    std::string missing = known.missing(each.chain, stamp.token.time());
    if (missing.empty()) missing = known.missing(stamp.chain, stamp.token.time());
    if (!missing.empty()) {
      lacks(each, "level-evidence", std::move(missing));
      continue;
    }
    each.verdict.level = Level::b_lt;
    if (!store_is_stamped(later, revisions)) {
      lacks(each, "level-no-archive-stamp");
      continue;
    }
    each.verdict.level = Level::b_lta;
  }
}

}  // namespace planverk::signature
