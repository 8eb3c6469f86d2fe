#include "tests/precise/precise_sample.h"

#include "tests/support/ulp.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

constexpr long kStepExponent = -160;

// How far around x the formula is one smooth piece; next to 0 where a derivative may vanish as a power of x.
double roomAround(const Entry& entry, Params params, double x) {
    double distance = std::min(1.0, std::max(std::abs(x), std::numeric_limits<double>::denorm_min()));
    for (const Kink& kink : entry.kinks(params))
        distance = std::min(distance, std::abs(x - kink.x));
    return distance;
}

std::vector<Big> bigOf(Params params) { return {params.begin(), params.end()}; }

} // namespace

PreciseSample preciseSample(const Entry& entry, Params params, double x) {
    const Textbook f = textbookOf(entry.id());
    // A bit less: the distance itself is rounded, and the kink in it may be.
    const int distance = std::ilogb(roomAround(entry, params, x)) - 1;
    const long step = kStepExponent + distance;
    const long size = std::max(0, x == 0 ? 0 : std::ilogb(x));
    // Room for tails down to 2^-1075 beside 1, for the square of the step, and for x itself.
    const BigPrecision precision(1400 - 3 * (step - size) + size);
    const Big h = Big::powerOfTwo(step), at(x);
    const std::vector<Big> p = bigOf(params);
    const Big before = f(at - h, p), here = f(at, p), after = f(at + h, p);
    PreciseSample sample{here, (after - before) / (h + h), (after - here - here + before) / (h * h), {}};
    for (std::size_t i = 0; i < p.size(); ++i) {
        const Range& domain = entry.params()[i].domain;
        if (params[i] <= domain.min || params[i] >= domain.max) {
            sample.gradient.emplace_back(); // there is nothing on one side
            continue;
        }
        const long scale = params[i] == 0 ? 0 : std::ilogb(params[i]);
        const Big hp = Big::powerOfTwo(step - size + scale);
        std::vector<Big> less = p, more = p;
        less[i] = p[i] - hp;
        more[i] = p[i] + hp;
        sample.gradient.emplace_back((f(at, more) - f(at, less)) / (hp + hp));
    }
    return sample;
}

double errorInUlp(double got, const Big& exact) {
    // Beyond the range even of MPFR, exp(1e91) and the like, all that is known is that a double overflows.
    if (!exact.isFinite())
        return std::isfinite(got) ? std::numeric_limits<double>::infinity() : 0;
    const double rounded = exact.toDouble();
    if (!std::isfinite(got) || !std::isfinite(rounded))
        return got == rounded ? 0 : std::numeric_limits<double>::infinity();
    const BigPrecision precision(6000);
    return (abs(Big(got) - exact) / Big(ulpOf(rounded))).toDouble();
}

} // namespace acti
