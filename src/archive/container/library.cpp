#include "library.h"

#include "base/loaded.h"

namespace planverk::archive {

namespace {

TarLibrary load() {
  const Loaded library(PLANVERK_LIBARCHIVE, PLANVERK_LIBARCHIVE_PACKAGE);
  TarLibrary out;
#define PLANVERK_TAR_FIND(name) library.find(#name, out.name);
  PLANVERK_TAR_FUNCTIONS(PLANVERK_TAR_FIND)
#undef PLANVERK_TAR_FIND
  return out;
}

}  // namespace

const TarLibrary& tar_library() {
  static const TarLibrary library = load();
  return library;
}

}  // namespace planverk::archive
