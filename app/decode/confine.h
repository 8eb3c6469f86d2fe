// What this process denies itself before it reads a stranger's file.
#pragma once

#include <cstdint>

namespace acti {

// Limits address space (what is mapped now, 512 MiB, and 40 bytes for each of `pixels`), CPU time (60 s), files written
// (none), core dumps (none) and new processes (none). Where the kernel filters system calls (x86-64, AArch64), a list
// of allowed ones is left: files are opened for reading alone, and no program or process is started,
// no socket made, nothing written but to what is open, nothing renamed, linked or removed, no other process signalled.
// A limit that the system does not know is left out.
void confine(std::uint64_t pixels);

} // namespace acti
