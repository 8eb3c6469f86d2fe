// Memory for planes, aligned to a cache line.
#pragma once

#include <cstddef>
#include <memory>

namespace acti {

inline constexpr std::size_t kStorageAlignment = 64; // bytes

// `bytes` of any values; null where there are none. Throws std::bad_alloc.
std::shared_ptr<void> planeStorage(std::size_t bytes);

} // namespace acti
