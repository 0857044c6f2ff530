#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>

#include "base/file.h"
#include "memory_files.h"
#include "support/catch.h"

namespace planverk {

namespace {

using test::ContainsSubstring;

/// A folder of its own that goes with the test.
class Folder {
 public:
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "planverk-test-XXXXXX").string();
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    path_ = pattern;
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::string operator/(const std::string& name) const { return path_ + "/" + name; }
  [[nodiscard]] std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(path_), {}));
  }

 private:
  std::string path_;
};

Status write(const std::string& path, std::string_view bytes) {
  OutputSet outputs(system_files());
  const Status staged = outputs.stage(path, bytes);
  return staged ? outputs.commit() : staged;
}

/// Past the layer, which would remember that it was read.
std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

template <class T>
std::string failure(const std::expected<T, Failure>& result) {
  REQUIRE_FALSE(result);
  CHECK(result.error().kind == Failure::Kind::device);
  return plain(result.error().message);
}

}  // namespace

TEST_CASE("base: bytes written are the bytes read") {
  const Folder folder;
  std::string bytes;
  for (int i = 0; i < 300000; ++i) bytes += static_cast<char>(i * 7 + i / 256);
  const std::string path = folder / "deep/er/file.pdf";
  REQUIRE(system_files().make_folders(folder / "deep/er"));
  REQUIRE(system_files().make_folders(folder / "deep/er"));
  REQUIRE(write(path, bytes));
  CHECK(bytes_of(path) == bytes);
  REQUIRE(write(path, ""));
  CHECK(system_files().read(path, 0) == std::string());
  REQUIRE(write(path + "2", bytes));
  CHECK(system_files().read(path + "2", bytes.size()) == bytes);
  CHECK(folder.entries() == 1);
}

TEST_CASE("base: a mapped file shows its bytes for as long as it is held, and is refused like one that is read") {
  const Folder folder;
  const std::string bytes(10'000, 'b');
  REQUIRE(write(folder / "font", bytes));
  REQUIRE(write(folder / "empty", ""));
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  FileLayer& files = system_files();
  Result<FileView> view = files.map(folder / "font", bytes.size());
  REQUIRE(view);
  const FileView kept = std::move(*view);
  files.remove(folder / "font");
  CHECK(kept.bytes() == bytes);
  CHECK(files.map(folder / "empty", 9).value().bytes().empty());
  CHECK_THAT(failure(files.map(folder / "font", 9)), ContainsSubstring("reason=missing"));
  CHECK_THAT(failure(files.map(folder / "pipe", 9)), ContainsSubstring("reason=irregular"));
  REQUIRE(write(folder / "font", bytes));
  CHECK_THAT(failure(files.map(folder / "font", 9)), ContainsSubstring("bytes=9"));
}

TEST_CASE("base: a layer without mapping gives the bytes it reads") {
  test::MemoryFiles files;
  files.files["font"] = "glyphs";
  const Result<FileView> view = files.map("font", 9);
  files.files.clear();
  REQUIRE(view);
  CHECK(view->bytes() == "glyphs");
}

TEST_CASE("base: only regular files within the limit are read") {
  const Folder folder;
  REQUIRE(write(folder / "ten", "0123456789"));
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  FileLayer& files = system_files();
  CHECK(files.read(folder / "ten", 10));
  CHECK_THAT(failure(files.read(folder / "ten", 9)), ContainsSubstring("bytes=9"));
  CHECK_THAT(failure(files.read(folder / "pipe", 9)), ContainsSubstring("reason=irregular"));
  CHECK_THAT(failure(files.read(folder / "", 9)), ContainsSubstring("reason=folder"));
  // A file that says it is empty and then gives more, as one that grows does.
  CHECK_THAT(failure(files.read("/proc/self/status", 9)), ContainsSubstring("bytes=9"));
  CHECK(files.read("/proc/self/status", 100000)->starts_with("Name:"));
  CHECK_THAT(failure(files.read("/dev/zero", 9)), ContainsSubstring("reason=irregular"));
  CHECK(failure(files.read(folder / "none", 9)) == "trouble.read path=" + (folder / "none") + " reason=missing");
  CHECK_THAT(failure(files.read(folder / "ten/x", 9)), ContainsSubstring("reason=no-folder"));
}

TEST_CASE("base: device trouble is told with the path and in our own words") {
  const Folder folder;
  const std::string missing = folder / "none/a.pdf";
  CHECK(failure(write(missing, "x")) == "trouble.create path=" + missing + " reason=missing");
  const std::string taken = folder / "taken.pdf";
  REQUIRE(system_files().make_folders(taken));
  CHECK(failure(write(taken, "x")) == "trouble.put-in-place path=" + taken + " reason=folder");
  CHECK(folder.entries() == 1);
  REQUIRE(write(folder / "file", "x"));
  CHECK_THAT(failure(system_files().make_folders(folder / "file/sub")),
             (ContainsSubstring("reason=no-folder") || ContainsSubstring("reason=exists")));

  const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
  REQUIRE(full >= 0);
  CHECK(failure(system_files().write(full, "x")) == "no-space");
  CHECK(system_files().close(full));
}

TEST_CASE("base: a file beyond the allowed size leaves nothing behind") {
  const Folder folder;
  const std::string path = folder / "large.pdf";
  // In a process of its own: the size limit holds for the rest of the process.
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{1000, 1000};
    const bool limited = ::setrlimit(RLIMIT_FSIZE, &small) == 0;
    const Status outcome = write(path, std::string(5000, 'x'));
    const bool told = !outcome && plain(outcome.error().message) == "trouble.write path=" + path + " reason=too-large";
    ::_exit(limited && told ? 0 : 1);
  }
  int state = 0;
  REQUIRE(::waitpid(child, &state, 0) == child);
  CHECK(WIFEXITED(state));
  CHECK(WEXITSTATUS(state) == 0);
  CHECK(folder.entries() == 0);
}

TEST_CASE("base: what is no regular file is not written over") {
  const Folder folder;
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  REQUIRE(::symlink("pipe", (folder / "to-pipe").c_str()) == 0);
  REQUIRE(::symlink("nowhere", (folder / "to-nothing").c_str()) == 0);
  REQUIRE(::symlink("/dev/null", (folder / "to-device").c_str()) == 0);
  for (const char* name : {"pipe", "to-pipe", "to-device"}) {
    CHECK_THAT(failure(write(folder / name, "x")), ContainsSubstring("reason=irregular"));
  }
  CHECK_THAT(failure(write("/dev/stdout", "x")), ContainsSubstring("reason=irregular"));
  CHECK_THAT(failure(write("/dev/null", "x")), ContainsSubstring("reason=irregular"));
  CHECK_THAT(failure(write(folder / "to-nothing", "x")), ContainsSubstring("reason=dead-link"));
  CHECK(folder.entries() == 4);
  CHECK(std::filesystem::is_fifo(folder / "pipe"));
}

TEST_CASE("base: a file written again keeps its mode, and a link to it stays one") {
  const Folder folder;
  REQUIRE(write(folder / "a.pdf", "old"));
  REQUIRE(::chmod((folder / "a.pdf").c_str(), 0600) == 0);
  REQUIRE(::symlink("a.pdf", (folder / "newest.pdf").c_str()) == 0);
  REQUIRE(write(folder / "newest.pdf", "new"));
  CHECK(std::filesystem::is_symlink(folder / "newest.pdf"));
  CHECK(bytes_of(folder / "a.pdf") == "new");
  struct stat state{};
  REQUIRE(::stat((folder / "a.pdf").c_str(), &state) == 0);
  CHECK((state.st_mode & 0777) == 0600);
  CHECK(folder.entries() == 2);
  // One file under two names is written once.
  REQUIRE(write(folder / "b.pdf", "b"));
  REQUIRE(::symlink("b.pdf", (folder / "c.pdf").c_str()) == 0);
  OutputSet outputs(system_files());
  REQUIRE(outputs.stage(folder / "b.pdf", "1"));
  CHECK_FALSE(outputs.stage(folder / "c.pdf", "2"));
}

TEST_CASE("base: what was read is not written over") {
  const Folder folder;
  REQUIRE(write(folder / "plan.xml", "<planData/>"));
  REQUIRE(::symlink("plan.xml", (folder / "report.txt").c_str()) == 0);
  REQUIRE(system_files().read(folder / "plan.xml", 100));
  for (const char* name : {"plan.xml", "report.txt"}) {
    const Status outcome = write(folder / name, "x");
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().kind == Failure::Kind::usage);
  }
  CHECK(folder.entries() == 2);
}

namespace {

/// Stages two files in a process of its own that dies before its commit, or after so many of its renames.
void die_writing(const std::string& folder, int renames) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    struct Dying final : FileLayer {
      int left;
      explicit Dying(int renames) : left(renames) {}
      Result<std::string> read(const std::string& path, std::uint64_t most) override {
        return system_files().read(path, most);
      }
      Result<Target> target(const std::string& path) override { return system_files().target(path); }
      Result<int> create(const std::string& path, unsigned mode) override { return system_files().create(path, mode); }
      Result<std::size_t> write(int handle, std::string_view bytes) override {
        return system_files().write(handle, bytes);
      }
      Status sync(int) override { return {}; }
      Status close(int handle) override { return system_files().close(handle); }
      Status rename(const std::string& from, const std::string& to) override {
        if (left-- == 0) ::_exit(0);
        return system_files().rename(from, to);
      }
      Status link(const std::string& from, const std::string& to) override { return system_files().link(from, to); }
      Status sync_folder(const std::string&) override { return {}; }
      void remove(const std::string& path) override { system_files().remove(path); }
      Status make_folders(const std::string&) override { return {}; }
    } files(renames);
    OutputSet outputs(files);
    (void)outputs.stage(folder + "/a.pdf", "new pdf");
    (void)outputs.stage(folder + "/a.html", "new html");
    (void)outputs.commit();
    ::_exit(0);
  }
  int state = 0;
  REQUIRE(::waitpid(child, &state, 0) == child);
}

}  // namespace

TEST_CASE("base: the next run puts right what a dead one left, and pairs stay pairs") {
  for (const int renames : {0, 1}) {
    const Folder folder;
    // Not by the layer itself, which would then have cleared the folder already.
    std::ofstream(folder / "a.pdf") << "old pdf";
    std::ofstream(folder / "a.html") << "old html";
    const std::string of_another_host = folder / ".a.pdf.planverk-1-2-3-4-5-1";
    const std::string of_the_living = folder / ("." + std::string("x.planverk-") + "y");
    REQUIRE(system_files().close(*system_files().create(of_another_host, 0600)));
    REQUIRE(system_files().close(*system_files().create(of_the_living, 0600)));
    die_writing(folder / "", renames);
    CHECK(folder.entries() > 4);
    const pid_t next = ::fork();
    REQUIRE(next >= 0);
    if (next == 0) ::_exit(write(folder / "other.pdf", "x") ? 0 : 1);
    int state = 0;
    REQUIRE(::waitpid(next, &state, 0) == next);
    CHECK(WEXITSTATUS(state) == 0);
    INFO("renames before the end: " << renames);
    CHECK(folder.entries() == 5);
    const std::string expected = renames == 0 ? "old" : "new";
    CHECK(system_files().read(folder / "a.pdf", 99) == expected + " pdf");
    CHECK(system_files().read(folder / "a.html", 99) == expected + " html");
    CHECK(std::filesystem::exists(of_another_host));
  }
}

TEST_CASE("base: a new file gets the mode that the umask leaves, and a long name its place") {
  const Folder folder;
  const mode_t before = ::umask(027);
  const Status written = write(folder / "a.pdf", "x");
  ::umask(before);
  REQUIRE(written);
  struct stat state{};
  REQUIRE(::stat((folder / "a.pdf").c_str(), &state) == 0);
  CHECK((state.st_mode & 0777) == 0640);
  CHECK(write(folder / std::string(255, 'n'), "x"));
  CHECK_THAT(failure(write(folder / std::string(256, 'n'), "x")), ContainsSubstring("reason=long-name"));
  CHECK(folder.entries() == 2);
}

}  // namespace planverk
