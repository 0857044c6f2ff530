#include "library.h"

#include "base/loaded.h"

namespace planverk::office {

namespace {

ZipLibrary load() {
  const Loaded library(PLANVERK_LIBZIP, PLANVERK_LIBZIP_PACKAGE);
  ZipLibrary out;
  library.find("zip_close", out.close);
  library.find("zip_discard", out.discard);
  library.find("zip_error_fini", out.error_fini);
  library.find("zip_error_init", out.error_init);
  library.find("zip_fclose", out.fclose);
  library.find("zip_file_add", out.file_add);
  library.find("zip_file_get_external_attributes", out.file_get_external_attributes);
  library.find("zip_file_set_dostime", out.file_set_dostime);
  library.find("zip_file_set_external_attributes", out.file_set_external_attributes);
  library.find("zip_fopen_index", out.fopen_index);
  library.find("zip_fread", out.fread);
  library.find("zip_get_num_entries", out.get_num_entries);
  library.find("zip_open", out.open);
  library.find("zip_open_from_source", out.open_from_source);
  library.find("zip_set_file_compression", out.set_file_compression);
  library.find("zip_source_buffer", out.source_buffer);
  library.find("zip_source_buffer_create", out.source_buffer_create);
  library.find("zip_source_close", out.source_close);
  library.find("zip_source_free", out.source_free);
  library.find("zip_source_keep", out.source_keep);
  library.find("zip_source_open", out.source_open);
  library.find("zip_source_read", out.source_read);
  library.find("zip_source_stat", out.source_stat);
  library.find("zip_stat_index", out.stat_index);
  return out;
}

}  // namespace

const ZipLibrary& zip_library() {
  static const ZipLibrary library = load();
  return library;
}

}  // namespace planverk::office
