// Reals of 128 bits: the unevaluated sum of two long doubles. For sums that cancel, where 64 bits are not enough.
#pragma once

#include "core/numeric/real.h"

namespace acti {

// |low| <= ulp(high)/2. Finite values of magnitude 1e-4500 to 1e4500, and 0; results are within 2^-122 relative.
struct Wide {
    long double high = 0;
    long double low = 0;

    Wide() = default;
    Wide(long double value) : high(value) {}
    Wide(long double h, long double l) : high(h), low(l) {}

    friend Wide operator-(const Wide& a) { return {-a.high, -a.low}; }
    friend bool operator<(const Wide& a, const Wide& b) {
        return a.high < b.high || (a.high == b.high && a.low < b.low);
    }
    friend bool operator>(const Wide& a, const Wide& b) { return b < a; }
    friend bool operator==(const Wide& a, const Wide& b) = default;
};

// a + b exactly (Knuth); the same for |a| >= |b| (Dekker).
inline Wide twoSum(long double a, long double b) {
    const long double sum = a + b;
    const long double bRounded = sum - a;
    return {sum, (a - (sum - bRounded)) + (b - bRounded)};
}
inline Wide quickTwoSum(long double a, long double b) {
    const long double sum = a + b;
    return {sum, b - (sum - a)};
}

inline Wide operator+(const Wide& a, const Wide& b) {
    const Wide high = twoSum(a.high, b.high), low = twoSum(a.low, b.low);
    const Wide sum = quickTwoSum(high.high, high.low + low.high);
    return quickTwoSum(sum.high, sum.low + low.low);
}
inline Wide operator-(const Wide& a, const Wide& b) { return a + -b; }

inline Wide operator*(const Wide& a, const Wide& b) {
    const long double product = a.high * b.high;
    return quickTwoSum(product, productError(a.high, b.high, product) + (a.high * b.low + a.low * b.high));
}

// Long division, three digits of 64 bits.
inline Wide operator/(const Wide& a, const Wide& b) {
    const long double first = a.high / b.high;
    const Wide rest = a - b * first;
    const long double second = rest.high / b.high;
    const long double third = (rest - b * second).high / b.high;
    return quickTwoSum(first, second) + Wide(third);
}

inline Wide abs(const Wide& a) { return a.high < 0 ? -a : a; }

inline Wide select(bool mask, const Wide& a, const Wide& b) { return mask ? a : b; }

// Rounded once; beyond the largest double: infinite.
inline double toDouble(const Wide& a) {
    const auto nearest = static_cast<double>(a.high);
    if (!std::isfinite(nearest))
        return nearest;
    return nearest + static_cast<double>((a.high - nearest) + a.low);
}

// e^a and e^a - 1, a below 11,300; within 2^-110 relative, and 0 and -1 for a below -11,300.
// NaN for NaN.
Wide exp(const Wide& a);
Wide expm1(const Wide& a);

// ln(1+a), a > -1; within 2^-110 relative.
Wide log1p(const Wide& a);

// 1/(1+e^-a) for a <= 0, tanh a for |a| < 5000, and e^a - 1 - a for a below 11,300; within 2^-105 relative.
Wide sigmoid(const Wide& a);
Wide tanh(const Wide& a);
Wide expm1MinusX(const Wide& a);

} // namespace acti
