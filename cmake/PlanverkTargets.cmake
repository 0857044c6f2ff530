# One library target a stage, warnings and sanitizers on our own targets only.

add_library(planverk_options INTERFACE)
target_compile_features(planverk_options INTERFACE cxx_std_23)
target_compile_options(planverk_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wimplicit-fallthrough
  # GCC 12 warns of std::string's own copies (its bug 105651) and of moved variants (its bug 105562) when optimising.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict> $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
  # Layout is the same on every machine: no fused multiply-add, no path of the build folder in a binary.
  -ffp-contract=off "-ffile-prefix-map=${CMAKE_SOURCE_DIR}=."
  $<$<BOOL:${PLANVERK_WERROR}>:-Werror>
  $<$<CONFIG:Debug>:-D_GLIBCXX_ASSERTIONS>)
if(PLANVERK_SANITIZE)
  target_compile_options(planverk_options INTERFACE -fsanitize=${PLANVERK_SANITIZE} -fno-omit-frame-pointer
    -fno-sanitize-recover=all)
  target_link_options(planverk_options INTERFACE -fsanitize=${PLANVERK_SANITIZE})
endif()
if(PLANVERK_COVERAGE)
  target_compile_options(planverk_options INTERFACE --coverage)
  target_link_options(planverk_options INTERFACE --coverage)
endif()

# What overruns a buffer or jumps where nothing leads ends the program. Sanitizers have ways of their own (decisions/30).
include(CheckCXXCompilerFlag)
if(NOT PLANVERK_SANITIZE)
  target_compile_options(planverk_options INTERFACE -fstack-protector-strong -fstack-clash-protection
    $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE> $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=3>)
  foreach(flag -fcf-protection=full -mbranch-protection=standard)  # of x86 and of 64-bit ARM
    string(MAKE_C_IDENTIFIER "knows${flag}" known)
    check_cxx_compiler_flag(${flag} ${known})
    if(${known})
      target_compile_options(planverk_options INTERFACE ${flag})
    endif()
  endforeach()
  # Tables of addresses are read-only before the program begins (position-independent by the compiler's default).
  target_link_options(planverk_options INTERFACE -Wl,-z,relro,-z,now,-z,noexecstack)
endif()

# For stages that read bytes from outside before anybody has judged them: the library looks at its indices too.
add_library(planverk_checked INTERFACE)
target_compile_options(planverk_checked INTERFACE -D_GLIBCXX_ASSERTIONS)

# planverk_stage(NAME SOURCES … USES stages… PRIVATE libraries…)
# A stage exposes include/ only; what it USES, its users may include too (edges are transitive). It is installed as
# Planverk::NAME with the headers of all stages in one folder; our own flags stay here.
function(planverk_stage name)
  cmake_parse_arguments(ARG "" "" "SOURCES;USES;PRIVATE" ${ARGN})
  add_library(planverk_${name} STATIC ${ARG_SOURCES})
  set_target_properties(planverk_${name} PROPERTIES EXPORT_NAME ${name})
  target_include_directories(planverk_${name}
    PUBLIC $<BUILD_INTERFACE:${CMAKE_CURRENT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/planverk>
    PRIVATE .)
  list(TRANSFORM ARG_USES PREPEND planverk_)
  list(TRANSFORM ARG_PRIVATE REPLACE "^planverk_checked$" "$<BUILD_INTERFACE:planverk_checked>")
  target_link_libraries(planverk_${name} PUBLIC ${ARG_USES} PRIVATE $<BUILD_INTERFACE:planverk_options> ${ARG_PRIVATE})
  install(TARGETS planverk_${name} EXPORT Planverk ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
  install(DIRECTORY include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/planverk COMPONENT development FILES_MATCHING PATTERN "*.h")
endfunction()

# planverk_loaded(LIBRARY hint FILE DEFINITION): FILE loads LIBRARY only when it is needed (base/loaded.h), by the name that the
# linker would have noted: DEFINITION is that name, DEFINITION_PACKAGE what Debian calls the package that brings it. Our own
# package depends on all of these (PlanverkPackage.cmake).
function(planverk_loaded library hint file definition)
  find_library(${definition}_FILE ${library} REQUIRED HINTS ${hint})
  execute_process(COMMAND ${CMAKE_OBJDUMP} -p ${${definition}_FILE} OUTPUT_VARIABLE dynamic COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX MATCH "SONAME +(([^ \n]+)\\.so\\.([0-9]+)[^ \n]*)" _ "${dynamic}")
  set(name ${CMAKE_MATCH_1})
  planverk_debian_package(${name} package)
  if(NOT package)
    set(package ${CMAKE_MATCH_2}${CMAKE_MATCH_3})
  endif()
  set_property(GLOBAL APPEND PROPERTY PLANVERK_LOADED_PACKAGES ${package})
  set_source_files_properties(${file} PROPERTIES COMPILE_DEFINITIONS "${definition}=\"${name}\";${definition}_PACKAGE=\"${package}\"")
endfunction()

# planverk_debian_package(FILE out): the package that brings a file of that name, on Debian; else empty.
function(planverk_debian_package file out)
  execute_process(COMMAND dpkg-query --search "*/${file}" OUTPUT_VARIABLE found ERROR_QUIET RESULT_VARIABLE ignored)
  string(REGEX MATCH "^([a-z0-9.+-]+)[:, ]" _ "${found}")
  set(${out} "${CMAKE_MATCH_1}" PARENT_SCOPE)
endfunction()

# planverk_test(NAME SOURCES … USES stages… PRIVATE libraries… LABELS …): one Catch2 program, one ctest.
function(planverk_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;USES;PRIVATE;LABELS" ${ARGN})
  add_executable(test_${name} ${ARG_SOURCES})
  list(TRANSFORM ARG_USES PREPEND planverk_)
  target_link_libraries(test_${name} PRIVATE ${ARG_USES} ${ARG_PRIVATE} planverk_test_support planverk_options)
  add_test(NAME ${name} COMMAND test_${name} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  if(ARG_LABELS)
    set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABELS}")
  endif()
endfunction()

# planverk_title(NAME out): the name of a subject as it begins the name of a type, `risk` → `Risk`.
function(planverk_title name out)
  string(SUBSTRING ${name} 0 1 initial)
  string(SUBSTRING ${name} 1 -1 rest)
  string(TOUPPER ${initial} initial)
  set(${out} ${initial}${rest} PARENT_SCOPE)
endfunction()
