#include "core/image/luminance.h"

namespace acti {

Result<LoadedInput> luminanceOf(const LoadedInput& input) {
    const Shape& shape = input.values.shape();
    if (shape.c == 1)
        return input;
    if (shape.c != 3)
        return Error{ErrorCode::InvalidArgument,
                     "luminance needs the channels R, G and B; this input has " + std::to_string(shape.c) +
                         "; choose one of them",
                     "channel"};
    LoadedInput grey = input;
    grey.channels = {"Luminance"};
    grey.values = Tensor({shape.n, 1, shape.h, shape.w, shape.rank});
    const auto out = grey.values.mutableValues();
    for (std::size_t n = 0; n < shape.n; ++n) {
        const auto r = input.values.plane(n, 0);
        const auto g = input.values.plane(n, 1);
        const auto b = input.values.plane(n, 2);
        const auto plane = out.subspan(n * shape.planeSize(), shape.planeSize());
        for (std::size_t i = 0; i < plane.size(); ++i)
            plane[i] = static_cast<float>(0.2126 * static_cast<double>(r[i]) + 0.7152 * static_cast<double>(g[i]) +
                                          0.0722 * static_cast<double>(b[i]));
    }
    return grey;
}

} // namespace acti
