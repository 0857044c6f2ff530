# planverk_prefer_static(NAME shared-target): gives planverk::NAME, the static library libNAME.a where Debian ships it, else
# the shared one. Calls into small libraries that go through the linkage table cost a tenth of the time of a long
# document, and loading OpenSSL for its SHA-256 alone a tenth of a short one's.
function(planverk_prefer_static name shared)
  if(TARGET planverk::${name})
    return()  # find_package(Planverk) in more than one folder of a project
  endif()
  find_library(${name}_STATIC_LIBRARY "lib${name}.a")
  mark_as_advanced(${name}_STATIC_LIBRARY)
  add_library(planverk::${name} INTERFACE IMPORTED GLOBAL)
  if(${name}_STATIC_LIBRARY)
    target_link_libraries(planverk::${name} INTERFACE "${${name}_STATIC_LIBRARY}")
    target_include_directories(planverk::${name} INTERFACE $<TARGET_PROPERTY:${shared},INTERFACE_INCLUDE_DIRECTORIES>)
  else()
    target_link_libraries(planverk::${name} INTERFACE ${shared})
  endif()
endfunction()
