// Memory for millions of values.
#pragma once

#include <cstddef>
#include <memory>

namespace acti {

// `bytes` of any content, aligned for vectors; large ones on large pages where the system has them, which saves most of
// the time of touching fresh memory (12 Mpixel x 3 channels, T, y and winner: 81,000 page faults). Throws
// std::bad_alloc.
std::shared_ptr<void> allocateStorage(std::size_t bytes);

} // namespace acti
