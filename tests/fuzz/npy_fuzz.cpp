// A .npy file of any bytes: all readers agree on what it is, and what is written of it reads back.
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
    const auto stored = acti::readStoredNpy(source, kLimit);
    ACTI_EXPECT(stored.has_value() == floats.has_value());
    if (stored) {
        const std::size_t size = std::visit([](const auto& values) { return values.size(); }, stored->values);
        ACTI_EXPECT(stored->shape == floats->shape && size == floats->values.size() && stored->loss == floats->loss);
    }
    if (floats) {
        const std::string written = acti::npyBytes(*floats);
        const auto again = acti::readNpyAsFloats(acti::ByteSource::of(written), kLimit);
        ACTI_EXPECT(again && again->shape == floats->shape);
    }
    return 0;
}
