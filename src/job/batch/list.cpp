#include "batch/list.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/hash.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "batch/manifest.h"
#include "batch/recall.h"
#include "job/batch_source.h"

namespace planverk::job {

namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) {
  return path.filename().string().starts_with('.');
}

/// What is called .xml and is not a folder is a plan until reading it says otherwise: a link to nowhere shall be told,
/// not passed over.
bool may_be_plan(const fs::directory_entry& entry) {
  std::error_code ignored;
  if (entry.path().extension() != ".xml" || is_hidden(entry.path())) return false;
  return entry.is_symlink(ignored) ? !fs::is_directory(entry.path(), ignored) : entry.is_regular_file(ignored);
}

Result<std::vector<std::string>> plans_in(const std::string& folder) {
  std::vector<std::string> plans;
  std::error_code error;
  fs::recursive_directory_iterator at(folder, error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    std::error_code ignored;
    if (is_hidden(at->path()) && at->is_directory(ignored)) {
      at.disable_recursion_pending();
    } else if (may_be_plan(*at)) {
      plans.push_back(at->path().string());
    }
  }
  if (error) return device_failure("trouble.list", {{"path", folder}, {"reason", error.message()}});
  std::ranges::sort(plans);
  return plans;
}

std::vector<std::string> plans_listed(std::string_view list, const fs::path& folder) {
  std::vector<std::string> plans;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find('\n'), list.size());
    const std::string_view line = utf8::trim(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
    if (!line.empty() && line.front() != '#') plans.push_back((folder / line).string());
  }
  return plans;
}

/// Of a folder its targets' paths below it, of a list the lines as they stand.
std::string label_of(const std::string& plan, const fs::path& base) {
  const std::string below = fs::path(plan).lexically_relative(base).generic_string();
  return below.empty() ? plan : below;
}

BatchList list_of(std::vector<std::string> plans, const fs::path& base) {
  BatchList list;
  list.targets.reserve(plans.size());
  for (std::string& plan : plans) {
    std::string label = label_of(plan, base);
    const std::uint64_t size = plan_size(plan);
    list.targets.push_back({std::move(plan), std::move(label), size, list.targets.size()});
  }
  return list;
}

/// A file's: a manifest or a list.
Status read_file(Workshop& workshop, const std::string& from, const RenderOptions& render, BatchSource& source) {
  auto bytes = workshop.files().read(from, Limits{}.file_bytes);
  if (!bytes) return std::unexpected(bytes.error());
  if (is_manifest(*bytes)) return read_manifest(workshop, from, std::move(*bytes), render, source);
  if (utf8::trim(*bytes).starts_with('<')) return usage_failure("trouble.batch-of-one", {{"path", from}});
  const fs::path folder = fs::path(from).parent_path();
  source.list = list_of(plans_listed(*bytes, folder), folder);
  return {};
}

}  // namespace

std::uint64_t plan_size(const std::string& plan) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(plan, error);
  return error ? 0 : size;
}

std::string plain_folder(std::string folder) {
  if (folder.empty()) return ".";
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  return folder;
}

void seal(BatchList& list, const RenderOptions& render) {
  list.whole = list.targets.size();
  std::string all;
  for (const BatchTarget& target : list.targets) {
    all += asked_for(target, target.render ? *target.render : render, render.out);
    all += " " + std::to_string(target.cost) + "\n";
  }
  list.digest = hex(sha256(all));
}

Result<BatchSource> batch_source(Workshop& workshop, const std::string& from, const RenderOptions& render) {
  BatchSource source;
  std::error_code ignored;
  const bool folder = fs::is_directory(from, ignored);
  if (folder) {
    auto found = plans_in(from);
    if (!found) return std::unexpected(found.error());
    source.list = list_of(std::move(*found), from);
  } else if (auto read = read_file(workshop, from, render, source); !read) {
    return std::unexpected(read.error());
  }
  if (!source.found.empty()) return source;
  if (source.list.targets.empty())
    return usage_failure(folder ? "trouble.batch-empty-folder" : "trouble.batch-empty-list", {{"path", from}});
  seal(source.list, render);
  return source;
}

}  // namespace planverk::job
