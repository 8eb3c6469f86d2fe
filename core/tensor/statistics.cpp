#include "core/tensor/statistics.h"

#include <array>
#include <numeric>

namespace acti {
namespace {

// Eight running sums: the compiler may use any vector width and the result is the same.
template<class Value, class Term>
double laneSum(std::span<const Value> values, Term term) {
    constexpr std::size_t kLanes = 8;
    std::array<double, kLanes> sums{};
    std::size_t i = 0;
    for (; i + kLanes <= values.size(); i += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            sums[lane] += term(values[i + lane]);
    for (; i < values.size(); ++i)
        sums[i % kLanes] += term(values[i]);
    return std::accumulate(sums.begin(), sums.end(), 0.0);
}

} // namespace

double sumOf(std::span<const float> values) {
    return laneSum(values, [](float v) { return static_cast<double>(v); });
}

Moments momentsOf(std::span<const double> values) {
    if (values.empty())
        return {};
    const double count = static_cast<double>(values.size());
    const double mean = laneSum(values, [](double v) { return v; }) / count;
    return {count, mean, laneSum(values, [mean](double v) { return (v - mean) * (v - mean); })};
}

Moments merged(const Moments& a, const Moments& b) {
    if (a.count == 0)
        return b;
    if (b.count == 0)
        return a;
    const double count = a.count + b.count;
    const double delta = b.mean - a.mean;
    return {count, a.mean + delta * (b.count / count),
            a.squares + b.squares + delta * delta * (a.count * b.count / count)};
}

} // namespace acti
