#include <algorithm>
#include <filesystem>
#include <system_error>

#include "job/signature.h"

namespace planverk::job {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t most_bytes = 64ULL << 20;  ///< a bundle of a whole system has less than one

Result<std::vector<std::string>> files_in(const std::string& folder) {
  std::vector<std::string> out;
  std::error_code error;
  fs::directory_iterator at(folder, error);
  for (; !error && at != fs::directory_iterator(); at.increment(error)) {
    std::error_code ignored;
    if (at->is_regular_file(ignored)) out.push_back(at->path().string());
  }
  if (error) return device_failure("trouble.list", {{"path", folder}, {"reason", error.message()}});
  std::ranges::sort(out);
  return out;
}

/// A file is asked for by name, so it has to hold something; of a folder one file may be a note.
Status read_into(FileLayer& files, const std::string& path, signature::Evidence& to) {
  std::error_code ignored;
  std::vector<std::string> paths = {path};
  if (fs::is_directory(path, ignored)) {
    auto found = files_in(path);
    if (!found) return std::unexpected(found.error());
    paths = std::move(*found);
  }
  bool any = false;
  for (const std::string& each : paths) {
    auto bytes = files.read(each, most_bytes);
    if (!bytes) return std::unexpected(bytes.error());
    any = signature::add_evidence(*bytes, to) || any;
  }
  if (!any) return usage_failure("trouble.no-certificates", {{"path", path}});
  return {};
}

}  // namespace

Result<signature::VerifyOptions> read_trust(FileLayer& files, const TrustFiles& from) {
  signature::VerifyOptions out;
  out.at = from.at;
  signature::Evidence anchors;
  for (const std::string& path : from.anchors) {
    const std::size_t before = anchors.certificates.size();
    if (auto read = read_into(files, path, anchors); !read) return std::unexpected(read.error());
    if (anchors.certificates.size() == before) return usage_failure("trouble.no-certificates", {{"path", path}});
  }
  out.anchors = std::move(anchors.certificates);
  for (const std::string& path : from.evidence) {
    if (auto read = read_into(files, path, out.evidence); !read) return std::unexpected(read.error());
  }
  return out;
}

}  // namespace planverk::job
