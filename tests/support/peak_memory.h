// The most memory that this process held since it was last asked to forget it.
#pragma once

#include <cstdlib>
#include <fstream>
#include <string>

namespace acti {

// A memory of this process in bytes, by its name in /proc/self/status; 0: there is none of that name.
inline double memoryNamed(const std::string& key) {
    std::ifstream file("/proc/self/status");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with(key + ":"))
            return std::atof(line.c_str() + key.size() + 1) * 1024;
    return 0;
}

inline double heldMemory() { return memoryNamed("VmRSS"); }
inline double peakMemory() { return memoryNamed("VmHWM"); }

// From here on the peak counts anew; it never falls by itself.
inline void forgetPeakMemory() { std::ofstream("/proc/self/clear_refs") << "5"; }

} // namespace acti
