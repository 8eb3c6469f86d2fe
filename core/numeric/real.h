// The vocabulary of formulas for plain reals (double, long double). The same names exist for Jet (jet.h) and Pack
// (pack.h). Errors are in ulp of T, measured against MPFR; every function returns NaN for NaN.
#pragma once

#include <cmath>
#include <concepts>

namespace acti {

// The chosen value; the other one may be anything, NaN included.
template<std::floating_point T>
constexpr T select(bool mask, T a, T b) {
    return mask ? a : b;
}

// The smaller / larger one. NaN if either is NaN, unlike std::min and fmin.
template<std::floating_point T>
constexpr T min(T a, T b) {
    return a != a || a < b ? a : b;
}
template<std::floating_point T>
constexpr T max(T a, T b) {
    return a != a || a > b ? a : b;
}

// The platform's functions, over their whole domain; at most 1 ulp, tanh 2, erfc 5.
template<std::floating_point T>
T abs(T x) {
    return std::fabs(x);
}
template<std::floating_point T>
T sqrt(T x) {
    return std::sqrt(x);
} // NaN below 0
template<std::floating_point T>
T exp(T x) {
    return std::exp(x);
}
template<std::floating_point T>
T log(T x) {
    return std::log(x);
} // -inf at 0, NaN below
template<std::floating_point T>
T expm1(T x) {
    return std::expm1(x);
}
template<std::floating_point T>
T log1p(T x) {
    return std::log1p(x);
} // NaN below -1
template<std::floating_point T>
T tanh(T x) {
    return std::tanh(x);
}
template<std::floating_point T>
T erf(T x) {
    return std::erf(x);
}
template<std::floating_point T>
T erfc(T x) {
    return std::erfc(x);
}
template<std::floating_point T>
T sin(T x) {
    return std::sin(x);
} // NaN at +-inf
template<std::floating_point T>
T cos(T x) {
    return std::cos(x);
}

// s = 1/(1+e^-x), c = 1-s, and t = c-s = -tanh(x/2): each accurate by itself, from one exponential.
template<std::floating_point T>
struct Logistic {
    T s;
    T c;
    T t;
};

// All x. Each part within 3 ulp, tails and the neighbourhood of 0 included.
template<std::floating_point T>
Logistic<T> logistic(T x) {
    const T negative = -std::fabs(x);
    const bool isNearZero = negative > T(-0.5);
    const T m = isNearZero ? std::expm1(negative) : std::exp(negative); // e^-|x| (- 1)
    const T e = isNearZero ? 1 + m : m;
    const T near = 1 / (1 + e);
    const T far = e * near;
    const T difference = (isNearZero ? m : e - 1) * near; // far - near
    return x < 0 ? Logistic<T>{far, near, -difference} : Logistic<T>{near, far, difference};
}

// 1/(1+e^-x). All x; 3 ulp, in the tail too (1 - s would not be).
template<std::floating_point T>
T sigmoid(T x) {
    const T e = std::exp(-std::fabs(x));
    return (x < 0 ? e : T(1)) / (1 + e);
}

// ln(1+e^x) = max(x,0) + ln(1+e^-|x|). All x; 2 ulp; no overflow.
template<std::floating_point T>
T softplus(T x) {
    return max(x, T(0)) + std::log1p(std::exp(-std::fabs(x)));
}

// ln(1+e^x) for x <= 0, where it is at most ln 2; 2 ulp.
template<std::floating_point T>
T softplusTail(T x) {
    return std::log1p(std::exp(x));
}

// ln(sigmoid(x)). All x; 2 ulp.
template<std::floating_point T>
T logSigmoid(T x) {
    return -softplus(-x);
}

// The error of p = fl(a*b), so that a*b = p + error exactly. |a|, |b| below 1e4900 (long double) or 1e300; no
// underflow.
inline double productError(double a, double b, double p) { return std::fma(a, b, -p); }
inline long double productError(long double a, long double b, long double p) {
    constexpr long double kSplit = 4294967297.0L; // 2^32 + 1 halves a 64-bit significand (Veltkamp, Dekker)
    const long double ca = kSplit * a, cb = kSplit * b;
    const long double ah = ca - (ca - a), al = a - ah;
    const long double bh = cb - (cb - b), bl = b - bh;
    return ((ah * bh - p) + ah * bl + al * bh) + al * bl;
}

// The density of the unit normal. All x; 2 ulp: the rounding of x^2 is put back, or the tail would lose x^2 ulp.
template<std::floating_point T>
T normalPdf(T x) {
    constexpr T kInverseRoot2Pi = T(0.39894228040143267793994605993438187L);
    if (std::fabs(x) > T(200))
        return x == x ? T(0) * kInverseRoot2Pi : x;
    const T square = x * x;
    return kInverseRoot2Pi * std::exp(-square / 2) * (1 - productError(x, x, square) / 2);
}

// The distribution of the unit normal, erfc(-x/sqrt 2)/2. All x; 6 ulp: the argument's rounding is put back.
template<std::floating_point T>
T normalCdf(T x) {
    constexpr T kRootHalf = T(0.70710678118654752440084436210484903928L);
    constexpr T kRoot2 = T(1.41421356237309504880168872420969807857L);
    if (!(std::fabs(x) <= T(200)))
        return x > 0 ? T(1) : x < 0 ? T(0) : x;
    // sqrt(1/2) = kRootHalf + r with r = (1/2 - kRootHalf^2) / (2 kRootHalf)
    const T square = kRootHalf * kRootHalf;
    const T r = ((T(0.5) - square) - productError(kRootHalf, kRootHalf, square)) * kRootHalf;
    const T z = x * kRootHalf;
    const T error = productError(x, kRootHalf, z) + x * r;
    return std::erfc(-z) / 2 + kRoot2 * normalPdf(x) * error;
}

// w(x) = tanh(ln(1+e^x)) and its first two derivatives, all rational in e = e^-|x|.
template<class T>
struct TanhSoftplus {
    T w;
    T w1;
    T w2;
};

// With D = 2 + 2e + e^2, e = e^x, for x < 0:  w = e(e+2)/D,  w' = 4e(1+e)/D^2,  w'' = w' (2+2e-3e^2-2e^3)/((1+e)D);
// for x >= 0 numerator and denominator are divided by the highest power of e^x. All x; w and w' within 4 ulp.
template<std::floating_point T>
TanhSoftplus<T> tanhSoftplusTerms(T x) {
    const T e = std::exp(-std::fabs(x));
    if (x < 0) {
        const T d = 2 + e * (2 + e);
        const T w1 = 4 * e * (1 + e) / (d * d);
        return {e * (e + 2) / d, w1, w1 * (2 + e * (2 - e * (3 + 2 * e))) / ((1 + e) * d)};
    }
    const T d = 1 + 2 * e * (1 + e);
    const T w1 = 4 * e * e * (1 + e) / (d * d);
    return {(1 + 2 * e) / d, w1, w1 * (-2 + e * (-3 + 2 * e * (1 + e))) / ((1 + e) * d)};
}

template<std::floating_point T>
T tanhSoftplus(T x) {
    return tanhSoftplusTerms(x).w;
}

} // namespace acti
