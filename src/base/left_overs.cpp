#include "left_overs.h"

#include <signal.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <vector>

#include "base/quick_hash.h"

namespace planverk::base {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark = ".planverk-";

std::string first_line(const std::string& path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  return line;
}

/// Process numbers mean something within one name space of one machine.
std::string host() {
  utsname system{};
  ::uname(&system);
  std::error_code ignored;
  const std::string all = std::string(system.nodename) + "\n" + first_line("/etc/machine-id") + "\n" +
                          fs::read_symlink("/proc/self/ns/pid", ignored).string();
  return std::to_string(quick_hash(0, all) & 0xFFFF'FFFFU);
}

std::string boot() {
  return first_line("/proc/sys/kernel/random/boot_id").substr(0, 8);
}

/// When a process began, in ticks since the system did; empty when nobody says (proc(5), /proc/pid/stat, field 22).
std::string start_of(pid_t process) {
  const std::string line = first_line("/proc/" + std::to_string(process) + "/stat");
  std::size_t at = line.rfind(')');  // the program's name before it may hold anything
  for (int field = 2; field < 22 && at != std::string::npos; ++field) at = line.find(' ', at + 1);
  if (at == std::string::npos) return {};
  const std::size_t end = line.find(' ', at + 1);
  return end == std::string::npos ? std::string() : line.substr(at + 1, end - at - 1);
}

/// Looked up once a process: the system adds up the times of all threads to say when it began.
std::string author() {
  static const std::string where = host() + "-" + boot();
  static std::mutex lock;
  static pid_t process = 0;
  static std::string known;
  const std::scoped_lock guard(lock);
  const pid_t own = ::getpid();  // a test's child has another one than its parent
  if (process != own) {
    known = where + "-" + std::to_string(own) + "-" + start_of(own);
    process = own;
  }
  return known;
}

struct LeftOver {
  std::string path, target;
  std::string set;  ///< with its author: what was staged together
  std::string host, boot, start;
  pid_t process = 0;
  std::uint64_t index = 0;
  bool is_old = false;
};

std::optional<std::uint64_t> number(std::string_view text) {
  std::uint64_t value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<LeftOver> left_over(const fs::path& path) {
  std::string name = path.filename().string();
  const std::size_t at = name.rfind(mark);
  if (at == std::string::npos || at == 0 || !name.starts_with('.')) return std::nullopt;
  LeftOver out;
  out.path = path.string();
  out.target = (path.parent_path() / name.substr(1, at - 1)).string();
  out.is_old = name.ends_with(kept_suffix);
  if (out.is_old) name.resize(name.size() - kept_suffix.size());
  std::array<std::string, 6> parts;
  std::size_t begin = at + mark.size();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t end = std::min(name.find('-', begin), name.size());
    if (begin > name.size() || (i + 1 == parts.size()) != (end == name.size())) return std::nullopt;
    parts[i] = name.substr(begin, end - begin);
    begin = end + 1;
  }
  const auto process = number(parts[2]);
  const auto index = number(parts[5]);
  if (!process || *process == 0 || !index || !number(parts[4])) return std::nullopt;
  out.set = name.substr(at, name.rfind('-') - at);
  out.host = parts[0];
  out.boot = parts[1];
  out.process = static_cast<pid_t>(*process);
  out.start = parts[3];
  out.index = *index;
  return out;
}

bool is_dead(const LeftOver& file) {
  static const std::string here = host();
  static const std::string now = boot();
  if (file.host != here || file.boot.empty() || now.empty()) return false;
  if (file.boot != now) return true;
  if (::kill(file.process, 0) != 0 && errno == ESRCH) return true;
  const std::string start = start_of(file.process);  // another process may have got the number
  return !start.empty() && !file.start.empty() && start != file.start;
}

bool is_newer(const std::string& one, const std::string& other) {
  std::error_code error;
  const auto first = fs::last_write_time(one, error);
  if (error) return false;
  const auto second = fs::last_write_time(other, error);
  return !error && first > second;
}

void put_right(const LeftOver& file, bool begun) {
  std::error_code error;
  const bool gone = !fs::exists(fs::symlink_status(file.target, error));
  // Somebody may have written the file anew meanwhile.
  const bool finishes = begun && file.index > 1 && !is_newer(file.target, file.path);
  if (file.is_old ? gone : finishes) {
    fs::rename(file.path, file.target, error);
  } else {
    fs::remove(file.path, error);
  }
}

}  // namespace

std::string temporary_name(std::string_view name, std::uint64_t set, std::uint64_t index) {
  return "." + std::string(name.substr(0, longest_name)) + std::string(mark) + author() + "-" + std::to_string(set) +
         "-" + std::to_string(index);
}

void clear_left_overs(const std::string& folder) {
  std::vector<LeftOver> files;
  std::set<std::string> waiting;  // sets whose first file has not taken its name
  std::error_code error;
  fs::directory_iterator at(folder, error);
  for (; !error && at != fs::directory_iterator(); at.increment(error)) {
    auto file = left_over(at->path());
    if (!file || !is_dead(*file)) continue;
    if (file->index == 1 && !file->is_old) waiting.insert(file->set);
    files.push_back(std::move(*file));
  }
  // Old files last: whether one is needed shows when the new ones stand.
  std::ranges::stable_sort(files, {}, [](const LeftOver& file) { return file.is_old; });
  for (const LeftOver& file : files) put_right(file, !waiting.contains(file.set));
}

}  // namespace planverk::base
