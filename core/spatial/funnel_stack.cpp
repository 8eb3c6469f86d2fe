#include "core/spatial/funnel_stack.h"
#include "core/base/short_memory.h"

#include <algorithm>
#include <string>

namespace acti {
namespace {

// Not 0 where the pixel takes its window.
Planes<unsigned char> takenBy(const FunnelResult& result, Combine combine) {
    Planes<unsigned char> takes = Planes<unsigned char>::uninitialised(result.x.shape());
    const auto to = takes.mutableValues();
    switch (combine) {
    case Combine::Max:
    case Combine::Smooth:
        std::ranges::transform(result.winner.values(), to.begin(), [](unsigned char winner) {
            return static_cast<unsigned char>(winner == static_cast<unsigned char>(Winner::Condition));
        });
        break;
    case Combine::Sum:
    case Combine::Condition:
        std::ranges::fill(to, 1);
        break;
    case Combine::Relu:
        std::ranges::transform(result.t.values(), to.begin(),
                               [](float t) { return static_cast<unsigned char>(t > 0); });
        break;
    }
    return takes;
}

std::vector<FieldWindow> windowsOf(const Condition& condition) {
    std::vector<FieldWindow> windows;
    for (const Branch& branch : condition.branches)
        windows.push_back({branch.window, branch.dilation});
    return windows;
}

Error ofLayer(const Error& error, std::size_t index) {
    if (error.where.empty() || error.where == "input")
        return error;
    return {error.code, error.what, "layers[" + std::to_string(index) + "]." + error.where};
}

// The options of one layer's run: its progress is a share of the whole.
RunOptions shareOf(const RunOptions& options, std::size_t index, std::size_t count) {
    RunOptions share = options;
    if (options.onProgress)
        share.onProgress = [&options, index, count](double done) {
            options.onProgress((static_cast<double>(index) + done) / static_cast<double>(count));
        };
    return share;
}

} // namespace

Result<StackResult> runStack(const Tensor& input, const FunnelStack& stack, const RunOptions& options) {
    if (stack.layers.empty())
        return Error{ErrorCode::InvalidArgument, "must have at least one layer", "layers"};
    return orTooLarge("input", [&]() -> Result<StackResult> {
        StackResult result{input, ActivateField(input.shape()), {}};
        for (std::size_t i = 0; i < stack.layers.size(); ++i) {
            const FunnelLayer& layer = stack.layers[i];
            auto run = runFunnel(result.y, layer, shareOf(options, i, stack.layers.size()));
            if (!run)
                return ofLayer(run.error(), i);
            result.field.addLayer(takenBy(*run, layer.combine), windowsOf(layer.condition));
            result.counts.push_back(run->counts);
            result.y = std::move(run->y);
        }
        return result;
    });
}

} // namespace acti
