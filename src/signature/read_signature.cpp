#include "read_signature.h"

#include <openssl/evp.h>

#include <algorithm>
#include <utility>

#include "trust/algorithms.h"

namespace planverk::signature {

namespace {

/// The spans that are signed; what is out of bounds has none.
std::pair<std::string_view, std::string_view> spans(std::string_view file, const Coverage& coverage) {
  if (coverage.end == 0) return {};
  return {file.substr(0, coverage.gap_begin), file.substr(coverage.gap_end, coverage.end - coverage.gap_end)};
}

/// What has not the form of a signature is none (EN 319 102-1, 5.2.2: FORMAT_FAILURE).
void set_unreadable(ReadSignature& out) {
  out.note({"unreadable", {}, true});
  out.verdict.bytes = Standing::failed;
}

void read_stamp(ReadSignature& out, std::string_view token, Parts stamped, Trust& trust) {
  auto read = TimeStampToken::read(token);
  if (!read) return;
  trust.add(read->message().certificates());
  trust.add(Evidence{{}, read->message().revocation_lists(), read->message().ocsp_answers()});
  Stamp stamp{std::move(*read), {}, {}, {}};
  stamp.bytes = stamp.token.check(stamped, stamp.reasons);
  out.stamp = std::move(stamp);
}

/// A bare RSA signature with its certificate beside it (ISO 32000-1, 12.8.3.2).
Standing check_bare(ReadSignature& out, Parts parts, X509Ptr& signer) {
  const foreign::Object beside = out.entry.value.get("/Cert");
  signer = certificate_of(beside.is_array() ? beside.at(0).bytes() : beside.bytes());
  const auto* bytes = reinterpret_cast<const unsigned char*>(out.entry.contents.data());
  const std::unique_ptr<ASN1_OCTET_STRING, Release<ASN1_OCTET_STRING_free>> value(
      d2i_ASN1_OCTET_STRING(nullptr, &bytes, static_cast<long>(out.entry.contents.size())));
  forget_errors();
  EVP_PKEY* key = signer ? X509_get0_pubkey(signer.get()) : nullptr;
  if (!value || key == nullptr) {
    set_unreadable(out);
    return Standing::failed;
  }
  const std::string found = digest(NID_sha1, parts);
  const std::unique_ptr<EVP_PKEY_CTX, Release<EVP_PKEY_CTX_free>> work(EVP_PKEY_CTX_new(key, nullptr));
  const bool fits = work && EVP_PKEY_verify_init(work.get()) == 1 &&
                    EVP_PKEY_CTX_set_signature_md(work.get(), EVP_sha1()) == 1 &&
                    EVP_PKEY_verify(work.get(), ASN1_STRING_get0_data(value.get()),
                                    static_cast<std::size_t>(ASN1_STRING_length(value.get())),
                                    reinterpret_cast<const unsigned char*>(found.data()), found.size()) == 1;
  forget_errors();
  if (!fits) out.note({"value", {}, true});
  return fits ? Standing::passed : Standing::failed;
}

Standing check_message(ReadSignature& out, Parts parts) {
  std::vector<Reason> reasons;
  Standing standing = Standing::indeterminate;
  if (out.entry.sub_filter == "adbe.pkcs7.sha1" || out.message->content()) {
    // The digest is what was signed (ISO 32000-1, 12.8.3.3.1).
    standing = out.message->check_content(reasons);
    if (standing == Standing::passed &&
        digest(NID_sha1, parts) != out.message->content().value_or(std::string_view())) {
      reasons.push_back({"digest", {}, true});
      standing = Standing::failed;
    }
  } else {
    standing = out.message->check(parts, reasons);
  }
  if (out.message->binding() == Message::Binding::differs) {
    reasons.push_back({"signing-certificate", {}, true});
    standing = Standing::failed;
  }
  // Of bytes that are not what they should be, more than that need not be said.
  for (Reason& reason : reasons) {
    if (out.entry.coverage.sound || reason.code != "digest") out.note(std::move(reason));
  }
  return standing;
}

void tell_facts(ReadSignature& out, std::string_view file) {
  SignatureVerdict& verdict = out.verdict;
  const foreign::Object& value = out.entry.value;
  verdict.field = out.entry.field;
  verdict.sub_filter = out.entry.sub_filter;
  verdict.reason = value.get("/Reason").text();
  verdict.place = value.get("/Location").text();
  verdict.is_time_stamp = out.entry.time_stamp;
  verdict.signed_bytes = out.entry.coverage.end;
  verdict.whole_file = out.entry.coverage.sound && out.entry.coverage.end == file.size();
  verdict.claimed_time = out.entry.time;
  verdict.reasons = out.entry.reasons;
}

void read_document_stamp(ReadSignature& out, Parts parts, Trust& trust) {
  read_stamp(out, out.entry.contents, parts, trust);
  if (!out.stamp) return set_unreadable(out);
  out.verdict.bytes = out.stamp->bytes;
  for (const Reason& reason : out.stamp->reasons) out.note(reason);
  out.verdict.digest_algorithm = digest_name(out.stamp->token.digest_kind());
  out.verdict.claimed_time = out.stamp->token.time();
}

void read_message(ReadSignature& out, Parts parts, Trust& trust) {
  out.message = Message::read(out.entry.contents);
  if (!out.message) return set_unreadable(out);
  trust.add(out.message->certificates());
  trust.add(Evidence{{}, out.message->revocation_lists(), out.message->ocsp_answers()});
  out.verdict.bytes = check_message(out, parts);
  out.verdict.digest_algorithm = digest_name(out.message->digest_kind());
  if (!out.verdict.claimed_time) out.verdict.claimed_time = out.message->signing_time();
  if (const std::string_view token = out.message->time_stamp(); !token.empty()) {
    read_stamp(out, token, {out.message->value()}, trust);
    if (!out.stamp) out.note({"stamp-unreadable", {}, false});
  }
}

}  // namespace

void ReadSignature::note(Reason reason) {
  const bool known = std::ranges::any_of(
      verdict.reasons, [&](const Reason& each) { return each.code == reason.code && each.detail == reason.detail; });
  if (!known) verdict.reasons.push_back(std::move(reason));
}

ReadSignature read_signature(std::string_view file, SignatureEntry entry, Trust& trust) {
  ReadSignature out;
  out.entry = std::move(entry);
  tell_facts(out, file);
  const auto [first, second] = spans(file, out.entry.coverage);
  if (out.entry.sub_filter == "adbe.x509.rsa_sha1") {
    X509Ptr signer;
    out.verdict.bytes = check_bare(out, {first, second}, signer);
    out.verdict.digest_algorithm = digest_name(NID_sha1);
    if (signer) out.chain.certificates.push_back(std::move(signer));
  } else if (out.entry.time_stamp) {
    read_document_stamp(out, {first, second}, trust);
  } else {
    read_message(out, {first, second}, trust);
  }
  if (!out.entry.coverage.sound) out.verdict.bytes = Standing::failed;
  return out;
}

void find_chains(ReadSignature& signature, const Trust& trust) {
  if (signature.stamp)
    signature.stamp->chain = trust.chain(signature.stamp->token.message().signer(), Use::time_stamping);
  if (signature.entry.time_stamp) {
    signature.chain = {};
    if (signature.stamp) signature.chain = trust.chain(signature.stamp->token.message().signer(), Use::time_stamping);
  } else if (signature.message) {
    signature.chain = trust.chain(signature.message->signer(), Use::signing);
  } else if (!signature.chain.certificates.empty()) {
    const X509Ptr signer = share(signature.chain.certificates.front().get());
    signature.chain = trust.chain(signer.get(), Use::signing);
  } else {
    signature.chain.trouble = Reason{"no-signer", {}, false};
  }
  for (const X509Ptr& each : signature.chain.certificates) {
    if (each) signature.verdict.chain.push_back(describe(each.get()));
  }
  if (!signature.verdict.chain.empty()) signature.verdict.signer = signature.verdict.chain.front().subject;
}

}  // namespace planverk::signature
