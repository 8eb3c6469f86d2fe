// Several reals at once, for images: floats are widened, computed in double lanes and rounded once, so that a result is
// within one ulp of float even where its argument is steep (x sigmoid(beta x) at -80 costs a float formula 40 ulp).
#pragma once

#include <cmath>
#include <cstddef>
#include <type_traits>

// g++ 12 takes the deliberate self-assignment in its own AVX-512 headers for an uninitialised value.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC diagnostic ignored "-Wuninitialized"
#include <xsimd/xsimd.hpp>
#pragma GCC diagnostic pop

namespace acti {

// Values outside the float range are of no interest here; infinities and NaN are settled by the caller.
struct Pack {
    using Batch = xsimd::batch<double>;
    using Mask = xsimd::batch_bool<double>;
    static constexpr std::size_t kSize = Batch::size;

    Batch b;

    Pack() = default;
    template<class Number>
    requires std::is_arithmetic_v<Number> Pack(Number value) : b(static_cast<double>(value)) {}
    Pack(Batch batch) : b(batch) {}

    // kSize floats from / to unaligned memory; the store rounds to nearest.
    static Pack load(const float* from) {
        alignas(64) double wide[kSize];
        for (std::size_t i = 0; i < kSize; ++i)
            wide[i] = static_cast<double>(from[i]);
        return Batch::load_aligned(wide);
    }
    void store(float* to) const {
        alignas(64) double wide[kSize];
        b.store_aligned(wide);
        for (std::size_t i = 0; i < kSize; ++i)
            to[i] = static_cast<float>(wide[i]);
    }

    friend Pack operator-(Pack a) { return -a.b; }
    friend Pack operator+(Pack a, Pack c) { return a.b + c.b; }
    friend Pack operator-(Pack a, Pack c) { return a.b - c.b; }
    friend Pack operator*(Pack a, Pack c) { return a.b * c.b; }
    friend Pack operator/(Pack a, Pack c) { return a.b / c.b; }
    friend Mask operator<(Pack a, Pack c) { return a.b < c.b; }
    friend Mask operator>(Pack a, Pack c) { return a.b > c.b; }
    friend Mask operator<=(Pack a, Pack c) { return a.b <= c.b; }
    friend Mask operator>=(Pack a, Pack c) { return a.b >= c.b; }
    friend Mask operator==(Pack a, Pack c) { return a.b == c.b; }
};

inline Pack select(Pack::Mask mask, Pack a, Pack b) { return xsimd::select(mask, a.b, b.b); }
// NaN in `a` is passed on; NaN in `b` too, since the comparison fails. (xsimd 8's != is false for NaN with AVX-512.)
inline Pack min(Pack a, Pack b) { return select((a.b < b.b) || !(a.b == a.b), a, b); }
inline Pack max(Pack a, Pack b) { return select((a.b > b.b) || !(a.b == a.b), a, b); }
inline Pack abs(Pack a) { return xsimd::abs(a.b); }
inline Pack sqrt(Pack a) { return xsimd::sqrt(a.b); }
inline Pack exp(Pack a) { return xsimd::exp(a.b); }
inline Pack log(Pack a) { return xsimd::log(a.b); }
inline Pack expm1(Pack a) { return xsimd::expm1(a.b); }
inline Pack log1p(Pack a) { return xsimd::log1p(a.b); }
inline Pack erf(Pack a) { return xsimd::erf(a.b); }
inline Pack erfc(Pack a) { return xsimd::erfc(a.b); }
// NaN beyond 2^20, where a float would see how a double argument was rounded: Entry::apply takes the exact path there.
inline Pack sin(Pack a) { return select(abs(a) < Pack(1048576.0), xsimd::sin(a.b), Pack(NAN)); }
inline Pack cos(Pack a) { return select(abs(a) < Pack(1048576.0), xsimd::cos(a.b), Pack(NAN)); }

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
