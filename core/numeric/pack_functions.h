// The transcendental vocabulary for packs: polynomials just long enough that a float cannot tell the result from the
// exact one. Relative error 2^-31 or less where not stated; coefficients interpolate at Chebyshev nodes, computed with
// 40 digits. Values for infinities and NaN are the caller's business (family.h).
#pragma once

#include "core/numeric/pack.h"

#include <array>
#include <cstdint>

namespace acti {

namespace detail {

using Bits = xsimd::batch<std::int64_t>;

inline Bits bitsOf(Pack a) { return xsimd::bitwise_cast<Bits>(a.b); }
inline Pack fromBits(Bits bits) { return xsimd::bitwise_cast<Pack::Batch>(bits); }

inline constexpr double kRounder = 0x1.8p52; // added, it leaves the nearest integer in the low bits
inline constexpr double kLn2 = 0.69314718055994530942;

// c[0] + c[1] x + ... by Horner's rule.
template<std::size_t N>
Pack polynomial(Pack x, const std::array<double, N>& c) {
    Pack sum(c[N - 1]);
    for (std::size_t i = N - 1; i-- > 0;)
        sum = multiplyAdd(sum, x, Pack(c[i]));
    return sum;
}

// e^x = scale * (1 + m) with scale = 2^round(x log2 e).
struct ExpParts {
    Pack scale;
    Pack m;
};

// |x| is clamped to where 2^k is a normal double, far outside the floats.
inline ExpParts expParts(Pack x) {
    static constexpr std::array kExpm1OverR{1.0,
                                            0.5000000047118574034,
                                            0.1666666671899841508,
                                            0.04166635289314981991,
                                            0.008333298483352308888,
                                            0.001394110873582351542,
                                            0.0001989927429383588604};
    constexpr double kLog2E = 1.442695040888963407;
    const Pack bounded = xsimd::min(xsimd::max(x.b, Pack::Batch(-700.0)), Pack::Batch(700.0));
    const Pack shifted = multiplyAdd(bounded, Pack(kLog2E), Pack(kRounder));
    const Pack r = multiplyAdd(shifted - Pack(kRounder), Pack(-kLn2), bounded);
    return {fromBits(bitsOf(Pack(1.0)) + (bitsOf(shifted) << 52)), r * polynomial(r, kExpm1OverR)};
}

// e^(z^2) erfc(z) for z in [0, 12].
inline Pack scaledErfc(Pack z) {
    // (1 + 2z) e^(z^2) erfc(z) over y = (z - 3)/(z + 3)
    static constexpr std::array kOverY{1.253008058256330991,      -0.135621107692641372,     -0.04756229377801194175,
                                       0.1296452333212174711,     -0.1192736206733589755,    0.06830703173479677238,
                                       -0.02377161820545930051,   0.002534616046094168794,   0.001897129190697847216,
                                       -0.0007897947239432612606, -0.0001308445032763537882, 0.0001228261070866567111,
                                       0.00003199447781312822561};
    const Pack up = z + Pack(3.0), width = multiplyAdd(z, Pack(2.0), Pack(1.0));
    const Pack inverse = Pack(1.0) / (up * width);
    return polynomial((z - Pack(3.0)) * width * inverse, kOverY) * up * inverse;
}

// ln u for normal u > 0. With u = 2^k m, m next to 1: k ln 2 + 2 atanh((m-1)/(m+1)).
inline Pack logNormal(Pack u) {
    static constexpr std::array kTwoAtanhOverS{2.000000000008363751, 0.6666666524691080913, 0.4000038479011478832,
                                               0.2853504356313236283, 0.2361650431971887227};
    // Subtracting the bits of sqrt(1/2) leaves the exponent of the nearest power of two in the upper twelve. Biased by
    // 1024 it is positive, so that a logical shift will do.
    constexpr std::int64_t kRootHalf = 0x3fe6a09e667f3bcd, kBias = 1024;
    const Bits bits = bitsOf(u);
    const Bits biased = bits - Bits(kRootHalf - (kBias << 52));
    const Bits exponent = biased & Bits(std::int64_t(0x7ff) << 52);
    const Pack m = fromBits(bits - exponent + Bits(kBias << 52));
    const xsimd::batch<std::uint64_t> low = xsimd::bitwise_cast<xsimd::batch<std::uint64_t>>(exponent) >> 52;
    const Pack k = fromBits(bitsOf(Pack(kRounder)) + xsimd::bitwise_cast<Bits>(low)) - Pack(kRounder + kBias);
    const Pack s = (m - Pack(1.0)) / (m + Pack(1.0));
    return multiplyAdd(k, Pack(kLn2), s * polynomial(s * s, kTwoAtanhOverS));
}

} // namespace detail

inline Pack exp(Pack a) {
    const detail::ExpParts parts = detail::expParts(a);
    return multiplyAdd(parts.scale, parts.m, parts.scale);
}

inline Pack expm1(Pack a) {
    const detail::ExpParts parts = detail::expParts(a);
    return multiplyAdd(parts.scale, parts.m, parts.scale - Pack(1.0));
}

// x > -1. ln(1 + x), and what the sum 1 + x lost.
inline Pack log1p(Pack a) {
    const Pack u = Pack(1.0) + a;
    return detail::logNormal(u) + (a - (u - Pack(1.0)));
}

// 2 - erfc(-x) below 0. Good until erfc leaves the floats, near 10; 0 further out.
inline Pack erfc(Pack a) {
    const Pack z = xsimd::min(xsimd::abs(a.b), Pack::Batch(12.0));
    const Pack tail = exp(-(z * z)) * detail::scaledErfc(z);
    return select(a < Pack(0.0), Pack(2.0) - tail, tail);
}

inline Pack erf(Pack a) {
    static constexpr std::array kErfOverX{1.128379167082409477,   -0.3761263852565069197, 0.1128377401317953814,
                                          -0.0268631430322493867, 0.00520041372433549267, -0.0007694534279142307177};
    const Pack size = abs(a);
    const Pack near = a * detail::polynomial(a * a, kErfOverX);
    const Pack far = Pack(1.0) - erfc(size);
    return select(size < Pack(0.5), near, select(a < Pack(0.0), -far, far));
}

inline Pack sin(Pack a) { return xsimd::sin(a.b); }
inline Pack cos(Pack a) { return xsimd::cos(a.b); }

// (1 - e^-2|x|)/(1 + e^-2|x|) loses nothing by expm1.
inline Pack tanh(Pack a) {
    const Pack m = expm1(Pack(-2.0) * abs(a));
    const Pack t = -m / (m + Pack(2.0));
    return select(a < Pack(0.0), -t, t);
}

inline Pack sigmoid(Pack a) {
    const Pack e = exp(-abs(a));
    return select(a < Pack(0.0), e, Pack(1.0)) / (Pack(1.0) + e);
}
inline Pack softplus(Pack a) { return max(a, Pack(0.0)) + log1p(exp(-abs(a))); }
inline Pack logSigmoid(Pack a) { return -softplus(-a); }
inline Pack normalCdf(Pack a) { return Pack(0.5) * erfc(Pack(-0.70710678118654752440) * a); }

// tanhSoftplusTerms of real.h, the value alone.
inline Pack tanhSoftplus(Pack a) {
    const Pack e = exp(-abs(a));
    const Pack::Mask isNegative = a < Pack(0.0);
    const Pack square = e * e;
    const Pack numerator = select(isNegative, square + Pack(2.0) * e, Pack(1.0) + Pack(2.0) * e);
    const Pack rest = Pack(2.0) * select(isNegative, Pack(1.0), square);
    return numerator / (numerator + rest);
}

} // namespace acti
