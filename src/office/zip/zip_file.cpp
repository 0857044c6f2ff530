#include "office/zip_file.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <vector>

#include "library.h"

namespace planverk::office {

namespace {

/// MS-DOS's form of a day: seven bits of year from 1980, four of month, five of day.
std::uint16_t dos_day(const Date& day) {
  constexpr int first = 1980, last = 2107;
  const auto year = static_cast<unsigned>(std::clamp(day.year(), first, last) - first);
  return static_cast<std::uint16_t>(year << 9U | day.month() << 5U | day.day());
}

constexpr std::uint32_t unix_shift = 16, regular_file = 0100644, type_mask = 0170000, regular_type = 0100000;

}  // namespace

struct ZipWriter::Impl {
  zip_source_t* buffer = nullptr;  ///< what libzip writes to
  Zip zip;
  std::uint16_t day = 0;

  ~Impl() {
    zip.reset();
    if (buffer != nullptr) zip_library().source_free(buffer);
  }
};

ZipWriter::ZipWriter(const Date& day) : impl_(std::make_unique<Impl>()) {
  const ZipLibrary& library = zip_library();
  impl_->day = dos_day(day);
  zip_error_t error;
  library.error_init(&error);
  impl_->buffer = library.source_buffer_create(nullptr, 0, 0, &error);
  if (impl_->buffer != nullptr) {
    library.source_keep(impl_->buffer);
    impl_->zip.reset(library.open_from_source(impl_->buffer, ZIP_TRUNCATE, &error));
    if (!impl_->zip) library.source_free(impl_->buffer);
  }
  library.error_fini(&error);
}

ZipWriter::ZipWriter(ZipWriter&&) noexcept = default;
ZipWriter& ZipWriter::operator=(ZipWriter&&) noexcept = default;
ZipWriter::~ZipWriter() = default;

bool ZipWriter::add(const std::string& name, std::string_view bytes) {
  const ZipLibrary& library = zip_library();
  zip_t* zip = impl_->zip.get();
  if (zip == nullptr) return false;
  zip_source_t* source = library.source_buffer(zip, bytes.data(), bytes.size(), 0);
  if (source == nullptr) return false;
  const zip_int64_t number = library.file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (number < 0) {
    library.source_free(source);
    return false;
  }
  const auto index = static_cast<zip_uint64_t>(number);
  return library.set_file_compression(zip, index, ZIP_CM_STORE, 0) == 0 &&
         library.file_set_dostime(zip, index, 0, impl_->day, 0) == 0 &&
         library.file_set_external_attributes(zip, index, 0, ZIP_OPSYS_UNIX, regular_file << unix_shift) == 0;
}

std::optional<std::string> ZipWriter::finish() {
  const ZipLibrary& library = zip_library();
  if (!impl_->zip) return std::nullopt;
  if (library.close(impl_->zip.get()) != 0) return std::nullopt;
  static_cast<void>(impl_->zip.release());
  zip_stat_t stat;
  if (library.source_stat(impl_->buffer, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0) return std::nullopt;
  if (library.source_open(impl_->buffer) != 0) return std::nullopt;
  std::string out(stat.size, '\0');
  const zip_int64_t got = library.source_read(impl_->buffer, out.data(), out.size());
  library.source_close(impl_->buffer);
  if (got < 0 || static_cast<std::uint64_t>(got) != stat.size) return std::nullopt;
  return out;
}

struct ZipReader::Impl {
  Zip zip;
  std::uint64_t size = 0;
};

ZipReader::ZipReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ZipReader::ZipReader(ZipReader&&) noexcept = default;
ZipReader& ZipReader::operator=(ZipReader&&) noexcept = default;
ZipReader::~ZipReader() = default;

std::optional<ZipReader> ZipReader::open(const std::string& path) {
  int error = 0;
  auto impl = std::make_unique<Impl>();
  impl->zip.reset(zip_library().open(path.c_str(), ZIP_RDONLY, &error));
  if (!impl->zip) return std::nullopt;
  impl->size = static_cast<std::uint64_t>(std::max<zip_int64_t>(0, zip_library().get_num_entries(impl->zip.get(), 0)));
  return ZipReader(std::move(impl));
}

std::uint64_t ZipReader::size() const {
  return impl_->size;
}

std::optional<ZipEntry> ZipReader::entry(std::uint64_t number) const {
  zip_stat_t stat;
  constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_ENCRYPTION_METHOD;
  if (zip_library().stat_index(impl_->zip.get(), number, 0, &stat) != 0 || (stat.valid & needed) != needed)
    return std::nullopt;
  ZipEntry out{stat.name, stat.size, stat.encryption_method != ZIP_EM_NONE, false};
  zip_uint8_t system = 0;
  zip_uint32_t attributes = 0;
  if (zip_library().file_get_external_attributes(impl_->zip.get(), number, 0, &system, &attributes) != 0)
    return std::nullopt;
  const std::uint32_t type = attributes >> unix_shift & type_mask;
  out.link = system == ZIP_OPSYS_UNIX && type != 0 && type != regular_type && !out.name.ends_with('/');
  return out;
}

bool ZipReader::read(std::uint64_t number, const std::function<bool(std::string_view)>& take) {
  const std::unique_ptr<zip_file_t, ClosePart> open(zip_library().fopen_index(impl_->zip.get(), number, 0));
  if (!open) return false;
  constexpr std::size_t piece = 1U << 18U;
  std::vector<char> room(piece);
  while (true) {
    const zip_int64_t got = zip_library().fread(open.get(), room.data(), room.size());
    if (got < 0) return false;
    if (got == 0) return true;  // here libzip has compared the checksum
    if (!take({room.data(), static_cast<std::size_t>(got)})) return true;
  }
}

}  // namespace planverk::office
