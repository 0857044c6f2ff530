/// libzip, loaded when the first archive is opened (base/loaded.h).
#pragma once

#include <zip.h>

#include <memory>

namespace planverk::office {

struct ZipLibrary {
  decltype(&::zip_close) close = nullptr;
  decltype(&::zip_discard) discard = nullptr;
  decltype(&::zip_error_fini) error_fini = nullptr;
  decltype(&::zip_error_init) error_init = nullptr;
  decltype(&::zip_fclose) fclose = nullptr;
  decltype(&::zip_file_add) file_add = nullptr;
  decltype(&::zip_file_get_external_attributes) file_get_external_attributes = nullptr;
  decltype(&::zip_file_set_dostime) file_set_dostime = nullptr;
  decltype(&::zip_file_set_external_attributes) file_set_external_attributes = nullptr;
  decltype(&::zip_fopen_index) fopen_index = nullptr;
  decltype(&::zip_fread) fread = nullptr;
  decltype(&::zip_get_num_entries) get_num_entries = nullptr;
  decltype(&::zip_open) open = nullptr;
  decltype(&::zip_open_from_source) open_from_source = nullptr;
  decltype(&::zip_set_file_compression) set_file_compression = nullptr;
  decltype(&::zip_source_buffer) source_buffer = nullptr;
  decltype(&::zip_source_buffer_create) source_buffer_create = nullptr;
  decltype(&::zip_source_close) source_close = nullptr;
  decltype(&::zip_source_free) source_free = nullptr;
  decltype(&::zip_source_keep) source_keep = nullptr;
  decltype(&::zip_source_open) source_open = nullptr;
  decltype(&::zip_source_read) source_read = nullptr;
  decltype(&::zip_source_stat) source_stat = nullptr;
  decltype(&::zip_stat_index) stat_index = nullptr;
};

/// Throws MissingLibrary where the system does not have the library that the program was built with.
[[nodiscard]] const ZipLibrary& zip_library();

/// Lets go of an archive without writing it.
struct CloseZip {
  void operator()(zip_t* zip) const { zip_library().discard(zip); }
};
struct ClosePart {
  void operator()(zip_file_t* part) const { zip_library().fclose(part); }
};
using Zip = std::unique_ptr<zip_t, CloseZip>;

}  // namespace planverk::office
