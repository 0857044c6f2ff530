#include "library.h"

#include <dlfcn.h>

#include <stdexcept>
#include <string>

namespace planverk::office {

namespace {

template <class Function>
void find(void* library, const char* name, Function& function) {
  // What dlsym gives is a function by its name alone (POSIX).
  function = reinterpret_cast<Function>(::dlsym(library, name));
  if (function == nullptr) throw std::runtime_error(std::string(PLANVERK_LIBZIP) + " has no " + name);
}

ZipLibrary load() {
  void* library = ::dlopen(PLANVERK_LIBZIP, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) throw std::runtime_error(std::string(PLANVERK_LIBZIP) + " cannot be loaded");
  ZipLibrary out;
  find(library, "zip_discard", out.discard);
  find(library, "zip_error_fini", out.error_fini);
  find(library, "zip_error_init", out.error_init);
  find(library, "zip_fclose", out.fclose);
  find(library, "zip_file_get_external_attributes", out.file_get_external_attributes);
  find(library, "zip_fopen_index", out.fopen_index);
  find(library, "zip_fread", out.fread);
  find(library, "zip_get_num_entries", out.get_num_entries);
  find(library, "zip_open_from_source", out.open_from_source);
  find(library, "zip_source_buffer_create", out.source_buffer_create);
  find(library, "zip_source_free", out.source_free);
  find(library, "zip_stat_index", out.stat_index);
  return out;
}

}  // namespace

const ZipLibrary& zip_library() {
  static const ZipLibrary library = load();
  return library;
}

}  // namespace planverk::office
