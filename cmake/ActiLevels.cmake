# acti_core once for each of ACTI_CORE_LEVELS, lowest first: libacti_core.so for any machine, and beside it
# glibc-hwcaps/<level>/libacti_core.so for those that can more. The dynamic loader picks the best by the run path alone
# (glibc 2.33 or newer); no code of ours asks what the machine is.
include(GNUInstallDirs)
set(acti_library_directory "${CMAKE_INSTALL_LIBDIR}/actiscope")
list(POP_FRONT ACTI_CORE_LEVELS lowest)
target_compile_options(acti_core PRIVATE "-march=${lowest}")
install(TARGETS acti_core LIBRARY DESTINATION "${acti_library_directory}")

get_target_property(acti_core_sources acti_core SOURCES)
get_target_property(acti_core_libraries acti_core LINK_LIBRARIES)
foreach(level IN LISTS ACTI_CORE_LEVELS)
  set(target "acti_core_${level}")
  add_library(${target} SHARED ${acti_core_sources})
  target_link_libraries(${target} PUBLIC ${acti_core_libraries})
  target_compile_options(${target} PRIVATE "-march=${level}")
  set_target_properties(${target} PROPERTIES OUTPUT_NAME acti_core
    LIBRARY_OUTPUT_DIRECTORY "${CMAKE_LIBRARY_OUTPUT_DIRECTORY}/glibc-hwcaps/${level}")
  install(TARGETS ${target} LIBRARY DESTINATION "${acti_library_directory}/glibc-hwcaps/${level}")
endforeach()
