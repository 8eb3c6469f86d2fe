// Maxout of k straight pieces, max_i (a_i x + b_i) (Goodfellow et al. 2013, arXiv:1302.4389), and its upper envelope.
#pragma once

#include "core/maxima/smooth_lines.h"

#include <cstddef>

namespace acti {

// The largest piece; of equal ones that with the lowest index has the derivative and the gradient, as torch.max over a
// dimension. f and the comparison are of 128 bits. f2 = 0 everywhere. x = +-inf: the limits (there
// parallel pieces are compared by their offsets). NaN: all NaN.
LinesSample maxout(const Lines& lines, double x);

// A corner of the upper envelope: the double nearest to the crossing of two pieces.
struct MaxoutKink {
    double x = 0;
    std::size_t left = 0;  // the piece that is largest just below x, the lowest index of equal ones
    std::size_t right = 0; // just above

    bool operator==(const MaxoutKink&) const = default;
};

// From left to right; none for a single line. Pieces that are nowhere largest are left out.
std::vector<MaxoutKink> maxoutKinks(const Lines& lines);

} // namespace acti
