#include "core/figure/map_input.h"

#include "core/image/luminance.h"
#include "core/tensor/scaling.h"

namespace acti {
namespace {

Result<Tensor> named(Result<Tensor> x, const MapFigure& figure) {
    if (!x)
        return Error{x.error().code, message(x.error()), figure.input};
    return x;
}

Result<Tensor> scaledLuminance(const StoredInput& input, Scale scale) {
    Result<Tensor> grey = luminanceOf(input);
    return grey ? scaled(*std::move(grey), scale, input.typeMaximum) : grey;
}

} // namespace

Result<void> checkPlane(const MapFigure& figure, const Shape& shape) {
    const auto lacks = [&](std::size_t has, const std::string& what, std::size_t asked) {
        const Error missing{ErrorCode::OutOfRange, "the input has " + std::to_string(has) + " " + what + "s",
                            what + " " + std::to_string(asked)};
        return Error{missing.code, message(missing), figure.input};
    };
    if (figure.sample >= shape.n)
        return lacks(shape.n, "sample", figure.sample);
    if (!figure.channel.isLuminance && figure.channel.index >= shape.c)
        return lacks(shape.c, "channel", figure.channel.index);
    return {};
}

Result<Tensor> scaledInput(const MapFigure& figure, const StoredInput& input) {
    return named(figure.channel.isLuminance ? scaledLuminance(input, figure.spec.scale)
                                            : scaleInput(input, figure.spec.scale),
                 figure);
}

Result<Tensor> scaledShown(const MapFigure& figure, const StoredInput& input) {
    return named(figure.channel.isLuminance ? scaledLuminance(input, figure.spec.scale)
                                            : scalePlane(input, 0, figure.channel.index, figure.spec.scale),
                 figure);
}

} // namespace acti
