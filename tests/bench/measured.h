// How a benchmark's name says what it measured: "topic/case/by/threads:N". Rows of a table are topic, case and threads,
// its columns are who did the work.
#pragma once

#include <string>

namespace acti::bench {

inline constexpr const char* kOurs = "ours";
inline constexpr const char* kMemcpy = "memcpy";
inline constexpr const char* kOneDnn = "oneDNN";
inline constexpr const char* kOpenCv = "OpenCV";

struct Measured {
    std::string topic; // "pointwise"
    std::string what;  // "mish"
    std::string by;    // kOurs, ...
    int threads = 1;

    std::string name() const;
    // Of a name as Google Benchmark gives it, with whatever it appends.
    static Measured parse(const std::string& name);
};

} // namespace acti::bench
