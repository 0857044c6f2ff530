#include "office/archive.h"

#include <zip.h>

#include <algorithm>

#include "directory.h"
#include "library.h"
#include "office/container.h"

namespace planverk::office {

/// What this file and directory.cpp find: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"office-archive", "", Stage::exchange, RuleClass::format, Severity::error,
     "A file of an office program is a whole zip file of parts without a password, each named once and within the "
     "file, "
     "and of bounded size.",
     "office: archive"},
};

namespace {

/// Reads where the bytes are; none when they are no zip file that can be read.
Zip open_zip(std::string_view bytes) {
  zip_error_t error;
  zip_library().error_init(&error);
  zip_source_t* source = zip_library().source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  Zip zip(source == nullptr ? nullptr : zip_library().open_from_source(source, ZIP_RDONLY, &error));
  if (!zip && source != nullptr) zip_library().source_free(source);
  zip_library().error_fini(&error);
  return zip;
}

Diagnostic& refuse(std::string_view variant, FileId file, Diagnostics& found) {
  return found.add("office-archive", Span{file, 0, 0}).variant(variant);
}

bool refuse_others(std::string_view bytes, FileId file, Diagnostics& found) {
  switch (container_of(bytes)) {
    case Container::zip:
      return false;
    case Container::password:
      refuse("password", file, found).mend("password");
      return true;
    case Container::binary:
      refuse("binary", file, found).mend("newer");
      return true;
    case Container::other:
      refuse("other", file, found).mend("newer");
      return true;
  }
  return true;
}

}  // namespace

struct Archive::Impl {
  Zip zip;
  FileId file = 0;
  ArchiveLimits limits;
  Directory directory;
  std::vector<std::string> names;
  std::uint64_t read_bytes = 0;

  [[nodiscard]] const Part* find(std::string_view name) const {
    const auto place = directory.known.find(folded(name));
    return place == directory.known.end() ? nullptr : &directory.parts[place->second];
  }

  /// As many bytes as the part was said to have and not one more; none when it is not so, or its checksum is wrong.
  std::optional<std::string> unpack(const Part& part) const {
    const std::unique_ptr<zip_file_t, ClosePart> open(zip_library().fopen_index(zip.get(), part.index, 0));
    if (!open) return std::nullopt;
    std::string bytes;
    constexpr std::uint64_t piece = 1ULL << 20;  // memory is taken as bytes come, whatever the header promises
    while (true) {
      const std::size_t size = bytes.size();
      bytes.resize(size + std::min(piece, part.size - size + 1));
      const zip_int64_t got = zip_library().fread(open.get(), bytes.data() + size, bytes.size() - size);
      if (got < 0) return std::nullopt;
      bytes.resize(size + static_cast<std::size_t>(got));
      if (bytes.size() > part.size) return std::nullopt;
      if (got == 0) break;  // here libzip has compared the checksum
    }
    if (bytes.size() != part.size) return std::nullopt;
    return bytes;
  }
};

Archive::Archive(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

std::optional<Archive> Archive::open(std::string_view bytes, FileId file, const ArchiveLimits& limits,
                                     Diagnostics& found) {
  if (refuse_others(bytes, file, found)) return std::nullopt;
  auto impl = std::make_unique<Impl>();
  impl->zip = open_zip(bytes);
  if (!impl->zip) {
    refuse("broken", file, found).mend("again");
    return std::nullopt;
  }
  impl->file = file;
  impl->limits = limits;
  const std::size_t before = found.all().size();
  impl->directory = read_directory(*impl->zip, file, limits, found);
  if (found.all().size() > before) return std::nullopt;
  for (const Part& part : impl->directory.parts) impl->names.push_back(part.name);
  return Archive(std::move(impl));
}

const std::vector<std::string>& Archive::names() const {
  return impl_->names;
}

bool Archive::has(std::string_view name) const {
  return impl_->find(name) != nullptr;
}

std::optional<std::string> Archive::read(std::string_view name, Diagnostics& found) {
  const Part* part = impl_->find(name);
  if (part == nullptr) {
    refuse("missing", impl_->file, found).with("part", std::string(name)).mend("again");
    return std::nullopt;
  }
  if (part->size > impl_->limits.total_bytes - impl_->read_bytes) {
    refuse("total", impl_->file, found).with("max", std::to_string(impl_->limits.total_bytes >> 20U)).mend("smaller");
    return std::nullopt;
  }
  impl_->read_bytes += part->size;
  std::optional<std::string> bytes = impl_->unpack(*part);
  if (!bytes) refuse("damaged", impl_->file, found).with("part", part->name).mend("again");
  return bytes;
}

}  // namespace planverk::office
