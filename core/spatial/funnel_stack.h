// Funnels one after another, and the activate field of what comes out.
#pragma once

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/spatial/activate_field.h"
#include "core/spatial/funnel.h"
#include "core/spatial/funnel_spec.h"
#include "core/tensor/tensor.h"

#include <vector>

namespace acti {

// y of a layer is x of the next; channels stay apart, but for norms over several.
struct FunnelStack {
    Scale scale = Scale::Standardise;
    std::vector<FunnelLayer> layers{FunnelLayer{}}; // the first is next to the input
    bool operator==(const FunnelStack&) const = default;
};

struct StackResult {
    Tensor y;                      // of the last layer
    ActivateField field;           // of its pixels, on the input's
    std::vector<WinCounts> counts; // of each layer: T against x
};

// input: already scaled, as runFunnel takes it; stack.scale is not read. Where a pixel takes its window, which is all
// in-image taps of all branches whatever their weights, is decided by what the layer combines:
//   max, smooth     where T > x, strictly: not at a tie, nor where either is NaN. The smooth maximum mixes both
//                   everywhere; the field follows the one with more weight
//   sum, condition  everywhere: T always takes part
//   relu            where T > 0; elsewhere y is 0 whatever the pixels are, and the field is the pixel alone
// Errors: runFunnel's, `where` with the layer before it (layers[1].condition.branches[0].bias); no layers; Cancelled;
// TooLarge.
Result<StackResult> runStack(const Tensor& input, const FunnelStack& stack, const RunOptions& options = {});

} // namespace acti
