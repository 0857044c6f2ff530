# What is known of a release beside its version (src/delivery/RELEASES.md).
set(PLANVERK_RELEASED 2026-12-01)  # its day: printed on man pages
set(PLANVERK_CONTACT "Planverk <planverk@localhost.localdomain>" CACHE STRING "Who answers for packages: Name <address>")

# The release of Debian that this is built on: its packages are for that one.
if(EXISTS /etc/os-release)
  file(STRINGS /etc/os-release PLANVERK_DEBIAN REGEX "^VERSION_ID=")
  string(REGEX MATCH "[0-9]+" PLANVERK_DEBIAN "${PLANVERK_DEBIAN}")
endif()
