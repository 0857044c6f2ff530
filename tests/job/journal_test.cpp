// A batch's journal on real files: every call of the system that fails once, and what the next run makes of it.
#include "batch/journal.h"

#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/folder_lock.h"
#include "job/exit_code.h"
#include "memory_plans.h"
#include "support/catch.h"

namespace planverk::job {

namespace {

namespace fs = std::filesystem;

/// The machine's files; the call number `fails` of those that change something does not come to pass.
class Failing final : public FileLayer {
 public:
  int fails = 0;
  std::atomic<int> calls = 0;

  Result<std::string> read(const std::string& path, std::uint64_t max_bytes) override { return real_.read(path, max_bytes); }
  Result<FileView> map(const std::string& path, std::uint64_t max_bytes) override { return real_.map(path, max_bytes); }
  Result<Target> target(const std::string& path) override { return real_.target(path); }
  Result<int> create(const std::string& path, unsigned mode) override {
    if (failing()) return device_failure("trouble.create", {{"path", path}, {"reason", "no-space"}});
    return real_.create(path, mode);
  }
  Status take_after(int handle, const Target& old) override { return real_.take_after(handle, old); }
  Result<std::size_t> write(int handle, std::string_view bytes) override {
    // A disk that fills up takes the beginning.
    if (failing()) {
      (void)real_.write(handle, bytes.substr(0, bytes.size() / 2));
      return device_failure("no-space");
    }
    return real_.write(handle, bytes);
  }
  Status sync(int handle) override {
    if (failing()) return device_failure("device");
    return real_.sync(handle);
  }
  Status close(int handle) override { return real_.close(handle); }
  Status rename(const std::string& from, const std::string& to) override {
    if (failing()) return device_failure("trouble.put-in-place", {{"path", to}, {"reason", "device"}});
    return real_.rename(from, to);
  }
  Status link(const std::string& from, const std::string& to) override { return real_.link(from, to); }
  Status sync_folder(const std::string& path) override { return real_.sync_folder(path); }
  void remove(const std::string& path) override { real_.remove(path); }
  Status make_folders(const std::string& path) override { return real_.make_folders(path); }

 private:
  bool failing() { return ++calls == fails; }
  FileLayer& real_ = system_files();
};

class Nobody : public BatchObserver {
 public:
  void started(const BatchCount&) override {}
  void finished(const PlanReport&, const BatchCount&) override {}
};

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / fmt::format("planverk-journal-{}", ::getpid())) {
    fs::remove_all(path_);
    fs::create_directories(path_ / "in");
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::string in(const std::string& name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

void put(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

/// All but the run's own notes.
std::map<std::string, std::string> outputs(const std::string& folder) {
  std::map<std::string, std::string> out;
  for (const auto& each : fs::directory_iterator(folder)) {
    const std::string name = each.path().filename().string();
    if (name.starts_with(".planverk-lock") || name.starts_with(".planverk-journal")) continue;
    std::ostringstream text;
    text << std::ifstream(each.path(), std::ios::binary).rdbuf();
    out[name] = text.str();
  }
  return out;
}

Result<BatchResult> run(FileLayer& files, const Folder& folder, const std::string& out, bool resume) {
  BatchList list;
  for (const char* name : {"a", "b", "c"}) list.targets.push_back({folder.in(fmt::format("in/{}.xml", name)), name, 1, list.targets.size()});
  list.whole = list.targets.size();
  BatchOptions options;
  options.render.formats = {format_of("html")};
  options.render.out = folder.in(out);
  options.resume = resume;
  auto workshop = Workshop::open(files, {});
  REQUIRE(workshop);
  Nobody nobody;
  return batch(*workshop, list, options, nobody);
}

std::size_t kept(const BatchResult& result) {
  return static_cast<std::size_t>(std::ranges::count_if(result.plans, &PlanReport::kept));
}

}  // namespace

TEST_CASE("whatever call fails, the next run ends with the bytes of an undisturbed one") {
  const Folder folder;
  for (const char* name : {"a", "b", "c"}) put(folder.in(fmt::format("in/{}.xml", name)), test::small_plan(name));
  REQUIRE(run(system_files(), folder, "whole", false));
  const auto whole = outputs(folder.in("whole"));
  REQUIRE(whole.size() == 3);
  int calls = 1000;
  for (int fails = 1; fails <= calls; ++fails) {
    INFO("call " << fails);
    fs::remove_all(folder.in("out"));
    Failing files;
    files.fails = fails;
    const auto disturbed = run(files, folder, "out", true);
    if (fails == 1) calls = 2 * std::max(static_cast<int>(files.calls), 20);
    if (disturbed) {
      const bool told = disturbed->trouble.has_value() || disturbed->count(Outcome::written) == 3;
      CHECK(told);
      for (const auto& [name, bytes] : outputs(folder.in("out"))) CHECK(whole.at(name) == bytes);
    }
    Failing well;
    const auto next = run(well, folder, "out", true);
    REQUIRE(next);
    CHECK(next->count(Outcome::written) == 3);
    CHECK(outputs(folder.in("out")) == whole);
    const auto last = run(well, folder, "out", true);
    REQUIRE(last);
    CHECK(kept(*last) == 3);
    if (files.calls < fails) break;  // the run needs no more calls
  }
}

TEST_CASE("a journal that is garbage is as good as none") {
  const Folder folder;
  for (const char* name : {"a", "b", "c"}) put(folder.in(fmt::format("in/{}.xml", name)), test::small_plan(name));
  REQUIRE(run(system_files(), folder, "out", false));
  const std::string journal = folder.in("out/.planverk-journal.jsonl");
  for (const char* text : {"", "{}\n", "[1,2]\n{\"target\":7}\n", "\xff\xfe\n", "{\"known\":{\"path\":\"../../etc/passwd\",\"sha256\":\"\",\"bytes\":1,\"plan\":\"\",\"document\":\"\"}}\n"}) {
    put(journal, text);
    const auto result = run(system_files(), folder, "out", true);
    REQUIRE(result);
    CHECK(kept(*result) == 0);
    CHECK(result->former.left.empty());
  }
  const auto result = run(system_files(), folder, "out", true);
  REQUIRE(result);
  CHECK(kept(*result) == 3);
}

TEST_CASE("a folder is locked once, by shards of one number beside each other") {
  const Folder folder;
  const std::string in = folder.in("in");
  const auto held_by = [&](const Result<FolderLock>& lock) {
    REQUIRE_FALSE(lock);
    CHECK(lock.error().kind == Failure::Kind::device);
    return plain(lock.error().message);
  };
  {
    const auto whole = FolderLock::take(in);
    REQUIRE(whole);
    CHECK(held_by(FolderLock::take(in)).find(fmt::format("process={} ", ::getpid())) != std::string::npos);
    CHECK(held_by(FolderLock::take(in, 1, 2)).starts_with("trouble.locked path="));
  }
  const auto one = FolderLock::take(in, 1, 2), two = FolderLock::take(in, 2, 2);
  REQUIRE(one);
  REQUIRE(two);
  CHECK(held_by(FolderLock::take(in, 2, 2)).starts_with("trouble.locked path="));
  CHECK(held_by(FolderLock::take(in, 3, 3)).starts_with("trouble.locked path="));
  CHECK(held_by(FolderLock::take(in)).starts_with("trouble.locked path="));
}

}  // namespace planverk::job
