#include "core/figure/meta_acon_content.h"

#include "core/base/short_memory.h"
#include "core/figure/curve_line.h"
#include "core/figure/map_colours.h"
#include "core/spatial/meta_acon_warnings.h"
#include "core/spatial/meta_acon_weights.h"
#include "core/tensor/not_numbers.h"

#include <algorithm>
#include <limits>
#include <span>

namespace acti {
namespace {

using SharedTensor = std::shared_ptr<const Tensor>;

Result<void> checkFigure(const MetaAconFigure& figure, const Shape& shape) {
    const auto outside = [](const char* noun, std::size_t count, std::size_t asked) {
        return Error{ErrorCode::OutOfRange, "the input has " + std::to_string(count) + " " + noun + "s",
                     std::string(noun) + " " + std::to_string(asked)};
    };
    if (figure.sample >= shape.n)
        return outside("sample", shape.n, figure.sample);
    if (figure.channel >= shape.c)
        return outside("channel", shape.c, figure.channel);
    if (shape.size() > kMostMetaAconValues)
        return Error{ErrorCode::TooLarge,
                     "Meta-ACON needs all channels at once, at most " +
                         std::to_string(kMostMetaAconValues / 1'000'000) + " million values; this input has " +
                         std::to_string(shape.size()),
                     figure.input};
    for (const auto& [name, range] : {std::pair{"x", &figure.x}, {"y", &figure.y}})
        if (const auto ok = *range ? checkRange(**range, name) : Result<void>(); !ok)
            return ok;
    return {};
}

// A NaN makes all three NaN: it stands for a channel without a beta.
BetaExtent extentOf(std::span<const float> values) {
    BetaExtent extent{std::numeric_limits<double>::infinity(), 0, -std::numeric_limits<double>::infinity()};
    for (const float value : values) {
        const auto beta = static_cast<double>(value);
        extent.least = std::min(extent.least, beta);
        extent.largest = std::max(extent.largest, beta);
        extent.mean += beta / static_cast<double>(values.size());
    }
    return extent;
}

BetaExtent extentOf(const std::vector<MetaAconChannel>& channels) {
    BetaExtent all = channels.front().beta;
    all.mean = 0;
    for (const MetaAconChannel& channel : channels) {
        all.least = std::min(all.least, channel.beta.least);
        all.largest = std::max(all.largest, channel.beta.largest);
        all.mean += channel.beta.mean / static_cast<double>(channels.size());
    }
    return all;
}

// x and the result, of all samples.
Result<void> run(const MetaAconFigure& figure, const StoredInput& input, const IsCancelled& isCancelled,
                 const ComputedMetaAcon* before, MetaAconContent& content) {
    const bool hasX = before && before->figure.input == figure.input && before->figure.spec.scale == figure.spec.scale;
    if (hasX) {
        content.x = before->content.x;
    } else {
        Result<Tensor> x = scaleInput(input, figure.spec.scale);
        if (!x)
            return Error{x.error().code, message(x.error()), figure.input};
        content.x = std::make_shared<const Tensor>(*std::move(x));
    }
    if (hasX && before->figure.spec == figure.spec) {
        content.result = before->content.result;
        return {};
    }
    Result<MetaAconResult> result = runMetaAcon(*content.x, figure.spec, {.isCancelled = isCancelled});
    if (!result)
        return Error{result.error().code, result.error().what,
                     result.error().code == ErrorCode::Cancelled ? figure.input : "spec." + result.error().where};
    content.result = std::make_shared<const MetaAconResult>(*std::move(result));
    return {};
}

void readChannels(const MetaAconFigure& figure, const StoredInput& input, MetaAconContent& content) {
    const std::size_t count = content.x->shape().c;
    const auto weights = makeMetaAconWeights(figure.spec, count);
    ACTI_EXPECT(weights.has_value()); // the run had them
    content.hidden = weights->hidden;
    const Tensor& beta = content.result->beta;
    for (std::size_t c = 0; c < count; ++c)
        content.channels.push_back({input.channels[c], static_cast<double>(weights->p1[c]),
                                    static_cast<double>(weights->p2[c]),
                                    extentOf(beta.plane(figure.sample, beta.shape().c == 1 ? 0 : c))});
    content.beta = extentOf(content.channels);
    const Tensor* stored = std::get_if<Tensor>(&input.values); // a picture has numbers alone
    const auto undefined = stored ? notNumbersSentences(notNumbersIn(*stored), stored->shape(), input.channels)
                                  : std::vector<std::string>();
    content.warning = undefined.empty() ? saturationWarning({content.beta.least, content.beta.largest}) : undefined[0];
}

PaintedTile painted(std::span<const float> values, std::size_t width, const std::string& map, const Range& range) {
    return {colourPlane(values, width, **findColourMap(map), range), map, range};
}

void paintMaps(const MetaAconFigure& figure, const ComputedMetaAcon* before, MetaAconContent& content) {
    const std::size_t width = content.x->shape().w;
    const bool isSame = before && before->content.result == content.result &&
                        before->figure.channel == figure.channel && before->figure.sample == figure.sample;
    if (isSame)
        content.maps = before->content.maps;
    const auto plane = [&](const Tensor& tensor) { return tensor.plane(figure.sample, figure.channel); };
    content.xRange = robustRange(plane(*content.x));
    if (figure.showsMaps && content.maps.x.bitmap.empty()) {
        content.maps.x = painted(plane(*content.x), width, "grey", content.xRange);
        content.maps.y = painted(plane(content.result->y), width, "grey", robustRange(plane(content.result->y)));
    }
    if (figure.spec.design == MetaDesign::Pixel && figure.view == BetaView::Each && content.maps.beta.bitmap.empty())
        content.maps.beta = painted(plane(content.result->beta), width, "viridis", Range{0, 1});
}

Result<MetaAconContent> computeChecked(const MetaAconFigure& figure, const StoredInput& input,
                                       const IsCancelled& isCancelled, const ComputedMetaAcon* before) {
    MetaAconContent content;
    if (const auto ran = run(figure, input, isCancelled, before, content); !ran)
        return ran.error();
    readChannels(figure, input, content);
    if (isCancelled && isCancelled())
        return cancelledError(figure.input);
    paintMaps(figure, before, content);
    return content;
}

} // namespace

Result<MetaAconContent> computeMetaAcon(const MetaAconFigure& figure, const Assets& assets,
                                        const IsCancelled& isCancelled, const ComputedMetaAcon* before) {
    const auto found = assets.find(figure.input);
    if (found == assets.end() || !found->second)
        return Error{ErrorCode::NotFound, "this input is not open", figure.input};
    if (const auto ok = checkFigure(figure, found->second->shape()); !ok)
        return ok.error();
    return orTooLarge(
        figure.input, [&] { return computeChecked(figure, *found->second, isCancelled, before); },
        "its Meta-ACON does not fit into memory");
}

ChannelCurve curveOf(MetaDesign design, const MetaAconChannel& channel) {
    ChannelCurve curve{&metaAconEntry(design), {channel.p1, channel.p2}};
    if (design != MetaDesign::Pixel)
        curve.params.push_back(channel.beta.mean);
    return curve;
}

std::optional<AconBounds> boundsOf(MetaDesign design, const MetaAconChannel& channel) {
    if (design == MetaDesign::Pixel)
        return std::nullopt;
    return aconBounds(channel.p1, channel.p2, channel.beta.mean);
}

} // namespace acti
