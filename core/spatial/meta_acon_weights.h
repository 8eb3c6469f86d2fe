// The numbers that a Meta-ACON uses for a count of channels: given, or drawn as the official code does.
#pragma once

#include "core/base/error.h"
#include "core/spatial/meta_acon_spec.h"

#include <cstddef>
#include <vector>

namespace acti {

struct MetaAconWeights {
    std::vector<float> p1; // C
    std::vector<float> p2;
    std::size_t hidden = 0; // 0 but for the channel design, as are the layers
    DenseLayer fc1;         // hidden x C, hidden
    DenseLayer fc2;         // C x hidden, C
};

// p1 and p2 with one value a channel; for the channel design fc1 and fc2 with a bias of zeros where there is none.
// nmaac/acon/acon.py: hidden = max(r, C // r); torch.nn.Conv2d's initial weights and biases are uniform within
// 1 / sqrt(fan_in). Each of the six arrays has a stream of its own from the seed. Errors (`where` is the key): sizes
// that do not fit the channels or each other; p1 or p2 not finite; r below 1.
Result<MetaAconWeights> makeMetaAconWeights(const MetaAconSpec& spec, std::size_t channels);

} // namespace acti
