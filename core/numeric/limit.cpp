#include "core/numeric/limit.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace acti {
namespace {

constexpr std::size_t kSeen = 8;
constexpr auto kUndefined = std::numeric_limits<long double>::quiet_NaN();

bool isSettled(std::span<const long double> last) {
    return std::ranges::all_of(last, [&](long double value) {
        return value == last.back() || std::fabs(value - last.back()) <= 0x1p-50L * std::fabs(last.back());
    });
}

bool vanishes(std::span<const long double> last) {
    if (std::ranges::all_of(last, [](long double value) { return std::fabs(value) < 1e-1000L; }))
        return true; // below every double, whichever way it moves
    for (std::size_t i = 1; i < last.size(); ++i)
        if (std::fabs(last[i]) > std::fabs(last[i - 1]))
            return false;
    return std::fabs(last.back()) < 1e-30L;
}

// Away from 0 in steps that do not shrink: a logarithm grows so, 1 - 1/ln x does not. What grows more slowly than a
// logarithm cannot be told from it.
bool diverges(std::span<const long double> last) {
    for (std::size_t i = 2; i < last.size(); ++i) {
        const long double before = last[i - 1] - last[i - 2], step = last[i] - last[i - 1];
        if (std::isinf(last[i]) && last[i] == last.back())
            continue;
        if (!(before * step > 0 && step * last[i] > 0 && std::fabs(step) >= 0.99L * std::fabs(before)))
            return false;
    }
    return true;
}

} // namespace

std::vector<double> limitMagnitudes() {
    std::vector<double> magnitudes;
    for (int i = 0; i < 14; ++i)
        magnitudes.push_back(std::ldexp(1.0, i));
    for (int i = 16; i <= 960; i += 16)
        magnitudes.push_back(std::ldexp(1.0, i));
    return magnitudes;
}

long double limitOfSequence(std::span<const long double> values) {
    const auto end = std::ranges::find_if(values, [](long double value) { return std::isnan(value); });
    const auto count = static_cast<std::size_t>(end - values.begin());
    if (count < kSeen)
        return kUndefined;
    const auto last = values.subspan(count - kSeen, kSeen);
    if (isSettled(last))
        return last.back();
    if (vanishes(last))
        return 0;
    return diverges(last) ? std::copysign(std::numeric_limits<long double>::infinity(), last.back()) : kUndefined;
}

bool growsWithoutBound(double nearest, double middle, double farthest) {
    const double inner = std::fabs(nearest / middle), outer = std::fabs(middle / farthest);
    constexpr double kLeast = 1.5, kSame = 0.2;
    return inner > kLeast && outer > kLeast && std::isfinite(inner) && std::isfinite(outer) &&
           std::fabs(std::log(inner) - std::log(outer)) <= kSame * std::log(outer);
}

} // namespace acti
