// What this process denies itself before it reads a stranger's file.
#pragma once

#include <cstdint>

namespace acti {

struct Confinement {
    std::uint64_t memoryBytes = 0; // of address space, beside what is mapped now
    std::uint64_t cpuSeconds = 60; // of all its threads together
    bool hasThreads = false;       // it may start some; never processes
};

// Limits memory and CPU time as said, files written (none), core dumps (none) and new processes (none). Where the
// kernel filters system calls (x86-64, AArch64), a list of allowed ones is left: files are opened for reading alone,
// and no program or process is started, no socket made, nothing written but to what is open, nothing renamed, linked or
// removed, no other process signalled, by no thread. Whether all of that holds: what this system does not have is left
// out, and the caller's to tell.
[[nodiscard]] bool confine(const Confinement& limits);

} // namespace acti
