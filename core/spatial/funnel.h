// Runs FReLU on a tensor and says, pixel by pixel, which side won and why.
#pragma once

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/spatial/combine.h"
#include "core/spatial/condition.h"
#include "core/spatial/funnel_spec.h"
#include "core/tensor/tensor.h"

#include <functional>
#include <span>
#include <vector>

namespace acti {

// What is known of a run besides its pixels.
struct FunnelTotals {
    WinCounts counts;
    std::vector<WinCounts> channelCounts;
    FittedCondition condition; // weights, biases and norms as used
};

struct FunnelResult : FunnelTotals {
    Tensor x;         // the scaled input
    Tensor t;         // the funnel condition
    Tensor y;         // combine(x, t)
    WinnerMap winner; // a Winner per pixel
};

// T - x, rounded once. All of the same size.
void subtractInput(std::span<const float> t, std::span<const float> x, std::span<float> margin);
std::vector<float> marginPlane(const FunnelResult& result, std::size_t n, std::size_t channel);

// Of any run of Winner values.
WinCounts countWinners(std::span<const unsigned char> winners);

// input: N x C x H x W of any size from 1 x 1, already scaled (scaleInput of core/image/load.h). Cross-correlation with
// a border of dilation * (k - 1) / 2 pixels; where it is of zeros a tap outside the image adds exactly 0, and is never
// the largest. T is
// accumulated in double in the window's row-major order, normalised and merged in double, and rounded once; winner and
// counts compare the rounded T with x, so that they agree with `t` and `x`. The result does not depend on the number of
// threads. Errors (`where` is the key within the layer, as condition.branches[0].bias): weights, bias or norm vectors
// that fit neither one nor C channels; a window that is even or too large; dilation out of range; a beta that is not
// finite; an empty input (`where` "input"); Cancelled; TooLarge where memory is short.
Result<FunnelResult> runFunnel(const Tensor& input, const FunnelLayer& layer, const RunOptions& options = {});

// y alone, into memory of the caller's: `y` has the size of `input`. The same numbers as runFunnel's.
Result<void> runFunnelInto(std::span<float> y, const Tensor& input, const FunnelLayer& layer,
                           const RunOptions& options = {});

// A stretch of the results, which follows the one before it in C order: `x` of the input, and as many of the others.
struct FunnelStretch {
    std::span<const float> x;
    std::span<const float> t;
    std::span<const float> y;
    std::span<const unsigned char> winner;
};

// Takes a stretch, which is gone when it returns; an error ends the run.
using FunnelSink = std::function<Result<void>(const FunnelStretch&)>;

// runFunnel's results and no others, handed out on the calling thread as they are found, so that a few megabytes hold
// them. (All of them are held where a norm looks across the channels at each pixel: they are not found in order.)
// Errors: runFunnel's, and the sink's. What was handed out before an error is to be thrown away.
Result<FunnelTotals> runFunnelInOrder(const Tensor& input, const FunnelLayer& layer, const FunnelSink& sink,
                                      const RunOptions& options = {});

// The results on a part of an input of one plane, with what a run over the whole of it fitted and measured: `totals`,
// which are the result's too. Internal to core/spatial.
Result<FunnelResult> runFitted(const Tensor& part, const FunnelLayer& layer, const FunnelTotals& totals,
                               const RunOptions& options);

// The whole chain of arithmetic at one pixel.
struct PixelTrace {
    struct Tap {
        int row = 0; // of the source pixel, which is inside the image unless isPadding
        int column = 0;
        bool isPadding = false;    // outside, and the border is of zeros: the value is 0
        bool isFromBorder = false; // outside, and the border's rule took the source pixel for it
        double value = 0;
        double weight = 0; // average pooling: what each pixel counts; maximum pooling: 1 for the largest, else 0
        double product = 0;
    };
    struct Branch {
        std::vector<Tap> taps; // in the window's row-major order
        double bias = 0;
        double sum = 0; // of the products, and the bias; of maximum pooling the largest value
        bool hasNorm = false;
        ChannelNorm norm;
        double value = 0; // after the norm
    };
    Pool pool = Pool::Parametric;
    Merge merge = Merge::Sum;
    Combine combine = Combine::Max;
    double beta = 1; // of Combine::Smooth
    std::vector<Branch> branches;
    double merged = 0;
    bool hasNorm = false; // of the merged branches
    ChannelNorm norm;
    double x = 0;
    double t = 0;
    double y = 0;
    Winner winner = Winner::Tie;
};

// In double throughout: `t` rounded to float is result.t there, and `y` result.y, but for NaN; `winner` is of that t.
// The position must lie in the result, and `layer` must be the one that made it.
PixelTrace tracePixel(const FunnelResult& result, const FunnelLayer& layer, std::size_t n, std::size_t channel,
                      std::size_t row, std::size_t column);

// The same of a pixel whose results are not kept: `x` is the scaled input, `totals` of a run of the layer over it.
PixelTrace tracePixel(const Tensor& x, const FunnelTotals& totals, const FunnelLayer& layer, std::size_t n,
                      std::size_t channel, std::size_t row, std::size_t column);

} // namespace acti
