// A .npy file of any bytes: both readers agree on what it is, and what is written of it reads back.
#include "core/tensor/npy.h"
#include "tests/fuzz/fuzz_target.h"

int fuzzOne(std::string_view bytes) {
    constexpr std::size_t kLimit = 1 << 20;
    const auto source = acti::ByteSource::of(bytes);
    const auto floats = acti::readNpyAsFloats(source, kLimit);
    auto array = acti::readNpy(source, kLimit);
    ACTI_EXPECT(floats || !array);
    if (array)
        ACTI_EXPECT(array->shape == floats->shape && array->size() == floats->values.size());
    if (floats) {
        const std::string written = acti::npyBytes(*floats);
        const auto again = acti::readNpyAsFloats(acti::ByteSource::of(written), kLimit);
        ACTI_EXPECT(again && again->shape == floats->shape);
    }
    return 0;
}
