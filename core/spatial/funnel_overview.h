// A funnel over a plane too large for its results to be kept: what is known of all of it, and a reduced picture.
#pragma once

#include "core/spatial/funnel.h"

#include <cstddef>
#include <vector>

namespace acti {

struct FunnelOverview {
    std::size_t reduction = 1;  // a value of `means` stands for so many pixels either way; the last ones for fewer
    FunnelResult means;         // of x, T and y over the squares; the winner of most pixels. The totals are the plane's
    std::vector<float> sampleX; // of pixels spread evenly over the plane, always the same ones
    std::vector<float> sampleT;
};

inline constexpr std::size_t kOverviewSample = 1'000'000; // at most so many

// x: 1 x 1 x H x W. Holds no plane of T, y or winners. Errors: runFunnel's.
Result<FunnelOverview> runOverview(const Tensor& x, const FunnelLayer& layer, std::size_t reduction,
                                   const RunOptions& options = {});

} // namespace acti
