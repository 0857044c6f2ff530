/// Files that exist only in the test, and batches carried out on them in one line.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edit/manuscript.h"
#include "edit/operations_json.h"
#include "support/catch.h"

namespace planverk::test {

class Shelf final : public FileLayer {
 public:
  std::map<std::string, std::string> files;

  Result<std::string> read(const std::string& path, std::uint64_t) override {
    const auto found = files.find(path);
    if (found == files.end()) return device_failure("trouble.read", {{"path", path}, {"reason", "missing"}});
    return found->second;
  }
  Result<Target> target(const std::string& path) override {
    return Target{.path = path, .exists = files.contains(path), .is_input = files.contains(path)};
  }
  Result<int> create(const std::string& path, unsigned) override {
    files[path].clear();
    open_.push_back(path);
    return static_cast<int>(open_.size() - 1);
  }
  Result<std::size_t> write(int handle, std::string_view bytes) override {
    files[open_[static_cast<std::size_t>(handle)]] += bytes;
    return bytes.size();
  }
  Status sync(int) override { return {}; }
  Status close(int) override { return {}; }
  Status rename(const std::string& from, const std::string& to) override {
    files[to] = files[from];
    files.erase(from);
    return {};
  }
  Status sync_folder(const std::string&) override { return {}; }
  void remove(const std::string& path) override { files.erase(path); }
  Status make_folders(const std::string&) override { return {}; }

 private:
  std::vector<std::string> open_;
};

inline const std::string plan_path = "/shelf/plan.xml";

/// A manuscript over a shelf; a test whose plan cannot be opened fails.
struct Desk {
  Shelf shelf;
  Diagnostics found;
  std::optional<edit::Manuscript> plan;

  explicit Desk(std::map<std::string, std::string> files) {
    shelf.files = std::move(files);
    auto opened = edit::Manuscript::open(shelf, plan_path, "/shelf", {}, found);
    REQUIRE(opened);
    REQUIRE(*opened);
    plan = std::move(**opened);
  }
  explicit Desk(std::string bytes) : Desk(std::map<std::string, std::string>{{plan_path, std::move(bytes)}}) {}

  [[nodiscard]] std::string bytes(const std::string& path = plan_path) const {
    for (const auto& file : plan->files()) {
      if (file.path == path) return file.bytes;
    }
    return "no such file";
  }
  [[nodiscard]] std::string findings() const {
    std::string text;
    for (const Diagnostic& each : found.all()) text += (text.empty() ? "" : "\n") + plain(each.message);
    return text;
  }
};

/// As in OPERATIONS.md; a test whose operations cannot be read fails.
inline std::vector<edit::Operation> operations(const std::string& json) {
  Sources sources;
  Diagnostics found;
  const FileId file = sources.add("operations.json", json);
  auto read = edit::read_operations(sources, file, {}, found);
  for (const Diagnostic& each : found.all()) UNSCOPED_INFO(plain(each.message));
  REQUIRE(read.has_value());
  return std::move(*read);
}

/// The bytes after the batch, or what was found. What takes the batch back, and does it again, is tried too.
inline std::string edited(const std::string& before, const std::string& json) {
  Desk desk(before);
  const auto undo = desk.plan->apply(operations(json), desk.found);
  if (!undo) {
    CHECK(desk.bytes() == before);
    return desk.findings();
  }
  const std::string after = desk.bytes();
  const auto redo = desk.plan->undo(*undo, desk.found);
  REQUIRE(redo);
  CHECK(desk.bytes() == before);
  CHECK(desk.plan->undo(*redo, desk.found));
  CHECK(desk.bytes() == after);
  CHECK(desk.findings().empty());
  return after;
}

}  // namespace planverk::test
