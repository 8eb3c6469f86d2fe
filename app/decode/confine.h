// What this process denies itself before it reads a stranger's file.
#pragma once

#include <cstdint>

namespace acti {

// Limits address space (what is mapped now, 512 MiB, and 40 bytes for each of `pixels`), CPU time (60 s), files written
// (none), core dumps (none) and new processes (none). Where the kernel filters system calls: no program is started, no
// socket opened, no file opened for writing, renamed or removed. A limit that the system does not know is left out.
void confine(std::uint64_t pixels);

} // namespace acti
