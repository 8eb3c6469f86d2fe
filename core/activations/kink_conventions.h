// The slope that frameworks report at a kink, where there is no derivative: data, with its sources.
#pragma once

#include "core/activations/entry.h"

#include <string_view>
#include <vector>

namespace acti {

struct KinkConvention {
    double x = 0;
    double slope = 0;           // what is reported as f'(x)
    std::string_view framework; // "PyTorch", and the call where the activation's own is not meant
    std::string_view versions;  // empty: not tied to one
    std::string_view source;

    bool operator==(const KinkConvention&) const = default;
};

// PyTorch as of 1.13 is what Entry::at follows.
inline constexpr std::string_view kFollowedFramework = "PyTorch";
inline constexpr std::string_view kFollowedVersion = "1.13";

// Whether Entry::at gives this slope by design.
bool isFollowed(const KinkConvention& convention);

// For every kink of f or f' at these parameters, from left to right, the followed one first. Empty where no framework's
// convention is known, and where the parameters leave no such kink.
std::vector<KinkConvention> kinkConventions(const Entry& entry, Params params);

// All frameworks there are rules of, each once, the followed one first.
std::vector<std::string_view> kinkFrameworks();

} // namespace acti
