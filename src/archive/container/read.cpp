// Packages, read in each of their forms.
#include <algorithm>
#include <filesystem>
#include <memory>

#include "archive/container.h"
#include "container/file_pieces.h"
#include "container/gather.h"
#include "container/library.h"
#include "office/zip_file.h"

namespace planverk::archive {

namespace fs = std::filesystem;

namespace {

std::unexpected<Failure> unreadable(const std::string& path) {
  return device_failure("trouble.package-unreadable", {{"path", path}});
}

/// By its first bytes; a folder is told by the system.
Form form_by_bytes(const std::string& path) {
  std::string head;
  FilePieces file(path, true);
  if (file.regular()) file.read([&](std::string_view piece) { return head = piece.substr(0, 4), false; });
  return head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06") ? Form::zip : Form::tar;
}

}  // namespace

Status read_folder(const std::string& path, Gatherer& to) {
  std::error_code error;
  fs::path top = fs::path(path).lexically_normal();
  if (!top.has_filename()) top = top.parent_path();
  std::string root = fs::absolute(top, error).lexically_normal().filename().string();
  if (root.empty() || root == "." || root == "..") root = "package";
  fs::recursive_directory_iterator at(top, error);
  if (error) return unreadable(path);
  std::vector<std::pair<std::string, std::string>> files;  // name in the package and path
  for (; at != fs::recursive_directory_iterator(); at.increment(error)) {
    if (error || files.size() > 10'000'000) return unreadable(path);
    const std::string name = root + "/" + at->path().lexically_relative(top).generic_string();
    const fs::file_status status = at->symlink_status(error);
    if (fs::is_directory(status)) continue;
    if (fs::is_symlink(status)) {
      to.fault("link", name);
    } else if (!fs::is_regular_file(status)) {
      to.fault("special", name);
    } else {
      files.emplace_back(name, at->path().string());
    }
  }
  if (error) return unreadable(path);
  std::ranges::sort(files);
  for (const auto& [name, place] : files) {
    if (!to.begin(name)) {
      if (to.too_many()) break;
      continue;
    }
    FilePieces file(place, false);
    if (!file.regular() || !file.read([&](std::string_view piece) { return to.piece(piece); })) {
      to.damaged();
    } else {
      to.end();
    }
  }
  return {};
}

Status read_tar(const std::string& path, Gatherer& to) {
  const TarLibrary& library = tar_library();
  const std::unique_ptr<struct ::archive, int (*)(struct ::archive*)> tar(library.archive_read_new(),
                                                                          library.archive_read_free);
  constexpr std::size_t block = 1U << 16U;
  if (tar == nullptr || library.archive_read_support_format_tar(tar.get()) != ARCHIVE_OK ||
      library.archive_read_support_filter_none(tar.get()) != ARCHIVE_OK) {
    return own_fault("libarchive knows no tar");
  }
  if (library.archive_read_open_filename(tar.get(), path.c_str(), block) != ARCHIVE_OK)
    return to.fault("unknown"), Status();
  std::vector<char> room(1U << 18U);
  while (true) {
    ::archive_entry* entry = nullptr;
    const int got = library.archive_read_next_header(tar.get(), &entry);
    if (got == ARCHIVE_EOF) break;
    if (got != ARCHIVE_OK && got != ARCHIVE_WARN) {
      to.fault("unreadable");
      break;
    }
    const char* name = library.archive_entry_pathname(entry);
    if (name == nullptr) {
      to.fault("name");
      continue;
    }
    const auto type = library.archive_entry_filetype(entry);
    if (type == AE_IFDIR) continue;
    if (library.archive_entry_hardlink(entry) != nullptr || type == AE_IFLNK) {
      to.fault("link", name);
      continue;
    }
    if (type != AE_IFREG) {
      to.fault("special", name);
      continue;
    }
    if (!to.begin(name)) {
      if (to.too_many()) break;
      continue;
    }
    la_ssize_t size = 0;
    while ((size = library.archive_read_data(tar.get(), room.data(), room.size())) > 0) {
      if (!to.piece({room.data(), static_cast<std::size_t>(size)})) break;
    }
    size < 0 ? to.damaged() : to.end();
  }
  return {};
}

Status read_zip(const std::string& path, Gatherer& to) {
  auto zip = office::ZipReader::open(path);
  if (!zip) return to.fault("unreadable"), Status();
  for (std::uint64_t number = 0; number < zip->size() && !to.too_many(); ++number) {
    const auto entry = zip->entry(number);
    if (!entry) {
      to.fault("unreadable");
      continue;
    }
    if (entry->name.ends_with('/')) continue;  // a folder of its own
    if (entry->encrypted || entry->link) {
      to.fault(entry->link ? "link" : "encrypted", entry->name);
      continue;
    }
    if (!to.begin(entry->name)) continue;
    zip->read(number, [&](std::string_view piece) { return to.piece(piece); }) ? to.end() : to.damaged();
  }
  return {};
}

Result<Contents> read_package(const std::string& path, const ReadOptions& options) {
  Contents out;
  Gatherer to(out, options);
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_directory(status)) {
    if (auto read = read_folder(path, to); !read) return std::unexpected(read.error());
  } else {
    FilePieces file(path, true);
    if (!file.regular()) return unreadable(path);
    to.set_container_size(file.bytes());
    Checksums whole(options.sha512);
    if (!file.read([&](std::string_view piece) { return whole.add(piece), true; })) return unreadable(path);
    out.sha256 = whole.sha256();
    out.sha512 = whole.sha512();
    out.form = form_by_bytes(path);
    auto read = out.form == Form::zip ? read_zip(path, to) : read_tar(path, to);
    if (!read) return std::unexpected(read.error());
  }
  if (to.too_many()) to.fault("too-many");
  if (out.entries.empty() && out.faults.empty()) to.fault("empty");
  to.finish();
  return out;
}

}  // namespace planverk::archive
