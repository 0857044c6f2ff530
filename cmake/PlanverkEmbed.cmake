# planverk_embed(OUTPUT NAMESPACE ROOT… [EXCLUDE regex]): a source file that defines NAMESPACE::built_in_files() with the
# files of the roots. Each root is `folder=prefix`.
function(planverk_embed output namespace)
  cmake_parse_arguments(ARG "" "EXCLUDE" "" ${ARGN})
  set(files "")
  foreach(root ${ARG_UNPARSED_ARGUMENTS})
    string(REGEX REPLACE "=.*$" "" folder "${root}")
    file(GLOB_RECURSE own CONFIGURE_DEPENDS "${folder}/*.xml" "${folder}/*.png" "${folder}/*.svg")
    list(APPEND files ${own})
  endforeach()
  string(REPLACE ";" "|" roots "${ARG_UNPARSED_ARGUMENTS}")
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} "-DROOTS=${roots}" "-DNAMESPACE=${namespace}" "-DEXCLUDE=${ARG_EXCLUDE}" -DOUTPUT=${output}
      -P ${PROJECT_SOURCE_DIR}/cmake/EmbedFiles.cmake
    DEPENDS ${files} ${PROJECT_SOURCE_DIR}/cmake/EmbedFiles.cmake
    COMMENT "Embedding files of ${namespace}" VERBATIM)
endfunction()
