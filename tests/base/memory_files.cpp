#include "memory_files.h"

#include <algorithm>
#include <functional>

namespace planverk::test {

namespace {

std::unexpected<Failure> planned(const std::string& where) {
  return device_failure("trouble.create", {{"path", where}, {"reason", "planned"}});
}

}  // namespace

Result<std::string> MemoryFiles::read(const std::string& path, std::uint64_t max_bytes) {
  const auto found = files.find(path);
  if (found == files.end() || found->second.size() > max_bytes) return planned(path);
  return found->second;
}

Result<Target> MemoryFiles::target(const std::string& path) {
  return Target{.path = path, .exists = files.contains(path), .number = std::hash<std::string>()(path)};
}

Result<int> MemoryFiles::create(const std::string& path, unsigned /*mode*/) {
  if (fails()) return planned(path);
  if (files.contains(path)) faults.push_back(path + " is created over an existing file");
  files[path];
  states_[path] = {};
  open_[++last_handle_] = path;
  return last_handle_;
}

Result<std::size_t> MemoryFiles::write(int handle, std::string_view bytes) {
  if (fails()) return device_failure("planned");
  const std::size_t taken = std::min(bytes.size(), most_a_write);
  files[open_.at(handle)] += bytes.substr(0, taken);
  states_[open_.at(handle)].synced = false;
  return taken;
}

Status MemoryFiles::sync(int handle) {
  if (fails()) return device_failure("planned");
  states_[open_.at(handle)].synced = true;
  return {};
}

Status MemoryFiles::close(int handle) {
  const std::string path = open_.at(handle);
  open_.erase(handle);  // as the system does, also when it reports a failure
  if (fails()) return device_failure("planned");
  states_[path].closed = true;
  return {};
}

Status MemoryFiles::rename(const std::string& from, const std::string& to) {
  if (fails()) return planned(to);
  if (!files.contains(from)) {
    faults.push_back(from + " is renamed but does not exist");
    return planned(to);
  }
  if (states_.contains(from) && (!states_[from].synced || !states_[from].closed))
    faults.push_back(to + " takes its name before it is on the device");
  files[to] = std::move(files[from]);
  files.erase(from);
  if (const auto state = states_.find(from); state != states_.end()) {
    states_[to] = state->second;
  } else {
    states_.erase(to);
  }
  return {};
}

Status MemoryFiles::link(const std::string& from, const std::string& to) {
  if (!knows_links || fails()) return planned(from);
  files[to] = files.at(from);
  states_[to] = {.synced = true, .closed = true};
  return {};
}

Status MemoryFiles::sync_folder(const std::string& path) {
  if (fails()) return planned(path);
  synced_folders.push_back(path);
  return {};
}

void MemoryFiles::remove(const std::string& path) {
  ++removals;
  files.erase(path);
}

Status MemoryFiles::make_folders(const std::string& path) {
  if (fails()) return planned(path);
  return {};
}

}  // namespace planverk::test
