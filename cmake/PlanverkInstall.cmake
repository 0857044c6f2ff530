# cmake --install: the program with its pages (component `program`), and what others need to build with its stages (component
# `development`): headers, static libraries, the CMake package. Templates and languages are inside the program; fonts and
# hyphenation come from the system's packages.
include(CMakePackageConfigHelpers)

install(TARGETS planverk RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/Planverk)
install(EXPORT Planverk FILE PlanverkTargets.cmake NAMESPACE Planverk:: DESTINATION ${package_folder} COMPONENT development)
configure_package_config_file(cmake/PlanverkConfig.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/PlanverkConfig.cmake
  INSTALL_DESTINATION ${package_folder})
# Before 1.0 a minor release may change what callers see (src/delivery/RELEASES.md).
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/PlanverkConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/PlanverkConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/PlanverkConfigVersion.cmake
    cmake/PlanverkDependencies.cmake cmake/PreferStatic.cmake cmake/FindHpdf.cmake cmake/FindHyphen.cmake
  DESTINATION ${package_folder} COMPONENT development)
install(DIRECTORY samples/library DESTINATION ${CMAKE_INSTALL_DOCDIR}-dev/examples COMPONENT development)
