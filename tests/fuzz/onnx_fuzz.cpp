// An ONNX file of any bytes: every weight of what passes has as many values as its shape says.
#include "core/network/onnx_model.h"
#include "tests/fuzz/fuzz_target.h"

int fuzzOne(std::string_view bytes) {
    const auto model = acti::parseOnnx(bytes);
    if (!model)
        return 0;
    for (const acti::OnnxTensor& tensor : model->initialisers) {
        const auto array = acti::floatsOf(tensor, 1 << 20);
        if (array)
            ACTI_EXPECT(acti::valueCount(tensor.shape) == array->values.size());
    }
    return 0;
}
