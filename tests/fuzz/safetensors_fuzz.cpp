// A .safetensors file of any bytes: every tensor has as many values as its shape says.
#include "core/tensor/safetensors.h"
#include "tests/fuzz/fuzz_target.h"

int fuzzOne(std::string_view bytes) {
    const auto file = acti::SafetensorsFile::open(acti::ByteSource::of(bytes));
    for (std::size_t i = 0; file && i < file->names().size() && i < 8; ++i) {
        const auto array = file->read(file->names()[i], 1 << 20);
        if (array)
            ACTI_EXPECT(acti::valueCount(file->shape(file->names()[i])) == array->values.size());
    }
    return 0;
}
