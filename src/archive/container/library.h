/// libarchive, loaded when the first tar is written or read (base/loaded.h).
#pragma once

#include <archive.h>
#include <archive_entry.h>

namespace planverk::archive {

struct TarLibrary {
#define PLANVERK_TAR_FUNCTIONS(each)                                                                              \
  each(archive_write_new) each(archive_write_set_format_pax_restricted) each(archive_write_add_filter_none)       \
      each(archive_write_set_bytes_per_block) each(archive_write_open) each(archive_write_header)                 \
          each(archive_write_data) each(archive_write_close) each(archive_write_free) each(archive_read_new)      \
              each(archive_read_support_format_tar) each(archive_read_support_filter_none)                        \
                  each(archive_read_open_filename) each(archive_read_next_header) each(archive_read_data)         \
                      each(archive_read_free) each(archive_entry_new) each(archive_entry_free)                    \
                          each(archive_entry_clear) each(archive_entry_set_pathname) each(archive_entry_set_size) \
                              each(archive_entry_set_filetype) each(archive_entry_set_perm)                       \
                                  each(archive_entry_set_mtime) each(archive_entry_pathname)                      \
                                      each(archive_entry_filetype) each(archive_entry_hardlink)
#define PLANVERK_TAR_MEMBER(name) decltype(&::name) name = nullptr;
  PLANVERK_TAR_FUNCTIONS(PLANVERK_TAR_MEMBER)
#undef PLANVERK_TAR_MEMBER
};

/// Throws MissingLibrary where the system does not have the library that the program was built with.
[[nodiscard]] const TarLibrary& tar_library();

}  // namespace planverk::archive
