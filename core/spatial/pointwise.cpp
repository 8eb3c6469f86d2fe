#include "core/spatial/pointwise.h"

#include "core/activations/catalogue.h"
#include "core/base/expect.h"
#include "core/base/parallel.h"
#include "core/base/short_memory.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace acti {
namespace {

constexpr std::size_t kBlock = 65536; // values: a piece of work for a thread, within the second cache

Result<void> checkParams(const Entry& entry, const ChannelParams& params, std::size_t channels) {
    ACTI_EXPECT(params.size() == entry.params().size());
    for (std::size_t p = 0; p < params.size(); ++p) {
        const ParamInfo& info = entry.params()[p];
        if (params[p].size() != 1 && params[p].size() != channels)
            return Error{ErrorCode::InvalidArgument,
                         "needs one value, or one a channel (" + std::to_string(channels) + "); got " +
                             std::to_string(params[p].size()),
                         std::string(info.id)};
        for (const double value : params[p])
            if (const auto checked = checkParam(info, value); !checked)
                return checked;
    }
    return {};
}

std::vector<double> paramsOf(const ChannelParams& params, std::size_t channel) {
    std::vector<double> values;
    for (const auto& ofChannels : params)
        values.push_back(ofChannels.size() == 1 ? ofChannels[0] : ofChannels[channel]);
    return values;
}

bool isShared(const ChannelParams& params) {
    return std::ranges::all_of(params, [](const auto& values) { return values.size() == 1; });
}

// `to` has the size of `x`, and may be its memory. False: it was cancelled.
bool applyChecked(const Entry& entry, const ChannelParams& params, const Tensor& x, std::span<float> to,
                  const IsCancelled& isCancelled, std::size_t threads) {
    if (isShared(params))
        return applyParallel(entry, paramsOf(params, 0), x.values(), to, isCancelled, threads);
    std::vector<std::vector<double>> ofPlanes;
    for (std::size_t plane = 0; plane < x.shape().planes(); ++plane)
        ofPlanes.push_back(paramsOf(params, plane % x.shape().c));
    const RunOptions options{isCancelled, {}, threads};
    Passes passes(options, 1);
    return applyPlanes(entry, ofPlanes, x, to, passes);
}

} // namespace

Result<Tensor> applyPointwise(const Entry& entry, const ChannelParams& params, const Tensor& x,
                              const IsCancelled& isCancelled, std::size_t threads) {
    if (const auto checked = checkParams(entry, params, x.shape().c); !checked)
        return checked.error();
    return orTooLarge("input", [&]() -> Result<Tensor> {
        Tensor y = Tensor::uninitialised(x.shape());
        if (!applyChecked(entry, params, x, y.mutableValues(), isCancelled, threads))
            return cancelledError();
        return y;
    });
}

Result<Tensor> applyPointwise(const Entry& entry, const ChannelParams& params, Tensor&& x,
                              const IsCancelled& isCancelled, std::size_t threads) {
    if (const auto checked = checkParams(entry, params, x.shape().c); !checked)
        return checked.error();
    return orTooLarge("input", [&]() -> Result<Tensor> {
        Tensor y = std::move(x);
        const std::span<float> values = y.mutableValues();
        if (!applyChecked(entry, params, y, values, isCancelled, threads))
            return cancelledError();
        return y;
    });
}

Result<std::vector<ChannelParams>> paramsOfChannels(const Entry& entry, const ChannelParams& params,
                                                    std::size_t channels) {
    if (const auto checked = checkParams(entry, params, channels); !checked)
        return checked.error();
    std::vector<ChannelParams> ofChannels(channels);
    for (std::size_t c = 0; c < channels; ++c)
        for (const double value : paramsOf(params, c))
            ofChannels[c].push_back({value});
    return ofChannels;
}

bool applyPlanes(const Entry& entry, std::span<const std::vector<double>> params, const Tensor& x, std::span<float> out,
                 Passes& passes) {
    const std::size_t size = x.shape().planeSize(), blocks = (size + kBlock - 1) / kBlock;
    ACTI_EXPECT(params.size() == x.shape().planes() && out.size() == x.shape().size());
    const auto apply = [&](std::size_t i) {
        const std::size_t plane = i / blocks, begin = i % blocks * kBlock;
        const std::size_t first = plane * size + begin, count = std::min(kBlock, size - begin);
        const auto to = out.subspan(first, count);
        if (std::ranges::any_of(params[plane], [](double value) { return std::isnan(value); }))
            std::ranges::fill(to, std::numeric_limits<float>::quiet_NaN());
        else
            entry.apply(x.values().subspan(first, count), params[plane], to);
    };
    return passes.run(params.size() * blocks, apply);
}

bool applyParallel(const Entry& entry, Params params, std::span<const float> x, std::span<float> out,
                   const IsCancelled& isCancelled, std::size_t threads) {
    ACTI_EXPECT(x.size() == out.size());
    return parallelFor((x.size() + kBlock - 1) / kBlock, threads,
                       [&](std::size_t i) {
                           const std::size_t begin = i * kBlock, count = std::min(kBlock, x.size() - begin);
                           entry.apply(x.subspan(begin, count), params, out.subspan(begin, count));
                       },
                       isCancelled);
}

} // namespace acti
