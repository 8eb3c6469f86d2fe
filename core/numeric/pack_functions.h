// The transcendental vocabulary for packs: polynomials just long enough that a float cannot tell the result from the
// exact one. Relative error 2^-30 or less where not stated; coefficients interpolate at Chebyshev nodes, computed with
// 40 digits. NaN gives NaN; values for infinities are the caller's business (applyPacks).
#pragma once

#include "core/numeric/pack.h"

#include <array>
#include <cstdint>
#include <limits>

namespace acti {

namespace detail {

inline constexpr double kRounder = 0x1.8p52; // added, it leaves the nearest integer in the low bits
inline constexpr double kLn2 = 0.69314718055994530942;

// NaN stays NaN: the instruction gives its second operand then.
inline Pack clamped(const Pack& a, double low, double high) {
    return onEach(
        [low, high](const Pack::Batch& b) { return xsimd::min(Pack::Batch(high), xsimd::max(Pack::Batch(low), b)); },
        a);
}

// c[0] + c[1] x + ...: the even and the odd powers by Horner's rule in x^2, two chains half as long as one.
template<std::size_t N>
Pack polynomial(const Pack& x, const std::array<double, N>& c) {
    const Pack square = x * x;
    const auto everyOther = [&](std::size_t first) {
        std::size_t i = N - 1 - (N - 1 - first) % 2;
        Pack sum(c[i]);
        for (; i > first; i -= 2)
            sum = multiplyAdd(sum, square, Pack(c[i - 2]));
        return sum;
    };
    return multiplyAdd(everyOther(1), x, everyOther(0));
}

// e^x = scale * (1 + m) with scale = 2^round(x log2 e).
struct ExpParts {
    Pack scale;
    Pack m;
};

// |x| <= 700, where 2^k is a normal double, far outside the floats.
inline ExpParts expParts(const Pack& x) {
    static constexpr std::array kExpm1OverR{1.0,
                                            0.5000000047118574034,
                                            0.1666666671899841508,
                                            0.04166635289314981991,
                                            0.008333298483352308888,
                                            0.001394110873582351542,
                                            0.0001989927429383588604};
    constexpr double kLog2E = 1.442695040888963407;
    const Pack shifted = multiplyAdd(x, Pack(kLog2E), Pack(kRounder));
    const Pack r = multiplyAdd(shifted - Pack(kRounder), Pack(-kLn2), x);
    return {(PackBits(Pack(1.0)) + (PackBits(shifted) << 52)).pack(), r * polynomial(r, kExpm1OverR)};
}

// e^x for |x| <= 700.
inline Pack expNear(const Pack& x) {
    const ExpParts parts = expParts(x);
    return multiplyAdd(parts.scale, parts.m, parts.scale);
}

// ln(1 + e) for e in [0, 1].
inline Pack log1pUnit(const Pack& e) {
    static constexpr std::array kLog1pOverE{0.9999999998657495319,   -0.4999999612139626902,  0.3333314551233768765,
                                            -0.2499638917884348548,  0.199635461591185289,    -0.1644481781513310802,
                                            0.1340345724913315387,   -0.1008180479257159053,  0.06350289738777211309,
                                            -0.02980014549020227898, 0.008925603861739711018, -0.001252585262065976103};
    return e * polynomial(e, kLog1pOverE);
}

// e^(z^2) erfc(z) for z >= 0, a ratio of polynomials; relative error 2^-26.9 up to 10.3, and of the right
// size further out.
inline Pack scaledErfc(const Pack& z) {
    static constexpr std::array kNumerator{1.0, 1.243019656829019985, 0.7363893589235625541, 0.231478634784763203,
                                           0.03325977431185574795};
    static constexpr std::array kDenominator{1.0,
                                             2.371399297597835474,
                                             2.412218003398699297,
                                             1.334288143190421086,
                                             0.4103093758110354972,
                                             0.05895079096032181613};
    return polynomial(z, kNumerator) / polynomial(z, kDenominator);
}

inline Pack orNanUnless(const Pack::Mask& mask, const Pack& value) {
    return select(mask, value, Pack(std::numeric_limits<double>::quiet_NaN()));
}

inline Pack::Mask isNormal(const Pack& a) {
    return (a >= Pack(std::numeric_limits<double>::min())) && (a <= Pack(std::numeric_limits<double>::max()));
}

// ln u for normal u > 0. With u = 2^k m, m next to 1: k ln 2 + 2 atanh((m-1)/(m+1)).
inline Pack logNormal(const Pack& u) {
    static constexpr std::array kTwoAtanhOverS{2.000000000008363751, 0.6666666524691080913, 0.4000038479011478832,
                                               0.2853504356313236283, 0.2361650431971887227};
    // Subtracting the bits of sqrt(1/2) leaves the exponent of the nearest power of two in the upper twelve. Biased by
    // 1024 it is positive, so that a logical shift will do.
    constexpr std::uint64_t kRootHalf = 0x3fe6a09e667f3bcd, kBias = 1024;
    const PackBits bits(u);
    const PackBits biased = bits - PackBits(kRootHalf - (kBias << 52));
    const PackBits exponent = biased & PackBits(std::uint64_t(0x7ff) << 52);
    const Pack m = (bits - exponent + PackBits(kBias << 52)).pack();
    const Pack k = (PackBits(Pack(kRounder)) + (exponent >> 52)).pack() - Pack(kRounder + kBias);
    const Pack s = (m - Pack(1.0)) / (m + Pack(1.0));
    return multiplyAdd(k, Pack(kLn2), s * polynomial(s * s, kTwoAtanhOverS));
}

} // namespace detail

inline Pack exp(const Pack& a) { return detail::expNear(detail::clamped(a, -700, 700)); }

inline Pack expm1(const Pack& a) {
    const detail::ExpParts parts = detail::expParts(detail::clamped(a, -700, 700));
    return multiplyAdd(parts.scale, parts.m, parts.scale - Pack(1.0));
}

// NaN for all but normal positive numbers: Entry::apply takes the exact path there.
inline Pack log(const Pack& a) { return detail::orNanUnless(detail::isNormal(a), detail::logNormal(a)); }

// ln(1 + x), and what the sum 1 + x lost. NaN for x <= -1.
inline Pack log1p(const Pack& a) {
    const Pack u = Pack(1.0) + a;
    return detail::orNanUnless(detail::isNormal(u), detail::logNormal(u) + (a - (u - Pack(1.0))));
}

// 2 - erfc(-x) below 0. Relative error 2^-26.9 until erfc leaves the floats, near 10.
inline Pack erfc(const Pack& a) {
    const Pack z = detail::clamped(abs(a), 0, 26);
    const Pack tail = detail::expNear(-(z * z)) * detail::scaledErfc(z);
    return select(a < Pack(0.0), Pack(2.0) - tail, tail);
}

inline Pack erf(const Pack& a) {
    static constexpr std::array kErfOverX{1.128379167082409477,   -0.3761263852565069197, 0.1128377401317953814,
                                          -0.0268631430322493867, 0.00520041372433549267, -0.0007694534279142307177};
    const Pack size = abs(a);
    const Pack near = a * detail::polynomial(a * a, kErfOverX);
    const Pack far = Pack(1.0) - erfc(size);
    return select(size < Pack(0.5), near, select(a < Pack(0.0), -far, far));
}

namespace detail {

// sin and cos of x with n = round(x 2/pi) quarter turns taken off in three parts, each n * part exact; |x| < 2^20.
struct QuarterTurns {
    Pack sine;   // of the rest, within pi/4
    Pack cosine; // of the rest
    PackBits n;
};

inline QuarterTurns quarterTurns(const Pack& x) {
    static constexpr std::array kSineOverR{0.9999999999956514415, -0.166666666314509974, 0.008333328768835470511,
                                           -0.0001983919809245386444, 2.717307544401403403e-6};
    static constexpr std::array kCosine{0.9999999999999440765,    -0.4999999999934787048,    0.04166666654342065139,
                                        -0.001388888036834547483, 0.00002479892345797070638, -2.717304839019808642e-7};
    constexpr double kFirst = 0x1.921fb5440p+0, kSecond = 0x1.0b4611a60p-34, kThird = 0x1.3198a2e037073p-69;
    const Pack shifted = multiplyAdd(x, Pack(0.63661977236758134308), Pack(kRounder));
    const Pack n = shifted - Pack(kRounder);
    const Pack r = ((x - n * Pack(kFirst)) - n * Pack(kSecond)) - n * Pack(kThird);
    const Pack square = r * r;
    return {r * polynomial(square, kSineOverR), polynomial(square, kCosine), PackBits(shifted)};
}

// With `n` more quarter turns: sine, cosine, -sine, -cosine.
inline Pack turned(const QuarterTurns& turns, const PackBits& n) {
    const Pack isOdd = ((n & PackBits(1)) << 52).pack(); // 0, or a positive number
    const Pack value = select(isOdd > Pack(0.0), turns.cosine, turns.sine);
    const PackBits sign = (n & PackBits(2)) << 62;
    return (PackBits(value) ^ sign).pack();
}

} // namespace detail

// NaN beyond 2^20, where a float would see how a double argument was rounded: Entry::apply takes the exact path there.
inline Pack sin(const Pack& a) {
    const detail::QuarterTurns turns = detail::quarterTurns(a);
    return detail::orNanUnless(abs(a) < Pack(0x1p20), detail::turned(turns, turns.n));
}
inline Pack cos(const Pack& a) {
    const detail::QuarterTurns turns = detail::quarterTurns(a);
    return detail::orNanUnless(abs(a) < Pack(0x1p20), detail::turned(turns, turns.n + PackBits(1)));
}

// With m = e^2x - 1: m/(m + 2). Double lanes have room for e^2x, so that no case is needed.
inline Pack tanh(const Pack& a) {
    const Pack m = expm1(a + a);
    return m / (m + Pack(2.0));
}

inline Pack sigmoid(const Pack& a) { return Pack(1.0) / (Pack(1.0) + exp(-a)); }
// NaN for x > 0.
inline Pack softplusTail(const Pack& a) {
    return detail::orNanUnless(a <= Pack(0.0), detail::log1pUnit(detail::expNear(detail::clamped(a, -700, 0))));
}
inline Pack softplus(const Pack& a) {
    return max(a, Pack(0.0)) + detail::log1pUnit(detail::expNear(detail::clamped(-abs(a), -700, 0)));
}
inline Pack logSigmoid(const Pack& a) { return -softplus(-a); }
inline Pack normalCdf(const Pack& a) { return Pack(0.5) * erfc(Pack(-0.70710678118654752440) * a); }

// With e = e^x: e(e+2)/(e(e+2)+2). Beyond 40 it is 1.
inline Pack tanhSoftplus(const Pack& a) {
    const Pack e = detail::expNear(detail::clamped(a, -700, 40));
    const Pack n = multiplyAdd(e, e, e + e);
    return n / (n + Pack(2.0));
}

} // namespace acti
