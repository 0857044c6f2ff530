# libharu has no pkg-config file on Debian: look for it by path and read its version from its header.
# Gives: Hpdf::Hpdf, Hpdf_VERSION.
find_path(Hpdf_INCLUDE_DIR hpdf.h)
find_library(Hpdf_LIBRARY hpdf)
if(Hpdf_INCLUDE_DIR AND EXISTS "${Hpdf_INCLUDE_DIR}/hpdf_version.h")
  file(STRINGS "${Hpdf_INCLUDE_DIR}/hpdf_version.h" _lines REGEX "define HPDF_(MAJOR|MINOR|BUGFIX)_VERSION")
  foreach(_part MAJOR MINOR BUGFIX)
    string(REGEX MATCH "HPDF_${_part}_VERSION +([0-9]+)" _ "${_lines}")
    list(APPEND _version "${CMAKE_MATCH_1}")
  endforeach()
  list(JOIN _version "." Hpdf_VERSION)
endif()
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Hpdf REQUIRED_VARS Hpdf_LIBRARY Hpdf_INCLUDE_DIR VERSION_VAR Hpdf_VERSION)
if(Hpdf_FOUND AND NOT TARGET Hpdf::Hpdf)
  add_library(Hpdf::Hpdf UNKNOWN IMPORTED)
  set_target_properties(Hpdf::Hpdf PROPERTIES
    IMPORTED_LOCATION "${Hpdf_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${Hpdf_INCLUDE_DIR}")
endif()
