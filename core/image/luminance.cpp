#include "core/image/luminance.h"

#include "core/base/parallel.h"

#include <algorithm>

namespace acti {
namespace {

template<class Value>
Tensor luminance(const Planes<Value>& values) {
    const Shape& shape = values.shape();
    Tensor grey = Tensor::uninitialised({shape.n, 1, shape.h, shape.w, shape.rank});
    const auto out = grey.mutableValues();
    parallelFor(shape.n * shape.h, 0, [&](std::size_t line) {
        const std::size_t n = line / shape.h, begin = line % shape.h * shape.w;
        const auto row = [&](std::size_t channel) { return values.plane(n, channel).subspan(begin, shape.w); };
        const auto r = row(0), g = row(1), b = row(2);
        const auto to = out.subspan(line * shape.w, shape.w);
        for (std::size_t i = 0; i < to.size(); ++i)
            to[i] = static_cast<float>(0.2126 * static_cast<double>(r[i]) + 0.7152 * static_cast<double>(g[i]) +
                                       0.0722 * static_cast<double>(b[i]));
    });
    return grey;
}

} // namespace

Result<Tensor> luminanceOf(const StoredInput& input) {
    const Shape& shape = input.shape();
    if (shape.c == 1)
        return floatsOf(input);
    if (shape.c != 3)
        return Error{ErrorCode::InvalidArgument,
                     "luminance needs the channels R, G and B; this input has " + std::to_string(shape.c) +
                         "; choose one of them",
                     "channel"};
    return std::visit([](const auto& planes) { return luminance(planes); }, input.values);
}

} // namespace acti
