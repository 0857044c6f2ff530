#include "archive/container.h"

#include <sys/stat.h>

#include <memory>

#include "library.h"
#include "office/zip_file.h"

namespace planverk::archive {

namespace {

constexpr std::int64_t seconds_a_day = 86400;
constexpr unsigned readable = 0644;

la_ssize_t take(struct ::archive*, void* to, const void* bytes, std::size_t size) {
  static_cast<std::string*>(to)->append(static_cast<const char*>(bytes), size);
  return static_cast<la_ssize_t>(size);
}

}  // namespace

Form form_of(std::string_view path) {
  if (path.ends_with(".tar")) return Form::tar;
  return path.ends_with(".zip") ? Form::zip : Form::folder;
}

Result<std::string> tar_of(const Package& package, const Date& day) {
  const TarLibrary& library = tar_library();
  std::string out;
  const std::unique_ptr<struct ::archive, int (*)(struct ::archive*)> tar(library.archive_write_new(),
                                                                          library.archive_write_free);
  const std::unique_ptr<::archive_entry, void (*)(::archive_entry*)> entry(library.archive_entry_new(),
                                                                           library.archive_entry_free);
  bool well = tar != nullptr && entry != nullptr &&
              library.archive_write_set_format_pax_restricted(tar.get()) == ARCHIVE_OK &&
              library.archive_write_add_filter_none(tar.get()) == ARCHIVE_OK &&
              library.archive_write_open(tar.get(), &out, nullptr, take, nullptr) == ARCHIVE_OK;
  for (const PackageFile& file : package.files) {
    if (!well) break;
    const std::string_view bytes = file.bytes.bytes();
    library.archive_entry_clear(entry.get());
    library.archive_entry_set_pathname(entry.get(), (package.name + "/" + file.path).c_str());
    library.archive_entry_set_size(entry.get(), static_cast<la_int64_t>(bytes.size()));
    library.archive_entry_set_filetype(entry.get(), AE_IFREG);
    library.archive_entry_set_perm(entry.get(), readable);
    library.archive_entry_set_mtime(entry.get(), day.days() * seconds_a_day, 0);
    well = library.archive_write_header(tar.get(), entry.get()) == ARCHIVE_OK &&
           library.archive_write_data(tar.get(), bytes.data(), bytes.size()) == static_cast<la_ssize_t>(bytes.size());
  }
  if (!well || library.archive_write_close(tar.get()) != ARCHIVE_OK)
    return own_fault("libarchive does not write " + package.name);
  return out;
}

Result<std::string> zip_of(const Package& package, const Date& day) {
  office::ZipWriter zip(day);
  for (const PackageFile& file : package.files) {
    if (!zip.add(package.name + "/" + file.path, file.bytes.bytes()))
      return own_fault("libzip does not take " + file.path);
  }
  auto out = zip.finish();
  if (!out) return own_fault("libzip does not write " + package.name);
  return std::move(*out);
}

}  // namespace planverk::archive
