#include "edit/manuscript.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include "base/hash.h"
#include "edit/address.h"
#include "expected.h"
#include "files.h"
#include "patches.h"
#include "snapshot.h"
#include "xml/reader.h"

namespace planverk::edit {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"edit-readback", "", Stage::edit, RuleClass::format, Severity::error,
     "What a batch would write can be read, and says what was meant.", "edit: edit-readback"},
    {"edit-undo", "", Stage::edit, RuleClass::format, Severity::error,
     "What takes a batch back belongs to the state that the plan is in.", "edit: edit-undo"},
};

namespace {

using Texts = std::map<std::string, std::string>;  ///< bytes by path

std::string folder_of(const std::string& path) {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

}  // namespace

struct Manuscript::Impl {
  FileLayer* files = nullptr;
  std::string path, root;
  Limits limits;
  std::unique_ptr<Snapshot> plan;
  std::map<std::string, Digest> on_disk;  ///< of each file that was read, as it was then or was written since
  std::map<std::string, Digest> now;
  std::vector<Digest> states;  ///< that undo leads to and fro between
  std::size_t state = 0;

  Texts texts() const;
  void take(std::unique_ptr<Snapshot> next, const Texts& changed);
  Digest state_digest(const Texts& changed) const;
  std::unique_ptr<Snapshot> read(const Texts& changed, Diagnostics& found) const;
  bool report_readback(const std::string& file, const std::string& reason, Diagnostics& found) const;
  bool is_as_meant(const Batch& batch, const std::vector<std::size_t>& files, const Snapshot& next,
                   Diagnostics& found) const;
};

Texts Manuscript::Impl::texts() const {
  Texts all;
  for (std::size_t file = 0; file < plan->paths().size(); ++file) all[plan->paths()[file]] = plan->bytes(file);
  return all;
}

Digest Manuscript::Impl::state_digest(const Texts& changed) const {
  std::string digests;
  for (const auto& [file, digest] : now) {
    const auto text = changed.find(file);
    digests += hex(text == changed.end() ? digest : sha256(text->second));
  }
  return sha256(digests);
}

void Manuscript::Impl::take(std::unique_ptr<Snapshot> next, const Texts& changed) {
  for (const auto& [file, text] : changed) now[file] = sha256(text);
  for (std::size_t file = 0; file < next->paths().size(); ++file) {
    // One that an inserted <include> brought in.
    const auto [own, fresh] = now.try_emplace(next->paths()[file]);
    if (fresh) on_disk[own->first] = own->second = sha256(next->bytes(file));
  }
  plan = std::move(next);
}

/// The next state, read as any plan is; null, with a finding, when it cannot be.
std::unique_ptr<Snapshot> Manuscript::Impl::read(const Texts& changed, Diagnostics& found) const {
  Texts all = texts();
  for (const auto& [file, text] : changed) all[file] = text;
  OverlaidFiles overlaid(*files, std::move(all));
  Diagnostics own;
  Sources unread;
  auto next = Snapshot::read(overlaid, path, root, limits, own, unread);
  if (next && *next) return std::move(*next);
  report_readback(path, next ? plain(own.all().front().message) : plain(next.error().message), found);
  return nullptr;
}

bool Manuscript::Impl::report_readback(const std::string& file, const std::string& reason, Diagnostics& found) const {
  found.add("edit-readback", plan->tree().span(plan->tree().root()))
      .with("path", file)
      .with("reason", reason)
      .mend();
  return false;
}

/// Compares what was meant with what is read back, file by file: includes are elements there like others.
bool Manuscript::Impl::is_as_meant(const Batch& batch, const std::vector<std::size_t>& changed, const Snapshot& next,
                                   Diagnostics& found) const {
  Expected expected(*plan, changed, limits);
  expected.carry_out(batch);
  for (const std::size_t file : changed) {
    const auto same = std::ranges::find(next.paths(), plan->paths()[file]);
    if (same == next.paths().end()) return report_readback(plan->paths()[file], "include", found);
    const auto index = static_cast<std::size_t>(same - next.paths().begin());
    std::optional<xml::Tree> alone;
    if (next.paths().size() > 1) {
      Diagnostics none;
      alone = xml::parse(next.sources(), Snapshot::id_of(index), limits, none);
    }
    if (!says_the_same(expected.tree(file), alone ? *alone : next.tree())) {
      return report_readback(plan->paths()[file], "tree", found);
    }
  }
  return true;
}

Manuscript::Manuscript(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Manuscript::Manuscript(Manuscript&&) noexcept = default;
Manuscript& Manuscript::operator=(Manuscript&&) noexcept = default;
Manuscript::~Manuscript() = default;

Result<std::optional<Manuscript>> Manuscript::open(FileLayer& files, std::string path, std::string root,
                                                   const Limits& limits, Diagnostics& found, Sources* unread) {
  auto impl = std::make_unique<Impl>();
  impl->files = &files;
  impl->root = root.empty() ? folder_of(path) : std::move(root);
  impl->path = std::move(path);
  impl->limits = limits;
  Sources nowhere;
  auto plan = Snapshot::read(files, impl->path, impl->root, limits, found, unread == nullptr ? nowhere : *unread);
  if (!plan) return std::unexpected(plan.error());
  if (!*plan) return std::nullopt;
  impl->take(std::move(*plan), {});
  impl->states.push_back(impl->state_digest({}));
  return Manuscript(std::move(impl));
}

std::optional<Undo> Manuscript::apply(std::span<const Operation> operations, Diagnostics& found) {
  const Snapshot& plan = *impl_->plan;
  const std::optional<Batch> batch = resolve(plan, operations, impl_->limits, found);
  if (!batch) return std::nullopt;
  const std::vector<std::vector<Edit>> edits = edits_of(plan, *batch);
  Undo undo;
  Texts changed;
  std::vector<std::size_t> files;
  for (std::size_t file = 0; file < edits.size(); ++file) {
    if (edits[file].empty()) continue;
    const std::string& path = plan.paths()[file];
    const std::string_view bytes = plan.bytes(file);
    if (!are_apart(edits[file])) {
      impl_->report_readback(path, "overlap", found);
      return std::nullopt;
    }
    changed[path] = carried_out(bytes, 0, bytes.size(), edits[file]);
    append_undo(undo, path, bytes, edits[file]);
    files.push_back(file);
  }
  if (changed.empty()) return undo;
  std::unique_ptr<Snapshot> next = impl_->read(changed, found);
  if (next == nullptr || !impl_->is_as_meant(*batch, files, *next, found)) return std::nullopt;
  impl_->take(std::move(next), changed);
  impl_->states.resize(++impl_->state);
  impl_->states.push_back(impl_->state_digest({}));
  return undo;
}

const xml::Tree& Manuscript::tree() const {
  return impl_->plan->tree();
}
const Sources& Manuscript::sources() const {
  return impl_->plan->sources();
}
Address Manuscript::address(xml::Node element) const {
  return impl_->plan->address(element);
}

xml::Node Manuscript::find(const Address& address) const {
  const xml::Node found = impl_->plan->find(address);
  if (!found || address.expected.empty()) return found;
  return start_tag_hash(impl_->plan->start_tag(found)) == address.expected ? found : xml::Node();
}

std::vector<Manuscript::File> Manuscript::files() const {
  std::vector<File> all;
  for (std::size_t file = 0; file < impl_->plan->paths().size(); ++file) {
    const std::string& path = impl_->plan->paths()[file];
    all.push_back({path, std::string(impl_->plan->sources().name(Snapshot::id_of(file))), std::string(impl_->plan->bytes(file)),
                   impl_->now.at(path) != impl_->on_disk.at(path)});
  }
  return all;
}

Status Manuscript::save() {
  ReplacedFiles replaced(*impl_->files, impl_->on_disk);
  OutputSet set(replaced);
  for (const File& file : files()) {
    if (!file.changed) continue;
    if (Status staged = set.stage(file.path, file.bytes); !staged) return staged;
  }
  if (Status written = set.commit(); !written) return written;
  impl_->on_disk = impl_->now;
  return {};
}

std::optional<Undo> Manuscript::undo(const Undo& patches, Diagnostics& found) {
  if (patches.empty()) return Undo();  // of a batch that changed nothing
  std::map<std::string, std::vector<const Patch*>> by_file;
  for (const Patch& patch : patches) by_file[patch.file].push_back(&patch);
  const auto refuse = [&] {
    found.add("edit-undo", tree().span(tree().root())).with("path", impl_->path).mend();
    return std::nullopt;
  };
  Texts changed = impl_->texts();
  Undo back;
  for (const auto& [file, own] : by_file) {
    const auto text = changed.find(file);
    if (text == changed.end()) return refuse();
    auto next = patched(text->second, own, back);
    if (!next) return refuse();
    text->second = std::move(*next);
  }
  const Digest state = impl_->state_digest(changed);
  const std::size_t at = impl_->state;
  const bool earlier = at > 0 && impl_->states[at - 1] == state;
  const bool later = at + 1 < impl_->states.size() && impl_->states[at + 1] == state;
  if (!earlier && !later && at > 0) return refuse();
  std::unique_ptr<Snapshot> next = impl_->read(changed, found);
  if (next == nullptr) return std::nullopt;
  impl_->take(std::move(next), changed);
  if (earlier) {
    --impl_->state;
  } else if (later) {
    ++impl_->state;
  } else {
    impl_->states = {state};
  }
  return back;
}

}  // namespace planverk::edit
