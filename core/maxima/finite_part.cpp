#include "core/maxima/finite_part.h"

#include "core/base/expect.h"

#include <algorithm>
#include <cmath>

namespace acti {

FinitePart finitePart(std::span<const double> x, double beta) {
    ACTI_EXPECT(!x.empty() && beta != 0);
    FinitePart part;
    part.isUndefined = std::isnan(beta) || std::ranges::any_of(x, [](double value) { return std::isnan(value); });
    if (part.isUndefined)
        return part;
    const double extreme = beta > 0 ? std::ranges::max(x) : std::ranges::min(x);
    const bool hasOneValue = std::isinf(extreme) || std::isinf(beta);
    for (std::size_t i = 0; i < x.size(); ++i)
        if (hasOneValue ? x[i] == extreme : std::isfinite(x[i]))
            part.members.push_back(i);
    part.isInfinite = std::isinf(extreme);
    part.value = extreme;
    return part;
}

} // namespace acti
