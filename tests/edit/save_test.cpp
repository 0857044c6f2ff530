// Files on a real disk: what is written, and what is not.
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/file.h"
#include "shelf.h"

namespace planverk::test {

namespace {

namespace fs = std::filesystem;

const std::string before = "<planData version=\"1\" lang=\"sv\"><risk id=\"a\" no=\"1\"/></planData>";
const std::string after = "<planData version=\"1\" lang=\"sv\"><risk id=\"a\" no=\"2\"/></planData>";

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

/// A folder that goes away with the test.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "planverk-edit-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path = name;
  }
  ~Folder() { fs::remove_all(path); }
  fs::path path;
};

edit::Manuscript changed(const fs::path& path, Diagnostics& found) {
  auto opened = edit::Manuscript::open(system_files(), path.string(), {}, {}, found);
  REQUIRE(opened);
  REQUIRE(*opened);
  REQUIRE((*opened)->apply(operations(R"([{"set": "a/@no", "to": "2"}])"), found));
  return std::move(**opened);
}

}  // namespace

TEST_CASE("edit: a plan is written over itself, and its link and its permissions stay") {
  const Folder folder;
  Diagnostics found;
  write(folder.path / "plan.xml", before);
  ::chmod((folder.path / "plan.xml").c_str(), 0640);
  fs::create_symlink("plan.xml", folder.path / "link.xml");
  edit::Manuscript plan = changed(folder.path / "link.xml", found);
  REQUIRE(plan.save());
  CHECK(read(folder.path / "plan.xml") == after);
  CHECK(fs::is_symlink(folder.path / "link.xml"));
  CHECK((fs::status(folder.path / "plan.xml").permissions() & fs::perms::all) == static_cast<fs::perms>(0640));
  CHECK_FALSE(plan.files().front().changed);
  // It goes on from there.
  REQUIRE(plan.apply(operations(R"([{"set": "a/@no", "to": "1"}])"), found));
  REQUIRE(plan.save());
  CHECK(read(folder.path / "plan.xml") == before);
}

TEST_CASE("edit: a file that was changed meanwhile is not written over, nor any other") {
  const Folder folder;
  Diagnostics found;
  const std::string root = "<planData version=\"1\" lang=\"sv\">";
  write(folder.path / "plan.xml", root + "<include href=\"risks.xml\"/><action id=\"t\"/></planData>");
  write(folder.path / "risks.xml", before);
  auto opened = edit::Manuscript::open(system_files(), (folder.path / "plan.xml").string(), {}, {}, found);
  REQUIRE(*opened);
  edit::Manuscript& plan = **opened;
  REQUIRE(plan.apply(operations(R"([{"set": "a/@no", "to": "2"}, {"set": "t/@status", "to": "done"}])"), found));
  write(folder.path / "risks.xml", "something else");
  const Status saved = plan.save();
  REQUIRE_FALSE(saved);
  CHECK(saved.error().message.key == "trouble.changed-meanwhile");
  CHECK(saved.error().kind == Failure::Kind::device);
  CHECK(read(folder.path / "risks.xml") == "something else");
  CHECK_THAT(read(folder.path / "plan.xml"), !ContainsSubstring("done"));
  CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 2);
  // Put back, it may be written.
  write(folder.path / "risks.xml", before);
  CHECK(plan.save());
  CHECK(read(folder.path / "risks.xml") == after);
}

TEST_CASE("edit: a file that is changed between the writing and the renaming is not written over") {
  /// Another program writes when the new file has been written beside it.
  class Meddling final : public FileLayer {
   public:
    explicit Meddling(Shelf& shelf) : shelf_(shelf) {}
    Result<std::string> read(const std::string& path, std::uint64_t most) override { return shelf_.read(path, most); }
    Result<Target> target(const std::string& path) override { return shelf_.target(path); }
    Result<int> create(const std::string& path, unsigned mode) override { return shelf_.create(path, mode); }
    Result<std::size_t> write(int handle, std::string_view bytes) override { return shelf_.write(handle, bytes); }
    Status sync(int) override { return {}; }
    Status close(int) override {
      shelf_.files[plan_path] = "meddled";
      return {};
    }
    Status rename(const std::string& from, const std::string& to) override { return shelf_.rename(from, to); }
    Status sync_folder(const std::string&) override { return {}; }
    void remove(const std::string& path) override { shelf_.remove(path); }
    Status make_folders(const std::string&) override { return {}; }

   private:
    Shelf& shelf_;
  };
  Shelf shelf;
  shelf.files[plan_path] = before;
  Meddling files(shelf);
  Diagnostics found;
  auto opened = edit::Manuscript::open(files, plan_path, {}, {}, found);
  REQUIRE(*opened);
  REQUIRE((*opened)->apply(operations(R"([{"set": "a/@no", "to": "2"}])"), found));
  const Status saved = (*opened)->save();
  REQUIRE_FALSE(saved);
  CHECK(saved.error().message.key == "trouble.changed-meanwhile");
  CHECK(shelf.files == std::map<std::string, std::string>{{plan_path, "meddled"}});
}

TEST_CASE("edit: renders still never write over what was read") {
  const Folder folder;
  write(folder.path / "plan.xml", before);
  REQUIRE(system_files().read((folder.path / "plan.xml").string(), 1000));
  OutputSet set(system_files());
  const Status staged = set.stage((folder.path / "plan.xml").string(), after);
  REQUIRE_FALSE(staged);
  CHECK(staged.error().kind == Failure::Kind::usage);
}

}  // namespace planverk::test
