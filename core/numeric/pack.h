// Several reals at once, for images: floats are widened, computed in double lanes and rounded once, so that a result is
// within one ulp of float even where its argument is steep (x sigmoid(beta x) at -80 costs a float formula 40 ulp).
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <span>
#include <type_traits>

// g++ 12 takes the deliberate self-assignment in its own AVX-512 headers for an uninitialised value.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC diagnostic ignored "-Wuninitialized"
#include <xsimd/xsimd.hpp>
#pragma GCC diagnostic pop

namespace acti {

// Values outside the float range are of no interest here; what is not finite is settled by the caller (applyPacks).
// Two registers side by side: a formula is one long chain of dependent steps, and two chains keep the processor busy.
class Pack {
public:
    using Batch = xsimd::batch<double>;
    static constexpr std::size_t kBatches = 2;
    static constexpr std::size_t kSize = kBatches * Batch::size;

private:
    // The compiler's own vectors know the conversion between the two widths.
    using Doubles [[gnu::vector_size(Batch::size * sizeof(double))]] = double;
    using HalfFloats [[gnu::vector_size(Batch::size * sizeof(float))]] = float;

public:
    // A truth value a lane.
    struct Mask {
        std::array<xsimd::batch_bool<double>, kBatches> part;
        friend Mask operator&&(const Mask& a, const Mask& b) {
            return {{a.part[0] && b.part[0], a.part[1] && b.part[1]}};
        }
        friend Mask operator||(const Mask& a, const Mask& b) {
            return {{a.part[0] || b.part[0], a.part[1] || b.part[1]}};
        }
        friend Mask operator!(const Mask& a) { return {{!a.part[0], !a.part[1]}}; }
        friend bool all(const Mask& a) { return xsimd::all(a.part[0] && a.part[1]); }
    };

    Pack() = default;
    template<class Number>
    requires std::is_arithmetic_v<Number> Pack(Number value)
        : part{Batch(static_cast<double>(value)), Batch(static_cast<double>(value))} {}
    Pack(Batch first, Batch second) : part{first, second} {}

    // kSize floats from / to unaligned memory; the store rounds to nearest.
    static Pack load(const float* from) { return {widened(from), widened(from + Batch::size)}; }
    // One register of `kCount` floats; what is beyond them is not read, and its lanes are 0.
    template<std::size_t kCount = Batch::size>
    static Batch widened(const float* from) {
        static_assert(kCount <= Batch::size);
#ifdef __AVX512F__
        if constexpr (kCount == Batch::size)
            return _mm512_cvtps_pd(_mm256_loadu_ps(from)); // which g++ 12 would do in two halves
        else
            return _mm512_cvtps_pd(_mm256_maskz_loadu_ps((1U << kCount) - 1, from));
#else
        HalfFloats narrow{};
        for (std::size_t lane = 0; lane < kCount; ++lane)
            narrow[lane] = from[lane];
        const auto wide = __builtin_convertvector(narrow, Doubles);
        Batch batch;
        std::memcpy(&batch, &wide, sizeof wide);
        return batch;
#endif
    }
    void store(float* to) const {
        const HalfFloats low = narrowed(part[0]), high = narrowed(part[1]);
        std::memcpy(to, &low, sizeof low);
        std::memcpy(to + Batch::size, &high, sizeof high);
    }

    // The lanes rounded to nearest, side by side in one register (two without AVX-512).
    using Floats [[gnu::vector_size(kSize * sizeof(float))]] = float;
    Floats narrow() const {
        const HalfFloats low = narrowed(part[0]), high = narrowed(part[1]);
#if defined(__AVX512F__)
        return __builtin_shufflevector(low, high, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
#elif defined(__AVX__)
        return __builtin_shufflevector(low, high, 0, 1, 2, 3, 4, 5, 6, 7);
#else
        return __builtin_shufflevector(low, high, 0, 1, 2, 3);
#endif
    }

    // kSize doubles to unaligned memory.
    void storeWide(double* to) const {
        part[0].store_unaligned(to);
        part[1].store_unaligned(to + Batch::size);
    }

    static Pack fromLanes(const std::array<double, kSize>& lanes) {
        return {Batch::load_unaligned(lanes.data()), Batch::load_unaligned(lanes.data() + Batch::size)};
    }
    std::array<double, kSize> lanes() const {
        std::array<double, kSize> values;
        storeWide(values.data());
        return values;
    }

    friend Pack operator-(const Pack& a) { return {-a.part[0], -a.part[1]}; }
    friend Pack operator+(const Pack& a, const Pack& b) { return {a.part[0] + b.part[0], a.part[1] + b.part[1]}; }
    friend Pack operator-(const Pack& a, const Pack& b) { return {a.part[0] - b.part[0], a.part[1] - b.part[1]}; }
    friend Pack operator*(const Pack& a, const Pack& b) { return {a.part[0] * b.part[0], a.part[1] * b.part[1]}; }
    friend Pack operator/(const Pack& a, const Pack& b) { return {a.part[0] / b.part[0], a.part[1] / b.part[1]}; }
    friend Mask operator<(const Pack& a, const Pack& b) { return {{a.part[0] < b.part[0], a.part[1] < b.part[1]}}; }
    friend Mask operator>(const Pack& a, const Pack& b) { return {{a.part[0] > b.part[0], a.part[1] > b.part[1]}}; }
    friend Mask operator<=(const Pack& a, const Pack& b) { return {{a.part[0] <= b.part[0], a.part[1] <= b.part[1]}}; }
    friend Mask operator>=(const Pack& a, const Pack& b) { return {{a.part[0] >= b.part[0], a.part[1] >= b.part[1]}}; }
    friend Mask operator==(const Pack& a, const Pack& b) { return {{a.part[0] == b.part[0], a.part[1] == b.part[1]}}; }

    std::array<Batch, kBatches> part;

private:
    static HalfFloats narrowed(const Batch& batch) {
        Doubles wide;
        std::memcpy(&wide, &batch, sizeof wide);
        return __builtin_convertvector(wide, HalfFloats);
    }
};

// `f` of every register.
template<class F>
Pack onEach(F f, const Pack& a) {
    return {f(a.part[0]), f(a.part[1])};
}

// a b + c, with one rounding where the machine has the instruction. (xsimd 8 does not use AVX-512's.)
inline Pack multiplyAdd(const Pack& a, const Pack& b, const Pack& c) {
#if defined(__AVX512F__)
    return {_mm512_fmadd_pd(a.part[0], b.part[0], c.part[0]), _mm512_fmadd_pd(a.part[1], b.part[1], c.part[1])};
#elif defined(__FMA__)
    return {_mm256_fmadd_pd(a.part[0], b.part[0], c.part[0]), _mm256_fmadd_pd(a.part[1], b.part[1], c.part[1])};
#else
    return a * b + c;
#endif
}

inline Pack select(const Pack::Mask& mask, const Pack& a, const Pack& b) {
    return {xsimd::select(mask.part[0], a.part[0], b.part[0]), xsimd::select(mask.part[1], a.part[1], b.part[1])};
}
// NaN in `a` is passed on; NaN in `b` too, since the comparison fails. (xsimd 8's != is false for NaN with AVX-512.)
inline Pack min(const Pack& a, const Pack& b) { return select((a < b) || !(a == a), a, b); }
inline Pack max(const Pack& a, const Pack& b) { return select((a > b) || !(a == a), a, b); }
inline Pack abs(const Pack& a) {
    return onEach([](const Pack::Batch& b) { return xsimd::abs(b); }, a);
}
inline Pack sqrt(const Pack& a) {
    return onEach([](const Pack::Batch& b) { return xsimd::sqrt(b); }, a);
}

// y = f(x) from the front, pack by pack, until one has an argument that is not finite or a result that does not fit a
// float; returns how many were done. `out` may be the memory of `x`.
template<class F>
std::size_t applyPacks(std::span<const float> x, std::span<float> out, F f) {
    const auto settled = [](const Pack& from, const Pack& to) {
        constexpr double kLargest = std::numeric_limits<float>::max();
        return all(abs(multiplyAdd(from, Pack(0.0), to)) <= Pack(kLargest)); // x * 0 is NaN for NaN and infinities
    };
    const auto step = [&](const float* from, float* to) {
        const Pack value = Pack::load(from);
        const Pack y = f(value);
        const bool isSettled = settled(value, y);
        if (isSettled)
            y.store(to);
        return isSettled;
    };
    std::size_t i = 0;
    for (; i + Pack::kSize <= x.size(); i += Pack::kSize)
        if (!step(x.data() + i, out.data() + i))
            return i;
    if (i == x.size())
        return i;
    float rest[Pack::kSize];
    std::fill(std::begin(rest), std::end(rest), x[i]);
    std::copy(x.begin() + static_cast<std::ptrdiff_t>(i), x.end(), rest);
    if (!step(rest, rest))
        return i;
    std::copy_n(rest, x.size() - i, out.begin() + static_cast<std::ptrdiff_t>(i));
    return x.size();
}

// The lanes as their bits; shifts are logical. The compiler's vectors: xsimd 8's shifts need an optimising compiler.
class PackBits {
public:
    explicit PackBits(std::uint64_t value) {
        for (Bits& part : m_part)
            part = Bits{} + value;
    }
    explicit PackBits(const Pack& pack) { std::memcpy(m_part, pack.part.data(), sizeof m_part); }
    Pack pack() const {
        Pack pack;
        std::memcpy(pack.part.data(), m_part, sizeof m_part);
        return pack;
    }

    friend PackBits operator+(PackBits a, const PackBits& b) {
        for (std::size_t i = 0; i < Pack::kBatches; ++i)
            a.m_part[i] += b.m_part[i];
        return a;
    }
    friend PackBits operator-(PackBits a, const PackBits& b) {
        for (std::size_t i = 0; i < Pack::kBatches; ++i)
            a.m_part[i] -= b.m_part[i];
        return a;
    }
    friend PackBits operator&(PackBits a, const PackBits& b) {
        for (std::size_t i = 0; i < Pack::kBatches; ++i)
            a.m_part[i] &= b.m_part[i];
        return a;
    }
    friend PackBits operator^(PackBits a, const PackBits& b) {
        for (std::size_t i = 0; i < Pack::kBatches; ++i)
            a.m_part[i] ^= b.m_part[i];
        return a;
    }
    friend PackBits operator<<(PackBits a, int by) {
        for (Bits& part : a.m_part)
            part <<= by;
        return a;
    }
    friend PackBits operator>>(PackBits a, int by) {
        for (Bits& part : a.m_part)
            part >>= by;
        return a;
    }

private:
    using Bits [[gnu::vector_size(Pack::Batch::size * sizeof(std::uint64_t))]] = std::uint64_t;

    Bits m_part[Pack::kBatches];
};

} // namespace acti
