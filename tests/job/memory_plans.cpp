#include "memory_plans.h"

#include <fmt/format.h>

namespace planverk::test {

Result<std::string> MemoryPlans::read(const std::string& path, std::uint64_t max_bytes) {
  if (path.starts_with('/')) return system_files().read(path, max_bytes);
  const std::scoped_lock guard(lock_);
  const auto found = files.find(path);
  if (found == files.end()) return device_failure("trouble.read", {{"path", path}, {"reason", "missing"}});
  return found->second;
}

Result<int> MemoryPlans::create(const std::string& path, unsigned /*mode*/) {
  const std::scoped_lock guard(lock_);
  files[path].clear();
  open_[++last_handle_] = path;
  return last_handle_;
}

Result<std::size_t> MemoryPlans::write(int handle, std::string_view bytes) {
  const std::scoped_lock guard(lock_);
  if (bytes.size() > room) return device_failure("the device is full");
  if (room != std::string::npos) room -= bytes.size();
  files[open_.at(handle)] += bytes;
  return bytes.size();
}

Status MemoryPlans::sync(int) {
  if (at_sync) at_sync();
  return {};
}

Status MemoryPlans::rename(const std::string& from, const std::string& to) {
  const std::scoped_lock guard(lock_);
  auto node = files.extract(from);
  node.key() = to;
  files.erase(to);
  files.insert(std::move(node));
  return {};
}

void MemoryPlans::remove(const std::string& path) {
  const std::scoped_lock guard(lock_);
  files.erase(path);
}

std::map<std::string, std::string> MemoryPlans::below(const std::string& folder) const {
  std::map<std::string, std::string> out;
  for (const auto& [path, bytes] : files) {
    if (path.starts_with(folder + "/")) out.emplace(path.substr(folder.size() + 1), bytes);
  }
  return out;
}

std::string small_plan(const std::string& title, const std::string& body, const std::string& status) {
  return fmt::format(
      R"(<planData version="1" lang="sv-SE" asOf="2026-01-01"><organisation id="o" name="Strandvika kommun" kind="municipality"/>
<body id="b" name="Kommunstyrelsen" type="executive" deciding="true" organisation="o"/>
<document id="d" kind="operationalPlan" title="{}" status="{}" body="b" date="2026-01-01" organisation="o" contents="no" cover="no">
<section title="Inledning">{}</section></document></planData>)",
      title, status, body);
}

}  // namespace planverk::test
