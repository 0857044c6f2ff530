# cpack -G DEB: the packages planverk and planverk-dev for the Debian that this is built on. What planverk needs is read, not
# listed: linked libraries by dpkg-shlibdeps, those that are loaded at need as planverk_loaded() found them, fonts from the
# manifest, hyphenation from the language files.
set(PLANVERK_PACKAGE_VERSION "${PROJECT_VERSION}-1~deb${PLANVERK_DEBIAN}u1")

get_property(needed GLOBAL PROPERTY PLANVERK_LOADED_PACKAGES)
file(STRINGS "${PROJECT_SOURCE_DIR}/fonts/manifest.xml" families REGEX "<family [^>]*package=")
foreach(family ${families})
  string(REGEX MATCH "package=\"([^\"]+)\"" _ "${family}")
  list(APPEND needed ${CMAKE_MATCH_1})
endforeach()
file(GLOB packs "${PROJECT_SOURCE_DIR}/templates/languages/*.xml")
foreach(pack ${packs})
  file(STRINGS "${pack}" line REGEX "<hyphenation dictionary=.* package=")
  if(line MATCHES "package=\"([^\"]+)\"")
    list(APPEND needed ${CMAKE_MATCH_1})
  endif()
endforeach()
list(REMOVE_DUPLICATES needed)
list(SORT needed)
list(JOIN needed ", " needed)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME planverk)
set(CPACK_PACKAGE_VENDOR Planverk)
set(CPACK_PACKAGE_CONTACT "${PLANVERK_CONTACT}")
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL program development)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE "1~deb${PLANVERK_DEBIAN}u1")
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME planverk)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS "${needed}")
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION "accessible committee documents from structured plan data
Planverk reads structured plan data (XML) and writes the papers that Nordic
municipalities, regions and agencies put before their committees, as PDF/A
and PDF/UA and as accessible HTML pages that say the same.

Every figure is computed or checked; what is wrong is told with its place and
how to mend it. The program uses no network.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME planverk-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "planverk (= ${PLANVERK_PACKAGE_VERSION}), pkgconf | pkg-config, libhpdf-dev, libpugixml-dev, \
libfmt-dev, nlohmann-json3-dev, libharfbuzz-dev, libdeflate-dev, libhyphen-dev, libssl-dev, libpng-dev, libjpeg62-turbo-dev | libjpeg-dev, \
liblcms2-dev, libfribidi-dev, libidn2-dev, zlib1g-dev")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "library behind planverk (development files)
Headers, static libraries and a CMake package with which a program renders
structured plan data to accessible PDF and HTML by itself.")

include(CPack)
