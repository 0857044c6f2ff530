// Memory that runs out at any one allocation while outputs are written: each set is old or new as a whole, and nothing
// hidden is left, not even for the next run.
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <new>
#include <sstream>
#include <string>

#include "base/file.h"
#include "support/catch.h"

namespace {

/// The allocations until one fails; negative: none does.
thread_local long until_short = -1;

bool runs_short() {
  return until_short >= 0 && until_short-- == 0;
}

}  // namespace

void* operator new(std::size_t size) {
  void* const memory = runs_short() ? nullptr : std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}

using namespace planverk;
namespace fs = std::filesystem;

namespace {

std::size_t entries(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

std::string text_of(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

/// What else goes wrong, so that failures are worded and steps taken back while memory is short.
enum class Trouble : std::uint8_t { none, no_folder, no_second_name };

/// The system's files, of which the second does not take its name.
struct SecondRefused final : FileLayer {
  FileLayer& system = system_files();
  bool refuses = false;
  int renames = 0;
  Result<std::string> read(const std::string& path, std::uint64_t most) override { return system.read(path, most); }
  Result<Target> target(const std::string& path) override { return system.target(path); }
  Result<int> create(const std::string& path, unsigned mode) override { return system.create(path, mode); }
  Result<std::size_t> write(int handle, std::string_view bytes) override { return system.write(handle, bytes); }
  Status sync(int handle) override { return system.sync(handle); }
  Status close(int handle) override { return system.close(handle); }
  Status rename(const std::string& from, const std::string& to) override {
    if (refuses && ++renames == 2) return device_failure("trouble.put-in-place", {{"path", to}, {"reason", "planned"}});
    return system.rename(from, to);
  }
  Status link(const std::string& from, const std::string& to) override { return system.link(from, to); }
  Status sync_folder(const std::string& path) override { return system.sync_folder(path); }
  void remove(const std::string& path) override { system.remove(path); }
  Status make_folders(const std::string& path) override { return system.make_folders(path); }
};

/// Writes a pair over the one in the folder with `allocations` to be had; false: memory ran out.
bool write_pair(const fs::path& folder, long allocations, Trouble trouble) {
  const std::string pdf = (folder / "plan.pdf").string();
  const std::string html = (trouble == Trouble::no_folder ? folder / "gone" / "plan.html" : folder / "plan.html").string();
  SecondRefused files;
  files.refuses = trouble == Trouble::no_second_name;
  bool enough = true;
  until_short = allocations;
  try {
    OutputSet outputs(files);
    (void)outputs.stage(pdf, "new pdf");
    if (outputs.stage(html, "new html")) (void)outputs.commit();
  } catch (const std::bad_alloc&) {
    enough = false;
  }
  until_short = -1;
  return enough;
}

}  // namespace

TEST_CASE("base: memory that runs out at any allocation leaves a pair old or new, and nothing beside it") {
  for (const Trouble trouble : {Trouble::none, Trouble::no_folder, Trouble::no_second_name}) {
    bool enough = false;
    long allocations = 0;
    for (; !enough; ++allocations) {
      REQUIRE(allocations < 1000);
      INFO("allocations " << allocations);
      std::string name = (fs::temp_directory_path() / "planverk-short-XXXXXX").string();
      REQUIRE(::mkdtemp(name.data()) != nullptr);
      const fs::path folder = name;
      std::ofstream(folder / "plan.pdf") << "old pdf";
      std::ofstream(folder / "plan.html") << "old html";
      const std::size_t open_before = entries("/proc/self/fd");
      enough = write_pair(folder, allocations, trouble);
      CHECK(entries("/proc/self/fd") == open_before);
      CHECK(entries(folder) == 2);
      const std::string pdf = text_of(folder / "plan.pdf"), html = text_of(folder / "plan.html");
      CHECK(((pdf == "old pdf" && html == "old html") || (pdf == "new pdf" && html == "new html")));
      if (enough) CHECK((pdf == "new pdf") == (trouble == Trouble::none));
      fs::remove_all(folder);
    }
    CHECK(allocations > 10);
  }
}
