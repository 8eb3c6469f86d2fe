// RReLU while a network trains: a slope drawn anew for every element, from a band (Xu et al. 2015, arXiv:1505.00853).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace acti {

// The slopes for x <= 0; finite. In PyTorch [1/8, 1/3].
struct SlopeBand {
    double lower = 1.0 / 8;
    double upper = 1.0 / 3;

    bool operator==(const SlopeBand&) const = default;
};

// `count` slopes, independent and uniform in the band; the same on every machine for the same seed, and a longer list
// begins with the shorter one.
std::vector<double> rreluSlopes(const SlopeBand& band, std::uint64_t seed, std::size_t count);

// y_i = x_i for x_i > 0, else slope_i x_i with the i-th of rreluSlopes: a draw belongs to an element's place, whatever
// the other elements are. NaN gives NaN; a slope of 0 gives 0 also at -inf.
std::vector<double> rreluTraining(std::span<const double> x, const SlopeBand& band, std::uint64_t seed);

// Between which y lies.
struct ValueBand {
    std::vector<double> low;
    std::vector<double> high;

    bool operator==(const ValueBand&) const = default;
};
ValueBand rreluBand(std::span<const double> x, const SlopeBand& band);

} // namespace acti
