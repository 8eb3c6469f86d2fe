#include "core/numeric/wide.h"

#include <array>
#include <cstddef>
#include <limits>

namespace acti {
namespace {

static_assert(std::numeric_limits<long double>::digits >= 64, "two of these must hold more than 113 digits");

constexpr long double kLowest = -11300;
constexpr int kHalvings = 8;
constexpr std::size_t kTerms = 14;

Wide scaled(const Wide& a, int exponent) { return {std::ldexp(a.high, exponent), std::ldexp(a.low, exponent)}; }

// r + r^2/2! + ... for |r| < 0.0014: the first term left out is below 2^-150 of r.
Wide seriesOfExpm1(const Wide& r) {
    static const std::array<Wide, kTerms> kInverse = [] {
        std::array<Wide, kTerms> inverse;
        for (std::size_t i = 1; i < kTerms; ++i)
            inverse[i] = Wide(1) / Wide(static_cast<long double>(i));
        return inverse;
    }();
    Wide sum(1);
    for (std::size_t i = kTerms - 1; i >= 2; --i)
        sum = Wide(1) + r * kInverse[i] * sum;
    return r * sum;
}

// e^a = 2^exponent (1 + excess), |excess| < 0.42.
struct Reduced {
    int exponent = 0;
    Wide excess;
};

Reduced reduce(const Wide& a) {
    // ln 2 in two parts; the first ends in zeros, so that its multiples up to 2^15 are exact.
    const Wide ln2High(0x1.62e42fefa39ep-1L);
    const Wide ln2Low(0xf.35793c7673007e6p-53L, -0x9.50bf0cbcd98d675p-120L);
    const long double multiple = std::nearbyint(a.high / ln2High.high);
    const Wide rest = a - Wide(multiple) * ln2High - Wide(multiple) * ln2Low;
    Wide excess = seriesOfExpm1(scaled(rest, -kHalvings));
    for (int i = 0; i < kHalvings; ++i) // e^(2r) - 1 = (e^r - 1)(e^r + 1)
        excess = excess * (Wide(2) + excess);
    return {static_cast<int>(multiple), excess};
}

} // namespace

Wide exp(const Wide& a) {
    if (!(a.high >= kLowest))
        return a.high < kLowest ? Wide() : a;
    const Reduced power = reduce(a);
    return scaled(Wide(1) + power.excess, power.exponent);
}

Wide expm1(const Wide& a) {
    if (!(a.high >= kLowest))
        return a.high < kLowest ? Wide(-1) : a;
    const Reduced power = reduce(a);
    return power.exponent == 0 ? power.excess : scaled(Wide(1) + power.excess, power.exponent) - Wide(1);
}

// One step of Newton from the long double result: y + ((1+a) e^-y - 1).
Wide log1p(const Wide& a) {
    const long double y = std::log1p(a.high);
    return Wide(y) + (a - expm1(Wide(y))) / (Wide(1) + a);
}

Wide sigmoid(const Wide& a) {
    const Wide power = exp(a);
    return power / (Wide(1) + power);
}

Wide tanh(const Wide& a) {
    const Wide m = expm1(a + a);
    return m / (m + Wide(2));
}

// Near 0 the sum over k >= 2 of a^k/k!.
Wide expm1MinusX(const Wide& a) {
    if (!(std::fabs(a.high) < 0.1L))
        return expm1(a) - a;
    Wide sum(1);
    for (int k = 22; k >= 3; --k)
        sum = Wide(1) + a * sum / Wide(k);
    return a * a * sum / Wide(2);
}

} // namespace acti
