// Mean and variance of very many numbers, in double, the same whatever the number of threads.
#pragma once

#include <cstddef>
#include <span>

namespace acti {

// count, mean and the sum of squared distances from the mean; parts merge by Chan, Golub, LeVeque 1979.
struct Moments {
    double count = 0;
    double mean = 0;
    double squares = 0;

    double variance() const { return count > 0 ? squares / count : 0.0; } // biased: divided by count
};

// In eight running sums, so that the order of the additions depends on the number of values alone.
double sumOf(std::span<const float> values);

// Two passes over values that should stay in the cache: at most a few thousand at a time.
Moments momentsOf(std::span<const double> values);

Moments merged(const Moments& a, const Moments& b);

} // namespace acti
