// Functions that people write and no activation of the catalogue needs, for long double, Jet and Pack: logarithms to
// other bases, hyperbolic and inverse functions, and steps.
#pragma once

#include "core/numeric/jet.h"
#include "core/numeric/pack.h"
#include "core/numeric/real.h"

#include <algorithm>
#include <cmath>
#include <concepts>
#include <limits>

namespace acti {

// The platform's functions, at most 1 ulp; NaN where they have no value. round takes a half to the even neighbour, as
// NumPy and PyTorch do; sign is 0 at 0.
#define ACTI_PLATFORM(name, theirs)                                                                                    \
    template<std::floating_point T>                                                                                    \
    T name(T x) {                                                                                                      \
        return std::theirs(x);                                                                                         \
    }
ACTI_PLATFORM(log2, log2)
ACTI_PLATFORM(log10, log10)
ACTI_PLATFORM(cbrt, cbrt)
ACTI_PLATFORM(sinh, sinh)
ACTI_PLATFORM(cosh, cosh)
ACTI_PLATFORM(tan, tan)
ACTI_PLATFORM(asin, asin)
ACTI_PLATFORM(acos, acos)
ACTI_PLATFORM(atan, atan)
ACTI_PLATFORM(asinh, asinh)
ACTI_PLATFORM(acosh, acosh)
ACTI_PLATFORM(atanh, atanh)
ACTI_PLATFORM(floor, floor)
ACTI_PLATFORM(ceil, ceil)
ACTI_PLATFORM(trunc, trunc)
ACTI_PLATFORM(round, nearbyint)
#undef ACTI_PLATFORM
template<std::floating_point T>
T sign(T x) {
    return x > 0 ? T(1) : x < 0 ? T(-1) : x;
}

// ln's rule by a factor: slope k/a, then -k/a^2
template<class T, std::size_t P>
Jet<T, P> log2(const Jet<T, P>& a) {
    const T slope = T(1.44269504088896340735992468100189213743L) / a.v;
    return chain(a, log2(a.v), slope, -slope / a.v);
}
template<class T, std::size_t P>
Jet<T, P> log10(const Jet<T, P>& a) {
    const T slope = T(0.43429448190325182765112891891660508229L) / a.v;
    return chain(a, log10(a.v), slope, -slope / a.v);
}

// 1/(3 y^2), then -2/(9 y^5); the slope at 0 is infinite
template<class T, std::size_t P>
Jet<T, P> cbrt(const Jet<T, P>& a) {
    const T y = cbrt(a.v);
    const T slope = 1 / (3 * y * y);
    return chain(a, y, slope, -2 * slope / (3 * a.v));
}

// cosh, then sinh. As with exp the slopes of a long double stay finite, so that a slope of 0 stays 0.
template<class T>
T hyperbolicArgument(T a) {
    constexpr T kFar = 11000;
    return std::numeric_limits<T>::max_exponent10 > 4900 ? std::clamp(a, -kFar, kFar) : a;
}
template<class T, std::size_t P>
Jet<T, P> sinh(const Jet<T, P>& a) {
    const T near = hyperbolicArgument(a.v);
    return chain(a, sinh(a.v), cosh(near), sinh(near));
}
template<class T, std::size_t P>
Jet<T, P> cosh(const Jet<T, P>& a) {
    const T near = hyperbolicArgument(a.v);
    return chain(a, cosh(a.v), sinh(near), cosh(near));
}

// 1 + y^2, then 2 y (1 + y^2); by the theorem of sums, as sine and cosine: after many turns the error of the argument
// is no small part of one
template<class T, std::size_t P>
Jet<T, P> tan(const Jet<T, P>& a) {
    const SineCosine<T> k = sineCosine(a);
    const T y = k.s / k.c, slope = 1 + y * y;
    Jet<T, P> r = chain(a, y, slope, 2 * y * slope);
    r.error = 0;
    return r;
}

// +-1/sqrt(1 - a^2), then a slope^3
template<class T, std::size_t P>
Jet<T, P> asin(const Jet<T, P>& a) {
    const T slope = 1 / sqrt((1 - a.v) * (1 + a.v));
    return chain(a, asin(a.v), slope, a.v * slope * slope * slope);
}
template<class T, std::size_t P>
Jet<T, P> acos(const Jet<T, P>& a) {
    const T slope = -1 / sqrt((1 - a.v) * (1 + a.v));
    return chain(a, acos(a.v), slope, a.v * slope * slope * slope);
}

// 1/(1 + a^2), then -2 a slope^2
template<class T, std::size_t P>
Jet<T, P> atan(const Jet<T, P>& a) {
    const T slope = 1 / (1 + a.v * a.v);
    return chain(a, atan(a.v), slope, -2 * a.v * slope * slope);
}

// 1/sqrt(a^2 + 1), and 1/sqrt(a^2 - 1) from 1 on; then -a slope^3
template<class T, std::size_t P>
Jet<T, P> asinh(const Jet<T, P>& a) {
    const T slope = 1 / sqrt(a.v * a.v + 1);
    return chain(a, asinh(a.v), slope, -a.v * slope * slope * slope);
}
template<class T, std::size_t P>
Jet<T, P> acosh(const Jet<T, P>& a) {
    const T slope = 1 / sqrt((a.v - 1) * (a.v + 1));
    return chain(a, acosh(a.v), slope, -a.v * slope * slope * slope);
}

// 1/(1 - a^2), then 2 a slope^2
template<class T, std::size_t P>
Jet<T, P> atanh(const Jet<T, P>& a) {
    const T slope = 1 / ((1 - a.v) * (1 + a.v));
    return chain(a, atanh(a.v), slope, 2 * a.v * slope * slope);
}

// Flat between its steps, and at them
#define ACTI_STEP(name)                                                                                                \
    template<class T, std::size_t P>                                                                                   \
    Jet<T, P> name(const Jet<T, P>& a) {                                                                               \
        return Jet<T, P>(name(a.v));                                                                                   \
    }
ACTI_STEP(sign)
ACTI_STEP(floor)
ACTI_STEP(ceil)
ACTI_STEP(round)
ACTI_STEP(trunc)
#undef ACTI_STEP

// Lane by lane in double: a user's formula alone asks for these.
template<class F>
Pack onLanes(F f, const Pack& a) {
    auto lanes = a.lanes();
    std::transform(lanes.begin(), lanes.end(), lanes.begin(), f);
    return Pack::fromLanes(lanes);
}
#define ACTI_LANES(name)                                                                                               \
    inline Pack name(const Pack& a) {                                                                                  \
        return onLanes([](double lane) { return name(lane); }, a);                                                     \
    }
ACTI_LANES(log2)
ACTI_LANES(log10)
ACTI_LANES(cbrt)
ACTI_LANES(sinh)
ACTI_LANES(cosh)
ACTI_LANES(tan)
ACTI_LANES(asin)
ACTI_LANES(acos)
ACTI_LANES(atan)
ACTI_LANES(asinh)
ACTI_LANES(acosh)
ACTI_LANES(atanh)
ACTI_LANES(sign)
ACTI_LANES(floor)
ACTI_LANES(ceil)
ACTI_LANES(round)
ACTI_LANES(trunc)
#undef ACTI_LANES

} // namespace acti
