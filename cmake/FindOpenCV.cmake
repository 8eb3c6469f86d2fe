# OpenCV by its single modules, as distributions split it: OpenCVConfig.cmake comes only with the package of all of them.
# find_package(OpenCV 4.5 COMPONENTS core imgcodecs) gives OpenCV::core and OpenCV::imgcodecs; their headers are SYSTEM.
find_path(OpenCV_INCLUDE_DIR opencv2/core/version.hpp PATH_SUFFIXES opencv4)
mark_as_advanced(OpenCV_INCLUDE_DIR)

if(OpenCV_INCLUDE_DIR)
  file(READ "${OpenCV_INCLUDE_DIR}/opencv2/core/version.hpp" _opencv_version_header)
  foreach(part MAJOR MINOR REVISION)
    string(REGEX MATCH "#define CV_VERSION_${part} +([0-9]+)" _ "${_opencv_version_header}")
    set(_opencv_${part} "${CMAKE_MATCH_1}")
  endforeach()
  set(OpenCV_VERSION "${_opencv_MAJOR}.${_opencv_MINOR}.${_opencv_REVISION}")
endif()

foreach(module IN LISTS OpenCV_FIND_COMPONENTS)
  find_library(OpenCV_${module}_LIBRARY opencv_${module})
  mark_as_advanced(OpenCV_${module}_LIBRARY)
  if(OpenCV_${module}_LIBRARY AND EXISTS "${OpenCV_INCLUDE_DIR}/opencv2/${module}.hpp")
    set(OpenCV_${module}_FOUND TRUE)
    if(NOT TARGET OpenCV::${module})
      add_library(OpenCV::${module} UNKNOWN IMPORTED)
      set_target_properties(OpenCV::${module} PROPERTIES
        IMPORTED_LOCATION "${OpenCV_${module}_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${OpenCV_INCLUDE_DIR}")
    endif()
  endif()
endforeach()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(OpenCV
  REQUIRED_VARS OpenCV_INCLUDE_DIR VERSION_VAR OpenCV_VERSION HANDLE_COMPONENTS)
