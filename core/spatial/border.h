// Which pixel stands for one outside the image.
#pragma once

#include "core/spatial/funnel_spec.h"

#include <algorithm>
#include <cstdint>

namespace acti {

// The place along a side of `size` pixels (at least one) that is read for `place`, which may lie outside; inside, the
// place itself. -1: none, the border is of zeros. torch.nn.functional.pad has the same rules, but for sides shorter
// than the padding, where the mirror or the circle is gone round again.
inline std::int64_t sourceOf(std::int64_t place, std::int64_t size, Border border) {
    if (place >= 0 && place < size)
        return place;
    switch (border) {
    case Border::Zeros:
        return -1;
    case Border::Replicate:
        return std::clamp<std::int64_t>(place, 0, size - 1);
    case Border::Circular:
        return (place % size + size) % size;
    case Border::Reflect:
        break;
    }
    if (size == 1)
        return 0;
    const std::int64_t round = 2 * (size - 1);
    const std::int64_t at = (place % round + round) % round;
    return std::min(at, round - at);
}

} // namespace acti
