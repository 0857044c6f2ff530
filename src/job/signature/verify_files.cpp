#include <algorithm>

#include "foreign/limits.h"
#include "job/exit_code.h"
#include "job/signature.h"

namespace planverk::job {

VerifiedFile verify_file(FileLayer& files, const std::string& path, const signature::VerifyOptions& options) {
  VerifiedFile out;
  out.path = path;
  auto bytes = files.read(path, foreign::Limits{}.file_bytes);
  if (!bytes) {
    out.trouble = bytes.error();
    return out;
  }
  auto verdict = signature::verify(*bytes, options);
  if (verdict) {
    out.verdict = std::move(*verdict);
    return out;
  }
  out.trouble = verdict.error();
  for (auto& [name, value] : out.trouble->message.values) {
    if (name == "path") value = path;  // bytes have none
  }
  return out;
}

int exit_code(std::span<const VerifiedFile> files, bool strict) {
  int code = 0;
  for (const VerifiedFile& file : files) {
    if (file.trouble) code = gravest(code, exit_code(*file.trouble));
    if (!file.verdict) continue;
    const signature::Standing standing = file.verdict->standing();
    if (file.verdict->signatures.empty() || standing == signature::Standing::failed) code = gravest(code, 2);
    if (standing == signature::Standing::indeterminate && strict) code = gravest(code, 1);
  }
  return code;
}

}  // namespace planverk::job
