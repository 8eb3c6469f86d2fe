# What every target of the project shares: the language, the warnings, the output folders, and how a test is declared.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

# The build tree has the shape of the install tree, so that a program finds its data beside itself in both.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/lib")
set(ACTI_DATA_DIRECTORY "${CMAKE_BINARY_DIR}/share/actiscope")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

# Eight files are compiled as one, which halves a first build. With ccache the second one counts, and in that each file by
# itself.
if(NOT CCACHE_PROGRAM AND NOT DEFINED CMAKE_UNITY_BUILD)
  set(CMAKE_UNITY_BUILD ON)
endif()

add_library(acti_options INTERFACE)
target_include_directories(acti_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(acti_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast
  # g++ 12 raises these two on its own std::string and std::variant (GCC bugs 105651, 105562).
  -Wno-restrict -Wno-maybe-uninitialized
  # Meant for headers, and raised on every file that is compiled with others as one.
  $<$<BOOL:${CMAKE_UNITY_BUILD}>:-Wno-subobject-linkage>
  # A multiply and an add are fused only where the code says so: the same numbers on every machine.
  -ffp-contract=off)

# Every program that Actiscope needs at run time: what tools/run builds, and what tests that start programs depend on.
add_custom_target(acti_programs)

# acti_add_program(NAME SOURCE...): a program that is installed, and is one of acti_programs.
function(acti_add_program name)
  add_executable(${name} ${ARGN})
  add_dependencies(acti_programs ${name})
  install(TARGETS ${name} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endfunction()

# acti_add_test(NAME numeric SOURCES a_test.cpp ... LIBRARIES acti_core [LABELS slow] [SPEED])
# One executable, one ctest entry a test case; tests run headless and find tests/data by ACTI_TEST_DATA. With
# ACTI_TESTS_BY_PROGRAM there are four entries a program, a quarter of its cases in each: where the start of a process costs
# more than a case. SPEED: test cases of suites whose names end in Speed have budgets of processor time, so they get the
# label `speed` and run alone.
function(acti_add_test)
  cmake_parse_arguments(arg "SPEED" "NAME;LABELS" "SOURCES;LIBRARIES" ${ARGN})
  set(program ${arg_NAME}_tests)
  add_executable(${program} ${arg_SOURCES})
  target_link_libraries(${program} PRIVATE acti_options ${arg_LIBRARIES} GTest::gtest_main)
  target_compile_definitions(${program} PRIVATE
    ACTI_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data" ACTI_SOURCE_ROOT="${PROJECT_SOURCE_DIR}"
    ACTI_BINARY_DIRECTORY="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
  set_target_properties(${program} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  if("QCustomPlotQt6::QCustomPlotQt6" IN_LIST arg_LIBRARIES)
    target_compile_definitions(${program} PRIVATE QCUSTOMPLOT_USE_LIBRARY)
  endif()
  set(headless "QT_QPA_PLATFORM=offscreen")
  set(speed_label speed)
  if(arg_LABELS) # ctest looks for a label in a name: `slow_speed` is found by either
    set(speed_label ${arg_LABELS}_speed)
  endif()
  if(NOT ACTI_TESTS_BY_PROGRAM)
    set(common TEST_PREFIX "${arg_NAME}." DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60
      PROPERTIES TIMEOUT 300 ENVIRONMENT "${headless}")
    if(arg_SPEED)
      gtest_discover_tests(${program} TEST_FILTER "-*Speed.*" ${common} LABELS "${arg_LABELS}")
      gtest_discover_tests(${program} TEST_FILTER "*Speed.*" ${common} LABELS ${speed_label} RUN_SERIAL ON)
    else()
      gtest_discover_tests(${program} ${common} LABELS "${arg_LABELS}")
    endif()
    return()
  endif()
  foreach(quarter RANGE 3)
    add_test(NAME ${arg_NAME}.${quarter} COMMAND ${program} --gtest_brief=1 --gtest_filter=-*Speed.*)
    set_tests_properties(${arg_NAME}.${quarter} PROPERTIES TIMEOUT 1200 LABELS "${arg_LABELS}"
      ENVIRONMENT "${headless};GTEST_TOTAL_SHARDS=4;GTEST_SHARD_INDEX=${quarter}")
  endforeach()
  if(arg_SPEED)
    add_test(NAME ${arg_NAME}.speed COMMAND ${program} --gtest_brief=1 --gtest_filter=*Speed.*)
    set_tests_properties(${arg_NAME}.speed PROPERTIES TIMEOUT 1200 LABELS ${speed_label} RUN_SERIAL ON
      ENVIRONMENT "${headless}")
  endif()
endfunction()
