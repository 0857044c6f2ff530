// Which plans a batch has.
#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/utf8.h"
#include "job/batch.h"

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

}  // namespace

Result<std::vector<std::string>> plans_of(FileLayer& files, const std::string& from) {
  std::error_code ignored;
  const bool folder = fs::is_directory(from, ignored);
  std::vector<std::string> plans;
  if (folder) {
    auto found = plans_in(from);
    if (!found) return found;
    plans = std::move(*found);
  } else {
    auto list = files.read(from, Limits{}.file_bytes);
    if (!list) return std::unexpected(list.error());
    if (utf8::trim(*list).starts_with('<')) {
      return usage_failure("trouble.batch-of-one", {{"path", from}});
    }
    plans = plans_listed(*list, fs::path(from).parent_path());
  }
  if (plans.empty())
    return usage_failure(folder ? "trouble.batch-empty-folder" : "trouble.batch-empty-list", {{"path", from}});
  return plans;
}

}  // namespace planverk::job
