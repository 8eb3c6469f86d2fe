// Runs FReLU on a tensor and says, pixel by pixel, which side won and why.
#pragma once

#include "core/base/error.h"
#include "core/spatial/funnel_spec.h"
#include "core/spatial/norm.h"
#include "core/tensor/tensor.h"

#include <functional>
#include <span>
#include <vector>

namespace acti {

// Per pixel: strict comparison, as torch.max's gradient has it.
enum class Winner : unsigned char { Input = 0, Tie = 1, Condition = 2 };

struct WinCounts {
    std::size_t input = 0;
    std::size_t tie = 0;
    std::size_t condition = 0;

    std::size_t total() const { return input + tie + condition; }
    double winRate() const {
        return total() == 0 ? 0.0 : static_cast<double>(condition) / static_cast<double>(total());
    }
    double tieRate() const { return total() == 0 ? 0.0 : static_cast<double>(tie) / static_cast<double>(total()); }
};

struct FunnelResult {
    Tensor x;         // the scaled input
    Tensor t;         // the funnel condition
    Tensor y;         // max(x, t)
    WinnerMap winner; // a Winner per pixel
    WinCounts counts;
    std::vector<WinCounts> channelCounts;
    std::vector<float> weights;     // C x rows x columns, as used
    std::vector<float> bias;        // C values, as used
    std::vector<ChannelNorm> norms; // C values, as used
};

// T - x, rounded once: of one plane, and of all.
std::vector<float> marginPlane(const FunnelResult& result, std::size_t n, std::size_t channel);
Tensor marginOf(const FunnelResult& result);
// Of any run of Winner values.
WinCounts countWinners(std::span<const unsigned char> winners);

// Asked now and then; true stops the work with ErrorCode::Cancelled.
using IsCancelled = std::function<bool()>;

// input: N x C x H x W of any size from 1 x 1, already scaled (scaleInput of core/image/load.h): spec.scale is not
// read. Cross-correlation with zero padding of dilation * (k - 1) / 2; a tap outside the image adds exactly 0. T is
// accumulated in double in the window's row-major order and rounded once; winner and counts compare the rounded T with
// x, so that they agree with `t` and `x`. NaN: y is NaN where x or T is (torch.maximum), and T does not win there. On
// equal zeros y is x. `threads` 0: one a processor; the result does not depend on it. isCancelled is asked on the
// calling thread. Errors (`where` is the key within the branch): weights, bias or norm vectors that fit neither one nor
// C channels; a window that is even or too large; dilation out of range; an empty input; Cancelled; TooLarge where
// memory is short.
Result<FunnelResult> runFunnel(const Tensor& input, const FunnelSpec& spec, const IsCancelled& isCancelled = {},
                               std::size_t threads = 0);

// The whole chain of arithmetic at one pixel.
struct PixelTrace {
    struct Tap {
        int row = 0; // of the source pixel; outside the image: the value is padding, 0
        int column = 0;
        bool isPadding = false;
        double value = 0;
        double weight = 0;
        double product = 0;
    };
    std::vector<Tap> taps; // in the window's row-major order
    double bias = 0;
    double sum = 0; // of the products, and the bias
    ChannelNorm norm;
    bool hasNorm = false;
    double x = 0;
    double t = 0;
    double y = 0;
    Winner winner = Winner::Tie;
};

// In double throughout: `t` rounded to float is result.t there, unless T is NaN. `winner` is the result's.
// The position must lie in the result, and `spec` must be the one that made it.
PixelTrace tracePixel(const FunnelResult& result, const FunnelSpec& spec, std::size_t n, std::size_t channel,
                      std::size_t row, std::size_t column);

} // namespace acti
