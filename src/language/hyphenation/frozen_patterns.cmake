# The automata of Debian's hyphenation dictionaries, as far as they are installed here, as one assembler file with the
# table that dictionary.cpp reads. A dictionary that is missing here, or another there, is read by libhyphen itself.
enable_language(ASM)

add_executable(freeze_patterns hyphenation/freeze_patterns.cpp)
target_include_directories(freeze_patterns PRIVATE .)
target_link_libraries(freeze_patterns PRIVATE planverk_options planverk_base planverk::hyphen)
set_target_properties(freeze_patterns PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}")

set(frozen_patterns "${CMAKE_CURRENT_BINARY_DIR}/frozen_patterns.S")
set(blocks "")
set(data "")
set(addresses "")
set(known "")
file(GLOB packs CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/templates/languages/*.xml")
foreach(pack ${packs})
  file(STRINGS "${pack}" line REGEX "dictionary=\"hyph_[A-Za-z_]+\\.dic\"")
  string(REGEX MATCH "hyph_([A-Za-z_]+)" found "${line}")
  set(name "${CMAKE_MATCH_1}")
  set(dictionary "/usr/share/hyphen/hyph_${name}.dic")
  if("${found}" STREQUAL "" OR NOT EXISTS "${dictionary}")
    continue()
  endif()
  file(SHA256 "${dictionary}" digest)
  if(digest IN_LIST known)
    continue()  # bokmål and nynorsk have one dictionary in two files
  endif()
  list(APPEND known ${digest})
  set(block "${CMAKE_CURRENT_BINARY_DIR}/${name}.patterns")
  add_custom_command(OUTPUT "${block}" COMMAND freeze_patterns "${dictionary}" "${block}"
    DEPENDS freeze_patterns "${dictionary}" VERBATIM)
  list(APPEND blocks "${block}")
  string(APPEND data ".balign 16\n${name}:\n.incbin \"${name}.patterns\"\n")
  string(APPEND addresses ".quad ${name}\n")
endforeach()
list(LENGTH blocks count)
file(CONFIGURE OUTPUT "${frozen_patterns}" @ONLY CONTENT ".section .rodata
${data}end_of_patterns:
.balign 8
.globl planverk_frozen_pattern_count
planverk_frozen_pattern_count: .quad ${count}
.section .data.rel.ro,\"aw\"
.balign 8
.globl planverk_frozen_patterns
planverk_frozen_patterns:
${addresses}.quad end_of_patterns
.section .note.GNU-stack,\"\",%progbits
")
set_source_files_properties("${frozen_patterns}" PROPERTIES
  OBJECT_DEPENDS "${blocks}" COMPILE_OPTIONS "-I${CMAKE_CURRENT_BINARY_DIR}")
