#include "signature/words.h"

#include <string_view>

namespace planverk::job {

namespace {

using signature::SignatureVerdict;

/// `2026-03-02 14:15 UTC`
std::string minute_of(signature::Moment moment) {
  const std::string iso = signature::iso_time(moment);
  return iso.substr(0, 10) + " " + iso.substr(11, 5) + " UTC";
}

std::string code(signature::Standing standing) {
  return signature::name_of(standing);
}

Message time_sentence(const SignatureVerdict& of) {
  if (of.is_time_stamp && of.claimed_time) return {"signature.time.stamped", {{"time", minute_of(*of.claimed_time)}}};
  if (of.time_stamp) {
    return {"signature.stamp." + code(of.time_stamp->standing),
            {{"time", minute_of(of.time_stamp->time)}, {"authority", of.time_stamp->authority}}};
  }
  if (of.claimed_time) return {"signature.time.claimed", {{"time", minute_of(*of.claimed_time)}}};
  return {"signature.time.none", {}};
}

}  // namespace

Message signature_title(const SignatureVerdict& of) {
  const char* key = of.is_time_stamp ? "signature.title.stamp" : "signature.title.person";
  if (of.signer.empty()) key = "signature.title.unknown";
  return {key, {{"signer", of.signer}, {"field", of.field}}};
}

std::vector<Message> signature_sentences(const SignatureVerdict& of, signature::Moment at) {
  std::vector<Message> out;
  out.push_back({"signature.when-signed." + code(of.when_signed), {}});
  out.push_back({"signature.now." + code(of.now), {{"day", signature::iso_day(at)}}});
  out.push_back({"signature.bytes." + code(of.bytes), {{"algorithm", of.digest_algorithm}}});
  out.push_back({std::string("signature.later.") + signature::name_of(of.later), {}});
  if (of.certification_level > 0) out.push_back({"signature.certified." + std::to_string(of.certification_level), {}});
  out.push_back({"signature.trust." + code(of.trust), {}});
  out.push_back(time_sentence(of));
  if (!of.reason.empty()) out.push_back({"signature.stated.reason", {{"text", of.reason}}});
  if (!of.place.empty()) out.push_back({"signature.stated.place", {{"text", of.place}}});
  if (of.is_time_stamp) return out;
  if (of.level == signature::Level::other) {
    out.push_back({"signature.level.other", {{"form", of.sub_filter}}});
  } else {
    out.push_back({"signature.level.pades", {{"level", signature::name_of(of.level)}}});
  }
  return out;
}

Message reason_sentence(const signature::Reason& reason) {
  return {"signature.reason." + reason.code, {{"detail", reason.detail}}};
}

Message file_sentence(const VerifiedFile& file) {
  if (file.trouble) return file.trouble->message;
  const std::size_t count = file.verdict->signatures.size();
  if (count == 0)
    return {file.verdict->once_signed ? "signature.file.once" : "signature.file.none", {{"path", file.path}}};
  return {"signature.file." + code(file.verdict->standing()), {{"path", file.path}, {"n", std::to_string(count)}}};
}

}  // namespace planverk::job
