/// The signed files of the tests, and what is asked of them.
#pragma once

#include <chrono>
#include <fstream>
#include <iterator>
#include <string>

#include "signature/verify.h"

namespace planverk::test {

inline std::string signed_file(const std::string& name) {
  std::ifstream file("tests/signature/files/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline signature::Moment day(int year, unsigned month, unsigned of_month) {
  using namespace std::chrono;
  const sys_days at{std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(of_month)};
  return sys_seconds(at).time_since_epoch().count();
}

/// Trusting the root of the files, on a day when their certificates hold.
inline signature::VerifyOptions trusting(signature::Moment at = day(2027, 6, 1)) {
  signature::Evidence root;
  signature::add_evidence(signed_file("root.pem"), root);
  signature::VerifyOptions out;
  out.anchors = root.certificates;
  out.at = at;
  return out;
}

/// The first signature of bytes that are a PDF file.
inline signature::SignatureVerdict first_of(const std::string& bytes,
                                            const signature::VerifyOptions& options = trusting()) {
  auto verdict = signature::verify(bytes, options);
  if (!verdict || verdict->signatures.empty()) return {};
  return std::move(verdict->signatures.front());
}

inline bool has_reason(const signature::SignatureVerdict& verdict, std::string_view code) {
  for (const signature::Reason& each : verdict.reasons) {
    if (each.code == code) return true;
  }
  return false;
}

}  // namespace planverk::test
