// A stretch of floats a little longer than a pack, widened once for every shift at which a window reads it.
#pragma once

#include "core/numeric/pack.h"

#include <array>
#include <cstddef>
#include <cstring>
#include <utility>

namespace acti {

// Pack::kSize + kMore floats.
template<std::size_t kMore>
class PackRow {
public:
    explicit PackRow(const float* from) { load(from, std::make_index_sequence<kRegisters>()); }

    // kSize of them, from the kShift-th on; kShift <= kMore.
    template<std::size_t kShift>
    Pack from() const {
        static_assert(kShift <= kMore);
        return {at<kShift>(), at<kShift + kWidth>()};
    }

private:
    using Batch = Pack::Batch;
    static constexpr std::size_t kWidth = Batch::size;
    static constexpr std::size_t kFloats = Pack::kSize + kMore;
    static constexpr std::size_t kRegisters = (kFloats + kWidth - 1) / kWidth;
    using Doubles [[gnu::vector_size(kWidth * sizeof(double))]] = double;

    template<std::size_t... kIndex>
    void load(const float* from, std::index_sequence<kIndex...>) {
        ((m_part[kIndex] = Pack::widened<std::min(kWidth, kFloats - kIndex * kWidth)>(from + kIndex * kWidth)), ...);
    }

    template<std::size_t kFirst>
    Batch at() const {
        if constexpr (kFirst % kWidth == 0)
            return m_part[kFirst / kWidth];
        else
            return shifted<kFirst % kWidth>(m_part[kFirst / kWidth], m_part[kFirst / kWidth + 1],
                                            std::make_index_sequence<kWidth>());
    }

    template<std::size_t kBy, std::size_t... kLane>
    static Batch shifted(const Batch& low, const Batch& high, std::index_sequence<kLane...>) {
        Doubles a, b;
        std::memcpy(&a, &low, sizeof a);
        std::memcpy(&b, &high, sizeof b);
        const Doubles both = __builtin_shufflevector(a, b, (kBy + kLane)...);
        Batch batch;
        std::memcpy(&batch, &both, sizeof batch);
        return batch;
    }

    std::array<Batch, kRegisters> m_part;
};

} // namespace acti
