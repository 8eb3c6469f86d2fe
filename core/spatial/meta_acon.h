// Runs Meta-ACON on a tensor: beta from the input, then ACON-C with it.
#pragma once

#include "core/activations/entry.h"
#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/spatial/meta_acon_spec.h"
#include "core/tensor/tensor.h"

#include <cstddef>

namespace acti {

struct MetaAconResult {
    Tensor y;
    Tensor beta; // layer: N x 1 x 1 x 1; channel: N x C x 1 x 1; pixel: N x C x H x W
};

// x: N x C x H x W of any size from 1 x 1, already scaled: spec.scale is not read. With m the mean (or sum) of x
//   layer    beta = sigmoid(m over C, H and W)
//   channel  beta = sigmoid(bn2(fc2(bn1(fc1(m over H and W))))), as nmaac/acon/acon.py; no non-linearity between
//   pixel    beta = sigmoid(x)
// and y = acon_c(x; p1, p2, beta), the catalogue's, p1 and p2 per channel. beta is computed in double, with sums in an
// order that depends on the shape alone, and y from it before it is rounded, as Entry::apply does. A NaN in a
// sample or channel that shares a beta makes all of it NaN. The result does not depend on the number of threads.
// Errors: those of makeMetaAconWeights; a norm that does not fit, or is neither none nor batch; batch statistics of one
// sample (`where` is "bn1", "bn1.gamma", ...); an empty input; Cancelled; TooLarge where memory is short.
Result<MetaAconResult> runMetaAcon(const Tensor& x, const MetaAconSpec& spec, const RunOptions& options = {});

// y as a function of x alone: ACON-C with the parameters p1, p2 and beta; in the pixel design, whose beta is
// sigmoid(x), with p1 and p2.
const Entry& metaAconEntry(MetaDesign design);

} // namespace acti
