#include "core/maxima/lambert_w.h"

#include "core/numeric/wide.h"

#include <cmath>
#include <limits>

namespace acti {
namespace {

const Wide kE(0xa.df85458a2bb4a9bp-2L, -0xa.04753bfb185861cp-67L);

// W(-1/e + (p^2/2)/e) = -1 + p - p^2/3 + 11/72 p^3 - ..., from expanding w e^w about its minimum.
long double besideBranchPoint(long double p) {
    constexpr long double kCoefficients[] = {-1.0L,        1.0L,           -1.0L / 3,     11.0L / 72,
                                             -43.0L / 540, 769.0L / 17280, -221.0L / 8505};
    long double sum = 0;
    for (int i = 6; i >= 0; --i)
        sum = sum * p + kCoefficients[i];
    return sum;
}

long double firstGuess(long double z, long double p) {
    if (p < 1)
        return besideBranchPoint(p);
    if (z < 3)
        return std::log1p(z) * (1 - std::log1p(std::log1p(z)) / (2 + std::log1p(z)));
    const long double l = std::log(z);
    return l - std::log(l) + std::log(l) / l;
}

// One step of Newton, with the residual w - z e^-w in 128 bits.
Wide polished(long double w, double z) {
    const Wide residual = Wide(w) - Wide(z) * exp(Wide(-w));
    return Wide(w) - residual / (Wide(w) + Wide(1));
}

} // namespace

double lambertW(double z) {
    if (z == 0 || z != z || z == std::numeric_limits<double>::infinity())
        return z;
    const Wide aboveBranch = kE * Wide(z) + Wide(1);
    if (!(aboveBranch.high >= 0)) // z = -inf makes it a NaN
        return aboveBranch.high > -1e-16L ? -1 : std::numeric_limits<double>::quiet_NaN();
    const long double p = std::sqrt(2 * aboveBranch.high);
    if (p < 1e-3L)
        return static_cast<double>(besideBranchPoint(p));
    long double w = firstGuess(z, p);
    for (int i = 0; i < 4; ++i) { // Halley: the number of right digits triples
        const long double residual = w - z * std::exp(-w);
        w -= residual / (w + 1 - (w + 2) * residual / (2 * (w + 1)));
    }
    return toDouble(polished(w, z));
}

} // namespace acti
