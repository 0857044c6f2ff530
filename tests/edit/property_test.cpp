// Random operations on every sample, written in every manner: what is not meant keeps its bytes, what is read back is
// what was meant, and taking all back gives the first bytes. PLANVERK_ROUNDS sets the operations a sample,
// PLANVERK_SEED where they begin.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "base/hash.h"
#include "edit/address.h"
#include "mangle.h"
#include "random_batch.h"
#include "shelf.h"

namespace planverk::test {

namespace {

namespace fs = std::filesystem;

unsigned number_of(const char* name, unsigned otherwise) {
  const char* set = std::getenv(name);
  return set == nullptr ? otherwise : static_cast<unsigned>(std::strtoul(set, nullptr, 10));
}

std::string read_bytes(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> samples() {
  std::vector<std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator("samples")) {
    if (entry.path().extension() != ".xml") continue;
    if (read_bytes(entry.path()).find("<planData") != std::string::npos) found.push_back(entry.path().string());
  }
  std::ranges::sort(found);
  return found;
}

/// The samples, each file in a manner of its own; written to in memory.
class Mangled final : public FileLayer {
 public:
  explicit Mangled(unsigned seed) : seed_(seed) {}
  Result<std::string> read(const std::string& path, std::uint64_t) override {
    if (const auto known = shelf_.files.find(path); known != shelf_.files.end()) return known->second;
    if (!fs::is_regular_file(path)) return device_failure("trouble.read", {{"path", path}, {"reason", "missing"}});
    std::mt19937 random(seed_ + static_cast<unsigned>(shelf_.files.size()));
    const Manner manner = random_manner(random);
    return shelf_.files[path] = mangled(read_bytes(path), manner, random);
  }
  Result<Target> target(const std::string& path) override { return shelf_.target(path); }
  Result<int> create(const std::string& path, unsigned mode) override { return shelf_.create(path, mode); }
  Result<std::size_t> write(int handle, std::string_view bytes) override { return shelf_.write(handle, bytes); }
  Status sync(int) override { return {}; }
  Status close(int) override { return {}; }
  Status rename(const std::string& from, const std::string& to) override { return shelf_.rename(from, to); }
  Status sync_folder(const std::string&) override { return {}; }
  void remove(const std::string& path) override { shelf_.remove(path); }
  Status make_folders(const std::string&) override { return {}; }

 private:
  unsigned seed_;
  Shelf shelf_;
};

std::map<std::string, std::string> bytes_of(const edit::Manuscript& plan) {
  std::map<std::string, std::string> all;
  for (const auto& file : plan.files()) all[file.path] = file.bytes;
  return all;
}

std::map<std::string, Digest> digests_of(const edit::Manuscript& plan) {
  std::map<std::string, Digest> all;
  for (const auto& file : plan.files()) all[file.path] = sha256(file.bytes);
  return all;
}

/// Puts the old bytes back as simply as can be.
std::map<std::string, std::string> taken_back(std::map<std::string, std::string> files, const edit::Undo& undo) {
  for (const edit::Patch& patch : undo) files[patch.file].replace(patch.offset, patch.length, patch.bytes);
  return files;
}

/// Whether the plan says what a single operation asked for, looked at from outside.
bool says(const edit::Manuscript& plan, const edit::Operation& operation, std::size_t children_before) {
  const auto there = [&](edit::Address at) {
    at.expected.clear();
    return plan.find(at);
  };
  if (const auto* set = std::get_if<edit::SetAttribute>(&operation)) {
    return set->name == "id" || there(set->at).find(set->name) == set->value;
  }
  if (const auto* remove = std::get_if<edit::RemoveAttribute>(&operation)) {
    return remove->name == "id" || !there(remove->at).has(remove->name);
  }
  if (const auto* set = std::get_if<edit::SetText>(&operation)) return there(set->at).text() == set->text;
  if (const auto* insert = std::get_if<edit::InsertElement>(&operation)) {
    const xml::Node parent = there(insert->parent);
    std::size_t children = 0;
    parent.each_element([&](xml::Node) { ++children; });
    return !parent || children == children_before + 1;  // a second id like the parent's leaves it without an address
  }
  return true;
}

std::size_t children_of(const edit::Manuscript& plan, const edit::Operation& operation) {
  std::size_t count = 0;
  const auto* insert = std::get_if<edit::InsertElement>(&operation);
  if (insert != nullptr) plan.find(insert->parent).each_element([&](xml::Node) { ++count; });
  return count;
}

struct Tally {
  std::size_t operations = 0;  ///< that were carried out
  std::size_t refused = 0;     ///< batches
};

/// As few operations of the batch as go wrong in the same way.
std::vector<edit::Operation> shrunk(edit::Manuscript& plan, std::vector<edit::Operation> batch) {
  for (std::size_t i = 0; i < batch.size();) {
    std::vector<edit::Operation> fewer = batch;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    Diagnostics found;
    const auto undo = plan.apply(fewer, found);
    if (undo) plan.undo(*undo, found);
    const bool wrong = !undo && found.all().front().rule->slug == "edit-readback";
    if (wrong) {
      batch = fewer;
    } else {
      ++i;
    }
  }
  return batch;
}

/// What a batch was, and where: for who looks for the cause.
void keep(edit::Manuscript& plan, const std::vector<edit::Operation>& whole) {
  const auto batch = shrunk(plan, whole);
  const auto about = [&](const edit::Address& at) {
    std::cerr << " " << edit::to_text(at) << " " << plan.sources().place(plan.tree().span(plan.find(at))).line << "\n";
  };
  for (const edit::Operation& each : batch) {
    std::cerr << each.index();
    if (const auto* set = std::get_if<edit::SetAttribute>(&each)) std::cerr << " " << set->name << "=" << set->value, about(set->at);
    if (const auto* remove = std::get_if<edit::RemoveAttribute>(&each)) std::cerr << " " << remove->name, about(remove->at);
    if (const auto* set = std::get_if<edit::SetText>(&each)) std::cerr << " '" << set->text << "'", about(set->at);
    if (const auto* insert = std::get_if<edit::InsertElement>(&each)) {
      std::cerr << " " << insert->element.name << " " << static_cast<int>(insert->place.where), about(insert->parent);
      if (insert->place.sibling) about(*insert->place.sibling);
    }
    if (const auto* remove = std::get_if<edit::RemoveElement>(&each)) about(remove->at);
    if (const auto* move = std::get_if<edit::MoveElement>(&each)) {
      std::cerr << " " << static_cast<int>(move->place.where), about(move->at), about(move->parent);
      if (move->place.sibling) about(*move->place.sibling);
    }
  }
  for (const auto& file : plan.files()) std::ofstream("/tmp/kept-" + fs::path(file.path).filename().string()) << file.bytes;
}

/// A sample through all rounds; gives what went wrong.
std::string torment(const std::string& path, unsigned seed, unsigned rounds, Tally& tally) {
  std::mt19937 random(seed);
  Mangled files(seed);
  Diagnostics found;
  auto opened = edit::Manuscript::open(files, path, "samples", {}, found);
  if (!opened || !*opened) return found.empty() ? "cannot be opened" : "";  // broken on purpose
  edit::Manuscript& plan = **opened;
  const auto first = digests_of(plan);
  std::vector<edit::Undo> undos;
  for (std::size_t done = 0; done < rounds;) {
    const std::size_t count = random() % 3 == 0 ? 1 : 1 + random() % 12;
    const auto batch = RandomBatch(plan, random).make(count);
    const auto before = bytes_of(plan);
    const std::size_t children = children_of(plan, batch.front());
    done += count;
    found = {};
    auto undo = plan.apply(batch, found);
    if (!undo) {
      ++tally.refused;
      if (found.empty() || found.all().front().rule->slug == "edit-readback") {
        if (std::getenv("PLANVERK_KEEP") != nullptr) keep(plan, batch);
        return plain(found.all().front().message);
      }
      if (bytes_of(plan) != before) return "refused and yet changed";
      continue;
    }
    tally.operations += count;
    if (taken_back(bytes_of(plan), *undo) != before) return "more than the patches differs";
    if (count == 1 && !says(plan, batch.front(), children)) return "does not say what was asked for";
    undos.push_back(std::move(*undo));
  }
  for (; !undos.empty(); undos.pop_back()) {
    found = {};
    if (!plan.undo(undos.back(), found)) return "cannot be taken back: " + plain(found.all().front().message);
  }
  return digests_of(plan) == first ? "" : "other bytes than the first";
}

}  // namespace

TEST_CASE("edit: random operations on every sample in every manner") {
  const unsigned seed = number_of("PLANVERK_SEED", 1);
  const unsigned rounds = number_of("PLANVERK_ROUNDS", 40);
  Tally tally;
  const auto all = samples();
  CHECK(all.size() > 100);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string wrong = torment(all[i], seed + static_cast<unsigned>(i), rounds, tally);
    INFO(all[i] << ", seed " << seed << ", rounds " << rounds);
    CHECK(wrong == "");
  }
  std::cout << "edit: " << tally.operations << " operations carried out on " << all.size() << " samples, " << tally.refused
            << " batches refused, seed " << seed << "\n";
  // A test that refuses most shows little.
  CHECK(tally.operations * 3 > all.size() * rounds);
}

TEST_CASE("edit: plans that share registers do not write over each other") {
  Mangled files(7);
  Diagnostics found;
  const auto open = [&](const std::string& path) {
    auto opened = edit::Manuscript::open(files, path, "samples", {}, found);
    REQUIRE(opened);
    REQUIRE(*opened);
    return std::move(**opened);
  };
  edit::Manuscript one = open("samples/fjordholmen/internkontrollplan-2026.xml");
  edit::Manuscript other = open("samples/fjordholmen/arshjul-for-kontroller-2026.xml");
  const auto change = [&](edit::Manuscript& plan, const std::string& name) {
    const xml::Node control = plan.tree().root().first_child("control");
    REQUIRE(control);
    REQUIRE(plan.apply(std::vector<edit::Operation>{edit::SetAttribute{plan.address(control), name, "x", {}}}, found));
  };
  change(one, "one");
  change(other, "other");
  REQUIRE(one.save());
  const Status saved = other.save();
  REQUIRE_FALSE(saved);
  CHECK(saved.error().message.key == "trouble.changed-meanwhile");
  other = open("samples/fjordholmen/arshjul-for-kontroller-2026.xml");
  change(other, "other");
  CHECK(other.save());
}

}  // namespace planverk::test
