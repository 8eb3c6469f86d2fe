// A .npz archive of any bytes: every array of it is read by its name.
#include "core/tensor/npz.h"
#include "tests/fuzz/fuzz_target.h"

int fuzzOne(std::string_view bytes) {
    const auto file = acti::NpzFile::open(acti::ByteSource::of(bytes));
    for (std::size_t i = 0; file && i < file->names().size() && i < 8; ++i) {
        const auto shape = file->shape(file->names()[i]);
        const auto array = file->read(file->names()[i], 1 << 20);
        if (array)
            ACTI_EXPECT(shape && *shape == array->shape && acti::valueCount(*shape) == array->values.size());
    }
    return 0;
}
