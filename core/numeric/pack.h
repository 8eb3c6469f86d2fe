// Several reals at once, for images: floats are widened, computed in double lanes and rounded once, so that a result is
// within one ulp of float even where its argument is steep (x sigmoid(beta x) at -80 costs a float formula 40 ulp).
#pragma once

#include <cstddef>
#include <cstring>
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
    // The compiler's own vectors know the conversion between the two widths.
    using Doubles [[gnu::vector_size(kSize * sizeof(double))]] = double;
    using Floats [[gnu::vector_size(kSize * sizeof(float))]] = float;

    Batch b;

    Pack() = default;
    template<class Number>
    requires std::is_arithmetic_v<Number> Pack(Number value) : b(static_cast<double>(value)) {}
    Pack(Batch batch) : b(batch) {}

    // kSize floats from / to unaligned memory; the store rounds to nearest.
    static Pack load(const float* from) {
#ifdef __AVX512F__
        return Batch(_mm512_cvtps_pd(_mm256_loadu_ps(from)));
#else
        Floats narrow;
        std::memcpy(&narrow, from, sizeof narrow);
        const auto wide = __builtin_convertvector(narrow, Doubles);
        Pack pack;
        std::memcpy(&pack.b, &wide, sizeof wide);
        return pack;
#endif
    }
    void store(float* to) const {
        Doubles wide;
        std::memcpy(&wide, &b, sizeof wide);
        const auto narrow = __builtin_convertvector(wide, Floats);
        std::memcpy(to, &narrow, sizeof narrow);
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

// a b + c, with one rounding where the machine has the instruction. (xsimd 8 does not use AVX-512's.)
inline Pack multiplyAdd(Pack a, Pack b, Pack c) {
#if defined(__AVX512F__)
    return Pack::Batch(_mm512_fmadd_pd(a.b, b.b, c.b));
#elif defined(__FMA__)
    return Pack::Batch(_mm256_fmadd_pd(a.b, b.b, c.b));
#else
    return a * b + c;
#endif
}

inline Pack select(Pack::Mask mask, Pack a, Pack b) { return xsimd::select(mask, a.b, b.b); }
// NaN in `a` is passed on; NaN in `b` too, since the comparison fails. (xsimd 8's != is false for NaN with AVX-512.)
inline Pack min(Pack a, Pack b) { return select((a.b < b.b) || !(a.b == a.b), a, b); }
inline Pack max(Pack a, Pack b) { return select((a.b > b.b) || !(a.b == a.b), a, b); }
inline Pack abs(Pack a) { return xsimd::abs(a.b); }
inline Pack sqrt(Pack a) { return xsimd::sqrt(a.b); }

} // namespace acti
