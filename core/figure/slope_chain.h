// The product of an activation's slopes along a chain of layers: how a gradient vanishes or explodes with depth.
#pragma once

#include "core/activations/entry.h"
#include "core/base/error.h"
#include "core/numeric/range.h"

#include <vector>

namespace acti {

// Layers a_0 = x, a_k = f(w a_(k-1)) with one weight w for all: the chain of one-neuron layers by which Nielsen, Neural
// Networks and Deep Learning (2015), chapter 5, shows why gradients are unstable. Its slope da_n/dx is the product of
// w f'(w a_k) over the layers, which is what backpropagation multiplies.
struct SlopeChain {
    int depth = 10;
    double weight = 1;
    bool operator==(const SlopeChain&) const = default;
};
inline constexpr int kMaxChainDepth = 200;

// OutOfRange for a depth outside 1 to kMaxChainDepth, or a weight that is not finite.
Result<void> checkChain(const SlopeChain& chain);

// log10 |da_n/dx| at x, summed layer by layer, so that no depth overflows; -inf where a slope is 0, NaN where an
// activation or a slope is none.
double chainMagnitude(const Entry& entry, Params params, const SlopeChain& chain, double x);

// Where the product is 0 all along, or too small for a double.
struct ChainGap {
    Range x;
    bool isUnderflow = false;
};

// The same as a line over `x`: points are added where it bends. It has a gap (NaN) at a jump and where it is not
// finite, but -inf at a single place where the product passes 0: there it falls below every panel. Both vectors have
// the same size.
struct ChainLine {
    std::vector<double> x;
    std::vector<double> y;
    std::vector<double> zeros = {}; // the single places
    std::vector<ChainGap> gaps = {};
};
ChainLine chainLine(const Entry& entry, Params params, const SlopeChain& chain, Range x);

} // namespace acti
