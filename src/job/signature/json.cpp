#include <nlohmann/json.hpp>

#include "job/report.h"
#include "report/json.h"
#include "signature/words.h"

namespace planverk::job {

namespace {

Json certificate_json(const signature::Certificate& from) {
  return {{"subject", from.subject},
          {"issuer", from.issuer},
          {"serial", from.serial},
          {"sha256", from.sha256},
          {"from", signature::iso_time(from.from)},
          {"to", signature::iso_time(from.to)}};
}

Json reasons_json(const std::vector<signature::Reason>& from, const templates::Labels& messages) {
  Json out = Json::array();
  for (const signature::Reason& each : from) {
    Json one = {{"code", each.code}};
    if (!each.detail.empty()) one["detail"] = each.detail;
    one["fatal"] = each.fatal;
    one["text"] = sentence(reason_sentence(each), messages);
    out.push_back(std::move(one));
  }
  return out;
}

Json stamp_json(const signature::TimeStamp& from, const templates::Labels& messages) {
  return {{"time", signature::iso_time(from.time)},
          {"authority", from.authority},
          {"standing", signature::name_of(from.standing)},
          {"reasons", reasons_json(from.reasons, messages)}};
}

Json signature_json(const signature::SignatureVerdict& from, const templates::Labels& messages) {
  Json out = {{"field", from.field},
              {"signer", from.signer},
              {"type", from.is_time_stamp      ? "document-time-stamp"
                       : from.is_certification ? "certification"
                                               : "approval"},
              {"subFilter", from.sub_filter},
              {"digest", from.digest_algorithm},
              {"revision", from.revision},
              {"signedBytes", from.signed_bytes},
              {"wholeFile", from.whole_file},
              {"later", signature::name_of(from.later)},
              {"level", signature::name_of(from.level)},
              {"bytes", signature::name_of(from.bytes)},
              {"trust", signature::name_of(from.trust)},
              {"whenSigned", signature::name_of(from.when_signed)},
              {"now", signature::name_of(from.now)}};
  if (from.certification_level > 0) out["permission"] = from.certification_level;
  if (!from.reason.empty()) out["reason"] = from.reason;
  if (!from.place.empty()) out["place"] = from.place;
  if (from.claimed_time) out["claimedTime"] = signature::iso_time(*from.claimed_time);
  if (from.time_stamp) out["timeStamp"] = stamp_json(*from.time_stamp, messages);
  out["chain"] = Json::array();
  for (const signature::Certificate& each : from.chain) out["chain"].push_back(certificate_json(each));
  out["reasons"] = reasons_json(from.reasons, messages);
  return out;
}

Json file_json(const VerifiedFile& from, const templates::Labels& messages) {
  Json out = {{"path", from.path}, {"text", sentence(file_sentence(from), messages)}};
  if (!from.verdict) return out;
  out["sha256"] = from.verdict->sha256;
  out["bytes"] = from.verdict->bytes;
  out["revisions"] = from.verdict->revisions;
  out["standing"] = from.verdict->signatures.empty() ? "none" : signature::name_of(from.verdict->standing());
  out["signatures"] = Json::array();
  for (const signature::SignatureVerdict& each : from.verdict->signatures)
    out["signatures"].push_back(signature_json(each, messages));
  return out;
}

}  // namespace

std::string signature_json(std::span<const VerifiedFile> files, const signature::VerifyOptions& options,
                           const templates::Labels& messages) {
  Json out = {{"version", 1},
              {"at", signature::iso_time(options.at)},
              {"anchors", options.anchors.size()},
              {"files", Json::array()}};
  for (const VerifiedFile& each : files) out["files"].push_back(file_json(each, messages));
  return json_text(out, 2) + "\n";
}

}  // namespace planverk::job
