// Even numbers of [-1, 1), the same on every machine.
#pragma once

#include "core/tensor/tensor.h"

#include <cstddef>
#include <random>
#include <vector>

namespace acti::test {

inline std::vector<float> randomFloats(std::size_t count, unsigned seed) {
    std::mt19937 bits(seed);
    std::vector<float> values(count);
    for (float& value : values)
        value = static_cast<float>(bits() >> 8) * 0x1p-23F - 1.0F;
    return values;
}

inline Tensor randomTensor(const Shape& shape, unsigned seed) { return {shape, randomFloats(shape.size(), seed)}; }

} // namespace acti::test
